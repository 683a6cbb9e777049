import Database
import FileTypes
import Folding
import Spine

/// A file that was sent, found to be what it says, and cleaned.
struct ReceivedFile: Sendable {
    let name: FileName
    let bytes: [UInt8]
}

// Papers as they are written: under an act, and with what makes them findable.
extension Acting {
    /// Hangs a paper on an item, in the name of whoever acts.
    func addPaper(
        _ title: String, about subject: Item.ID, in cell: Cell.ID, language: String, file: ReceivedFile,
        text: PaperText
    ) throws -> Paper.ID {
        // What was done is told of what the paper hangs on: whoever may not see that hears of no paper.
        try record(item: subject)
        // Who sees it is what it hangs on to say; what is taken down is narrowed by itself.
        let id = try insert(Paper.kind, title: title, language: language, visibility: .everyone, in: cell)
        try tx.run("insert into paper (id, about, words) values (\(id), \(subject), \(text.words))")
        try keep(file, as: .paper, of: id)
        if let textFile = text.file { try keep(textFile, as: .text, of: id) }
        try indexPaper(id, title: title, language: language, file: file, text: text)
        if text.isEmpty, !file.name.type.isPlain, let me = viewer.actor {
            try ask(me, for: Paper.textVersion, about: id)
        }
        return id
    }

    /// Gives a paper its text version, in place of one that it had.
    func giveText(_ text: PaperText, to paper: Paper) throws {
        try record(item: paper.about.id)
        try settle(Paper.textVersion, about: paper.id)
        try tx.run("update paper set words = \(text.words) where id = \(paper.id)")
        try tx.run("delete from paper_file where paper = \(paper.id) and part = 'text'")
        if let file = text.file { try keep(file, as: .text, of: paper.id) }
        try index(paper.id, language: paper.language, words: "\(paper.title) \(text.words)")
    }

    /// Takes a paper away, and all that was in it.
    func removePaper(_ paper: Paper) throws {
        try record(item: paper.about.id)
        try setState(.retired, of: paper.id)
        try withdraw(Paper.textVersion, about: paper.id)
        for statement in Paper.forgetting("item.id = \(paper.id)") { try tx.run(statement) }
        try scrub()
    }

    private func keep(_ file: ReceivedFile, as part: StoredFile.Part, of paper: Paper.ID) throws {
        let id: StoredFile.ID = surroundings.newID()
        try tx.run(
            """
            insert into paper_file (id, paper, part, name, type, size)
            values (\(id), \(paper), \(part.rawValue), \(file.name.text), \(file.name.type.rawValue), \(file.bytes.count))
            """)
        for (number, start) in stride(from: 0, to: file.bytes.count, by: StoredFile.piece).enumerated() {
            let piece = Array(file.bytes[start..<min(start + StoredFile.piece, file.bytes.count)])
            try tx.run("insert into paper_piece (file, number, bytes) values (\(id), \(number), \(piece))")
        }
    }

    private func indexPaper(
        _ id: Paper.ID, title: String, language: String, file: ReceivedFile, text: PaperText
    ) throws {
        // A text is found by what is in it, as far as a text version is.
        let own = file.name.type.isPlain ? String(decoding: file.bytes.prefix(PaperText.most), as: UTF8.self) : ""
        try index(id, language: language, words: "\(title) \(text.words) \(own)")
    }
}

extension Paper {
    /// What forgets papers by a condition on `item`: their files, words and titles.
    static func forgetting(_ condition: SQL) -> [SQL] {
        let those: SQL = "select item.id from item where item.kind = \(kind) and \(condition)"
        return [
            "delete from searchable where item in (\(those))",
            "delete from paper where id in (\(those))",
            """
            update item set title = '', state = 'retired', revision = revision + 1
            where id in (\(those)) and title <> ''
            """,
        ]
    }
}

/// A text version: words, or a file of words.
struct PaperText: Sendable {
    let words: String
    let file: ReceivedFile?

    /// The longest that is typed, in characters.
    static let most = 20_000

    var isEmpty: Bool { words.isEmpty && file == nil }
}
