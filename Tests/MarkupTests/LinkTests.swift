import Markup
import Testing

@Suite struct LinkTests {
    @Test func `segments, names, values and the fragment are percent-encoded`() {
        let link = Link(path: ["groups", "a/b c", "tŷ?"], query: [("q", "a&b=c+d"), ("ŵ", "")], fragment: "x y")
        #expect(link.text == "/groups/a%2Fb%20c/t%C5%B7%3F?q=a%26b%3Dc%2Bd&%C5%B5=#x%20y")
    }

    @Test func `a path never leaves the site`() {
        #expect(Link(path: []).text == "/")
        #expect(Link(path: ["", "evil.example"]).text == "/evil.example")
        #expect(Link(path: ["..", "a", ".", "b"]).text == "/a/b")
        #expect(Link(path: ["\\evil", "/", "javascript:alert(1)"]).text == "/%5Cevil/%2F/javascript:alert%281%29")
        #expect(Link(path: ["a\r\nb\0"]).text == "/a%0D%0Ab%00")
    }

    @Test func `a query or a fragment alone stays on the page`() {
        #expect(Link(query: [("page", "2")]).text == "?page=2")
        #expect(Link(query: []).text == "?")
        #expect(Link(fragment: "main").text == "#main")
    }

    @Test(arguments: [
        "https://example.org", "http://example.org:8080/a?b=c#d", "https://tŷ.cymru/ŵ", "mailto:a@example.org",
        "tel:+44-1745-000000", "https://example.org/@name",
    ])
    func `an address of the web is kept`(address: String) {
        #expect(Link(web: address)?.text == address)
    }

    @Test func `a scheme is written in small letters`() {
        #expect(Link(web: "HTTPS://Example.org/A")?.text == "https://Example.org/A")
    }

    @Test(arguments: [
        "", ":", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)",
        "\u{1}javascript:alert(1)", "data:text/html,<script>", "vbscript:x", "file:///etc/passwd", "/relative",
        "//example.org", "example.org", "https:", "https:/example.org", "https://", "https:///x", "https://:80",
        "https:\\\\example.org", "https://bank.example@evil.example", "https://a:b@c", "https://a b", "https://a\tb",
        "https://a\u{202E}b", "https://a\u{200B}b", "https://a\0b", "https://a\"b", "https://%65vil", "mailto:",
        "mailto:@", "mailto:a@", "tel:", "tel:x", "tel:1;ext=2", "ftp://example.org", "blob:https://x",
        "view-source:https://x", "https://a\u{A0}b", "https://a`b",
    ])
    func `an address that may do harm is refused`(address: String) {
        #expect(Link(web: address) == nil)
    }

    @Test func `an address that is too long is refused`() {
        let start = "https://example.org/"
        #expect(Link(web: start + String(repeating: "a", count: 2_048 - start.utf8.count)) != nil)
        #expect(Link(web: start + String(repeating: "a", count: 2_049 - start.utf8.count)) == nil)
    }

    @Test func `a letter to write is whole, and without its words where they are too long`() {
        let link = Link(letterTo: "a&b@example.org", subject: "Noson gyntaf & more", words: "Hello\n\n=?#")
        #expect(
            link.text == "mailto:a%26b@example.org?subject=Noson%20gyntaf%20%26%20more&body=Hello%0D%0A%0D%0A%3D%3F%23")
        let long = Link(letterTo: "a@example.org", subject: "Hello", words: String(repeating: "ŵ", count: 400))
        #expect(long.text == "mailto:a@example.org?subject=Hello")
    }
}
