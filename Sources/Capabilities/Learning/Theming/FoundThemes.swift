import Database
import Folding
import Spine
import Themes

/// The themes that a cell's notes seem to have in common, as they were found this time.
struct FoundThemes: Sendable {
    struct Found: Sendable {
        let words: [String]
        let notes: Set<Note.ID>
    }

    let themes: [Found]

    /// Notes beyond these, the oldest, are passed over.
    static let mostNotes = 1000
    /// How much of two themes must be the same notes for one to be the other, of all notes in either.
    static let leastOverlap = 0.25
    /// How many notes a theme has at least.
    static let leastNotes = 3

    /// Looks for them; nil where there are too few notes. Everything that members of the cell may read counts.
    init?(in cell: Cell.ID, _ tx: ReadTransaction) throws {
        let notes = try tx.all(
            """
            select item.id, item.title, note.points, note.detail, item.author from note
                join item on item.id = note.id
            where \(Theme.isRead(in: cell)) and item.visibility >= case when item.cell = \(cell) then 2 else 4 end
            order by note.published_day desc, item.id desc limit \(Self.mostNotes)
            """
        ) { row in
            (
                id: try row.next(Note.ID.self),
                text: try [row.next(String.self), row.next(String.self), row.next(String.self)].joined(separator: "\n"),
                author: try row.next(Actor.ID?.self)
            )
        }
        guard notes.count >= Theme.leastNotes else { return nil }
        let found = Themes(in: notes.map(\.text), stopWords: Self.stopWords, seed: 1, folding: Folding.fold)
        var members = [[Int]](repeating: [], count: found.themes.count)
        for index in notes.indices { if let leading = found.leading(in: index) { members[leading].append(index) } }
        themes = zip(found.themes, members).compactMap { theme, indices in
            let authors = Set(indices.compactMap { notes[$0].author })
            guard indices.count >= Self.leastNotes, authors.count >= Theme.leastAuthors else { return nil }
            return Found(words: theme.words, notes: Set(indices.map { notes[$0].id }))
        }
    }

    private static let stopWords = Set(StopWords.all.map(Folding.fold))

    /// Which of the themes that were there each of these is: those that share most first, each once.
    func matching(_ old: [(id: Theme.ID, notes: Set<Note.ID>)]) -> [Int: Theme.ID] {
        var pairs: [(share: Double, new: Int, old: Int)] = []
        for (new, theme) in themes.enumerated() {
            for (at, known) in old.enumerated() {
                let both = theme.notes.intersection(known.notes).count
                let share = Double(both) / Double(theme.notes.count + known.notes.count - both)
                if share >= Self.leastOverlap { pairs.append((share, new, at)) }
            }
        }
        pairs.sort { ($1.share, $0.new, $0.old) < ($0.share, $1.new, $1.old) }
        var matched: [Int: Theme.ID] = [:]
        var taken: Set<Int> = []
        for pair in pairs where matched[pair.new] == nil && !taken.contains(pair.old) {
            matched[pair.new] = old[pair.old].id
            taken.insert(pair.old)
        }
        return matched
    }
}

/// Looks for the themes of a cell's notes when some were published: never while somebody waits for a page.
enum ThemesJob {
    static let kind = Job.Kind("learning.themes")
    /// How long it waits for more notes, in seconds.
    static let delay: Int64 = 600

    static let handler = JobHandler(kind) { job, store in
        guard let item = job.item else { return .finished }
        let cell = Cell.ID(item.uuid)
        guard let found = try store.read({ try FoundThemes(in: cell, $0) }) else { return .finished }
        try store.act(ThemesActions.find, by: .system, on: .cell(cell)) { try $0.keep(found, in: cell) }
        return .finished
    }
}

extension Acting {
    /// Has the themes of a cell looked for in a while.
    func enqueueThemes(of cell: Cell.ID) throws {
        try enqueue(
            ThemesJob.kind, key: "\(ThemesJob.kind.name):\(cell.text)", item: cell.item,
            at: now.adding(seconds: ThemesJob.delay))
    }

    /// Keeps what was found: what people named, merged or dropped stays so, under the notes that it has now.
    func keep(_ found: FoundThemes, in cell: Cell.ID) throws {
        let known = try tx.all("select id, name, merged_into, is_dropped from theme where cell = \(cell) order by id") {
            (
                id: try $0.next(Theme.ID.self), name: try $0.next(String.self), merged: try $0.next(Theme.ID?.self),
                isDropped: try $0.next(Bool.self)
            )
        }
        var notes: [Theme.ID: Set<Note.ID>] = [:]
        let rows = try tx.all(
            "select theme, note from theme_note where theme in (select id from theme where cell = \(cell))"
        ) { (try $0.next(Theme.ID.self), try $0.next(Note.ID.self)) }
        for (theme, note) in rows { notes[theme, default: []].insert(note) }
        let matched = found.matching(known.map { ($0.id, notes[$0.id] ?? []) })
        for (index, theme) in found.themes.enumerated() {
            let words = theme.words.joined(separator: " ")
            let id: Theme.ID
            if let old = matched[index] {
                id = old
                try tx.run("update theme set words = \(words) where id = \(id)")
                try tx.run("delete from theme_note where theme = \(id)")
            } else {
                id = surroundings.newID()
                try tx.run(
                    """
                    insert into theme (id, cell, name, words, is_dropped, found_at)
                    values (\(id), \(cell), '', \(words), \(false), \(now))
                    """)
            }
            for note in theme.notes.sorted(by: { $0.text < $1.text }) {
                try tx.run("insert into theme_note (theme, note) values (\(id), \(note))")
            }
        }
        let here = Set(matched.values)
        let intoWhich = Set(known.compactMap(\.merged))
        for old in known where !here.contains(old.id) && old.name.isEmpty && !old.isDropped && old.merged == nil {
            guard !intoWhich.contains(old.id) else { continue }
            try tx.run("delete from theme_note where theme = \(old.id)")
            try tx.run("delete from theme where id = \(old.id)")
        }
        touch(cell)
    }
}
