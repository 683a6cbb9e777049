import Database
import Foundation
import HTTP
import Schema
import Spine
import TestSupport
import Testing

@testable import Voices

/// What became of what people said, through the whole site.
@Suite struct OutcomeTests {
    private struct Stage {
        let test: SiteUnderTest
        let scene: Scene
        let cell: Cell.ID
        let held: HeldConversation
        let carys: Visit

        init(_ database: Database, visibility: Visibility = .everyone) throws {
            test = try SiteUnderTest(database)
            scene = try Scene(database)
            let convenor = try scene.person("Carys", email: "carys@porthlas.example")
            cell = try scene.cell("quay-ward", visibility: visibility, convenor: convenor)
            held = try HeldConversation(scene.store, in: cell, visibility: visibility)
            for person in 0..<12 {
                try held.take(
                    HeldConversation.Taking(
                        answers: [1, person % 2, -1], email: person == 3 ? "mair@porthlas.example" : nil,
                        language: person == 3 ? "cy" : "en"))
            }
            try test.work()
            carys = try test.signIn("carys@porthlas.example")
        }

        var heard: String { "/g/quay-ward/voices/\(held.id.text)/heard" }

        func letters() throws -> [Letter] {
            try test.database.read { try Outbox.newest(50, in: $0) }.filter { $0.recipient == "mair@porthlas.example" }
        }

        /// The address that stands in a letter with these words in its path.
        func address(_ words: String, in letter: Letter) -> String? {
            letter.body.split(whereSeparator: \.isWhitespace).first { $0.contains(words) }
                .map { String($0.dropFirst(Visit.origin.count)) }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a convenor answers a view, and everybody reads it where it belongs`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let stage = try Stage(database)
            try stage.carys.get("\(stage.heard)/outcome")
            #expect(stage.carys.page.contains("A key for somebody near"))
            try stage.carys.post(
                "\(stage.heard)/outcome",
                [
                    "kind": "decided", "title": "Signed key logs at the pharmacy", "body": "From January on.",
                    "title-cy": "Cofnod allweddi yn y fferyllfa", "about": stage.held.views[0].text,
                ])
            #expect(stage.carys.response.status.code == 200)
            let visitor = stage.test.visit()
            try visitor.get(stage.heard)
            for words in [
                "You said", "A key for somebody near", "We decided", "Signed key logs at the pharmacy",
                "From January on.",
            ] { #expect(visitor.page.contains(words), "\(words)") }
            #expect(!visitor.page.contains("Nothing has been decided yet"))
            try visitor.get("/cy\(stage.heard)")
            #expect(visitor.page.contains("Cofnod allweddi yn y fferyllfa"))
            try visitor.get("/g/quay-ward")
            #expect(visitor.page.contains("What became of what people said"))
            #expect(visitor.page.contains("Signed key logs at the pharmacy"))
            try stage.test.database.read { (tx: ReadTransaction) throws -> Void in
                let viewer = Viewer.visitor
                #expect(try Outcome.about([stage.held.views[0]], for: viewer, in: tx).count == 1)
                #expect(try Outcome.about([stage.held.views[1], stage.held.id], for: viewer, in: tx).isEmpty)
                #expect(try Outcome.about([], for: viewer, in: tx).isEmpty)
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what became of something can be reported by anybody, and is taken down`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let stage = try Stage(database)
            try stage.carys.get("\(stage.heard)/outcome")
            try stage.carys.post(
                "\(stage.heard)/outcome", ["kind": "decided", "title": "Mrs Price of number 9 gets no key"])
            let id = try #require(
                try database.read { try $0.first("select id from outcome") { try $0.next(Item.ID.self) } })
            let visitor = stage.test.visit()
            for (page, words) in [
                (stage.heard, "Report this"), ("/g/quay-ward", "Report this"), ("/cy\(stage.heard)", "Rhoi gwybod"),
            ] {
                try visitor.get(page)
                #expect(visitor.page.contains("/report/\(id.text)?shown="), "\(page)")
                #expect(visitor.page.contains(words), "\(page)")
            }
            try visitor.get("/g/quay-ward/voices/\(stage.held.id.text)/paper/answer")
            #expect(visitor.page.contains("Mrs Price"))
            #expect(!visitor.page.contains("/report/\(id.text)"), "on paper there is nothing to press")
            try visitor.get(stage.heard)
            let before = try #require(visitor.page.range(of: "/report/\(id.text)?"))
            let link = String(visitor.page[before.lowerBound...].prefix { $0 != "\"" })
            try visitor.get(link)
            #expect(visitor.page.contains("Mrs Price of number 9"))
            try visitor.post(link, ["reason": "names-somebody", "note": "She is named."])
            #expect(visitor.response.status == .ok)
            try stage.carys.get("/g/quay-ward/safety/reports")
            let report = try #require(
                stage.carys.page.firstMatch(of: /\/g\/quay-ward\/safety\/reports\/([0-9a-f-]{36})/)?.0)
            try stage.carys.get(String(report))
            try stage.carys.post(String(report), ["answer": "taken-down", "note": "It named somebody."])
            for page in [stage.heard, "/g/quay-ward"] {
                try visitor.get(page)
                #expect(!visitor.page.contains("Mrs Price"), "\(page)")
            }
        }
    }

    @Test func `what is not done needs its reason, and what was typed is kept`() throws {
        try withFreshDatabase(.sqlite, History.migrations) { database in
            let stage = try Stage(database)
            try stage.carys.get("\(stage.heard)/outcome")
            try stage.carys.post("\(stage.heard)/outcome", ["kind": "not-done", "title": "Lifts at the weekend"])
            #expect(stage.carys.response.status.code == 422)
            #expect(stage.carys.page.contains("Say why it is not done."))
            #expect(stage.carys.page.contains("value=\"Lifts at the weekend\""))
            try stage.carys.post(
                "\(stage.heard)/outcome",
                ["kind": "not-done", "title": "Lifts at the weekend", "body": "There is no driver."])
            #expect(stage.carys.page.contains("There is no driver."))
            let id = try #require(
                try database.read { try $0.first("select id from outcome") { try $0.next(Item.ID.self) } })
            try stage.carys.get("/g/quay-ward/outcomes/\(id.text)")
            #expect(stage.carys.page.contains("There is no driver."))
            try stage.carys.post(
                "/g/quay-ward/outcomes/\(id.text)",
                ["kind": "done", "title": "Lifts at the weekend", "body": "There is one now.", "revision": "1"])
            #expect(stage.carys.page.contains("There is one now."))
            #expect(!stage.carys.page.contains("There is no driver."))
            try stage.carys.get("/g/quay-ward/outcomes/\(id.text)")
            try stage.carys.post("/g/quay-ward/outcomes/\(id.text)/take-back")
            #expect(stage.carys.page.contains("Nothing has been decided yet"))
            try database.read { (tx: ReadTransaction) throws -> Void in
                #expect(try Outcome.about([stage.held.id], for: .system, in: tx).isEmpty)
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `who left an address gets one letter, in their language, without anybody's words, and can stop it`(
        dialect: Dialect
    ) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let stage = try Stage(database)
            func answer(_ title: String) throws {
                try stage.carys.get("\(stage.heard)/outcome")
                try stage.carys.post("\(stage.heard)/outcome", ["kind": "done", "title": title])
                stage.test.clock.advance(seconds: OutcomeNews.wait + 1)
                try stage.test.work()
            }
            try answer("A kettle in each bag")
            let first = try stage.letters()
            #expect(first.count == 1)
            #expect(first[0].language == "cy")
            #expect(first[0].body.contains("/c/K3Y7QW/back"))
            for words in ["kettle", "What would have helped", "A key for somebody near"] {
                #expect(!(first[0].subject + first[0].body).contains(words))
            }
            // Twice more on the same day: one letter, and that on the next.
            try answer("Two kettles")
            try answer("Three kettles")
            #expect(try stage.letters().count == 1)
            stage.test.clock.advance(seconds: 86_400)
            try stage.test.work()
            #expect(try stage.letters().count == 2)
            stage.test.clock.advance(seconds: 3 * 86_400)
            try stage.test.work()
            #expect(try stage.letters().count == 2)
            // The link of the older letter stops them; opening it alone does not.
            let stop = try #require(stage.address("/letters/stop/", in: first[0]))
            let mair = stage.test.visit()
            try mair.get(stop)
            func addresses() throws -> Int {
                try database.read {
                    try $0.first("select count(*) from participant where email is not null") { try $0.next(Int.self) }
                } ?? 0
            }
            #expect(try addresses() == 1)
            try mair.send(stop, [])
            #expect(mair.response.status.code == 200)
            #expect(try addresses() == 0)
            try mair.send(stop, [])
            #expect(mair.response.status.code == 200)
            try stage.carys.get("/")
            let again = try stage.test.signIn("carys@porthlas.example")
            try again.get("\(stage.heard)/outcome")
            try again.post("\(stage.heard)/outcome", ["kind": "done", "title": "Four kettles"])
            stage.test.clock.advance(seconds: 2 * 86_400)
            try stage.test.work()
            #expect(try stage.letters().count == 2)
        }
    }

    @Test func `nobody but a convenor writes one, and a closed group's stay inside`() throws {
        try withFreshDatabase(.sqlite, History.migrations) { database in
            let stage = try Stage(database, visibility: .cell)
            try stage.carys.get("\(stage.heard)/outcome")
            try stage.carys.post("\(stage.heard)/outcome", ["kind": "done", "title": "A kettle"])
            let member = try stage.scene.person("Tomos", email: "tomos@porthlas.example")
            try stage.scene.admit(member, to: stage.cell, as: .member)
            let tomos = try stage.test.signIn("tomos@porthlas.example")
            try tomos.get(stage.heard)
            #expect(tomos.page.contains("A kettle"))
            #expect(!tomos.page.contains("Say what became of it"))
            try tomos.get("\(stage.heard)/outcome")
            #expect(tomos.response.status.code == 403 || tomos.response.status.code == 404)
            let visitor = stage.test.visit()
            try visitor.get(stage.heard)
            #expect(!visitor.page.contains("A kettle"))
        }
    }
}
