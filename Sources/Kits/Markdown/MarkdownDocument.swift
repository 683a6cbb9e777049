import CMarkdown
import Synchronization

/// A parsed text; frees its tree.
final class MarkdownDocument {
    /// The parser adds its extensions' characters to tables that all its threads share, so one text at a time.
    private static let oneAtATime = Mutex(())

    /// Cells that a table may have: rows are filled up to the header's width, so a small text can ask for millions.
    private static let mostCells = 10_000

    private let tree: OpaquePointer

    /// The whole text.
    var root: MarkdownNode { MarkdownNode(tree) }

    init(_ text: String) throws(MarkdownError) {
        guard text.utf8.count <= Markdown.longest else {
            throw MarkdownError(
                code: .tooLong,
                message: "the text is longer than \(Markdown.longest) bytes; shorten it or cut it in two")
        }
        let bytes = StandIn.hide(Array(text.utf8))
        let extensions = ["strikethrough", "autolink"] + (MarkdownDocument.mayHaveTables(bytes) ? ["table"] : [])
        let tree = MarkdownDocument.oneAtATime.withLock { _ in
            MarkdownDocument.parse(bytes, extensions).map { UInt(bitPattern: $0) }
        }
        guard let tree = tree.flatMap(OpaquePointer.init(bitPattern:)) else {
            throw MarkdownError(code: .noMemory, message: "no memory left to read the text; try again")
        }
        self.tree = tree
    }

    deinit {
        cmark_node_free(tree)
    }

    private static func parse(_ bytes: [UInt8], _ extensions: [String]) -> OpaquePointer? {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in extensions { cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name)) }
        bytes.withUnsafeBytes { buffer in
            cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
        }
        return cmark_parser_finish(parser)
    }

    private static func mayHaveTables(_ bytes: [UInt8]) -> Bool {
        var (lines, columns, widest) = (1, 1, 1)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                lines += 1
                columns = 1
            case UInt8(ascii: "|"):
                columns += 1
                widest = max(widest, columns)
            default: break
            }
        }
        return widest > 1 && widest * lines <= mostCells
    }
}
