import Database
import Pages
public import Spine

/// Something that somebody undertook to do: the screen calls it an action. It stands on the agendas that follow until it
/// is done or dropped.
public struct Undertaking: Sendable {
    public typealias ID = Item.ID
    static let kind = Item.Kind("undertaking")
    static let longestTitle = 300

    enum State: String, Sendable, CaseIterable {
        case open, done, dropped
    }

    let id: ID
    let title: String
    let language: String
    let cell: Cell.ID
    /// Where it was undertaken, and about what there.
    let event: Event.ID
    let subject: Item.ID
    let owner: Actor.ID?
    /// How whoever does it is called; empty where nobody was named.
    let name: String
    /// The day until which it is to be done.
    let due: Time?
    let state: State
    let settledAt: Time?

    /// Whether its day has passed.
    func isLate(at now: Time) -> Bool { state == .open && due.map { $0.endOfDay < now } ?? false }

    private static let columns: SQL = """
        item.id, item.title, item.language, undertaking.cell, undertaking.event, undertaking.subject,
        undertaking.owner, case when undertaking.name <> '' then undertaking.name else coalesce(person.name, '') end,
        undertaking.due, undertaking.state, undertaking.settled_at
        """
    private static let tables: SQL = """
        undertaking join item on item.id = undertaking.id
        left join person on person.id = undertaking.owner and person.erased_at is null
        """

    private static func read(_ row: inout Row) throws -> Undertaking {
        Undertaking(
            id: try row.next(), title: try row.next(), language: try row.next(), cell: try row.next(),
            event: try row.next(), subject: try row.next(), owner: try row.next(), name: try row.next(),
            due: try row.next(), state: State(rawValue: try row.next()) ?? .open, settledAt: try row.next())
    }

    /// One of a group; `notFound` where there is none.
    static func find(_ id: ID, in cell: Cell.ID, tx: ReadTransaction) throws -> Undertaking {
        let found = try tx.first(
            "select \(columns) from \(tables) where undertaking.id = \(id) and undertaking.cell = \(cell)", read)
        guard let found else { throw SpineError(.notFound, "There is no such action here.") }
        return found
    }

    /// What was undertaken at an event, in that order.
    static func all(at event: Event.ID, tx: ReadTransaction) throws -> [Undertaking] {
        try tx.all(
            "select \(columns) from \(tables) where undertaking.event = \(event) order by undertaking.id limit 300",
            read)
    }

    /// What was undertaken at earlier meetings and is not done yet: those of its series, or for an event on its own those
    /// of the group's other events on their own.
    static func carried(to event: Event, tx: ReadTransaction) throws -> [Undertaking] {
        let series: SQL = event.series.map { "event.series = \($0)" } ?? "event.series is null"
        return try tx.all(
            """
            select \(columns) from \(tables) join event on event.id = undertaking.event
            where undertaking.cell = \(event.cell) and undertaking.state = 'open' and \(series)
                and event.starts_at < \(event.startsAt) and event.id <> \(event.id)
            order by undertaking.due is null, undertaking.due, undertaking.id limit 100
            """, read)
    }

    /// What is to be done in a group, the most pressing first; then what was settled last.
    static func all(
        in cell: Cell.ID, settled: Bool, limit: Int? = nil, tx: ReadTransaction
    ) throws -> [Undertaking] {
        try settled
            ? tx.all(
                """
                select \(columns) from \(tables)
                where undertaking.cell = \(cell) and undertaking.state in ('done', 'dropped')
                order by undertaking.settled_at desc, undertaking.id limit \(limit ?? 50)
                """, read)
            : tx.all(
                """
                select \(columns) from \(tables) where undertaking.cell = \(cell) and undertaking.state = 'open'
                order by undertaking.due is null, undertaking.due, undertaking.id limit \(limit ?? 200)
                """, read)
    }

    /// What was undertaken at the meetings of a series.
    static func all(of series: Series.ID, in cell: Cell.ID, tx: ReadTransaction) throws -> [Undertaking] {
        try tx.all(
            """
            select \(columns) from \(tables) join event on event.id = undertaking.event
            where undertaking.cell = \(cell) and event.series = \(series) order by undertaking.id limit 1000
            """, read)
    }
}

/// One thing that happened to an action.
struct UndertakingStep: Sendable {
    let verb: String
    let at: Time
    let name: String

    static func all(of id: Undertaking.ID, tx: ReadTransaction) throws -> [UndertakingStep] {
        try tx.all(
            """
            select act.verb, act.at, coalesce(person.name, '') from act
            left join person on person.id = act.actor and person.erased_at is null
            where act.item = \(id) order by act.at, act.id limit 100
            """
        ) { UndertakingStep(verb: try $0.next(), at: try $0.next(), name: try $0.next()) }
    }
}

/// What is to be done, by whom and until when, as it was typed.
struct UndertakingForm: Sendable {
    let title: String
    let owner: Actor.ID?
    let name: String
    let due: Time?
}

extension Acting {
    /// Writes down that somebody undertook something; whoever belongs to the group finds it waiting.
    @discardableResult
    func takeOn(
        _ form: UndertakingForm, at event: Event, about subject: Item.ID, language: String
    ) throws -> Undertaking.ID {
        let id = try insert(Undertaking.kind, title: form.title, language: language, visibility: .cell, in: event.cell)
        try tx.run(
            """
            insert into undertaking (id, cell, event, subject, owner, name, due)
            values (\(id), \(event.cell), \(event.id), \(subject), \(form.owner), \(form.name), \(form.due))
            """)
        try index(id, language: language, words: form.title)
        if let owner = form.owner { try ask(owner, for: GatheringsCapability.toDo, about: id, due: form.due) }
        return id
    }
}
