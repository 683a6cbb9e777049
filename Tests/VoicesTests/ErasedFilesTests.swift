import Database
import Foundation
import HTTP
import Logs
import Pages
import Schema
import Spine
import TestSupport
import Testing

@testable import Site
@testable import Voices

/// What was erased or withdrawn is in no file: neither in the database's, nor in the log beside it, nor in a backup.
@Suite struct ErasedFilesTests {
    /// The files of a database, as somebody with a disk editor sees them.
    private struct Disk {
        let folder: String
        let database: Database
        var path: String { "\(folder)/site.db" }

        /// Which of these words stand in a file, in any writing that the database keeps them in.
        func holds(_ words: [String]) throws -> [String] {
            let backup = "\(folder)/backup.db"
            try? FileManager.default.removeItem(atPath: backup)
            try database.backup(to: backup)
            var found: [String] = []
            for file in [path, "\(path)-wal", backup] where FileManager.default.fileExists(atPath: file) {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
                for word in words {
                    for writing in [word, word.lowercased(), word.uppercased()]
                    where bytes.range(of: Data(writing.utf8)) != nil {
                        found.append("\(writing) in \(file.split(separator: "/").last ?? "")")
                    }
                }
            }
            return found
        }
    }

    private func on(_ body: (PaperDesk, Disk) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let database = try Database(.sqlite("\(folder)/site.db"))
            defer { database.close() }
            try database.migrate(History.migrations)
            let here = try HeldHere(try SiteUnderTest(database))
            let carys = try here.signIn("carys")
            let (_, id) = try here.opened(carys)
            try body(PaperDesk(here: here, carys: carys, id: id), Disk(folder: folder, database: database))
        }
    }

    /// Publishes all views that wait, as a convenor does, and lets letters and figures go their way.
    private func publish(_ desk: PaperDesk) throws {
        while try desk.here.count("statement where moderation = 'unchecked'") > 0 {
            try desk.here.check(desk.carys, desk.id, [("decision", "publish")])
        }
        for _ in 1...2 {
            desk.here.test.clock.advance(seconds: 86_400)
            try desk.here.test.work()
        }
    }

    private func erase(by link: String, _ desk: PaperDesk) throws {
        let visit = desk.here.test.visit()
        try visit.get("\(link)/erase")
        #expect(visit.response.status.code == 200)
        try visit.post("\(link)/erase")
        #expect(visit.page.contains("It is gone"))
    }

    @Test func `a participant's words, name, address and letters go when the long link of their receipt erases them`()
        throws
    {
        try on { desk, disk in
            let code = try #require(try desk.here.text("select code from conversation where id = \(desk.id)"))
            let words = ["Xylophonist", "Vogelsang", "wanderer@quicksilver.example"]
            let mair = desk.here.test.visit()
            try mair.get("/c/\(code)")
            try mair.post("/c/\(code)", ["age": "adult"])
            try mair.post("/c/\(code)/view", ["view": OpenScene.number(in: mair.page) ?? "", "answer": "agree"])
            try mair.post(
                "/c/\(code)/say?age=adult",
                ["words": "A Xylophonist lives below.", "naming": "name", "name": "Mrs Vogelsang", "do": "send"])
            try mair.get("/c/\(code)/receipt")
            try mair.post("/c/\(code)/receipt", ["email": words[2]])
            let found = try #require(mair.page.range(of: "href=\"/r/"))
            let link = "/r/" + mair.page[found.upperBound...].prefix { $0 != "\"" }
            try publish(desk)
            // An answer to it, and a letter about that.
            let view = try #require(
                try desk.here.test.database.read { tx in
                    try tx.first("select id from item where title like 'A Xylophonist%'") { try $0.next(Item.ID.self) }
                })
            try desk.here.scene.store.act(HeardActions.write, by: try desk.here.viewer("carys"), on: .item(desk.id)) {
                let outcome = try $0.insert(
                    Outcome.kind, title: "We bought felt", language: "en", visibility: .everyone, in: desk.here.cell)
                try $0.tx.run(
                    """
                    insert into outcome (id, conversation, kind, body, day)
                    values (\(outcome), \(desk.id), 'done', '', \($0.now.day))
                    """)
                try $0.link(outcome, .about, view)
                try OutcomeNews.note(desk.id, acting: $0)
            }
            desk.here.test.clock.advance(seconds: 7200)
            try desk.here.test.work()
            #expect(try desk.here.test.letter(to: words[2]) != nil, "a letter was written")
            #expect(Set(try disk.holds(words).map { String($0.prefix { $0 != " " }) }).isSuperset(of: words))

            try erase(by: link, desk)
            try desk.here.test.work()
            #expect(try disk.holds(words + ["xylophonist"]) == [])
            #expect(!desk.here.test.log.lines.contains { line in words.contains { "\(line)".contains($0) } })
        }
    }

    @Test func `what was typed in for somebody by phone, and from a slip, goes as well`() throws {
        try on { desk, disk in
            let tomos = try desk.here.signIn("tomos")
            try tomos.get("\(desk.overview)/for-somebody")
            try tomos.post(
                "\(desk.overview)/for-somebody",
                ["view-1": "agree", "words": "Kumquats every day", "channel": "phone", "consent": "yes"])
            #expect(tomos.page.contains("It is saved"))
            let caller = try #require(
                try desk.here.test.database.read { tx in
                    try tx.first("select id from participant where channel = 'phone'") { try $0.next(Actor.ID.self) }
                })
            let (path, _) = try desk.print(5)
            let slip = try desk.printed(path)[1]
            try desk.type(slip.number, [1: "agree"], words: "Nasturtiums on the sill", at: path, by: tomos)
            let batch = try #require(Item.ID(text: String(path.split(separator: "/")[3])))
            let writer = desk.secrets.participant(of: 2, in: batch)
            try publish(desk)
            let words = ["Kumquats", "Nasturtiums"]
            #expect(try disk.holds(words).count >= 4)
            for person in [caller, writer] {
                try erase(by: "/r/\(desk.secrets.link(of: person).segment)", desk)
            }
            try desk.here.test.work()
            #expect(try disk.holds(words) == [])
            #expect(try desk.takingPart() == 0)
        }
    }

    @Test func `a withdrawn story goes, its title, its teller's name and its place in the search too`() throws {
        try on { desk, disk in
            let tomos = try desk.here.signIn("tomos")
            let words = ["Zwieback", "Quixotically", "Thistlewood"]
            try desk.here.fill(
                tomos, "/g/\(HeldHere.slug)/stories/new",
                [
                    ("teller", "own"), ("title", "Quixotically home"), ("words", "Zwieback and cold tea."),
                    ("readers", "all"), ("quoting", "with-name"), ("name", "T. Thistlewood"), ("term", "always"),
                ])
            let story = try #require(
                try desk.here.test.database.read { tx in
                    try tx.first("select id from story") { try $0.next(Item.ID.self) }
                })
            // A convenor takes it away in a file: that is noted, and holds none of its words afterwards.
            _ = try desk.here.test.site.export(HeldHere.slug, as: try desk.here.viewer("carys"))
            #expect(Set(try disk.holds(words).map { String($0.prefix { $0 != " " }) }).isSuperset(of: words))
            try tomos.get("/g/\(HeldHere.slug)/stories/\(story.text)/withdraw")
            try tomos.post("/g/\(HeldHere.slug)/stories/\(story.text)/withdraw")
            try desk.here.test.work()
            #expect(try disk.holds(words) == [])
        }
    }

    @Test func `a member who is erased is in no file: not by name in others' letters, nor by address elsewhere`() throws
    {
        try on { desk, disk in
            let code = try #require(try desk.here.text("select code from conversation where id = \(desk.id)"))
            let words = ["Thistlewood", "wanderer@quicksilver.example"]
            let id = try desk.here.scene.person("Tegwen Thistlewood", email: words[1])
            try desk.here.scene.admit(id, to: desk.here.cell, as: .member)
            let tegwen = try desk.here.test.signIn(words[1])
            // Letters that name her and have not gone, and an answer of hers under the same address.
            try desk.here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try acting.send(
                    to: "wil@porthlas.example", person: nil, subject: "Tegwen Thistlewood would like to quote you",
                    body: "Hello Wil,\n\nTegwen Thistlewood invites you.\n", language: "en",
                    calendar: Letter.Calendar(method: "REQUEST", text: "ORGANIZER;CN=Tegwen Thistlewood:mailto:x"))
            }
            let browser = desk.here.test.visit()
            try browser.get("/c/\(code)")
            try browser.post("/c/\(code)", ["age": "adult"])
            try browser.post("/c/\(code)/view", ["view": OpenScene.number(in: browser.page) ?? "", "answer": "agree"])
            try browser.post("/c/\(code)/receipt", ["email": "Wanderer@quicksilver.example"])
            try tegwen.get("/me/export")
            #expect(!tegwen.page.contains("/enter/"), "a way to sign in is in no file")
            try tegwen.get("/me/erase")
            try tegwen.post("/me/erase", ["word": "erase"])
            try desk.here.test.work()
            #expect(try disk.holds(words + ["Wanderer@"]) == [])
            let letter = try #require(try desk.here.test.letter(to: "wil@porthlas.example"))
            #expect(letter.body == "Hello Wil,\n\n… invites you.\n" && letter.calendar == nil)
            #expect(try desk.takingPart() == 1)
        }
    }

    @Test func `words that were not to be quoted, and what was taken back for good, go at once`() throws {
        try on { desk, disk in
            let words = ["Zwieback", "Quixotic", "Thistlewood"]
            let tomos = try desk.here.signIn("tomos")
            let notes = "/g/\(HeldHere.slug)/learning"
            try desk.here.fill(
                tomos, "\(notes)/new",
                [("title", "Zwieback helps"), ("points", "Quixotic people come."), ("detail", ""), ("event", "")])
            let note = tomos.path
            try desk.here.fill(
                tomos, "\(note)/quotes",
                [("name", "Ann"), ("words", "I am no Thistlewood."), ("email", "ann@porthlas.example")])
            let letter = try #require(try desk.here.test.letter(to: "ann@porthlas.example"))
            let found = try #require(letter.body.range(of: "/asked/"))
            let link = "/asked/" + letter.body[found.upperBound...].prefix { !$0.isWhitespace }
            let ann = desk.here.test.visit()
            try ann.get(link)
            try ann.post(link, ["answer": "no"])
            #expect(ann.page.contains("Your words are deleted"))
            try desk.here.test.work()
            #expect(try disk.holds([words[2]]) == [])
            try tomos.get("\(note)/take-back")
            try tomos.post("\(note)/take-back")
            try desk.here.test.work()
            #expect(try disk.holds(words) == [])
        }
    }

    @Test func `whatever was changed is out of the log beside the database within a day`() throws {
        try on { desk, disk in
            try desk.here.test.site.startHousekeeping()
            for words in ["A Vermilion door", "A blue door"] {
                try desk.here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                    _ = try acting.tx.run("update item set title = \(words) where id = \(desk.id)")
                }
            }
            #expect(try disk.holds(["Vermilion"]) == ["Vermilion in site.db-wal"])
            desk.here.test.clock.advance(seconds: 86_400)
            try desk.here.test.work()
            #expect(try disk.holds(["Vermilion"]) == [])
        }
    }
}
