import Markup
import Testing

func rendered(_ content: (inout HTML) -> Void) -> String {
    var html = HTML(capacity: 1)
    content(&html)
    return String(decoding: html.finish(), as: UTF8.self)
}

@Suite struct HTMLTests {
    @Test func `elements nest and carry their attributes in order`() {
        let page = rendered { html in
            html.element(.section, .class("card"), .id("x")) { html in
                html.element(.h2, text: "Who is here")
                html.element(.a, .href(Link(path: ["groups", "rhyl"])), .class("button"), text: "Open")
                html.element(.b, number: -12)
                html.text("a")
                html.number(5)
                html.raw("<br>")
                html.raw("-")
            }
        }
        #expect(
            page == """
                <section class="card" id="x"><h2>Who is here</h2><a href="/groups/rhyl" class="button">Open</a>\
                <b>-12</b>a5<br>-</section>
                """)
    }

    @Test func `a void element has no end tag and a shape closes itself`() {
        let page = rendered { html in
            html.void(.input, .type("text"), .name("q"), .value("a\"b"), .required(true), .disabled(false))
            html.void(.circle, .cx(1), .cy(2.5), .r(0.333))
        }
        #expect(
            page == """
                <input type="text" name="q" value="a&quot;b" required><circle cx="1" cy="2.5" r="0.33"/>
                """)
    }

    @Test func `a flag that is not set and an attribute whose condition fails are left out`() {
        let page = rendered { html in
            html.void(.input, .flag("required", true), .flag("disabled", false))
            html.element(.a, .when(false, .class("here")), .when(true, .aria("current", "page")), text: "")
            html.element(.div, .data("map", "<1>"), .aria("hidden", true), text: "")
        }
        #expect(
            page == """
                <input required><a aria-current="page"></a><div data-map="&lt;1&gt;" aria-hidden="true"></div>
                """)
    }

    @Test func `a line break at the start of a text area survives the browser`() {
        #expect(rendered { $0.element(.textarea, text: "\nx") } == "<textarea>\n\nx</textarea>")
        #expect(rendered { $0.element(.pre, text: "x") } == "<pre>\nx</pre>")
    }

    @Test func `a document has its type, language and direction`() {
        let page = rendered { html in
            html.document(language: "cy", .class("site")) { html in
                html.element(.head) { html in html.script(Link(path: ["map.js"]), .defer()) }
            }
        }
        #expect(
            page == """
                <!doctype html>
                <html lang="cy" dir="ltr" class="site"><head><script src="/map.js" defer></script></head></html>

                """)
    }

    @Test func `a fragment is appended as it was rendered`() {
        let fragment = Fragment { html in html.element(.em, text: "a & b") }
        #expect(rendered { $0.append(fragment) } == "<em>a &amp; b</em>")
        #expect(Fragment { _ in }.bytes.isEmpty)
        #expect(rendered { $0.append(Fragment { _ in }) }.isEmpty)
    }

    @Test func `a drawing names its shapes`() {
        let page = rendered { html in
            var outline = PathData()
            outline.move(0, 0)
            outline.line(10, 0.5)
            outline.curve(1, 2, 3, 4, 5, 6)
            outline.arc(radius: 5, large: false, clockwise: true, 1, 1)
            outline.close()
            html.element(.svg, .viewBox(0, 0, 100, 50), .role("img")) { html in
                html.element(.svgTitle, text: "Map")
                html.element(.svgText, .x(1), .textAnchor("middle"), text: "A")
                html.void(.path, .d(outline), .strokeWidth(1.5))
                html.void(.polyline, .points([(0, 0), (1, 2.25)]))
            }
        }
        #expect(
            page == """
                <svg viewBox="0 0 100 50" role="img"><title>Map</title><text x="1" text-anchor="middle">A</text>\
                <path d="M0 0L10 0.5C1 2 3 4 5 6A5 5 0 0 1 1 1Z" stroke-width="1.5"/>\
                <polyline points="0 0 1 2.25"/></svg>
                """)
    }

    @Test func `a page longer than the buffer keeps every byte`() {
        let words = String(repeating: "a&ŵ", count: 20_000)
        let page = rendered { html in html.element(.p, text: words) }
        #expect(page == "<p>" + String(repeating: "a&amp;ŵ", count: 20_000) + "</p>")
    }

    @Test(arguments: [0, 7, -1, 10, 99, 100, 1_000_000, Int.max, Int.min])
    func `a whole number is written as Swift writes it`(number: Int) {
        #expect(rendered { $0.number(number) } == String(number))
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (-0.004, "0"), (0.005, "0.01"), (1.5, "1.5"), (-1.25, "-1.25"), (100.0, "100"),
        (0.1 + 0.2, "0.3"), (12.05, "12.05"), (0.999, "1"), (99.999, "100"), (-7.1, "-7.1"),
        (.nan, "0"), (.infinity, "1000000000"), (-.infinity, "-1000000000"), (1e300, "1000000000"),
        (.leastNonzeroMagnitude, "0"),
    ])
    func `a decimal number is rounded, trimmed and held within bounds`(number: Double, words: String) {
        #expect(rendered { $0.number(number, decimals: 2) } == words)
    }

    @Test func `decimals can be none or six`() {
        #expect(rendered { $0.number(2.5, decimals: 0) } == "3")
        #expect(rendered { $0.number(-0.000_001, decimals: 6) } == "-0.000001")
    }
}
