import Spine

/// An invitation that may still be used, with what its page says.
struct OpenInvitation: Sendable {
    typealias ID = Spine.ID<OpenInvitation>

    /// How long one is good, in days.
    static let days: Int64 = 30

    let id: ID
    let person: Person.ID
    let name: String
    let cell: Cell.ID
    let cellName: String
    let cellLanguage: String
    /// Empty where whoever invited has been erased since.
    let inviter: String
    /// Whether the person has come in before, or keeps the installation: then no invitation signs them in, since others
    /// have seen it too.
    let mustSignIn: Bool
}
