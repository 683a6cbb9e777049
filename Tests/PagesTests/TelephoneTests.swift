import Markup
import Testing

@testable import Pages

struct TelephoneTests {
    private func written(_ line: String) -> String {
        var html = HTML(capacity: 1)
        html.telephones(line)
        return String(decoding: html.finish(), as: UTF8.self)
    }

    @Test(arguments: [
        ("Police, fire and ambulance: 999", "Police, fire and ambulance: <a href=\"tel:999\">999</a>"),
        (
            "Duty social worker: 01632 960 101, day and night",
            "Duty social worker: <a href=\"tel:01632960101\">01632 960 101</a>, day and night"
        ),
        (
            "+44 (0)1632 960101 or 116 123.",
            "<a href=\"tel:+441632960101\">+44 (0)1632 960101</a> or <a href=\"tel:116123\">116 123</a>."
        ),
        ("(01632) 960 101", "<a href=\"tel:01632960101\">(01632) 960 101</a>"),
    ])
    func `a telephone number is a link that rings it`(line: String, html: String) {
        #expect(written(line) == html)
    }

    @Test(arguments: [
        "Ask Carys.", "From 14 December 2026, 10 to 12", "05.12.2026", "Room 0-18", "1,000 people", "2026-12-14",
        "A999 & 999b",
        "0123456789012345678",
        "+", "(",
    ])
    func `what is no telephone number stays words`(line: String) {
        #expect(!written(line).contains("<a "))
    }

    @Test func `a line of a list with one number is the link`() {
        var html = HTML(capacity: 1)
        html.telephoneLine("Police: 999")
        html.telephoneLine("999 or 112")
        html.telephoneLine("Ask Carys.")
        let written = String(decoding: html.finish(), as: UTF8.self)
        #expect(
            written == "<a href=\"tel:999\">Police: 999</a><a href=\"tel:999\">999</a> or "
                + "<a href=\"tel:112\">112</a>Ask Carys.")
    }

    @Test func `the words around a number are escaped`() {
        #expect(written("<b>999</b>") == "&lt;b&gt;<a href=\"tel:999\">999</a>&lt;/b&gt;")
    }
}
