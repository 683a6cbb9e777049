import Testing

@testable import FileTypes

/// Texts, and what only looks like one; names.
@Suite struct TextTests {
    @Test func `texts come out in UTF-8, whatever they came in`() throws {
        #expect(String(decoding: try Sample.clean("text-windows").bytes, as: UTF8.self) == "Cost: £40 – “for all”\r\n")
        #expect(String(decoding: try Sample.clean("text-utf16").bytes, as: UTF8.self) == "Cost: £40\n")
        #expect(try Sample.clean("text") == CleanFile(type: .text, bytes: Sample.bytes("text")))
        #expect(try CleanFile(cleaning: Array("\u{FEFF}name,age\nAnn,4\nBen,5\n".utf8)).bytes.first == 0x6E)
    }

    @Test(arguments: ["html", "svg", "script"])
    func `pages, drawings and scripts are no texts`(name: String) throws {
        #expect(Sample.refusal(try Sample.bytes(name)) == .otherType)
    }

    @Test func `programs, archives and bytes of no kind are refused`() {
        #expect(Sample.refusal([]) == .empty)
        #expect(Sample.refusal([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]) == .otherType)
        #expect(Sample.refusal([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]) == .otherType)
        #expect(Sample.refusal(Array("  <svg onload=alert(1)>".utf8)) == .otherType)
        #expect(Sample.refusal(Array("{\\rtf1 hello}".utf8)) == .otherType)
        #expect(Sample.refusal([0x4D, 0x5A] + [UInt8](repeating: 0, count: 100)) == .otherType)
    }

    private static func name(_ sent: String, _ type: FileType = .pdf) -> String? { try? FileName(sent, for: type).text }

    @Test func `a name keeps its letters and loses what steers, hides or leads elsewhere`() {
        #expect(Self.name("Minutes 3 December.pdf") == "Minutes 3 December.pdf")
        #expect(Self.name("Cyfarfod ŵyl – قرار.PDF") == "Cyfarfod ŵyl – قرار.pdf")
        #expect(Self.name("../../etc/passwd.pdf") == "passwd.pdf")
        #expect(Self.name("C:\\Users\\carys\\minutes.pdf") == "minutes.pdf")
        #expect(Self.name("minutes\u{202E}fdp.exe\u{202C}.pdf") == "minutesfdp.exe.pdf")
        #expect(Self.name("a\u{0}b\r\nc\u{200B}.pdf") == "a b c.pdf")
        #expect(Self.name("..hidden .pdf") == "hidden.pdf")
        #expect(Self.name("con.pdf") == "file-con.pdf")
        #expect(Self.name("LPT1.old.pdf") == "file-LPT1.old.pdf")
        #expect(Self.name("what?*<>.pdf") == "what----.pdf")
        #expect(Self.name("") == "file.pdf")
        #expect(Self.name("minutes") == "minutes.pdf")
        #expect(Self.name("Minutes 3.12.2026") == "Minutes 3.12.2026.pdf")
        #expect(Self.name(String(repeating: "ŵ", count: 400) + ".pdf")?.count == FileName.longest + 4)
        #expect((Self.name(String(repeating: "👩‍👩‍👧", count: 400) + ".pdf")?.utf8.count ?? 999) <= 164)
    }

    @Test func `a name that says another type than the content is refused`() throws {
        #expect(Self.name("minutes.exe") == nil)
        #expect(Self.name("minutes.pdf", .png) == nil)
        #expect(Self.name("minutes.html", .text) == nil)
        #expect(Self.name("photo.JPEG", .jpeg) == "photo.jpeg")
        let table = try FileName("costs.csv", for: .text)
        #expect(table.type == .csv && table.text == "costs.csv")
        #expect(FileName.ending(of: "a.b.TXT") == "txt")
    }
}
