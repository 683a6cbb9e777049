import Database
import Spine

extension Story {
    /// The stories of a cell that a viewer may read now, newest first: those withdrawn, erased or past their permission
    /// are not among them.
    static func all(
        in cell: Cell.ID, for viewer: Viewer, at now: Time, tx: ReadTransaction, limit: Int = 200
    ) throws -> [Story] {
        try tx.all(
            """
            select \(columns) from story join item on item.id = story.id
            where item.cell = \(cell) and item.kind = \(kind) and item.state = 'live' and \(isGood(at: now))
                and \(visible(to: viewer))
            order by item.created_at desc, item.id limit \(limit)
            """, read)
    }

    /// One story, if it may still be read.
    static func find(
        _ id: Item.ID, in cell: Cell.ID, for viewer: Viewer, at now: Time, tx: ReadTransaction
    ) throws -> Story? {
        try tx.first(
            """
            select \(columns) from story join item on item.id = story.id
            where item.id = \(id) and item.cell = \(cell) and item.state = 'live' and \(isGood(at: now))
                and \(visible(to: viewer))
            """, read)
    }

    /// A story that was withdrawn: that it was there, without its words.
    static func gone(_ id: Item.ID, in cell: Cell.ID, for viewer: Viewer, tx: ReadTransaction) throws -> Story? {
        try tx.first(
            """
            select \(columns) from story join item on item.id = story.id
            where item.id = \(id) and item.cell = \(cell) and story.withdrawn_day is not null
                and \(visible(to: viewer))
            """, read)
    }

    /// Who took a story away in a file, by day.
    static func copies(of story: Item.ID, in tx: ReadTransaction) throws -> [Copy] {
        try tx.all(
            """
            select coalesce(person.name, ''), story_copy.day from story_copy
            left join person on person.id = story_copy.person
            where story_copy.story = \(story) order by story_copy.day, person.name_folded
            """
        ) { Copy(person: try $0.next(), day: try $0.next()) }
    }

    /// Whether its permission holds.
    static func isGood(at now: Time) -> SQL {
        "story.withdrawn_day is null and story.body <> '' and (story.until is null or story.until > \(now))"
    }

    private static let columns: SQL = """
        item.id, item.title, story.body, item.language, item.visibility, story.may_quote, story.shown_name, story.until,
        story.day, story.withdrawn_day, story.entered_by is not null
        """

    private static func read(_ row: inout Row) throws -> Story {
        Story(
            id: try row.next(), title: try row.next(), words: try row.next(), language: try row.next(),
            visibility: try row.next(), quoting: try row.next(), name: try row.next(), until: try row.next(),
            day: try row.next(), withdrawnDay: try row.next(), isTypedIn: try row.next())
    }
}

extension Story.Quoting: Bindable, ColumnReadable {}
