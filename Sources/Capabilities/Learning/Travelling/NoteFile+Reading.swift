import Calendar
import FoundationEssentials
import Markdown
import Spine

extension NoteFile {
    /// Why a file is not taken in.
    public enum Refusal: String, Error, Sendable, CaseIterable {
        /// It is larger than any note.
        case tooLarge
        /// It is no file of this kind.
        case notANote
        /// It was made by a newer version of the program.
        case newer
        /// Its content is not what its digest was made of.
        case changed
        /// Something in it is missing, too long or not what it should be.
        case odd
    }

    /// Reads a file of another installation, believing nothing of it. Throws a `Refusal` for whatever is not whole.
    public init(reading bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= Self.mostBytes else { throw .tooLarge }
        // JSON may come as UTF-16 too; this file does not, and a marker of an order of bytes is no part of it.
        guard let text = String(validating: bytes, as: UTF8.self), text.utf8.first == UInt8(ascii: "{"),
            !bytes.contains(0),
            Self.depth(of: bytes) <= 8
        else { throw .notANote }
        let decoder = JSONDecoder()
        let data = Data(bytes)
        guard let head = try? decoder.decode(Head.self, from: data), head.format == Self.format else {
            throw .notANote
        }
        guard head.version == Self.version else { throw head.version > Self.version ? .newer : .notANote }
        guard let envelope = try? decoder.decode(Envelope.self, from: data) else { throw .odd }
        guard envelope.digest == Self.digest(envelope.note) else { throw .changed }
        guard Self.isSound(envelope.note) else { throw .odd }
        content = envelope.note
    }

    /// Content that was kept; nil where it is not what was written.
    init?(kept text: String) {
        guard let content = try? JSONDecoder().decode(Content.self, from: Data(text.utf8)) else { return nil }
        self.content = content
    }

    private struct Head: Decodable {
        var format: String
        var version: Int
    }

    /// How deep its brackets nest, those within strings left out.
    private static func depth(of bytes: [UInt8]) -> Int {
        var (depth, deepest) = (0, 0)
        var (isQuoted, isEscaped) = (false, false)
        for byte in bytes {
            if isQuoted {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isQuoted = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isQuoted = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                deepest = max(deepest, depth)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return deepest
    }

    private static func isSound(_ note: Content) -> Bool {
        Item.ID(text: note.id) != nil && (1...1_000_000_000).contains(note.revision)
            && isTag(note.language) && isLine(note.title, 1...200)
            && (1...100).contains(note.points.count) && note.points.allSatisfy { isLine($0, 1...Note.mostPoints) }
            && note.points.reduce(0) { $0 + $1.count + 1 } <= Note.mostPoints + 1
            && isText(note.detail, most: Note.mostDetail)
            && (note.detail.isEmpty || (try? Markdown.render(note.detail)) != nil)
            && CivilDate(note.published) != nil && note.author.map { isLine($0, 1...100) } ?? true
            && note.quotes.count <= 200
            && note.quotes.allSatisfy { quote in
                !quote.words.isEmpty && isText(quote.words, most: 2000)
                    && quote.name.map { isLine($0, 1...100) } ?? true
            }
            && (1...20).contains(note.path.count) && note.path.allSatisfy(isSound)
    }

    private static func isSound(_ place: Place) -> Bool {
        isLine(place.installation, 1...200) && isLine(place.group, 1...200) && CivilDate(place.day) != nil
            && place.address.utf8.count <= 300
            && (place.address.hasPrefix("https://") || place.address.hasPrefix("http://"))
            && place.address.utf8.allSatisfy { 0x21...0x7e ~= $0 }
    }

    /// A tag such as `cy` or `en-GB`.
    private static func isTag(_ tag: String) -> Bool {
        2...35 ~= tag.utf8.count
            && tag.utf8.allSatisfy {
                0x30...0x39 ~= $0 || 0x41...0x5a ~= $0 || 0x61...0x7a ~= $0 || $0 == UInt8(ascii: "-")
            }
    }

    /// One line of words, without breaks and without signs that cannot be seen or that turn the line around.
    private static func isLine(_ text: String, _ lengths: ClosedRange<Int>) -> Bool {
        lengths.contains(text.count) && text.contains { !$0.isWhitespace } && isClean(text, breaks: false)
    }

    private static func isText(_ text: String, most: Int) -> Bool { text.count <= most && isClean(text, breaks: true) }

    private static func isClean(_ text: String, breaks: Bool) -> Bool {
        // A sign may carry marks, but not so many that it hides a text.
        text.utf8.count <= 8 * (text.count + 8)
            && text.unicodeScalars.allSatisfy { scalar in
                switch scalar.value {
                case 0x0a, 0x09: breaks
                case 0..<0x20, 0x7f..<0xa0, 0x202a...0x202e, 0x2066...0x2069, 0xfeff, 0xfff9...0xfffb: false
                default: true
                }
            }
    }
}
