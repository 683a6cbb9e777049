import Database
import Pages
import Spine

/// What a group raised to the one above it, which owes a reply by a day.
struct Raised: Sendable {
    let id: Item.ID
    /// A note, or what the group thinks.
    let thing: Item.ID
    /// Its title; nil where the viewer cannot read it now.
    let title: String?
    let language: String
    /// Why it is raised.
    let word: String
    let day: Time
    /// The last day on which the reply is in time.
    let due: Time
    /// Who raised it; nil once they were erased.
    let by: String?
    let from: Cell.ID
    /// Nil where the viewer cannot see the group.
    let fromGroup: String?
    let to: Cell.ID
    let toSlug: Slug
    /// Nil where the viewer cannot see the group.
    let toGroup: String?
    /// What the group above will do, and why; both empty until it replied.
    let will: String
    let because: String
    let replied: Time?
    /// When the reply was last changed; nil where it stands as it was first given.
    let mended: Time?
    let revision: Int

    static let kind = Item.Kind("raised")
    /// What waits for the convenors of the group above.
    static let toReply = Waiting.What("learning.to-reply")
    /// The same after its day.
    static let overdue = Waiting.What("learning.reply-overdue")
    /// The longest of its texts, in characters.
    static let mostWord = 2000
    /// Within how many days a reply is owed where the group above has not chosen.
    static let usualDays = 28
    static let dayChoices = [7, 14, 28, 56]
    /// How many days before its day it is reminded of.
    static let reminderDays: Int64 = 7
}

extension Raised {
    /// What was raised to a cell; throws `notFound` where the viewer may see none.
    static func find(_ id: Item.ID, in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> Raised {
        let found = try tx.first(
            """
            \(query(for: viewer)) where item.id = \(id) and item.cell = \(cell) and item.state = 'live'
                and \(visible(to: viewer))
            """, read)
        guard let found else { throw SpineError(.notFound, "Nothing like this was raised here.") }
        return found
    }

    /// What a cell raised, and what was raised to it; what is owed first. Whoever may read a thing may know that it was
    /// raised, and the reply to it.
    static func around(
        _ cell: Cell.ID, for viewer: Viewer, limit: Int = 20, _ tx: ReadTransaction
    ) throws -> [Raised] {
        try tx.all(
            """
            \(query(for: viewer)) where item.id in (\(ids(around: cell))) and item.state = 'live'
                and (item.cell = \(cell) and \(visible(to: viewer)) or raised.from_cell = \(cell)
                    and exists (select 1 from item
                        where item.id = raised.thing and item.state = 'live' and \(visible(to: viewer))))
            order by raised.replied_day is not null, raised.due, item.id limit \(limit)
            """, read)
    }

    /// What was raised to a cell and by it, found by indices.
    static func ids(around cell: Cell.ID) -> SQL {
        """
        select here.id from item as here where here.cell = \(cell) and here.kind = \(kind)
            union all select away.id from raised as away where away.from_cell = \(cell)
        """
    }

    /// What came of raising something that the viewer reads.
    static func of(_ thing: Item.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> [Raised] {
        try tx.all(
            """
            \(query(for: viewer)) where raised.thing = \(thing) and item.state = 'live'
            order by raised.raised_day, item.id limit 20
            """, read)
    }

    private static func query(for viewer: Viewer) -> SQL {
        """
        select item.id, raised.thing,
            (select item.title from item where item.id = raised.thing and item.state = 'live' and \(visible(to: viewer))),
            item.language, raised.word, raised.raised_day, raised.due, person.name, raised.from_cell,
            (select item.title from item where item.id = raised.from_cell and \(visible(to: viewer))),
            item.cell, circle.slug,
            (select item.title from item where item.id = circle.id and \(visible(to: viewer))),
            raised.will, raised.because, raised.replied_day, raised.mended_day, item.revision
        from raised join item on item.id = raised.id join cell as circle on circle.id = item.cell
        left join person on person.id = item.author and person.erased_at is null
        """
    }

    private static func read(_ row: inout Row) throws -> Raised {
        Raised(
            id: try row.next(), thing: try row.next(), title: try row.next(), language: try row.next(),
            word: try row.next(), day: try row.next(), due: try row.next(), by: try row.next(), from: try row.next(),
            fromGroup: try row.next(), to: try row.next(), toSlug: try row.next(), toGroup: try row.next(),
            will: try row.next(), because: try row.next(), replied: try row.next(),
            mended: try row.next(), revision: try row.next())
    }

    /// Within how many days a cell replies to what is raised to it.
    static func answerDays(of cell: Cell.ID, _ tx: ReadTransaction) throws -> Int {
        try tx.first("select days from answer_time where cell = \(cell)") { try $0.next(Int.self) } ?? usualDays
    }
}

extension Acting {
    /// Raises something to the group above, whose convenors are asked to reply.
    func raise(
        _ thing: Raisable, from cell: Cell.ID, to group: Cell.ID, because word: String, on day: Time? = nil
    ) throws -> Item.ID {
        try record(item: thing.id)
        let isThere = try tx.first(
            """
            select 1 from raised join item on item.id = raised.id
            where raised.thing = \(thing.id) and item.cell = \(group) and item.state = 'live'
                and raised.replied_day is null
            """
        ) { try $0.next(Int.self) }
        guard isThere == nil else { throw SpineError(.changedMeanwhile, "Somebody raised it a moment ago.") }
        let day = (day ?? now).day
        let due = day.adding(days: Int64(try Raised.answerDays(of: group, tx)))
        // As far as the thing itself is open: to the group above, published upward is to its convenors.
        let sight: Visibility = thing.visibility < .network ? .convenors : thing.visibility
        let id = try insert(
            Raised.kind, title: thing.title, language: thing.language,
            visibility: min(sight, try self.sight(of: group.item)), in: group)
        try tx.run(
            """
            insert into raised (id, thing, from_cell, word, raised_day, due, will, because)
            values (\(id), \(thing.id), \(cell), \(word), \(day), \(due), '', '')
            """)
        try link(id, .about, thing.id)
        for convenor in try convenors(of: group) {
            try ask(convenor, for: Raised.toReply, about: id, due: due.endOfDay)
        }
        try enqueue(
            ReplyReminder.kind, key: "\(ReplyReminder.kind.name):\(id.text)", item: id,
            at: max(now, due.adding(days: -Raised.reminderDays)))
        return id
    }

    /// Replies: heard, what the group will do, and why; only once.
    func reply(to raised: Raised, will: String, because: String) throws {
        let changed = try tx.run(
            """
            update raised set will = \(will), because = \(because), replied_day = \(now.day)
            where id = \(raised.id) and replied_day is null
            """)
        guard changed == 1 else { throw SpineError(.changedMeanwhile, "Somebody else replied a moment ago.") }
        try settle(Raised.toReply, about: raised.id)
        try settle(Raised.overdue, about: raised.id)
        touch(raised.from)
    }

    /// Puts a reply right that was given; `revision` is the one that it was read at.
    func mendReply(to raised: Raised, from revision: Int, will: String, because: String) throws {
        guard raised.replied != nil else { throw SpineError(.refused, "Reply first.") }
        let isFirst =
            try tx.run(
                "update item set revision = revision + 1 where id = \(raised.id) and revision = \(revision)") == 1
        guard isFirst else { throw SpineError(.changedMeanwhile, "Somebody else changed the reply a moment ago.") }
        try tx.run(
            """
            update raised set will = \(will), because = \(because), mended_day = \(now.day) where id = \(raised.id)
            """)
        touch(raised.from)
    }
}

/// Something that a group can raise: a note, or what it thinks now.
struct Raisable: Sendable {
    let id: Item.ID
    let title: String
    let language: String
    let visibility: Visibility

    /// A live one of a cell; throws `notFound` where the viewer may see none.
    static func find(_ id: Item.ID, in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> Raisable {
        let found = try tx.first(
            """
            select item.id, item.title, item.language, item.visibility from item
            where item.id = \(id) and item.cell = \(cell) and item.state = 'live'
                and item.kind in (\(Note.kind), \(Thought.kind)) and \(visible(to: viewer))
            """
        ) { row in
            Raisable(
                id: try row.next(), title: try row.next(), language: try row.next(), visibility: try row.next())
        }
        guard let found else { throw SpineError(.notFound, "There is nothing here that can be raised.") }
        return found
    }
}
