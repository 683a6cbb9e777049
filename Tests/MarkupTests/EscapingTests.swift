import Markup
import Testing

@Suite struct EscapingTests {
    /// What the writer should do, one character at a time.
    private func expected(_ words: String) -> String {
        var result = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\u{0C}", "\r": result.unicodeScalars.append(scalar)
            default:
                let value = scalar.value
                let forbidden =
                    value < 0x20 || 0x7F...0x9F ~= value || 0xFDD0...0xFDEF ~= value || value & 0xFFFE == 0xFFFE
                result.unicodeScalars.append(forbidden ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }

    @Test func `every character of the first plane and the ends of the others is written as HTML wants`() {
        var scalars = String.UnicodeScalarView()
        for value in UInt32(0)...0xFFFF {
            if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
        }
        for plane in UInt32(1)...16 {
            for end in [0, 1, 0xFFFD, 0xFFFE, 0xFFFF] as [UInt32] {
                if let scalar = Unicode.Scalar(plane << 16 | end) { scalars.append(scalar) }
            }
        }
        let words = String(scalars)
        #expect(rendered { $0.text(words) } == expected(words))
    }

    @Test func `a character that needs care is found at every place of a word`() {
        let cares =
            ["&", "<", ">", "\"", "\0", "\u{1F}", "\u{7F}", "\u{85}", "\u{A0}", "😀"]
            + [0xFFFE, 0xFDEF, 0x1FFFF].compactMap { Unicode.Scalar(UInt32($0)).map(String.init) }
        for care in cares {
            for before in 0..<18 {
                for after in [0, 1, 7, 8, 9] {
                    let words = String(repeating: "x", count: before) + care + String(repeating: "ŷ", count: after)
                    #expect(rendered { $0.text(words) } == expected(words))
                }
            }
        }
    }

    @Test func `random words are escaped as one character at a time would be`() {
        var generator = SystemRandomNumberGenerator()
        let noncharacters = [0xFDD0, 0xFFFF, 0x1FFFF].compactMap { Unicode.Scalar(UInt32($0)) }
        let alphabet = Array("ab&<>\"'\0\n\u{80}\u{7F}ŵé€😀£ ".unicodeScalars) + noncharacters
        for _ in 0..<300 {
            var words = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0..<6_000, using: &generator) {
                words.append(alphabet.randomElement(using: &generator)!)
            }
            let text = String(words)
            #expect(rendered { $0.text(text) } == expected(text))
        }
    }

    @Test func `a value cannot leave its quotes`() {
        let page = rendered { html in
            html.element(.a, .title("\"><script>alert(1)</script>"), .lang("' x=\"1"), text: "</a>")
        }
        #expect(
            page == """
                <a title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" lang="' x=&quot;1">&lt;/a&gt;</a>
                """)
    }
}
