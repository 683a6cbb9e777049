import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Learning

/// Notes: written, agreed with those whom they quote, published, taken back.
@Suite struct NoteTests {
    @Test(arguments: Dialect.allCases)
    func `a draft is for its author and the convenors until it is published`(dialect: Dialect) throws {
        try LearningScene.on(dialect) { here in
            let note = try here.draft()
            #expect(
                here.gwen.page.contains("<strong>here</strong>") && here.gwen.page.contains("A neighbour with a key"))
            try here.carys.get(note)
            #expect(here.carys.response.status == .ok)
            let idris = try here.under.signIn("idris@porthlas.example")
            let outside = here.under.visit()
            for reader in [idris, outside] {
                try reader.get(note)
                #expect(reader.response.status == .notFound)
                try reader.get("/g/quay-ward/learning")
                #expect(!reader.page.contains("Keys decide the evening"))
            }
            try here.publish(note, to: "cell")
            try idris.get(note)
            #expect(idris.response.status == .ok)
            try outside.get(note)
            #expect(outside.response.status == .notFound)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `nothing is published before whoever is quoted has answered, and a no leaves nothing`(
        dialect: Dialect
    ) throws {
        try LearningScene.on(dialect) { here in
            let note = try here.draft()
            let link = try here.quote("Mrs Bowen", "I would sooner not say", at: "bowen@porthlas.example", in: note)
            try here.publish(note)
            #expect(here.gwen.response.status == .unprocessable)
            #expect(here.gwen.page.contains("Mrs Bowen has not answered yet"))
            let asked = here.under.visit()
            try asked.get(link)
            #expect(asked.page.contains("I would sooner not say") && asked.page.contains("A neighbour with a key"))
            try asked.send(link, [])
            #expect(asked.response.status == .unprocessable)
            try asked.send(link, [("answer", "no"), ("reason", "It is my son’s house.")])
            #expect(asked.page.contains("Your words are deleted"))
            try here.gwen.get(note)
            #expect(here.gwen.page.contains("said no") && here.gwen.page.contains("It is my son’s house."))
            #expect(!here.gwen.page.contains("I would sooner not say"))
            try here.publish(note)
            #expect(here.gwen.path == note, "\(here.gwen.page)")
            let left = try here.under.database.read { tx in
                try tx.first("select count(*) from quote") { try $0.next(Int.self) }
            }
            #expect(left == 0)
            try asked.get(link)
            #expect(asked.page.contains("nothing of yours"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `with a name, without one, and changed afterwards`(dialect: Dialect) throws {
        try LearningScene.on(dialect) { here in
            let note = try here.draft()
            let yes = try here.quote("Gethin", "I wait in the van", at: "gethin@porthlas.example", in: note)
            let without = try here.quote("Amina", "I stayed for the talk", at: "amina@porthlas.example", in: note)
            let reader = here.under.visit()
            try reader.send(yes, [("answer", "yes")])
            try reader.send(without, [("answer", "without-name")])
            try here.publish(note)
            try reader.get(note)
            #expect(reader.page.contains("I wait in the van") && reader.page.contains("Gethin"))
            #expect(reader.page.contains("I stayed for the talk") && !reader.page.contains("Amina"))
            let names = try here.under.database.read { tx in
                try tx.all("select name from quote order by name") { try $0.next(String.self) }
            }
            #expect(names == ["", "Gethin"])
            // The page is kept for visitors: it changes with the answer all the same.
            try reader.send(yes, [("answer", "no")])
            try reader.get(note)
            #expect(!reader.page.contains("I wait in the van") && !reader.page.contains("Gethin"))
        }
    }

    @Test func `a text that still names who did not agree is not published`() throws {
        try LearningScene.on { here in
            let note = try here.draft(detail: "As MRS BOWEN told us, the key was gone.")
            let link = try here.quote("Mrs Bowen", "The key was gone", at: "bowen@porthlas.example", in: note)
            try here.under.visit().send(link, [("answer", "without-name")])
            try here.publish(note)
            #expect(here.gwen.response.status == .unprocessable)
            #expect(here.gwen.page.contains("still names Mrs Bowen"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `its lasting address stays the same when it is taken back and published again`(dialect: Dialect) throws {
        try LearningScene.on(dialect) { here in
            let note = try here.draft()
            try here.publish(note)
            let code = "/n/" + here.gwen.page.components(after: "https://together.example/n/").prefix(6)
            let reader = here.under.visit()
            try reader.get(code)
            #expect(reader.path == note)
            try here.gwen.get("\(note)/take-back")
            try here.gwen.post("\(note)/take-back", [:])
            try reader.get(code)
            #expect(reader.response.status == .notFound)
            try here.gwen.get("\(note)/change")
            try here.gwen.post("\(note)/change", ["title": "Keys decide it", "points": "One point"])
            try here.publish(note)
            try reader.get(code)
            #expect(reader.path == note && reader.page.contains("Keys decide it"))
        }
    }

    @Test func `somebody without e-mail gets a link that is shown once, or answers by word of mouth`() throws {
        try LearningScene.on { here in
            let note = try here.draft()
            try here.gwen.get("\(note)/quotes")
            try here.gwen.post("\(note)/quotes", ["name": "", "words": "The kettle was cold"])
            #expect(here.gwen.response.status == .unprocessable && here.gwen.page.contains("The kettle was cold"))
            try here.gwen.post("\(note)/quotes", ["name": "Mair", "words": "The kettle was cold"])
            let link = "/asked/" + here.gwen.page.components(after: "https://together.example/asked/").prefix(32)
            let mair = here.under.visit()
            try mair.get(link)
            #expect(mair.page.contains("The kettle was cold"))
            try here.gwen.get(note)
            #expect(!here.gwen.page.contains(link))
            let row = try #require(here.gwen.page.firstMatch(of: /\/quotes\/([0-9a-f-]{36})/))
            try here.gwen.post("\(note)/quotes/\(row.1)", ["do": "yes"])
            try here.publish(note)
            try mair.get(note)
            #expect(mair.page.contains("Mair"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `two who change a draft at once lose nothing`(dialect: Dialect) throws {
        try LearningScene.on(dialect) { here in
            let note = try here.draft()
            try here.gwen.get("\(note)/change")
            let revision = try #require(here.gwen.page.firstMatch(of: /name="revision" value="([0-9]+)"/)).1
            try here.carys.get("\(note)/change")
            try here.carys.post(
                "\(note)/change", ["title": "Carys’s title", "points": "One", "revision": "\(revision)"])
            try here.gwen.post("\(note)/change", ["title": "Gwen’s title", "points": "Two", "revision": "\(revision)"])
            #expect(here.gwen.response.status == .unprocessable)
            #expect(here.gwen.page.contains("Gwen’s title") && here.gwen.page.contains("Carys’s title"))
            #expect(here.gwen.page.contains("while you were writing"))
            try here.gwen.get(note)
            #expect(here.gwen.page.contains("Carys’s title"))
        }
    }

    @Test func `others neither change, publish nor quote`() throws {
        try LearningScene.on { here in
            let note = try here.draft()
            let idris = try here.under.signIn("idris@porthlas.example")
            for path in ["/change", "/publish", "/take-back", "/quotes"] {
                try idris.get(note + path)
                #expect(idris.response.status == .notFound, "\(path)")
                try idris.get("/me")
                try idris.post(note + path, ["readers": "all", "title": "x", "points": "y", "name": "z"])
                #expect(idris.response.status == .notFound, "\(path)")
            }
        }
    }
}
