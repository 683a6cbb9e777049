/// Why a Polis export could not be read.
public struct PolisExportError: Error, Equatable, Sendable {
    /// What kind of failure it is.
    public enum Code: Sendable {
        /// A file that is needed is not in the folder, or the folder is not there.
        case missingFile
        /// A file is there and cannot be read.
        case unreadableFile
        /// A column that is needed is not in the first line.
        case missingColumn
        /// Rows hold something else than they should; `rows` names them.
        case brokenRows
        /// Nobody says what was asked, or at too great length.
        case missingQuestion
        /// The export is larger than this program takes in.
        case tooLarge
    }

    /// A row that cannot be understood.
    public struct Row: Equatable, Sendable {
        /// The file's name in the export.
        public let file: String
        /// The line in that file where the row begins, from 1.
        public let line: Int
        /// What is wrong with it; never shows what the cell holds.
        public let reason: String
    }

    /// The kind of failure.
    public let code: Code
    /// Plain words with the remedy.
    public let message: String
    /// The first broken rows, at most ``mostRows``.
    public let rows: [Row]
    /// How many rows are broken in all.
    public let brokenCount: Int

    /// How many broken rows are named.
    public static let mostRows = 20

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
        rows = []
        brokenCount = 0
    }

    /// Names broken rows, of which there is at least one.
    init(rows: [Row], of count: Int) {
        code = .brokenRows
        self.rows = rows
        brokenCount = count
        let named = rows.map { "\($0.file), line \($0.line): \($0.reason)" }.joined(separator: "\n")
        let more = count > rows.count ? "\nand \(count - rows.count) more." : ""
        message =
            "\(count == 1 ? "One row" : "\(count) rows") of the export cannot be read. Correct or remove what is named"
            + " here and try again; nothing was taken in.\n\(named)\(more)"
    }
}
