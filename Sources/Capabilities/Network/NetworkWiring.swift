public import Markup
public import Pages
public import Phrases
public import Spine

/// What the network shows of the other capabilities: the site knows them all and passes it in.
public struct NetworkWiring: Sendable {
    let openings: @Sendable (Reading) throws -> [HomeSection.Opening]
    let upcoming: @Sendable (Reading) throws -> Upcoming?
    let tasks: @Sendable (CellHeading, Reading) throws -> [StartTask]
    let merged: @Sendable (_ organisation: Item.ID, _ kept: Item.ID, Acting) throws -> Void
    let waits: [Waiting.What: any PhraseKey]
    let verbs: [String: any PhraseKey]
    let ways: @Sendable (Slug, Phrases, Linking) -> [Way]
    let me: (@Sendable (Linking) -> Link)?
    let codeBox: (any PagePart)?

    /// Gathers it; without any of it the network stands alone.
    ///
    /// - Parameters:
    ///   - openings: what somebody can do now anywhere in the network, the most pressing first.
    ///   - upcoming: what people come together for next, anywhere in the network.
    ///   - tasks: what else a new group has to do, such as asking a first question.
    ///   - merged: moves what an organisation has elsewhere to the one that is kept, where it was found twice.
    ///   - waits: what each thing that waits is called.
    ///   - verbs: what each act is called in a history; acts that are not named here are not shown in any.
    ///   - me: where somebody finds all that waits for them.
    ///   - codeBox: where a visitor types a code that they were given.
    ///   - ways: what else those who belong to a group are led to from the page of its people.
    public init(
        openings: @escaping @Sendable (Reading) throws -> [HomeSection.Opening] = { _ in [] },
        upcoming: @escaping @Sendable (Reading) throws -> Upcoming? = { _ in nil },
        tasks: @escaping @Sendable (CellHeading, Reading) throws -> [StartTask] = { _, _ in [] },
        merged: @escaping @Sendable (Item.ID, Item.ID, Acting) throws -> Void = { _, _, _ in },
        waits: [Waiting.What: any PhraseKey] = [:], verbs: [String: any PhraseKey] = [:],
        me: (@Sendable (Linking) -> Link)? = nil, codeBox: (any PagePart)? = nil,
        ways: @escaping @Sendable (Slug, Phrases, Linking) -> [Way] = { _, _, _ in [] }
    ) {
        self.openings = openings
        self.upcoming = upcoming
        self.tasks = tasks
        self.merged = merged
        self.waits = waits.merging(NetworkCapability.waits) { first, _ in first }
        self.me = me
        self.codeBox = codeBox
        self.ways = ways
        self.verbs = verbs.merging(NetworkCapability.verbs) { first, _ in first }
    }
}

/// What people come together for next, for the network's home: its part of the page, the groups that it is about, and
/// until when it is so.
public struct Upcoming: Sendable {
    let part: any PagePart
    let cells: [Cell.ID]
    let until: Time

    /// Gathers it.
    public init(part: any PagePart, cells: [Cell.ID], until: Time) {
        self.part = part
        self.cells = cells
        self.until = until
    }
}
