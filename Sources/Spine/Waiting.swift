public import Database

/// Something that waits for somebody: My page and the digest are one query over these.
public struct Waiting: Sendable {
    public typealias ID = Spine.ID<Waiting>

    /// What is waited for, declared by a capability: the word in the database, and by convention of a phrase.
    public struct What: Hashable, Sendable {
        public let name: String
        /// Declares a kind of waiting; the name is forever.
        public init(_ name: StaticString) { self.name = name.description }
        init(stored: String) { name = stored }

        /// Somebody may be in danger: it stands before everything else, and next to it what waits for those named for
        /// safeguarding, which may be the same.
        public static let danger = What("safety.danger")
        public static let safeguarding = What("safety.safeguarding")
    }

    public let id: ID
    public let item: Item.ID
    public let itemKind: Item.Kind
    public let title: String
    public let cell: Cell.ID?
    public let what: What
    public let since: Time
    public let due: Time?

    /// What waits for a person, anywhere or in one cell, of late or since ever, the most pressing first: where somebody may
    /// be in danger, then by its day; at most `limit`.
    public static func all(
        for viewer: Viewer, of cell: Cell.ID? = nil, since time: Time? = nil, in tx: ReadTransaction, limit: Int = 50
    ) throws -> [Waiting] {
        guard let me = viewer.actor else { return [] }
        let late: SQL = time.map { "and waiting.since > \($0)" } ?? ""
        let here: SQL = cell.map { "and item.cell = \($0)" } ?? ""
        return try tx.all(
            """
            select waiting.id, item.id, item.kind, item.title, item.cell, waiting.what, waiting.since, waiting.due
            from waiting join item on item.id = waiting.item
            where waiting.actor = \(me) and waiting.done_act is null and item.state <> 'retired' \(here) \(late)
                and \(visible(to: viewer))
            order by case waiting.what when \(What.danger.name) then 0 when \(What.safeguarding.name) then 1 else 2 end,
                waiting.due is null, waiting.due, waiting.since limit \(limit)
            """
        ) { row in
            Waiting(
                id: try row.next(), item: try row.next(), itemKind: Item.Kind(stored: try row.next()),
                title: try row.next(), cell: try row.next(), what: What(stored: try row.next()),
                since: try row.next(), due: try row.next())
        }
    }
}

extension Acting {
    /// Asks somebody for something; nothing happens where they are asked for it already.
    public func ask(_ actor: Actor.ID, for what: Waiting.What, about item: Item.ID, due: Time? = nil) throws {
        try tx.run(
            """
            insert into waiting (id, actor, item, what, since, due)
            select \(surroundings.newID(Waiting.self)), \(actor), \(item), \(what.name), \(now), \(due)
            where not exists (select 1 from waiting
                where actor = \(actor) and item = \(item) and what = \(what.name) and done_act is null)
            """)
    }

    /// Notes that something asked for is done, by this act; for everybody it was asked of unless `actor` is given.
    public func settle(_ what: Waiting.What, about item: Item.ID, for actor: Actor.ID? = nil) throws {
        let act = try record()
        let whom: SQL = actor.map { "and actor = \($0)" } ?? ""
        try tx.run(
            """
            update waiting set done_act = \(act)
            where item = \(item) and what = \(what.name) and done_act is null \(whom)
            """)
    }

    /// Takes back what nobody has to do any more, where what did away with it may leave no act.
    public func withdraw(_ what: Waiting.What, about item: Item.ID) throws {
        try tx.run("delete from waiting where item = \(item) and what = \(what.name) and done_act is null")
    }
}
