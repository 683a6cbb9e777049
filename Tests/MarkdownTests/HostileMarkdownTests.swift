import Glibc
import Markdown
import Markup
import Testing

@Suite struct HostileMarkdownTests {
    @Test func `a text that is too long is refused`() throws {
        _ = try Markdown.render(String(repeating: "a", count: Markdown.longest))
        let error = #expect(throws: MarkdownError.self) {
            try Markdown.render(String(repeating: "ŵ", count: Markdown.longest / 2) + "a")
        }
        #expect(error?.code == .tooLong)
    }

    @Test(arguments: [
        "a<?", "<!A ", "<![CDATA[", "<!--", "<a ", "<a b='", "<https://", "<mailto:", ">", "> ", "- ", "* ", "1. ", "[",
        "![",
        "![l", "[a](", "[a](<b", "[](", "*a_ ", "**a ", "_a ", "***", "~~a", "~a ", "`a``", "``` `", "\\", "&#", "&amp",
        "|", "|-", "a|\n", "-|\n", "|a|\n|-|\n", "http://", "www.", "a@", "a@b.", "https://a(", "www.a&", "[a]: b\n",
        "[a]", "[^a]", "#", "===\n", "\t", "  \n", "\r", "*\t- ", "> - ", "\n    a", "((", "!", "a**b",
        "\u{E03C}", "x_", ":-|", "~", "xmpp:a@", "a.",
    ])
    func `a pattern repeated to the limit takes less than a second of the processor`(pattern: String) throws {
        let text = String(repeating: pattern, count: Markdown.longest / pattern.utf8.count)
        let start = processorSeconds()
        let bytes = try Markdown.render(text).bytes.count
        _ = try Markdown.plainText(text)
        #expect(processorSeconds() - start < 1)
        #expect(bytes < 8_000_000)
    }

    /// What this thread has taken of the processor: a busy machine does not add to it.
    private func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test func `a wide table is not filled up to millions of cells`() throws {
        let columns = 5_000
        let text =
            String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns)
            + String(repeating: "\n|", count: 6_000)
        #expect(try Markdown.render(text).bytes.count < 1_000_000)
    }

    @Test func `nesting without end keeps its words`() throws {
        let deep = String(repeating: "> ", count: 10_000) + "deep"
        let html = try rendered(deep)
        #expect(html.contains("deep"))
        #expect(html.split(separator: "<blockquote>").count <= 25)
        let stars = String(repeating: "*a **b ", count: 2_000) + String(repeating: "** *", count: 2_000)
        #expect(try rendered(stars).contains("a"))
    }

    @Test func `many threads render at once without harm`() async throws {
        let text = "~~a~~ www.example.org *b* | c"
        let expected = try rendered(text)
        let wrong = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask { (0..<200).count { _ in (try? rendered(text)) != expected } }
            }
            return await group.reduce(0, +)
        }
        #expect(wrong == 0)
    }
}
