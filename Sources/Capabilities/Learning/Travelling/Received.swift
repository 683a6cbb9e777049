import Calendar
import Database
import Spine

/// A note of another installation, as its file had it.
struct Received: Sendable {
    let id: Item.ID
    let file: NoteFile
    /// What the group that took it in will try.
    let will: String
    let day: Time
    let version: Int

    static let kind = Item.Kind("received")

    /// What it was before a newer file came.
    struct Before: Sendable {
        let file: NoteFile
        let day: Time
    }

    /// Where it was written.
    var origin: NoteFile.Place? { file.content.path.first }
}

/// A note from elsewhere as a line of a list.
struct ReceivedLine: Sendable {
    let id: Item.ID
    let title: String
    let language: String
    let will: String
    let day: Time
    let installation: String
    let group: String
}

extension Received {
    /// One of a cell's; throws `notFound` where the viewer may see none.
    static func find(_ id: Item.ID, in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> Received {
        let found = try tx.first(
            """
            select item.id, received.content, received.will, received.received_day, received.version
            from received join item on item.id = received.id
            where item.id = \(id) and item.cell = \(cell) and item.state = 'live' and \(visible(to: viewer))
            """, read)
        guard let found else { throw SpineError(.notFound, "There is no such note here.") }
        return found
    }

    /// What a cell took in from elsewhere, the latest first.
    static func all(in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> [ReceivedLine] {
        try tx.all(
            """
            select item.id, received.content, received.will, received.received_day, received.version
            from received join item on item.id = received.id
            where item.cell = \(cell) and item.kind = \(kind) and item.state = 'live' and \(visible(to: viewer))
            order by received.received_day desc, item.id desc limit 50
            """, read
        ).map { one in
            ReceivedLine(
                id: one.id, title: one.file.content.title, language: one.file.content.language, will: one.will,
                day: one.day, installation: one.origin?.installation ?? "", group: one.origin?.group ?? "")
        }
    }

    /// What it was before, the newest first.
    static func before(_ id: Item.ID, _ tx: ReadTransaction) throws -> [Before] {
        try tx.all(
            """
            select content, received_day from received_before where received = \(id) order by version desc limit 20
            """
        ) { Before(file: try file($0.next()), day: try $0.next()) }
    }

    private static func read(_ row: inout Row) throws -> Received {
        Received(
            id: try row.next(), file: try file(row.next()), will: try row.next(), day: try row.next(),
            version: try row.next())
    }

    private static func file(_ text: String) throws -> NoteFile {
        guard let file = NoteFile(kept: text) else {
            throw SpineError(.unreadable, "A note from elsewhere cannot be read.")
        }
        return file
    }
}

extension Acting {
    /// How a file was taken in.
    enum Arrival: Sendable {
        case new(Item.ID)
        case newer(Item.ID)
        /// The same file was here already.
        case same(Item.ID)
        /// A newer one is here already.
        case older(Item.ID)
    }

    /// Takes a note of another installation in; the same one makes one note, a newer one replaces it and keeps what it
    /// was before.
    func receive(_ file: NoteFile, will: String, in cell: Cell) throws -> Arrival {
        let note = file.content
        guard let origin = Item.ID(text: note.id), let address = note.path.first?.address else {
            throw SpineError(.unreadable, "A note from elsewhere cannot be read.")
        }
        let known = try tx.first(
            """
            select item.id, received.version, received.content from received join item on item.id = received.id
            where item.cell = \(cell.id) and received.origin = \(origin) and received.address = \(address)
                and item.state = 'live'
            """
        ) { (id: try $0.next(Item.ID.self), version: try $0.next(Int.self), content: try $0.next(String.self)) }
        guard let known else {
            let id = try insert(
                Received.kind, title: note.title, language: note.language, visibility: min(.everyone, cell.visibility),
                in: cell.id)
            try tx.run(
                """
                insert into received (id, origin, address, version, content, will, received_day)
                values (\(id), \(origin), \(address), \(note.revision), \(file.text), \(will), \(now.day))
                """)
            try index(id, language: note.language, words: file.words)
            return .new(id)
        }
        try record(item: known.id)
        guard note.revision > known.version else {
            return note.revision == known.version ? .same(known.id) : .older(known.id)
        }
        try tx.run(
            """
            insert into received_before (received, version, content, received_day)
            select id, version, content, received_day from received where id = \(known.id)
            """)
        try tx.run(
            """
            update received set version = \(note.revision), content = \(file.text), received_day = \(now.day),
                will = case when \(will) = '' then will else \(will) end
            where id = \(known.id)
            """)
        try tx.run("update item set title = \(note.title), revision = revision + 1 where id = \(known.id)")
        try tx.run("delete from searchable where item = \(known.id)")
        try index(known.id, language: note.language, words: file.words)
        return .newer(known.id)
    }

    /// Takes a note from elsewhere away, and all that was kept of it.
    func takeAway(_ received: Item.ID) throws {
        try tx.run("delete from searchable where item = \(received)")
        try tx.run("delete from received_before where received = \(received)")
        try tx.run("update received set content = '', will = '' where id = \(received)")
        try tx.run("update item set title = '' where id = \(received)")
        try setState(.retired, of: received)
        try scrub()
    }
}

extension NoteFile {
    /// What it is found by.
    var words: String { ([content.title] + content.points + [content.detail]).joined(separator: "\n") }

    /// The file of a note that stands here; quotes as far as they were agreed to for anyone.
    init(_ note: Note, quotes: [Quote], namingAuthor: Bool, from place: Place) {
        let agreed = quotes.filter(\.mayTravel).map { Words(words: $0.words, name: $0.shownName) }
        self.init(
            Content(
                id: note.id.text, revision: note.revision, language: note.language, title: note.title,
                points: note.lines.map(String.init), detail: note.detail, published: place.day,
                author: namingAuthor ? note.authorName : nil, quotes: agreed, path: [place]))
    }

    /// The same note with one more place on its way.
    func passed(on place: Place) -> NoteFile {
        var copy = content
        copy.path = Array(copy.path.prefix(1) + copy.path.dropFirst().suffix(18) + [place])
        return NoteFile(copy)
    }

    /// What the file is called: letters and digits of no language in particular.
    var name: String { "note-\(content.id.prefix(8))-\(content.revision).json" }
}
