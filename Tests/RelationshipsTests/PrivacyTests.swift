import Calendar
import Database
import HTTP
import Logs
import Pages
import Schema
import Site
import Spine
import TestSupport
import Testing

@testable import Relationships

/// Who meets whom is between the two: nobody else sees it, and nothing is left of it when one of them goes.
@Suite struct PrivacyTests {
    /// Gwen and Idris are to meet; Carys convenes their group, and Huw keeps the site.
    private func paired(
        _ dialect: Dialect = .sqlite, _ body: (MeetScene, _ gwen: Person.ID, _ idris: Person.ID) throws -> Void
    ) throws {
        try MeetScene.on(dialect) { here in
            let gwen = try here.member("Gwen Ellis")
            let idris = try here.member("Idris Vaughan")
            _ = try here.scene.person("Huw Bevan", email: "huw@porthlas.example", isHost: true)
            try here.wish(gwen, apart: ["Somebody Dreadful"])
            try here.wish(idris)
            try here.morning(MeetScene.firstRound)
            try body(here, gwen, idris)
        }
    }

    /// Every word that the database keeps.
    private func words(_ here: MeetScene) throws -> String {
        try here.under.database.read { tx in
            var all = ""
            for table in Migration.tables(after: History.migrations) {
                for column in Migration.columns(after: History.migrations, on: .postgresql)
                where column.column.table == table.name && column.column.type == "text" {
                    let (table, name) = (try SQL(identifier: table.name), try SQL(identifier: column.column.name))
                    all += try tx.all("select \(name) from \(table)") { try $0.next(String?.self) ?? "" }
                        .joined(separator: "\n")
                }
            }
            return all
        }
    }

    @Test func `for whom somebody is in a closed group is not told to those outside of it`() throws {
        try MeetScene.on { here in
            let gwen = try here.member("Gwen Ellis", of: "Y Pantri")
            let idris = try here.member("Idris Vaughan")
            let hidden = try here.scene.cell("safe-house", visibility: .cell, convenor: here.convenor)
            try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                let refuge = try acting.insert(
                    Item.Kind("organisation"), title: "Quiet Refuge", language: "en", visibility: .everyone, in: nil)
                try acting.tx.run("insert into organisation (id, name_folded) values (\(refuge), 'quiet refuge')")
                try acting.admit(gwen, to: hidden, as: .member, onBehalfOf: [refuge])
            }
            try here.wish(gwen)
            try here.wish(idris)
            try here.morning(MeetScene.firstRound)
            let letter = try #require(try here.under.letter(to: "idris@porthlas.example"))
            let visit = try here.under.signIn("idris@porthlas.example")
            try visit.get(try here.pairing(of: idris))
            for words in [letter.body, visit.page] {
                #expect(words.contains("Y Pantri") && !words.contains("Quiet Refuge"))
            }
            try here.scene.admit(idris, to: hidden, as: .member)
            try visit.get(try here.pairing(of: idris))
            #expect(visit.page.contains("Quiet Refuge"))
        }
    }

    @Test func `neither convenors nor site keepers nor other members are shown any of it`() throws {
        try paired { here, gwen, idris in
            try here.member("Nia Parry")
            let path = try here.pairing(of: gwen)
            for name in ["carys", "huw", "nia"] {
                let visit = try here.under.signIn("\(name)@porthlas.example")
                try visit.get(path)
                #expect(visit.response.status == .notFound)
                try visit.get("/i/" + path.dropFirst("/meet-someone/".count))
                #expect(visit.response.status == .notFound)
                for form in ["decline", "answer", "write"] {
                    try visit.get("/me/about")
                    try visit.post("\(path)/\(form)", ["answer": "yes", "words": "Hello"])
                    #expect(visit.response.status == .notFound)
                }
                for page in [
                    "/me", "/meet-someone", "/g/quay-ward", "/g/quay-ward/history", "/g/quay-ward/meet-someone",
                    "/search?q=pairing", "/host/jobs",
                ] {
                    try visit.get(page)
                    for word in ["Somebody Dreadful", "to meet</", path] {
                        #expect(!visit.page.contains(word), "\(word) for \(name) at \(page)")
                    }
                }
            }
            let visitor = here.under.visit()
            try visitor.get("/meet-someone")
            #expect(visitor.path.hasPrefix("/sign-in"))
            try visitor.get(path)
            #expect(visitor.path.hasPrefix("/sign-in"))
            // The two of them see it, and only their own side.
            let other = try here.under.signIn("idris@porthlas.example")
            try other.get(path)
            #expect(other.response.status == .notFound)
            try other.get(try here.pairing(of: idris))
            #expect(other.page.contains("You and Gwen Ellis") && !other.page.contains("Dreadful"))
        }
    }

    @Test func `exports, calendars, acts, the log and the letter about what waits say nothing of it`() throws {
        try paired { here, gwen, idris in
            let path = try here.pairing(of: gwen)
            let id = String(path.dropFirst("/meet-someone/".count))
            let other = try here.under.signIn("idris@porthlas.example")
            try other.get("/me/export")
            #expect(!other.page.contains("Dreadful") && other.page.contains("monthly"))
            let own = try here.under.signIn("gwen@porthlas.example")
            try own.get("/me/export")
            #expect(own.page.contains("Somebody Dreadful"))
            let viewer = try here.scene.viewer(here.convenor)
            var exported = ""
            try here.under.site.export("quay-ward", as: viewer) {
                exported += $0.name + String(decoding: $0.bytes, as: UTF8.self)
            }
            #expect(!exported.isEmpty && !exported.contains(id) && !exported.lowercased().contains("pairing"))
            for calendar in ["/g/quay-ward/gatherings.ics", "/gatherings.ics"] {
                try own.get(calendar)
                #expect(!own.page.contains("Meet "))
            }
            #expect(try here.count("select count(*) from act where verb like 'relationships%'") == 0)
            #expect(try here.count("select count(*) from act where item in (select id from paired)") == 0)
            #expect(try here.count("select count(*) from searchable where item in (select id from paired)") == 0)
            let log = here.under.log.lines.map(\.text).joined(separator: "\n")
            #expect(!log.contains("Gwen") && !log.contains("Dreadful"))
            // It tells Gwen that something waits, and not with whom.
            try here.morning(MeetScene.firstRound + 7)
            let digest = try here.letters().first { $0.recipient == "gwen@porthlas.example" && $0.unsubscribe != nil }
            if let digest { #expect(digest.body.contains("Meet someone") && !digest.body.contains("Idris")) }
            let convenor = try here.letters().filter { $0.recipient == "carys@porthlas.example" }
            #expect(convenor.allSatisfy { !$0.body.contains("Gwen") && !$0.body.contains("Idris") })
        }
    }

    @Test(arguments: Dialect.allCases)
    func `when one of them is erased nothing is left that names them, and the other is told`(dialect: Dialect) throws {
        try paired(dialect) { here, gwen, idris in
            let visit = try here.under.signIn("idris@porthlas.example")
            let path = try here.pairing(of: idris)
            try visit.get(path)
            try here.later(visit, "\(path)/write", ["words": "I can on Tuesday, says the lighthouse"])
            #expect(visit.page.contains("lighthouse"))
            #expect(try here.under.letter(to: "gwen@porthlas.example")?.body.contains("lighthouse") == true)
            try here.wish(gwen, apart: ["Idris Vaughan", "idris@porthlas.example"])
            #expect(try words(here).contains("Idris"))
            _ = try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try Erasure.erase(idris, holdings: Site.personalData, references: Site.references, by: acting)
            }
            let left = try words(here)
            for word in ["Idris", "idris", "lighthouse", "Vaughan"] { #expect(!left.contains(word), "\(word)") }
            #expect(try here.count("select count(*) from paired") == 1)
            #expect(try here.count("select count(*) from item where kind = 'pairing'") == 1)
            let other = try here.under.signIn("gwen@porthlas.example")
            try other.get(try here.pairing(of: gwen))
            #expect(other.page.contains("This is over") && other.response.status == .ok)
            try here.morning(MeetScene.firstRound + 1)
            #expect(try here.under.letter(to: "gwen@porthlas.example")?.subject == "Not this time")
            #expect(try here.count("select count(*) from pairing where is_off = 1") == 1)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `after three years nothing is left of a pairing`(dialect: Dialect) throws {
        try paired(dialect) { here, gwen, _ in
            try here.under.database.write { tx in try tx.run("update meeting_wish set paused_until = 4000000000000") }
            try here.morning(MeetScene.firstRound + 19)
            try here.morning(MeetScene.firstRound + 60)
            try here.morning(MeetScene.firstRound + 1090)
            #expect(try here.count("select count(*) from paired") == 2)
            try here.morning(MeetScene.firstRound + 1100)
            for table: SQL in ["paired", "pairing", "meeting_round", "pairing_message"] {
                #expect(try here.count("select count(*) from \(table)") == 0)
            }
            #expect(try here.count("select count(*) from item where kind = 'pairing'") == 0)
            #expect(try here.count("select count(*) from waiting") == 0)
            let visit = try here.under.signIn("gwen@porthlas.example")
            try visit.get("/meet-someone")
            #expect(visit.response.status == .ok)
        }
    }
}
