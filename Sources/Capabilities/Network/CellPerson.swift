import Spine

/// Somebody as they stand in a cell: since when, and on whose behalf.
struct CellPerson: Sendable {
    let membership: Membership.ID
    let person: Person.ID
    let name: String
    /// Shown to convenors alone.
    let email: String?
    let standing: Standing
    let since: Time
    /// Empty where they are here as themselves.
    var organisations: [OrganisationName] = []
}

/// An organisation by name, in the language that it is named in.
struct OrganisationName: Sendable, Equatable {
    let id: Item.ID
    let name: String
    let language: String
    let sector: Sector?
}
