import Database
public import Spine

/// A date that is looked for among many: what it is for, the times that are proposed, and what came of it.
public struct DatePoll: Sendable {
    public typealias ID = Item.ID
    static let kind = Item.Kind("date-poll")
    /// The most times that are proposed at once.
    static let mostOptions = 8

    struct Option: Sendable {
        typealias ID = Spine.ID<Option>
        let id: ID
        let startsAt: Time
    }

    let id: ID
    let cell: Cell.ID
    let title: String
    let language: String
    let minutes: Int
    let zoneName: String
    let address: String
    let code: EntryCode
    /// The event that was made of it; nil while the date is looked for.
    let event: Event.ID?
    let options: [Option]

    var isOpen: Bool { event == nil }

    /// Whether somebody can still say what suits them.
    func takesAnswers(at now: Time) -> Bool { isOpen && options.contains { $0.startsAt > now } }

    private static let columns: SQL = """
        item.id, date_poll.cell, item.title, item.language, date_poll.minutes, date_poll.zone, date_poll.address,
        date_poll.code, date_poll.event
        """

    static func any(_ condition: SQL, tx: ReadTransaction) throws -> DatePoll? {
        let found = try tx.first(
            """
            select \(columns) from date_poll join item on item.id = date_poll.id
            where \(condition) and item.state <> 'retired'
            """
        ) { row in
            (
                id: try row.next(Item.ID.self), cell: try row.next(Cell.ID.self), title: try row.next(String.self),
                language: try row.next(String.self), minutes: try row.next(Int.self), zone: try row.next(String.self),
                address: try row.next(String.self), code: try EntryCode(stored: try row.next()),
                event: try row.next(Event.ID?.self)
            )
        }
        guard let found else { return nil }
        let options = try tx.all(
            "select id, starts_at from date_option where poll = \(found.id) order by starts_at, id"
        ) { Option(id: try $0.next(), startsAt: try $0.next()) }
        return DatePoll(
            id: found.id, cell: found.cell, title: found.title, language: found.language, minutes: found.minutes,
            zoneName: found.zone, address: found.address, code: found.code, event: found.event, options: options)
    }

    /// One of a cell; `notFound` where there is none that the viewer may see.
    static func find(_ id: ID, in cell: Cell.ID, for viewer: Viewer, tx: ReadTransaction) throws -> DatePoll {
        let found = try any(
            "date_poll.id = \(id) and date_poll.cell = \(cell) and \(visible(to: viewer))", tx: tx)
        guard let found else { throw SpineError(.notFound, "There is no such thing here.") }
        return found
    }

    /// Those of a cell for which no date was chosen yet, the newest first.
    static func open(in cell: Cell.ID, tx: ReadTransaction) throws -> [(id: ID, title: String, language: String)] {
        try tx.all(
            """
            select item.id, item.title, item.language from date_poll join item on item.id = date_poll.id
            where date_poll.cell = \(cell) and date_poll.event is null and item.state <> 'retired'
            order by date_poll.made_at desc limit 20
            """
        ) { (try $0.next(), try $0.next(), try $0.next()) }
    }
}

/// Somebody who is asked which dates suit them, and what they answered.
struct Asked: Sendable {
    typealias ID = Spine.ID<Asked>

    let id: ID
    let poll: DatePoll.ID
    let actor: Actor.ID
    let how: Invited.How
    let name: String
    let email: String?
    let contact: String
    /// The language of their letters; nil for one who is nobody here.
    let language: String?
    let organisationName: String
    let hasAnswered: Bool
    var answers: [DatePoll.Option.ID: BestDate.Answer] = [:]
    /// For whom they come, by the names of organisations.
    var organisations: [String] = []
    /// Those of the viewer's own other groups that they belong to: who else is in a group is for its own people alone.
    var groups: [Cell.ID: String] = [:]

    private static let query: SQL = """
        select date_asked.id, date_asked.poll, date_asked.actor, date_asked.how,
            case when date_asked.name <> '' then date_asked.name else coalesce(person.name, '') end,
            person.email, date_asked.contact, person.language, date_asked.organisation_name,
            date_asked.answered_at is not null
        from date_asked left join person on person.id = date_asked.actor and person.erased_at is null
        """

    private static func read(_ row: inout Row) throws -> Asked {
        let (id, poll) = (try row.next(ID.self), try row.next(DatePoll.ID.self))
        let (actor, how) = (try row.next(Actor.ID.self), try row.next(String.self))
        let (name, email) = (try row.next(String.self), try row.next(String?.self))
        let contact = try row.next(String.self)
        return Asked(
            id: id, poll: poll, actor: actor, how: Invited.How(rawValue: how) ?? .link, name: name,
            email: email ?? (EmailAddress.isPlausible(contact) ? contact : nil), contact: contact,
            language: try row.next(), organisationName: try row.next(), hasAnswered: try row.next())
    }

    static func find(_ digest: [UInt8], tx: ReadTransaction) throws -> Asked? {
        try one("date_asked.link = \(digest)", tx: tx)
    }

    static func of(_ actor: Actor.ID, to poll: DatePoll.ID, tx: ReadTransaction) throws -> Asked? {
        try one("date_asked.poll = \(poll) and date_asked.actor = \(actor)", tx: tx)
    }

    private static func one(_ condition: SQL, tx: ReadTransaction) throws -> Asked? {
        guard var found = try tx.first("\(query) where \(condition)", read) else { return nil }
        try tx.forEach("select option, answer from date_answer where asked = \(found.id)") { row in
            found.answers[try row.next()] = BestDate.Answer(rawValue: try row.next())
        }
        return found
    }

    /// Everybody who is asked, with their answers, for whom they come, and their groups.
    static func all(in poll: DatePoll, for viewer: Viewer, tx: ReadTransaction) throws -> [Asked] {
        let people = try tx.all("\(query) where date_asked.poll = \(poll.id) order by date_asked.id limit 1000", read)
        var answers: [ID: [DatePoll.Option.ID: BestDate.Answer]] = [:]
        try tx.forEach(
            """
            select date_answer.asked, date_answer.option, date_answer.answer
            from date_option join date_answer on date_answer.option = date_option.id
            where date_option.poll = \(poll.id)
            """
        ) { row in
            let (asked, option) = (try row.next(ID.self), try row.next(DatePoll.Option.ID.self))
            answers[asked, default: [:]][option] = BestDate.Answer(rawValue: try row.next())
        }
        // For whom they belong to this group; and which of the viewer's own groups they belong to.
        var behalf: [Actor.ID: [String]] = [:]
        var groups: [Actor.ID: [Cell.ID: String]] = [:]
        try tx.forEach(
            """
            select membership.person, item.title, null from date_asked
            join membership on membership.person = date_asked.actor and membership.cell = \(poll.cell)
                and membership.ended_at is null
            join membership_behalf on membership_behalf.membership = membership.id
            join item on item.id = membership_behalf.organisation
            where date_asked.poll = \(poll.id)
            union all
            select membership.person, item.title, item.id from date_asked
            join membership on membership.person = date_asked.actor and membership.ended_at is null
            join item on item.id = membership.cell
            join membership as own on own.cell = membership.cell and own.person = \(viewer.actor)
                and own.ended_at is null
            where date_asked.poll = \(poll.id) and item.id <> \(poll.cell) and item.state <> 'retired'
                and \(visible(to: viewer))
            """
        ) { row in
            let (person, title) = (try row.next(Actor.ID.self), try row.next(String.self))
            if let group = try row.next(Cell.ID?.self) {
                groups[person, default: [:]][group] = title
            } else {
                behalf[person, default: []].append(title)
            }
        }
        return people.map { one in
            var one = one
            one.answers = answers[one.id] ?? [:]
            let said = one.organisationName.isEmpty ? [] : [one.organisationName]
            one.organisations = behalf[one.actor]?.sorted() ?? said
            one.groups = groups[one.actor] ?? [:]
            return one
        }
    }
}
