import Database
import FileTypes
import Spine

extension Paper {
    /// The papers that hang on an item, for whoever may see it and them, in the order in which they were added.
    static func all(of about: Item.ID, for viewer: Viewer, in tx: ReadTransaction) throws -> [Paper] {
        try select("paper.about = \(about)", for: viewer, in: tx)
    }

    /// One paper of a cell; throws `notFound` where there is none for this viewer.
    static func find(_ id: ID, in cell: Cell.ID, for viewer: Viewer, in tx: ReadTransaction) throws -> Paper {
        let found = try select("paper.id = \(id) and item.cell = \(cell)", for: viewer, in: tx).first
        guard let found else { throw SpineError(.notFound, "There is no such paper here.") }
        return found
    }

    /// All papers of a cell.
    static func all(in cell: Cell.ID, for viewer: Viewer, in tx: ReadTransaction) throws -> [Paper] {
        try select("item.cell = \(cell)", for: viewer, in: tx)
    }

    private static func select(_ condition: SQL, for viewer: Viewer, in tx: ReadTransaction) throws -> [Paper] {
        try tx.all(
            """
            select item.id, item.title, item.language, subject.id, subject.title, subject.language, paper.words,
                item.created_at, file.id, file.name, file.type, file.size, text.id, text.name, text.type, text.size
            from paper join item on item.id = paper.id join item as subject on subject.id = paper.about
            join paper_file as file on file.paper = paper.id and file.part = 'paper'
            left join paper_file as text on text.paper = paper.id and text.part = 'text'
            where \(condition) and item.state <> 'retired' and \(visible(to: viewer)) and \(isWithin(viewer))
            order by item.created_at, item.id
            """
        ) { row in
            let (id, title, language) = (try row.next(ID.self), try row.next(String.self), try row.next(String.self))
            let subject = Subject(id: try row.next(), title: try row.next(), language: try row.next())
            let (words, addedAt) = (try row.next(String.self), try row.next(Time.self))
            let file = StoredFile(
                id: try row.next(), name: try row.next(), type: try type(row.next()), size: try row.next())
            var textFile: StoredFile?
            if let id = try row.next(StoredFile.ID?.self) {
                textFile = StoredFile(
                    id: id, name: try row.next(), type: try type(row.next()), size: try row.next())
            }
            return Paper(
                id: id, title: title, language: language, about: subject, words: words, file: file,
                textFile: textFile, addedAt: addedAt)
        }
    }

    private static func type(_ word: String) throws -> FileType {
        guard let type = FileType(rawValue: word) else {
            throw SpineError(.unreadable, "The database holds a type of file that this version does not know.")
        }
        return type
    }

    /// Whether a viewer may see what a paper hangs on: a condition on `item` beside whether they may see itself.
    static func isWithin(_ viewer: Viewer) -> SQL {
        """
        exists (select 1 from paper where paper.id = item.id and paper.about in (select item.id from item
            where item.id = paper.about and item.state <> 'retired' and \(visible(to: viewer))))
        """
    }

    /// What papers hang on in a cell, where the viewer may see it and its kind takes them.
    static func subject(
        _ id: Item.ID, in cell: Cell.ID, kinds: Set<Item.Kind>, for viewer: Viewer, in tx: ReadTransaction
    ) throws -> Subject {
        let found = try tx.first(
            """
            select item.kind, item.title, item.language from item
            where item.id = \(id) and item.cell = \(cell) and item.state <> 'retired' and \(visible(to: viewer))
            """
        ) { row in
            (kind: try row.next(Item.Kind.self), title: try row.next(String.self), language: try row.next(String.self))
        }
        guard let found, kinds.contains(found.kind) else {
            throw SpineError(.notFound, "There is nothing here that papers hang on.")
        }
        return Subject(id: id, title: found.title, language: found.language)
    }

    /// The name in addresses of the cell that a paper belongs to.
    static func cell(of id: ID, in tx: ReadTransaction) throws -> Slug? {
        try tx.first(
            "select cell.slug from paper join item on item.id = paper.id join cell on cell.id = item.cell where paper.id = \(id)"
        ) { try $0.next() }
    }

    /// How many hang on an item, whoever may see them.
    static func count(of about: Item.ID, in tx: ReadTransaction) throws -> Int {
        try tx.first("select count(*) from paper where about = \(about)") { try $0.next() } ?? 0
    }
}

extension StoredFile {
    /// What is in the file.
    func bytes(in tx: ReadTransaction) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        try tx.forEach("select bytes from paper_piece where file = \(id) order by number") { row in
            bytes += try row.next([UInt8].self)
        }
        return bytes
    }
}
