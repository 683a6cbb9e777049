import Database
import HTTP
import Spine

/// The files of an export that somebody sent in a form, kept until they are in.
struct PolisUpload: Sendable {
    /// The files that an export may have, by the names of their fields in the form.
    enum Name: String, Sendable, CaseIterable {
        case comments, votes, matrix, summary
    }

    let files: [Name: [UInt8]]

    /// The most bytes that all files together may have; the program on the server takes more.
    static let mostBytes = 90 << 20

    init(files: [Name: [UInt8]]) { self.files = files }

    /// The files of a form; fields left empty have none.
    init(_ form: Form) {
        var files: [Name: [UInt8]] = [:]
        for name in Name.allCases {
            if let file = form.file(name.rawValue), !file.bytes.isEmpty { files[name] = file.bytes }
        }
        self.files = files
    }

    var byteCount: Int { files.values.reduce(0) { $0 + $1.count } }

    /// Reads the export that these files make.
    func export() throws(PolisExportError) -> PolisExport {
        try PolisExport(
            comments: files[.comments] ?? [], votes: files[.votes], participantsVotes: files[.matrix],
            summary: files[.summary])
    }

    /// Keeps the files for an import, in place of those of an earlier one.
    func keep(for conversation: Conversation.ID, intake: Int, in tx: WriteTransaction) throws {
        try tx.run("delete from polis_upload where conversation = \(conversation)")
        for name in Name.allCases {
            guard let bytes = files[name] else { continue }
            try tx.run(
                """
                insert into polis_upload (conversation, intake, name, content)
                values (\(conversation), \(intake), \(name.rawValue), \(bytes))
                """)
        }
    }

    /// The files kept for an import; nil where it is over or a newer one has replaced it.
    static func kept(for conversation: Conversation.ID, intake: Int, in tx: ReadTransaction) throws -> PolisUpload? {
        let found = try tx.all(
            "select name, content from polis_upload where conversation = \(conversation) and intake = \(intake)"
        ) { (Name(rawValue: try $0.next(String.self)), try $0.next([UInt8].self)) }
        var files: [Name: [UInt8]] = [:]
        for (name, bytes) in found { if let name { files[name] = bytes } }
        return files.isEmpty ? nil : PolisUpload(files: files)
    }
}
