import Folding
import Spine

/// A body that people belong to a cell on behalf of. It can be listed without having joined.
struct Organisation: Sendable {
    static let kind = Item.Kind("organisation")

    let id: Item.ID
    let name: String
    let language: String
    let sector: Sector?
    let level: Level?
    let visibility: Visibility
    /// The closed cell in which it was typed in, and where alone it is seen; nil for one that is listed.
    let cell: Cell.ID?
    /// What that cell is called, which tells it from another of the same name; nil for one that is listed.
    let group: String?
    let revision: Int
    /// How many people belong to a cell on its behalf; nobody has joined where there are none.
    let people: Int

    /// What can be said of one in a form.
    struct Description: Sendable {
        var name: String
        var sector: Sector?
        var level: Level?
        var visibility: Visibility
        var identifiers: [OrganisationIdentifier]

        /// What it is found by.
        var findable: String { ([name] + identifiers.map(\.text)).joined(separator: " ") }
        var nameFolded: String { Folding.fold(name) }
    }
}
