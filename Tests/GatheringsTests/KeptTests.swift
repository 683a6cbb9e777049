import Database
import HTTP
import Pages
import Site
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// What is kept about those who are invited, and how it goes.
@Suite struct KeptTests {
    private func counts(_ here: GatheringScene) throws -> [Int] {
        try here.under.database.read { tx in
            try ["invited", "attendance", "access_need", "to_tell"].map { table in
                try tx.first("select count(*) from \(SQL(identifier: table))") { try $0.next(Int.self) } ?? -1
            }
        }
    }

    private func answer(_ here: GatheringScene) throws {
        try here.call(people: "Tomos <tomos@porthlas.example>\nMair")
        let link = try here.link(to: "tomos@porthlas.example")
        let tomos = here.under.visit()
        try tomos.send(link, [("answer", "coming")])
        try tomos.send(link + "/needs", [("needs", "A lift there")])
    }

    @Test(arguments: Dialect.allCases)
    func `a time after the event all of it goes`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            try answer(here)
            #expect(try counts(here) == [2, 1, 1, 1])
            let keeping = try #require(GatheringsCapability.keeps.first)
            let later = here.under.clock.now.adding(days: 400)
            let gone = try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try keeping.delete(here.cell, here.under.clock.now, acting)
            }
            #expect(try gone == 0 && counts(here) == [2, 1, 1, 1], "the event is to come")
            let went = try here.scene.store.act(Scene.arrange, by: .system, on: .network) {
                try keeping.delete(here.cell, later, $0)
            }
            #expect(try went == 2 && counts(here) == [0, 0, 0, 0])
        }
    }

    @Test func `the letters and the calendars in them go once they were sent`() throws {
        try GatheringScene.on { here in
            try answer(here)
            let letter = try #require(try here.under.letter(to: "tomos@porthlas.example"))
            try here.under.database.write { try Outbox.sent(letter.id, at: here.under.clock.now, in: $0) }
            let left = try #require(try here.under.letter(to: "tomos@porthlas.example"))
            #expect(left.body.isEmpty && left.calendar == nil)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `whoever is erased stands on no list any more`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            try answer(here)
            let found = try here.under.database.read { try Person.find(email: "tomos@porthlas.example", in: $0) }
            let tomos = try #require(found)
            _ = try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try Erasure.erase(tomos.id, holdings: Site.personalData, references: Site.references, by: acting)
            }
            #expect(try counts(here) == [1, 0, 0, 1], "Mair stays")
            try here.carys.get("/me")
            #expect(here.carys.response.status == .ok)
        }
    }

    @Test func `whoever is invited finds it waiting, until they answer`() throws {
        try GatheringScene.on { here in
            try here.call(people: "Gwen <gwen@porthlas.example>")
            let gwen = try here.under.signIn("gwen@porthlas.example")
            try gwen.get("/me")
            #expect(gwen.page.contains("Say whether you come"))
            let letters = try here.under.database.read { try Outbox.newest(50, in: $0) }
            let body = try #require(letters.first { $0.subject.hasPrefix("Invitation") }).body
            let link = "/a/" + body.components(after: "https://together.example/a/")
            try gwen.get(link)
            try gwen.post(link, ["answer": "not-coming"])
            try gwen.get("/me")
            #expect(!gwen.page.contains("Say whether you come"))
        }
    }
}
