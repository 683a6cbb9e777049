public import Markup

/// What people write, rendered: GitHub-flavoured Markdown, without the parts that could do harm.
///
/// Kept are paragraphs, emphasis, lists, quotes, headings (two levels lower), code, rules, tables, strike-through
/// and links to the web. HTML is shown as it was typed, an image becomes a link to it.
public enum Markdown {
    /// How many bytes of UTF-8 a text may have: some patterns cost the parser the square of their length.
    public static let longest = 32_768

    /// Renders a text; refuses one that is longer than ``longest``.
    public static func render(_ text: String) throws(MarkdownError) -> Fragment {
        let document = try MarkdownDocument(text)
        return Fragment { html in
            html.blocks(of: document.root, depth: 0)
        }
    }

    /// The words of a text without their marks: blocks on lines of their own.
    public static func plainText(_ text: String) throws(MarkdownError) -> String {
        let document = try MarkdownDocument(text)
        let words = document.root.plainText
        return String(
            words.prefix(upTo: words.lastIndex { !$0.isWhitespace }.map(words.index(after:)) ?? words.startIndex))
    }
}
