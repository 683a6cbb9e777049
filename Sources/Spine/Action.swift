/// Something that can be done: a name for the record, and the circles that may do it. The actions of all capabilities
/// together are the policy table; nothing is written except under one of them.
public struct Action: Hashable, Sendable {
    /// Its name in the record, such as `network.found-cell`: forever, since acts carry it.
    public let name: String
    /// Who may do it, to what they can see.
    public let circles: Set<Circle>
    /// Whether it leaves an act. Ledgers (votes, ballots) and housekeeping (sessions) do not.
    public let isRecorded: Bool
    /// Whether pages that are kept may show that it was done; what it writes through `Acting` outdates them in any case.
    public let outdatesPages: Bool
    /// The states an item must be in for it.
    public let states: Set<Item.State>

    /// Declares an action.
    public init(
        _ name: StaticString, by circles: Set<Circle>, isRecorded: Bool = true, outdatesPages: Bool = true,
        in states: Set<Item.State> = [.live]
    ) {
        self.name = name.description
        self.circles = circles
        self.isRecorded = isRecorded
        self.outdatesPages = outdatesPages
        self.states = states
    }

    public static func == (a: Action, b: Action) -> Bool { a.name == b.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
