import Database
import Spine

/// A note that one group offered to another, and what became of it there.
struct Offer: Sendable {
    /// What the group that it was offered to said.
    enum Answer: String, Sendable, CaseIterable {
        case taken
        case notNow = "not-now"
    }

    let id: Item.ID
    let note: Note.ID
    /// The note's title; nil where the viewer cannot read the note now.
    let title: String?
    let language: String
    /// Why it was offered.
    let word: String
    let day: Time
    /// Who offered it; nil once they were erased.
    let by: String?
    let from: Cell.ID
    /// Nil where the viewer cannot see the group.
    let fromGroup: String?
    let to: Cell.ID
    let toSlug: Slug
    let toGroup: String
    let answer: Answer?
    /// What they will try, or a word on why not now.
    let reply: String
    let replied: Time?
    let cameOf: String
    let cameDay: Time?

    static let kind = Item.Kind("offer")
    /// What waits for the convenors of the group that a note was offered to.
    static let toTakeUp = Waiting.What("learning.to-take-up")
    /// The longest of its texts, in characters.
    static let mostWord = 1000
}

extension Offer {
    /// What was offered to a cell; throws `notFound` where the viewer may see none.
    static func find(_ id: Item.ID, in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> Offer {
        let found = try tx.first(
            """
            \(query(for: viewer)) where item.id = \(id) and item.cell = \(cell) and item.state = 'live'
                and \(visible(to: viewer))
            """, read)
        guard let found else { throw SpineError(.notFound, "Nothing like this was offered here.") }
        return found
    }

    /// What a cell took up, the latest first.
    static func taken(in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> [Offer] {
        try tx.all(
            """
            \(query(for: viewer)) where item.cell = \(cell) and item.kind = \(kind) and item.state = 'live'
                and offer.answer = \(Answer.taken) and \(visible(to: viewer))
            order by offer.replied_day desc, item.id desc limit 50
            """, read)
    }

    /// Where a note went: all of it for those who may offer it, for others where it was taken up.
    static func of(_ note: Note.ID, all: Bool, for viewer: Viewer, _ tx: ReadTransaction) throws -> [Offer] {
        let which: SQL = all ? "1 = 1" : "offer.answer = \(Answer.taken) and \(visible(to: viewer))"
        return try tx.all(
            """
            \(query(for: viewer)) where offer.note = \(note) and item.state = 'live' and \(which)
            order by offer.offered_day, item.id limit 100
            """, read)
    }

    private static func query(for viewer: Viewer) -> SQL {
        """
        select item.id, offer.note,
            (select item.title from item where item.id = offer.note and item.state = 'live' and \(visible(to: viewer))),
            item.language, offer.word, offer.offered_day, person.name, offer.from_cell,
            (select item.title from item where item.id = offer.from_cell and \(visible(to: viewer))),
            item.cell, circle.slug, (select named.title from item as named where named.id = item.cell), offer.answer,
            offer.reply, offer.replied_day, offer.came_of, offer.came_day
        from offer join item on item.id = offer.id join cell as circle on circle.id = item.cell
        left join person on person.id = item.author and person.erased_at is null
        """
    }

    private static func read(_ row: inout Row) throws -> Offer {
        Offer(
            id: try row.next(), note: try row.next(), title: try row.next(), language: try row.next(),
            word: try row.next(), day: try row.next(), by: try row.next(), from: try row.next(),
            fromGroup: try row.next(), to: try row.next(), toSlug: try row.next(), toGroup: try row.next(),
            answer: try row.next(), reply: try row.next(), replied: try row.next(), cameOf: try row.next(),
            cameDay: try row.next())
    }
}

extension Offer.Answer: Bindable, ColumnReadable {}

/// A group that a note can be offered to.
struct OtherGroup: Sendable {
    let id: Cell.ID
    let slug: Slug
    let name: String

    /// The groups that the viewer sees, without one, and without those that a note waits in or was taken up by.
    static func besides(
        _ cell: Cell.ID, offering note: Note.ID, for viewer: Viewer, _ tx: ReadTransaction
    ) throws -> [OtherGroup] {
        try tx.all(
            """
            select cell.id, cell.slug, item.title from cell join item on item.id = cell.id
            where item.kind = 'cell' and cell.id <> \(cell) and item.state = 'live' and \(visible(to: viewer))
                and not exists (select 1 from offer join item as offered on offered.id = offer.id
                    where offer.note = \(note) and offered.cell = cell.id and offered.state = 'live'
                        and (offer.answer is null or offer.answer = 'taken'))
            order by item.title, cell.id limit 500
            """
        ) { OtherGroup(id: try $0.next(), slug: try $0.next(), name: try $0.next()) }
    }
}
