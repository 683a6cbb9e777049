import CMarkdown

/// A part of a parsed text; valid as long as its document.
struct MarkdownNode {
    /// The kinds of parts, by the parser's names for them.
    enum Kind: String {
        case document, list, item, paragraph, heading, text, softbreak, linebreak, code, strong, emph, link, image
        case table, strikethrough
        case quote = "block_quote"
        case codeBlock = "code_block"
        case rule = "thematic_break"
        case tableHeader = "table_header"
        case tableRow = "table_row"
        case tableCell = "table_cell"
        case htmlBlock = "html_block"
        case htmlInline = "html_inline"
        case other
    }

    let kind: Kind
    private let node: OpaquePointer

    init(_ node: OpaquePointer) {
        self.node = node
        kind = cmark_node_get_type_string(node).flatMap { Kind(rawValue: String(cString: $0)) } ?? .other
    }

    var children: some Sequence<MarkdownNode> {
        sequence(state: cmark_node_first_child(node)) { next in
            guard let child = next else { return nil }
            next = cmark_node_next(child)
            return MarkdownNode(child)
        }
    }

    /// The words of a text, a piece of code or of HTML, as they were typed.
    var literal: String { StandIn.show(cmark_node_get_literal(node).map { String(cString: $0) } ?? "") }

    /// Where a link or an image points.
    var address: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }

    /// The level of a heading, from 1.
    var level: Int { Int(cmark_node_get_heading_level(node)) }

    var isOrdered: Bool { cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }

    /// The number of an ordered list's first item.
    var start: Int { Int(cmark_node_get_list_start(node)) }

    /// Whether a list's items stand close, without paragraphs of their own.
    var isTight: Bool { cmark_node_get_list_tight(node) != 0 }

    /// The words inside, however deep, blocks on lines of their own.
    var plainText: String {
        guard let iterator = cmark_iter_new(node) else { return "" }
        defer { cmark_iter_free(iterator) }
        var words = ""
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let current = cmark_iter_get_node(iterator) else { return words }
            let part = MarkdownNode(current)
            switch part.kind {
            case .text, .code, .htmlInline: words += part.literal
            case .codeBlock, .htmlBlock: words += part.literal
            case .softbreak: words += " "
            case .linebreak: words += "\n"
            case .paragraph, .heading, .tableRow, .tableHeader: if event == CMARK_EVENT_EXIT { words += "\n" }
            case .tableCell: if event == CMARK_EVENT_EXIT { words += " " }
            default: break
            }
        }
    }
}
