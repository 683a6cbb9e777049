import Database
import Foundation
import HTTP
import Schema
import Spine
import TestSupport
import Testing

@testable import Learning

/// A note that leaves as a file and comes in at another installation.
@Suite struct CarryingTests {
    /// Takes a note out of one installation as a file, with its author's name.
    private func file(_ note: String, _ here: TravellingScene) throws -> [UInt8] {
        try here.gwen.get("\(note)/file")
        try here.gwen.post("\(note)/file", ["named": "yes"])
        return here.gwen.bytes
    }

    /// Another installation with a group of its own, on the same kind of database.
    private func elsewhere(_ dialect: Dialect, _ body: (SiteUnderTest, Visit) throws -> Void) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let under = try SiteUnderTest(database, seed: 23)
            let scene = try Scene(database)
            let convenor = try scene.person("Idris", email: "idris@abergwyn.example")
            _ = try scene.cell("abergwyn", visibility: .everyone, convenor: convenor)
            try body(under, try under.signIn("idris@abergwyn.example"))
        }
    }

    private func bring(_ bytes: [UInt8], _ visit: Visit, will: String = "") throws {
        try visit.get("/g/abergwyn/learning/bring")
        try visit.upload("/g/abergwyn/learning/bring", ["will": will], [Visit.Upload("file", "note.json", bytes)])
    }

    @Test(arguments: Dialect.allCases)
    func `a note goes from one installation to another and on, once for each file`(dialect: Dialect) throws {
        try TravellingScene.on(dialect) { here in
            let note = try here.note()
            let first = try file(note, here)
            #expect(here.gwen.response.headers["Content-Disposition"]?.contains("attachment") == true)
            try elsewhere(dialect) { there, idris in
                try bring(first, idris, will: "A card on our board")
                let page = idris.path
                #expect(page.hasPrefix("/g/abergwyn/brought/"), "\(idris.page)")
                let reader = there.visit()
                try reader.get(page)
                for words in [
                    "Keys decide the evening", "A neighbour with a key", "<strong>here</strong>", "The group quay-ward",
                    "https://together.example", "Written by Gwen", "A card on our board",
                ] {
                    #expect(reader.page.contains(words), "\(words)")
                }
                try bring(first, idris)
                #expect(idris.path == page, "the same file twice is one note")
                // It is found, and it can go on.
                try reader.get("/search?q=neighbour")
                #expect(reader.page.contains("Keys decide the evening"))
                try idris.get(page)
                try idris.post("\(page)/file")
                let passed = try NoteFile(reading: idris.bytes)
                #expect(passed.content.path.map(\.group) == ["The group quay-ward", "The group abergwyn"])

                try here.gwen.get("\(note)/take-back")
                try here.gwen.post("\(note)/take-back")
                try here.gwen.get("\(note)/change")
                let revision = try #require(here.gwen.page.firstMatch(of: /name="revision" value="([0-9]+)"/)).1
                try here.gwen.post(
                    "\(note)/change", ["title": "Keys decide nothing", "points": "One", "revision": "\(revision)"])
                try here.publish(note, to: "all")
                there.clock.advance(seconds: 86_400)
                try bring(try file(note, here), idris)
                #expect(idris.path == page)
                try reader.get(page)
                #expect(reader.page.contains("Keys decide nothing") && reader.page.contains("Keys decide the evening"))
                #expect(reader.page.contains("A card on our board"), "what the group will try stays")
                try bring(first, idris)
                #expect(idris.response.status == .unprocessable && idris.page.contains("newer version"))
                try idris.get("\(page)/away")
                try idris.post("\(page)/away")
                try reader.get(page)
                #expect(reader.response.status == .notFound)
                let kept = try there.database.read { tx in
                    try tx.first("select count(*) from received where content <> ''") { try $0.next(Int.self) }
                }
                #expect(kept == 0)
            }
        }
    }

    @Test func `words go along only as far as they were agreed to, and names only where somebody said so`() throws {
        try TravellingScene.on { here in
            here.under.clock.advance(seconds: 1)
            try here.gwen.get("/g/quay-ward/learning/new")
            try here.gwen.post("/g/quay-ward/learning/new", ["title": "Keys", "points": "One"])
            let note = here.gwen.path
            for (name, words, answer) in [
                ("Gethin", "I wait in the van", "yes"), ("Amina", "I stayed for the talk", "without-name"),
                ("Mrs Bowen", "I would sooner not say", "no"),
            ] {
                here.under.clock.advance(seconds: 1)
                try here.gwen.get("\(note)/quotes")
                try here.gwen.post("\(note)/quotes", ["name": name, "words": words, "email": "q@porthlas.example"])
                let body = try here.under.letter(to: "q@porthlas.example")?.body ?? ""
                try here.under.visit().send("/asked/" + body.components(after: "/asked/"), [("answer", answer)])
            }
            try here.publish(note, to: "network")
            try here.gwen.get("\(note)/file")
            #expect(here.gwen.page.contains("Only a note that anyone may read") && here.gwen.page.contains("2 people"))
            try here.gwen.get("/me")
            try here.gwen.post("\(note)/file")
            #expect(here.gwen.response.status == .unprocessable)
            // Agreed anew for anyone: Amina alone.
            try here.gwen.get("\(note)/take-back")
            try here.gwen.post("\(note)/take-back")
            let rows = here.gwen.page.matches(of: /\/quotes\/([0-9a-f-]{36})/).map { String($0.1) }
            let amina = try #require(rows.last)
            try here.gwen.post("\(note)/quotes/\(amina)", ["do": "again"])
            try here.gwen.get(note)
            try here.gwen.post("\(note)/quotes/\(amina)", ["do": "without-name"])
            let gethin = try #require(rows.first)
            try here.gwen.post("\(note)/quotes/\(gethin)", ["do": "again"])
            try here.gwen.get(note)
            try here.gwen.post("\(note)/quotes/\(gethin)", ["do": "remove"])
            try here.publish(note, to: "all")
            #expect(here.gwen.path == note, "\(here.gwen.page)")
            try here.carys.get("\(note)/file")
            #expect(!here.carys.page.contains("Put my name in it"))
            try here.carys.post("\(note)/file", ["named": "yes"])
            let text = String(decoding: here.carys.bytes, as: UTF8.self)
            #expect(text.contains("I stayed for the talk"))
            for word in ["Amina", "Gethin", "van", "Bowen", "sooner", "Gwen"] {
                #expect(!text.contains(word), "\(word)")
            }
        }
    }

    private static let content = NoteFile.Content(
        id: "0190a1b2-0000-7000-8000-000000000001", revision: 3, language: "en", title: "Keys", points: ["One"],
        detail: "", published: "2026-11-26", author: nil, quotes: [],
        path: [
            .init(installation: "Porthlas", address: "https://together.example", group: "Ward", day: "2026-11-26")
        ])

    private func refusal(of bytes: [UInt8]) -> NoteFile.Refusal? {
        do throws(NoteFile.Refusal) {
            _ = try NoteFile(reading: bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test func `what is written is read again the same, and sealed`() throws {
        let file = NoteFile(Self.content)
        #expect(try NoteFile(reading: file.bytes) == file)
        #expect(NoteFile(kept: file.text) == file)
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(refusal(of: Array(text.replacing("Keys", with: "Kays").utf8)) == .changed)
        #expect(refusal(of: Array(text.replacing("\"version\":1", with: "\"version\":2").utf8)) == .newer)
        #expect(refusal(of: Array(text.replacing("joining-forces-note", with: "else").utf8)) == .notANote)
    }

    @Test func `what another program writes by the description is read`() throws {
        let folder = "\(SiteUnderTest.packageFolder)/Tests/FuzzCorpora/note"
        func seed(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
        }
        #expect(try NoteFile(reading: seed("seed-plain")).content.title == "Keys decide the evening")
        #expect(try NoteFile(reading: seed("seed-arabic")).content.quotes.count == 2)
        #expect(refusal(of: try seed("seed-newer")) == .newer)
        #expect(refusal(of: try seed("seed-changed")) == .changed)
        #expect(refusal(of: try seed("seed-turned")) == .odd)
        #expect(refusal(of: try seed("seed-nested")) == .notANote)
    }

    @Test func `hostile content is refused even where its digest is right`() throws {
        func changed(_ change: (inout NoteFile.Content) -> Void) -> [UInt8] {
            var content = Self.content
            change(&content)
            return NoteFile(content).bytes
        }
        let hostile: [(String, [UInt8])] = [
            ("id", changed { $0.id = "../../etc" }), ("revision", changed { $0.revision = -1 }),
            ("language", changed { $0.language = "en\" onload" }), ("no title", changed { $0.title = " " }),
            ("long title", changed { $0.title = String(repeating: "a", count: 201) }),
            ("title of two lines", changed { $0.title = "a\nb" }), ("no points", changed { $0.points = [] }),
            ("many points", changed { $0.points = Array(repeating: "p", count: 101) }),
            ("long points", changed { $0.points = Array(repeating: String(repeating: "p", count: 900), count: 3) }),
            ("long detail", changed { $0.detail = String(repeating: "d ", count: 10_001) }),
            ("long in bytes", changed { $0.detail = String(repeating: "ж", count: 18_000) }),
            ("turned around", changed { $0.title = "safe\u{202E}exe" }), ("zero", changed { $0.detail = "a\u{0}b" }),
            ("marks upon marks", changed { $0.title = "a" + String(repeating: "\u{301}", count: 5_000) }),
            ("day", changed { $0.published = "2026-02-30" }), ("author", changed { $0.author = "" }),
            ("quote", changed { $0.quotes = [.init(words: "", name: nil)] }),
            ("quotes", changed { $0.quotes = Array(repeating: .init(words: "w", name: nil), count: 201) }),
            ("no path", changed { $0.path = [] }),
            ("long path", changed { $0.path = Array(repeating: $0.path[0], count: 21) }),
            ("script", changed { $0.path[0].address = "javascript:alert(1)" }),
            ("address with a space", changed { $0.path[0].address = "https://a b" }),
        ]
        for (name, bytes) in hostile { #expect(refusal(of: bytes) == .odd, "\(name)") }
    }

    @Test func `what is no such file is refused in words, and nothing is kept`() throws {
        let whole = NoteFile(Self.content).bytes
        let files: [(String, [UInt8], NoteFile.Refusal)] = [
            ("text", Array("hello".utf8), .notANote), ("list", Array("[]".utf8), .notANote),
            ("nested", Array(String(repeating: "{\"a\":", count: 50_000).utf8), .notANote),
            ("lists", Array(("{\"format\":" + String(repeating: "[", count: 100_000)).utf8), .notANote),
            ("torn", Array(whole.prefix(whole.count / 2)), .notANote),
            ("UTF-16", whole.flatMap { [$0, 0] }, .notANote),
            ("marked", [0xef, 0xbb, 0xbf] + whole, .notANote), ("broken letters", whole + [0xff], .notANote),
            ("two", whole + whole, .notANote),
            ("large", whole + [UInt8](repeating: 0x20, count: NoteFile.mostBytes), .tooLarge),
            ("picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], .notANote),
        ]
        for (name, bytes, expected) in files { #expect(refusal(of: bytes) == expected, "\(name)") }
        try elsewhere(.sqlite) { there, idris in
            for (name, bytes, _) in files {
                try bring(bytes, idris, will: "Typed words")
                #expect(idris.response.status == .unprocessable, "\(name)")
                #expect(idris.page.contains("Typed words"), "\(name)")
            }
            try bring([], idris)
            #expect(idris.page.contains("Choose the file."))
            let kept = try there.database.read { tx in
                try tx.first("select count(*) from received") { try $0.next(Int.self) }
            }
            #expect(kept == 0)
        }
    }

    @Test func `words from elsewhere are shown as words`() throws {
        var content = Self.content
        content.title = "<script>alert(1)</script>"
        content.detail = "<img src=x onerror=alert(1)> [press](javascript:alert(1))"
        content.quotes = [.init(words: "<b>bold</b>", name: "<i>")]
        try elsewhere(.sqlite) { _, idris in
            try bring(NoteFile(content).bytes, idris)
            #expect(idris.response.status == .ok)
            for text in ["<script>alert", "<img", "href=\"javascript:", "<b>bold", "<i>"] {
                #expect(!idris.page.contains(text), "\(text)")
            }
        }
    }
}
