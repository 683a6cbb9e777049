import Markup

/// How deep quotes, lists and emphasis may stand in one another; below, only the words are written.
private let deepest = 24

extension HTML {
    mutating func blocks(of parent: MarkdownNode, depth: Int) {
        for node in parent.children { block(node, isTight: false, depth: depth + 1) }
    }

    private mutating func block(_ node: MarkdownNode, isTight: Bool, depth: Int) {
        if depth > deepest { return element(.p, text: node.plainText) }
        switch node.kind {
        case .paragraph where isTight: inlines(of: node, depth: depth)
        case .paragraph: element(.p) { html in html.inlines(of: node, depth: depth) }
        case .heading:
            element(HTML.heading(node.level)) { html in html.inlines(of: node, depth: depth) }
        case .quote: element(.blockquote) { html in html.blocks(of: node, depth: depth) }
        case .list: list(node, depth: depth)
        case .table: table(node, depth: depth)
        case .codeBlock: element(.pre) { html in html.element(.code, text: node.literal) }
        case .rule: void(.hr)
        default: element(.p, text: node.literal)
        }
    }

    private mutating func list(_ node: MarkdownNode, depth: Int) {
        let tag: Tag = node.isOrdered ? .ol : .ul
        element(tag, .when(node.isOrdered && node.start != 1, .start(node.start))) { html in
            for item in node.children {
                html.element(.li) { html in
                    for child in item.children { html.block(child, isTight: node.isTight, depth: depth + 2) }
                }
            }
        }
    }

    private mutating func table(_ node: MarkdownNode, depth: Int) {
        element(.table) { html in
            for row in node.children where row.kind == .tableHeader {
                html.element(.thead) { html in html.row(row, depth: depth) }
            }
            html.element(.tbody) { html in
                for row in node.children where row.kind == .tableRow { html.row(row, depth: depth) }
            }
        }
    }

    private mutating func row(_ row: MarkdownNode, depth: Int) {
        let isHeader = row.kind == .tableHeader
        element(.tr) { html in
            for cell in row.children {
                html.element(isHeader ? .th : .td, .when(isHeader, .scope("col"))) { html in
                    html.inlines(of: cell, depth: depth)
                }
            }
        }
    }

    private mutating func inlines(of parent: MarkdownNode, depth: Int) {
        for node in parent.children { inline(node, depth: depth + 1) }
    }

    private mutating func inline(_ node: MarkdownNode, depth: Int) {
        if depth > deepest { return text(node.plainText) }
        switch node.kind {
        case .emph: element(.em) { html in html.inlines(of: node, depth: depth) }
        case .strong: element(.strong) { html in html.inlines(of: node, depth: depth) }
        case .strikethrough: element(.del) { html in html.inlines(of: node, depth: depth) }
        case .code: element(.code, text: node.literal)
        case .softbreak: raw("\n")
        case .linebreak: void(.br)
        case .link: link(node) { html in html.inlines(of: node, depth: depth) }
        case .image:
            let words = node.plainText
            link(node) { html in html.text(words.isEmpty ? node.address : words) }
        default: text(node.literal)
        }
    }

    /// A link to the web, or nothing but its words if it may do harm.
    private mutating func link(_ node: MarkdownNode, content: (inout HTML) -> Void) {
        guard let link = Link(web: node.address), !link.text.hasPrefix("tel:") else { return content(&self) }
        element(.a, .href(link), .rel("nofollow noopener ugc"), content: content)
    }

    /// The page's own headings come first, so a text's begin at the third level.
    private static func heading(_ level: Int) -> Tag {
        switch level {
        case 1: .h3
        case 2: .h4
        case 3: .h5
        default: .h6
        }
    }
}
