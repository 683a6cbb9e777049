import Testing

@testable import Mail

@Suite struct MailMessageTests {
    private func message(
        subject: String = "Hello", name: String = "Joining", text: String = "Words", identifier: String = "0190-a.b",
        unsubscribe: String? = nil, attachment: MailMessage.Attachment? = nil
    ) throws -> [String] {
        let message = try MailMessage(
            from: #require(MailAddress(parsing: "site@example.org")), fromName: name,
            to: #require(MailAddress(parsing: "ann@example.net")), subject: subject, text: text, identifier: identifier,
            date: 1_795_494_000_000, unsubscribe: unsubscribe, attachment: attachment)
        #expect(message.bytes.allSatisfy { $0 < 0x80 })
        let whole = String(decoding: message.bytes, as: UTF8.self)
        let lines = whole.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.allSatisfy { $0.utf8.count <= 998 && !$0.utf8.contains(10) && !$0.utf8.contains(13) })
        return lines
    }

    @Test func `a plain message has the headers that are due`() throws {
        #expect(
            try message(unsubscribe: "https://example.org/stop/1") == [
                "Date: Tue, 24 Nov 2026 04:20:00 +0000", "From: \"Joining\" <site@example.org>",
                "To: <ann@example.net>",
                "Message-ID: <0190-a.b@example.org>", "Subject: Hello", "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0", "List-Unsubscribe: <https://example.org/stop/1>",
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click", "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable", "", "Words", "",
            ])
    }

    @Test func `people's words never make a header of their own`() throws {
        for words in [
            "a\r\nBcc: x@example.org", "a\nBcc: x@example.org", "a\rBcc: x", "a\u{2028}Bcc: x", "a\u{85}Bcc: x",
        ] {
            let lines = try message(subject: words, name: words)
            #expect(!lines.contains { $0.hasPrefix("Bcc") || $0.hasPrefix(" Bcc") })
        }
        #expect(try message(subject: "a\r\nBcc: x").contains("Subject: a Bcc: x"))
        #expect(try message(name: "A \"B\" \\ <c>").contains("From: \"A \\\"B\\\" \\\\ <c>\" <site@example.org>"))
        #expect(throws: MailError.self) { try message(identifier: "a>\r\nBcc: x") }
        #expect(throws: MailError.self) { try message(identifier: "") }
        for address in ["https://a\r\nBcc: x", "https://a>", "javascript:alert(1)", "https://é.example"] {
            #expect(throws: MailError.self) { try message(unsubscribe: address) }
        }
    }

    @Test func `words beyond ASCII become encoded words of whole characters`() throws {
        #expect(try message(subject: "Gŵyl").contains("Subject: =?UTF-8?B?R8W1eWw=?="))
        #expect(try message(subject: "=?UTF-8?B?R8W1eWw=?=").contains { $0.hasPrefix("Subject: =?UTF-8?B?PT9VV") })
        let lines = try message(subject: String(repeating: "ŵ€😀 ", count: 40), name: "Siân")
        let start = try #require(lines.firstIndex { $0.hasPrefix("Subject: ") })
        let words =
            [String(lines[start].dropFirst(9))]
            + lines[(start + 1)...].prefix { $0.hasPrefix(" ") }.map { String($0.dropFirst()) }
        #expect(words.count > 5 && lines.prefix { !$0.isEmpty }.allSatisfy { $0.utf8.count <= 76 })
        let bytes = try words.flatMap { word in
            try #require(word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?="))
            let piece = decoded(String(word.dropFirst(10).dropLast(2)))
            #expect(String(validating: piece, as: UTF8.self) != nil, "no character is cut")
            return piece
        }
        #expect(String(decoding: bytes, as: UTF8.self) == Array(repeating: "ŵ€😀", count: 40).joined(separator: " "))
        #expect(lines.contains("From: =?UTF-8?B?U2nDom4=?="))
    }

    private func decoded(_ text: String) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var bits = 0
        var held = 0
        var bytes: [UInt8] = []
        for letter in text {
            guard let value = alphabet.firstIndex(of: letter) else { break }
            bits = (bits << 6 | value) & 0xFFFF
            held += 6
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> held))
            }
        }
        return bytes
    }

    @Test(arguments: [
        ("", [""]), ("a=b", ["a=3Db"]), ("a ", ["a=20"]), ("a\t\r\nb", ["a=09", "b"]), ("a b", ["a b"]),
        ("é", ["=C3=A9"]),
        (".\n..", [".", ".."]), ("\u{0}", ["=00"]), ("a\n\n", ["a", "", ""]),
        (String(repeating: "a", count: 76), [String(repeating: "a", count: 76)]),
        (String(repeating: "a", count: 77), [String(repeating: "a", count: 75) + "=", "aa"]),
        (String(repeating: "a", count: 75) + "é", [String(repeating: "a", count: 75) + "=", "=C3=A9"]),
        (String(repeating: "a", count: 76) + " ", [String(repeating: "a", count: 75) + "=", "a=20"]),
    ])
    func `text becomes quoted-printable lines`(text: String, lines: [String]) {
        #expect(QuotedPrintable.lines(text) == lines)
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `base 64 is as RFC 4648 has it`(text: String, encoded: String) {
        #expect(Base64.encode(Array(text.utf8)) == encoded)
    }

    @Test func `an attachment is a part of its own`() throws {
        let lines = try message(
            text: "--=_part",
            attachment: .init(name: "event.ics", type: "text/calendar", bytes: Array(repeating: 0xFF, count: 58)))
        #expect(lines.filter { $0 == "--=_part" }.count == 2)
        #expect(lines.contains("--=3D_part") && lines.suffix(2) == ["--=_part--", ""])
        #expect(lines.contains(String(repeating: "/", count: 76)) && lines.contains("/w=="))
        #expect(lines.contains("Content-Disposition: attachment; filename=\"event.ics\""))
    }

    @Test(arguments: [
        "ann@example.org", " a.b+c_d@Sub.Example.ORG\n", "o'neil@example.co.uk", "a@xn--bcher-kva.example",
    ])
    func `usual addresses are taken`(text: String) {
        #expect(MailAddress(parsing: text)?.text.isEmpty == false)
    }

    @Test(arguments: [
        "", "@", "a@", "@b.c", "a@b", "a@@b.c", "a@b@c.d", "a b@c.d", ".a@b.c", "a.@b.c", "a..b@c.d", "a@-b.c",
        "a@b-.c",
        "a@b..c", "a@.b.c", "a@b.c.", "é@b.cd", "a@bücher.example", "\"a\"@b.cd", "a@[127.0.0.1]", "a@127.0.0.1",
        "a@b.c\r\nBcc: x", "<a@b.cd>", "a@b.cd>", "a\0@b.cd", String(repeating: "a", count: 65) + "@b.cd",
        "a@" + String(repeating: "b", count: 64) + ".cd", String(repeating: "a", count: 100_000) + "@b.cd",
    ])
    func `others are refused`(text: String) {
        #expect(MailAddress(parsing: text) == nil)
    }
}
