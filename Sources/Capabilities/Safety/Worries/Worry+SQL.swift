import Database
import Spine

extension Worry {
    /// May this person read it? The two whom it was given to, while they belong to the group; where neither does any more,
    /// the two whom the group has named now. A convenor who names somebody new opens nothing that was there before.
    private static func readable(by person: SQL) -> SQL {
        """
        exists (select 1 from membership as mine
            where mine.cell = worry.cell and mine.person = \(person) and mine.ended_at is null)
        and (worry.lead = \(person) or worry.deputy = \(person)
            or (not exists (select 1 from membership as theirs
                    where theirs.cell = worry.cell and theirs.ended_at is null
                        and (theirs.person = worry.lead or theirs.person = worry.deputy))
                and exists (select 1 from cell_safety
                    where cell_safety.cell = worry.cell
                        and (cell_safety.lead = \(person) or cell_safety.deputy = \(person)))))
        """
    }

    private static let columns: SQL = """
        worry.id, worry.item, worry.note,
        (select person.name from person where person.id = worry.raised_by and person.erased_at is null),
        worry.day, worry.outcome, worry.lead, worry.deputy
        """

    private static func read(_ row: inout Row) throws -> Worry {
        Worry(
            id: try row.next(), item: try row.next(), note: try row.next(), raisedBy: try row.next(),
            day: try row.next(), outcome: try row.next(), lead: try row.next(), deputy: try row.next())
    }

    /// Those of a cell that a person may read, open ones first.
    static func all(in cell: Cell.ID, for person: Actor.ID, _ tx: ReadTransaction) throws -> [Worry] {
        try tx.all(
            """
            select \(columns) from worry where worry.cell = \(cell) and \(readable(by: "\(person)"))
            order by case when worry.outcome is null then 0 else 1 end, worry.day, worry.id limit 500
            """, read)
    }

    static func find(_ id: ID, in cell: Cell.ID, for person: Actor.ID, _ tx: ReadTransaction) throws -> Worry? {
        try tx.first(
            """
            select \(columns) from worry
            where worry.id = \(id) and worry.cell = \(cell) and \(readable(by: "\(person)"))
            """, read)
    }

    /// Whether somebody reads one that is about an item.
    static func isRead(about item: Item.ID, by person: Actor.ID, _ tx: ReadTransaction) throws -> Bool {
        try tx.first(
            """
            select 1 from worry where worry.cell = (select item.cell from item where item.id = \(item))
                and worry.item = \(item) and \(readable(by: "\(person)")) limit 1
            """
        ) { try $0.next(Int.self) } != nil
    }

    /// Whether a visitor has sent these words that day.
    static func stands(_ note: String, in cell: Cell.ID, on day: Time, _ tx: ReadTransaction) throws -> Bool {
        try tx.first(
            """
            select 1 from worry
            where cell = \(cell) and day = \(day) and note = \(note) and raised_by is null and item is null
            """
        ) { try $0.next(Int.self) } != nil
    }

    /// Whoever may read one that is open.
    static func readersOfOpen(in cell: Cell.ID, _ tx: ReadTransaction) throws -> Set<Actor.ID> {
        Set(
            try tx.all(
                """
                select membership.person from membership
                where membership.cell = \(cell) and membership.ended_at is null
                    and exists (select 1 from worry where worry.cell = \(cell) and worry.outcome is null
                        and \(readable(by: "membership.person")))
                """
            ) { try $0.next(Actor.ID.self) })
    }

    static func steps(of worry: ID, _ tx: ReadTransaction) throws -> [LogStep] {
        try tx.all(
            """
            select worry_step.at, person.name, worry_step.note from worry_step
            left join person on person.id = worry_step.by and person.erased_at is null
            where worry_step.worry = \(worry) order by worry_step.at, worry_step.id
            """
        ) { LogStep(at: try $0.next(), by: try $0.next(), note: try $0.next()) }
    }

    /// The words that it is about, whoever may see them now; nil where they were erased.
    func text(in tx: ReadTransaction) throws -> (words: String, language: String)? {
        guard let item else { return nil }
        return try tx.first("select title, language from item where id = \(item) and title <> ''") {
            (try $0.next(String.self), try $0.next(String.self))
        }
    }
}

extension Acting {
    /// Opens a log.
    func open(about item: Item.ID?, in cell: Cell.ID, note: String, lead: Actor.ID?, deputy: Actor.ID?) throws {
        try tx.run(
            """
            insert into worry (id, cell, item, lead, deputy, note, raised_by, day)
            values (\(surroundings.newUnorderedID(Worry.self)), \(cell), \(item), \(lead), \(deputy), \(note),
                \(viewer.actor), \(now.day))
            """)
    }

    /// Adds what was done.
    func add(_ note: String, to worry: Worry.ID) throws {
        try tx.run(
            """
            insert into worry_step (id, worry, by, at, note)
            values (\(surroundings.newUnorderedID(Worry.self)), \(worry), \(viewer.actor), \(now), \(note))
            """)
    }
}
