import Database
import Spine

extension Event {
    static let columns: SQL = """
        event.id, event.cell, item.title, item.language, item.revision, event.series, event.original_at,
        event.is_apart, event.starts_at, event.ends_at, event.zone, event.code, event.answer_by, event.cancelled_at,
        event.cancel_reason, event.sequence, \(Particulars.columns)
        """

    static func read(_ row: inout Row) throws -> Event {
        Event(
            id: try row.next(), cell: try row.next(), title: try row.next(), language: try row.next(),
            revision: try row.next(), series: try row.next(), originalAt: try row.next(), isApart: try row.next(),
            startsAt: try row.next(), endsAt: try row.next(), zoneName: try row.next(),
            code: try EntryCode(stored: try row.next()), answerBy: try row.next(), cancelledAt: try row.next(),
            cancelReason: try row.next(), sequence: try row.next(), particulars: try Particulars(&row))
    }

    /// An event of a cell, if the viewer may see it; `notFound` otherwise.
    static func find(_ id: ID, in cell: Cell.ID, for viewer: Viewer, tx: ReadTransaction) throws -> Event {
        let found = try tx.first(
            """
            select \(columns) from event join item on item.id = event.id
            where event.id = \(id) and event.cell = \(cell) and item.state <> 'retired' and \(visible(to: viewer))
            """, read)
        guard let found else { throw SpineError(.notFound, "There is no such event here.") }
        return found
    }

    /// An event whoever asks: for those who hold its code or their own link.
    static func any(_ condition: SQL, tx: ReadTransaction) throws -> Event? {
        try tx.first(
            """
            select \(columns) from event join item on item.id = event.id
            where \(condition) and item.state <> 'retired'
            """, read)
    }

    static func any(_ id: ID, tx: ReadTransaction) throws -> Event? { try any("event.id = \(id)", tx: tx) }
}

extension EntryCode {
    /// A code that the database holds.
    init(stored text: String) throws {
        guard let code = EntryCode(typed: text) else {
            throw SpineError(.unreadable, "The database holds a code that this version does not know.")
        }
        self = code
    }
}
