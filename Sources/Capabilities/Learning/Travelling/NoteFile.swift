import FoundationEssentials
import Secrets

/// A note as a file that another installation takes in: `docs/note-file.md` has the format.
public struct NoteFile: Sendable, Equatable {
    /// What was learnt, by whom and where, and the way that it came.
    struct Content: Codable, Sendable, Equatable {
        /// The note's own identifier where it was written.
        var id: String
        /// Grows with each change there: of two files the greater is newer.
        var revision: Int
        var language: String
        var title: String
        var points: [String]
        /// Markdown.
        var detail: String
        /// The day on which it was published, such as 2026-11-26.
        var published: String
        /// Whoever wrote it, if they wanted to be named.
        var author: String?
        var quotes: [Words]
        /// Where it has been: first where it was written, last where the file was made.
        var path: [Place]
    }

    /// Somebody's own words, by their agreement.
    struct Words: Codable, Sendable, Equatable {
        var words: String
        var name: String?
    }

    /// A group of an installation, and when the note was published or taken in there.
    struct Place: Codable, Sendable, Equatable {
        var installation: String
        var address: String
        var group: String
        var day: String
    }

    /// The whole of it, as it stands in the file.
    struct Envelope: Codable {
        var format: String
        var version: Int
        var note: Content
        var digest: String
    }

    let content: Content

    init(_ content: Content) { self.content = content }

    static let format = "joining-forces-note"
    static let version = 1
    /// The largest file, in bytes.
    public static let mostBytes = 256 << 10

    /// The file.
    public var bytes: [UInt8] {
        let envelope = Envelope(format: Self.format, version: Self.version, note: content, digest: Self.digest(content))
        return Self.encode(envelope) + [0x0a]
    }

    /// The content by itself, as the database keeps it.
    var text: String { String(decoding: Self.encode(content), as: UTF8.self) }

    /// What the content is sealed with: a fingerprint of it as JSON with keys in order and without white space.
    static func digest(_ content: Content) -> String {
        "blake2b-256:" + Fingerprint(of: encode(content)).text
    }

    /// JSON with its keys in order and no white space, so that the same content has the same bytes.
    private static func encode(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings, numbers and lists alone: nothing in them that JSON cannot hold.
        guard let data = try? encoder.encode(value) else { return [] }
        return Array(data)
    }
}
