/// A file of a type that is known by its content, without what it says about whoever made it.
///
/// The result is written anew from what was read, so nothing that hides behind or between its parts comes along.
public struct CleanFile: Sendable, Equatable {
    /// What it is by its content, whatever its name says; `text` for a table of text too.
    public let type: FileType
    /// The cleaned file.
    public let bytes: [UInt8]
    /// Whether names of people stay in it: of those who commented, or whose changes were tracked.
    public let holdsNames: Bool

    /// A file that is known to be clean.
    public init(type: FileType, bytes: [UInt8], holdsNames: Bool = false) {
        self.type = type
        self.bytes = bytes
        self.holdsNames = holdsNames
    }

    /// Looks what the bytes are, and cleans them.
    ///
    /// Time and memory are bounded for pictures, texts and office files. What a PDF unfolds to is known only to the
    /// library that reads it, so whoever takes files from strangers runs this in a process with bounds of its own.
    public init(cleaning bytes: [UInt8]) throws(FileTypeError) {
        guard !bytes.isEmpty else { throw FileTypeError(.empty, "The file is empty.") }
        switch try Content(of: bytes) {
        case .pdf: self.init(type: .pdf, bytes: try PDFCleaning.clean(bytes))
        case .jpeg: self.init(type: .jpeg, bytes: try JPEGCleaning.clean(bytes, turning: true))
        case .png: self.init(type: .png, bytes: try PNGCleaning.clean(bytes))
        case .webp: self.init(type: .webp, bytes: try WebPCleaning.clean(bytes))
        case .text: self.init(type: .text, bytes: try TextCleaning.clean(bytes))
        case .zip: self = try OfficeCleaning.clean(bytes, depth: 0)
        }
    }
}
