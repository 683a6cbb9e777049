import Database
public import Spine

/// Something that several notes of a group are about, as a job found it and as people called it.
public struct Theme: Sendable {
    public typealias ID = Spine.ID<Theme>

    let id: ID
    /// Empty until somebody named it.
    let name: String
    /// The words that say most about it.
    let words: [String]
    /// Its notes that the viewer may read, with those of themes that were merged into it.
    let notes: [NoteLine]
    let isDropped: Bool

    /// How many notes a group must be able to read before themes are looked for or shown.
    static let leastNotes = 50
    /// How many people a theme's notes must be by, so that it points at nobody alone.
    static let leastAuthors = 2
    /// How many words stand for it while it has no name.
    static let shownWords = 4
    /// The longest name, in characters.
    static let mostName = 80
}

extension Theme {
    /// A cell's themes as far as the viewer may read their notes, those with most notes first: none as long as there are too
    /// few notes, and none whose notes are by one person alone.
    static func all(in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> [Theme] {
        guard try readable(in: cell, for: viewer, tx) >= leastNotes else { return [] }
        let rows = try tx.all(
            """
            select theme.id, theme.name, theme.words, theme.merged_into, theme.is_dropped, item.id, item.title,
                item.language, note.published_day, circle.slug,
                (select named.title from item as named where named.id = item.cell), item.author
            from theme join theme_note on theme_note.theme = theme.id join note on note.id = theme_note.note
                join item on item.id = note.id join cell as circle on circle.id = item.cell
            where theme.cell = \(cell) and item.state = 'live' and \(visible(to: viewer))
            order by theme.found_at, theme.id, note.published_day desc, item.title, item.id
            """, read)
        var heads: [ID: Entry] = [:]
        for row in rows where row.mergedInto == nil { heads[row.theme] = row }
        var notes: [ID: [NoteLine]] = [:]
        var authors: [ID: Set<Actor.ID>] = [:]
        for row in rows {
            let head = row.mergedInto ?? row.theme
            // A note that stands in two themes that were merged stands in them once.
            guard notes[head]?.contains(where: { $0.id == row.note.id }) != true else { continue }
            notes[head, default: []].append(row.note)
            if let author = row.author { authors[head, default: []].insert(author) }
        }
        var themes: [Theme] = []
        for head in heads.values where authors[head.theme]?.count ?? 0 >= leastAuthors {
            let own = notes[head.theme] ?? []
            themes.append(
                Theme(id: head.theme, name: head.name, words: head.words, notes: own, isDropped: head.isDropped))
        }
        return themes.sorted { one, other in
            one.notes.count == other.notes.count
                ? one.id.text < other.id.text : one.notes.count > other.notes.count
        }
    }

    /// How many notes a group may read, its own and those that it took up, as far as the viewer may too.
    private static func readable(in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> Int {
        try tx.first(
            """
            select count(*) from note join item on item.id = note.id
            where \(isRead(in: cell)) and \(visible(to: viewer))
            """
        ) { try $0.next(Int.self) } ?? 0
    }

    /// The published notes that a group may read: its own, and those that it took up.
    static func isRead(in cell: Cell.ID) -> SQL {
        """
        item.state = 'live' and note.id in (
            select own.id from item as own where own.cell = \(cell) and own.kind = \(Note.kind)
            union all select offer.note from item as taken join offer on offer.id = taken.id
                where taken.cell = \(cell) and taken.kind = \(Offer.kind) and taken.state = 'live'
                    and offer.answer = 'taken')
        """
    }

    /// Whether any were found, for the link to them.
    static func isThere(in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> Bool {
        let found = try tx.first("select 1 from theme where cell = \(cell) and is_dropped = 0 limit 1") {
            try $0.next(Int.self)
        }
        return try found != nil && readable(in: cell, for: viewer, tx) >= leastNotes
    }

    private struct Entry {
        let theme: ID
        let name: String
        let words: [String]
        let mergedInto: ID?
        let isDropped: Bool
        let note: NoteLine
        let author: Actor.ID?
    }

    private static func read(_ row: inout Row) throws -> Entry {
        Entry(
            theme: try row.next(), name: try row.next(),
            words: try row.next(String.self).split(separator: " ").map(String.init), mergedInto: try row.next(),
            isDropped: try row.next(),
            note: NoteLine(
                id: try row.next(), title: try row.next(), language: try row.next(), published: try row.next(),
                slug: try row.next(), group: try row.next()), author: try row.next())
    }
}
