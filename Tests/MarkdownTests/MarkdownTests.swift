import Markdown
import Markup
import Testing

func rendered(_ text: String) throws -> String {
    String(decoding: try Markdown.render(text).bytes, as: UTF8.self)
}

@Suite struct MarkdownTests {
    private let rel = "rel=\"nofollow noopener ugc\""

    @Test(arguments: [
        ("", ""), ("a\nb", "<p>a\nb</p>"), ("a\n\nb", "<p>a</p><p>b</p>"), ("a  \nb", "<p>a<br>b</p>"),
        ("*a* **b** ~~c~~ `d`", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>"),
        ("# a\n## b\n### c\n#### d\n###### e", "<h3>a</h3><h4>b</h4><h5>c</h5><h6>d</h6><h6>e</h6>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"), ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("1. a\n   - b", "<ol><li>a<ul><li>b</li></ul></li></ol>"), ("3. a", "<ol start=\"3\"><li>a</li></ol>"),
        ("> a\n> > b", "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>"), ("---", "<hr>"),
        ("```swift\na < b\n```", "<pre>\n<code>a &lt; b\n</code></pre>"), ("&amp; &lt;b&gt;", "<p>&amp; &lt;b&gt;</p>"),
        ("a\0b", "<p>a\u{FFFD}b</p>"), ("tŷ \"ŵ\"", "<p>tŷ &quot;ŵ&quot;</p>"), ("[ ] a", "<p>[ ] a</p>"),
    ])
    func `what people write becomes elements`(text: String, html: String) throws {
        #expect(try rendered(text) == html)
    }

    @Test func `a table has a header with scopes`() throws {
        #expect(
            try rendered("| a | b |\n|---|:-:|\n| *c* | d |\n| e |") == """
                <table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody>\
                <tr><td><em>c</em></td><td>d</td></tr><tr><td>e</td><td></td></tr></tbody></table>
                """)
    }

    @Test func `links lead to the web and say that a visitor wrote them`() throws {
        #expect(
            try rendered("[a *b*](https://example.org/?x=1&y=2 \"t\")")
                == "<p><a href=\"https://example.org/?x=1&amp;y=2\" \(rel)>a <em>b</em></a></p>")
        #expect(
            try rendered("https://example.org.")
                == "<p><a href=\"https://example.org\" \(rel)>https://example.org</a>.</p>")
        #expect(
            try rendered("<https://example.org>")
                == "<p><a href=\"https://example.org\" \(rel)>https://example.org</a></p>")
        #expect(
            try rendered("www.example.org") == "<p><a href=\"http://www.example.org\" \(rel)>www.example.org</a></p>")
        #expect(try rendered("a@example.org") == "<p><a href=\"mailto:a@example.org\" \(rel)>a@example.org</a></p>")
        #expect(try rendered("![map](https://e.org/m.png)") == "<p><a href=\"https://e.org/m.png\" \(rel)>map</a></p>")
        #expect(
            try rendered("![](https://e.org/m.png)")
                == "<p><a href=\"https://e.org/m.png\" \(rel)>https://e.org/m.png</a></p>")
    }

    @Test(arguments: [
        "[a](javascript:alert(1))", "[a](JAVASCRIPT:alert(1))", "[a](&#106;avascript:alert(1))",
        "[a](java&#10;script:x)",
        "[a](data:text/html,x)", "[a](vbscript:x)", "[a](//evil.example)", "[a](/here)", "[a](tel:123)", "[a]()",
        "[a](file:///etc/passwd)", "![a](javascript:x)", "[a][b]\n\n[b]: javascript:x",
        "[a](https://bank@evil.example)",
    ])
    func `an address that may do harm leaves only its words`(text: String) throws {
        #expect(try rendered(text) == "<p>a</p>")
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b>x</b>", "<!-- x -->", "<?php x ?>",
        "<!DOCTYPE x>",
        "<![CDATA[x]]>", "<style>*{}</style>", "<javascript:alert(1)>", "</p>", "<a href=\"https://x\">",
        "<https://x\" onclick=\"y>",
    ])
    func `HTML is shown as it was typed`(text: String) throws {
        for text in [text, "a " + text, "# " + text, "- " + text, "| a |\n|---|\n| " + text + " |", "    " + text] {
            let html = try rendered(text)
            let known =
                "</?(p|h3|ul|li|table|thead|tbody|tr|th|td|pre|code|a|em)( scope=\"col\"| href=\"[^\"]*\" rel=\"[^\"]*\")?>"
            let rest = html.replacing(try Regex(known), with: "")
            #expect(!rest.contains("<"), "\(html)")
            #expect(html.contains("&lt;"), "\(html)")
        }
    }

    @Test func `the words alone can be had`() throws {
        #expect(
            try Markdown.plainText("# A *b*\n\nc\nd  \ne <i>\n\n- [f](https://x.org)\n- `g`\n\n|h|i|\n|-|-|\n|j|k|\n")
                == "A b\nc d\ne <i>\nf\ng\nh i \nj k")
        #expect(try Markdown.plainText("") == "")
        #expect(try Markdown.plainText("---") == "")
    }
}
