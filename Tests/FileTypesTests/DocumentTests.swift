import Testing

@testable import FileTypes

/// PDF and office files: what is read stays; who made it and what runs goes, or the file is refused.
@Suite struct DocumentTests {
    @Test func `a PDF keeps its page and loses its maker, its programs and the files within`() throws {
        let before = try Sample.bytes("pdf")
        for word in ["Secret", "OpenAction", "EmbeddedFile", "Metadata"] { #expect(Sample.holds(word, before)) }
        let clean = try Sample.clean("pdf")
        #expect(clean.type == .pdf && !clean.holdsNames)
        for word in ["Secret", "OpenAction", "EmbeddedFile", "Metadata", "JavaScript", "/Info", "SpyCam"] {
            #expect(!Sample.holds(word, clean.bytes), "\(word)")
        }
        // Nothing hides where streams are folded: the file is read again and all of it walked.
        let again = try PDFFile(clean.bytes)
        let root = again.keys(of: again.root)
        #expect(root.contains("/Pages") && !root.contains("/OpenAction") && !root.contains("/Metadata"))
        #expect(try CleanFile(cleaning: clean.bytes).type == .pdf)
    }

    @Test func `a PDF that is locked or signed is refused`() throws {
        #expect(Sample.refusal(try Sample.bytes("pdf-locked")) == .locked)
        #expect(Sample.refusal(try Sample.bytes("pdf-signed")) == .signed)
    }

    @Test(arguments: [("docx", FileType.docx), ("xlsx", .xlsx), ("pptx", .pptx), ("odt", .odt)])
    func `an office file keeps its words and loses its maker`(name: String, type: FileType) throws {
        let before = try Sample.entries(try Sample.bytes(name))
        #expect(before.values.contains { Sample.holds("Secret", $0) })
        let clean = try Sample.clean(name)
        #expect(clean.type == type && !clean.holdsNames)
        let after = try Sample.entries(clean.bytes)
        #expect(Set(after.keys) == Set(before.keys))
        #expect(!after.values.contains { Sample.holds("Secret", $0) || Sample.holds("SpyCam", $0) })
        let words = name == "xlsx" ? "Name" : "Agenda"
        #expect(after.values.contains { Sample.holds(words, $0) })
        #expect(try CleanFile(cleaning: clean.bytes).type == type)
    }

    @Test func `OpenDocument says what it is where programs look for it`() throws {
        let clean = try Sample.clean("odt")
        let said = "mimetypeapplication/vnd.oasis.opendocument.text"
        #expect(clean.bytes[30...].starts(with: said.utf8))
    }

    @Test func `a table within slides is cleaned as well`() throws {
        let clean = try Sample.entries(try Sample.clean("pptx").bytes)
        let within = try #require(clean.first { $0.key.contains("/embeddings/") })
        let table = try Sample.entries(within.value)
        #expect(Sample.holds("<cp:coreProperties", table["docProps/core.xml"] ?? []))
        #expect(!Sample.holds("creator", table["docProps/core.xml"] ?? []))
    }

    @Test func `macros, and what is fetched from elsewhere, are refused`() throws {
        #expect(Sample.refusal(try Sample.bytes("docx-macros")) == .program)
        #expect(Sample.refusal(try Sample.bytes("docx-fetches")) == .fetches)
        #expect(Sample.refusal(try Sample.bytes("zip-plain")) == .otherType)
    }

    @Test func `a link stays, and the place of a template goes`() throws {
        let link = try Sample.entries(try Sample.clean("docx-link").bytes)
        #expect(Sample.holds("https://example.org/a>b", link["word/_rels/document.xml.rels"] ?? []))
        let template = try Sample.entries(try Sample.clean("docx-template").bytes)
        #expect(Sample.holds("\"Normal.dotm\"", template["word/_rels/document.xml.rels"] ?? []))
        #expect(!Sample.holds("secret-server", template["word/_rels/document.xml.rels"] ?? []))
    }

    @Test func `names that stay in tracked changes are told of`() throws {
        #expect(try Sample.clean("docx-comments").holdsNames)
        #expect(try !Sample.clean("docx-link").holdsNames)
    }

    @Test func `an archive that unfolds to more than it may is refused`() throws {
        let folder = try ZipFolder(try Sample.bytes("odt"))
        let entries = try folder.entries()
        let content = try #require(entries.first { $0.name == "content.xml" })
        try folder.replace(content, with: [UInt8](repeating: 0x20, count: ZipFolder.mostBytes + 1))
        let bomb = try folder.written(entries)
        #expect(bomb.count < 1 << 20)
        #expect(Sample.refusal(bomb) == .unfolds)
    }
}
