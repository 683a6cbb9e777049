/// Who is asking: what a page may show and an action may do is decided for a viewer.
public struct Viewer: Sendable {
    /// The ways of asking.
    public enum Kind: Sendable, Equatable {
        /// Nobody in particular: not signed in.
        case visitor
        /// Somebody signed in.
        case person
        /// A job, or whoever may run the program on the server.
        case system
    }

    public let kind: Kind
    /// Nil for a visitor, and for the system.
    public let actor: Actor.ID?
    public let name: String
    public let isHost: Bool
    /// The language that they chose; nil for a visitor.
    public let language: String?
    /// The memberships that have not ended.
    public let memberships: [Membership]
    /// The fingerprint of what this browser carries for those who take part without an account; nil without it. It
    /// says nothing of who that is, and what is kept by it differs from one conversation to the next.
    public private(set) var hand: [UInt8]? = nil

    /// Somebody who has not signed in.
    public static let visitor = Viewer(
        kind: .visitor, actor: nil, name: "", isHost: false, language: nil, memberships: [])

    /// A job, or the command line: who may read the database's file may act as the installation.
    public static let system = Viewer(
        kind: .system, actor: nil, name: "", isHost: false, language: nil, memberships: [])

    /// A signed-in person with the memberships they hold now.
    public static func person(_ person: Person, memberships: [Membership]) -> Viewer {
        Viewer(
            kind: .person, actor: person.id, name: person.name, isHost: person.isHost, language: person.language,
            memberships: memberships)
    }

    /// The same viewer with what their browser carries.
    public func carrying(_ hand: [UInt8]?) -> Viewer {
        var copy = self
        copy.hand = hand
        return copy
    }

    /// What they are in a cell, for what a page offers; what an action may do is looked up afresh.
    public func standing(in cell: Cell.ID) -> Standing? {
        memberships.first { $0.cell == cell }?.standing
    }
}
