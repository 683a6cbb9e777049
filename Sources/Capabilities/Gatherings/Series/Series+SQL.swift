public import Database
import Spine

extension GatheringsCapability {
    /// Whether an item is somebody's own words: the dates of a series are made by its rule.
    public static let isSaid: SQL = """
        not exists (select 1 from event where event.id = item.id and event.series is not null)
        """
}

extension Series {
    static let columns: SQL = """
        series.id, series.cell, item.title, item.language, item.revision, series.rule, series.zone, series.first_at,
        series.minutes, series.made_until, series.sequence, series.ended_at, series.until_at, \(Particulars.columns)
        """

    static func read(_ row: inout Row) throws -> Series {
        Series(
            id: try row.next(), cell: try row.next(), title: try row.next(), language: try row.next(),
            revision: try row.next(), rule: try row.next(), zoneName: try row.next(), firstAt: try row.next(),
            minutes: try row.next(), madeUntil: try row.next(), sequence: try row.next(), endedAt: try row.next(),
            untilAt: try row.next(), particulars: try Particulars(&row))
    }

    /// A series of a cell, if the viewer may see it; `notFound` otherwise.
    static func find(_ id: ID, in cell: Cell.ID, for viewer: Viewer, tx: ReadTransaction) throws -> Series {
        let found = try tx.first(
            """
            select \(columns) from series join item on item.id = series.id
            where series.id = \(id) and series.cell = \(cell) and item.state <> 'retired' and \(visible(to: viewer))
            """, read)
        guard let found else { throw SpineError(.notFound, "There is no such series here.") }
        return found
    }

    /// A series whoever asks: for the background, and for those who hold a link of their own.
    static func any(_ id: ID, tx: ReadTransaction) throws -> Series? {
        try tx.first(
            """
            select \(columns) from series join item on item.id = series.id
            where series.id = \(id) and item.state <> 'retired'
            """, read)
    }
}
