import FileTypes
public import Spine

/// A file that hangs on an item, and its text version.
public struct Paper: Sendable {
    public typealias ID = Item.ID

    /// Its kind of item.
    public static let kind = Item.Kind("paper")
    /// What waits for whoever added one that not everybody can read.
    public static let textVersion = Waiting.What("papers.text-version")

    let id: ID
    let title: String
    let language: String
    /// What it hangs on.
    let about: Subject
    /// Its text version, where somebody typed one.
    let words: String
    let file: StoredFile
    /// Its text version, where that is a file.
    let textFile: StoredFile?
    let addedAt: Time

    /// The item that papers hang on.
    struct Subject: Sendable {
        let id: Item.ID
        let title: String
        let language: String
    }

    /// Whether a reader can read it out: a text by itself, or by its text version.
    var canBeRead: Bool { file.type.isPlain || textFile != nil || !words.isEmpty }
}

/// A file as it is kept.
struct StoredFile: Sendable {
    typealias ID = Spine.ID<StoredFile>

    /// Which of a paper's files it is.
    enum Part: String, Sendable {
        case paper, text
    }

    let id: ID
    let name: String
    let type: FileType
    /// In bytes.
    let size: Int

    /// The types that a text version may have: letters, not a picture of them.
    static let textTypes: Set<FileType> = [.text, .odt, .docx]
    /// How many bytes stand in one row.
    static let piece = 256 << 10
}
