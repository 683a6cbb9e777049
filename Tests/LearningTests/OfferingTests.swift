import Database
import HTTP
import Pages
import Secrets
import Spine
import TestSupport
import Testing

@testable import Learning

/// Notes offered to other groups: taken up or not, and answered back.
@Suite struct OfferingTests {
    @Test(arguments: Dialect.allCases)
    func `a note is taken up elsewhere, and what came of it is read where it was written`(dialect: Dialect) throws {
        try TravellingScene.on(dialect) { here in
            let note = try here.note()
            try here.gwen.get("\(note)/offer")
            try here.gwen.post("\(note)/offer", ["group": here.harbour.text, "word": ""])
            #expect(here.gwen.response.status == .unprocessable)
            let offered = try here.offer(note)
            #expect(here.gwen.path == note && here.gwen.page.contains("have not answered yet"))
            try here.huw.get("/g/harbour")
            #expect(here.huw.page.contains("A note is offered to your group"))
            // It waits for the convenors there: nobody else hears of it.
            let reader = here.under.visit()
            for visit in [reader, here.place] {
                try visit.get(offered)
                #expect(visit.response.status != .ok || visit.path.hasPrefix("/sign-in"))
            }
            try here.huw.get(offered)
            #expect(here.huw.page.contains("You meet people at the quay too.") && here.huw.page.contains("Gwen"))
            try here.huw.post(offered, ["answer": "taken", "reply": ""])
            #expect(here.huw.response.status == .unprocessable)
            try here.huw.post(offered, ["answer": "taken", "reply": "A card on the harbour board"])
            #expect(here.huw.path == offered, "\(here.huw.page)")
            try here.huw.get("/g/harbour")
            #expect(!here.huw.page.contains("A note is offered to your group"))
            try reader.get("/g/harbour/learning")
            #expect(reader.page.contains("Keys decide the evening") && reader.page.contains("A card on the harbour"))
            #expect(reader.page.contains("from The group quay-ward") && !reader.page.contains("Gwen"))
            try reader.get(note)
            #expect(reader.page.contains("A card on the harbour board"))
            try here.huw.get(offered)
            try here.huw.post("\(offered)/came-of", ["came": "Nine cards in a week"])
            // The page is kept for visitors: it changes all the same.
            try reader.get(note)
            #expect(reader.page.contains("Nine cards in a week"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `not for now is read by those who offered it alone`(dialect: Dialect) throws {
        try TravellingScene.on(dialect) { here in
            let note = try here.note()
            let offered = try here.offer(note)
            try here.gwen.get("\(note)/offer")
            #expect(!here.gwen.page.contains(here.harbour.text), "what waits there is not offered there again")
            try here.huw.get(offered)
            try here.huw.post(offered, ["answer": "not-now", "reply": "In spring, when we are more"])
            try here.gwen.get(note)
            #expect(here.gwen.page.contains("In spring, when we are more"))
            let reader = here.under.visit()
            for path in [note, "/g/harbour/learning"] {
                try reader.get(path)
                #expect(!reader.page.contains("In spring") && !reader.page.contains("Not for now"))
            }
            try here.huw.get(offered)
            try here.huw.post(offered, ["answer": "taken", "reply": "After all"])
            #expect(here.huw.response.status != .ok, "it is answered once")
            try here.gwen.get("\(note)/offer")
            #expect(here.gwen.page.contains(here.harbour.text), "later it can be offered again")
        }
    }

    @Test func `nothing is widened in passing`() throws {
        try TravellingScene.on { here in
            let note = try here.note(to: "cell")
            try here.gwen.get("\(note)/offer")
            #expect(here.gwen.page.contains("Only this group can read the note"))
            try here.gwen.get("/me")
            try here.gwen.post("\(note)/offer", ["group": here.harbour.text, "word": "Why"])
            #expect(here.gwen.response.status == .unprocessable)
            let offers = try here.under.database.read { tx in
                try tx.first("select count(*) from offer") { try $0.next(Int.self) }
            }
            #expect(offers == 0)
            try here.huw.get(note)
            #expect(here.huw.response.status == .notFound)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `whoever is quoted agrees again before more people read them`(dialect: Dialect) throws {
        try TravellingScene.on(dialect) { here in
            here.under.clock.advance(seconds: 1)
            try here.gwen.get("/g/quay-ward/learning/new")
            try here.gwen.post("/g/quay-ward/learning/new", ["title": "Keys", "points": "One"])
            let note = here.gwen.path
            try here.gwen.get("\(note)/quotes")
            try here.gwen.post("\(note)/quotes", ["name": "Gethin", "words": "I wait in the van"])
            try here.gwen.get(note)
            let row = try #require(here.gwen.page.firstMatch(of: /\/quotes\/([0-9a-f-]{36})/)).1
            try here.gwen.post("\(note)/quotes/\(row)", ["do": "yes"])
            try here.publish(note, to: "cell")
            #expect(here.gwen.path == note)
            try here.gwen.get("\(note)/take-back")
            try here.gwen.post("\(note)/take-back")
            try here.publish(note, to: "all")
            #expect(here.gwen.response.status == .unprocessable)
            #expect(here.gwen.page.contains("Gethin agreed to fewer readers"))
            try here.publish(note, to: "cell")
            #expect(here.gwen.path == note, "for the same readers the yes holds")
            try here.gwen.get("\(note)/take-back")
            try here.gwen.post("\(note)/take-back")
            try here.gwen.post("\(note)/quotes/\(row)", ["do": "again"])
            let link = "/asked/" + here.gwen.page.components(after: "https://together.example/asked/").prefix(32)
            try here.publish(note, to: "all")
            #expect(here.gwen.page.contains("Gethin has not answered yet"))
            let gethin = here.under.visit()
            try gethin.send(link, [("answer", "yes")])
            try here.publish(note, to: "all")
            try gethin.get(note)
            #expect(gethin.page.contains("I wait in the van"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a note that is taken back leaves nothing waiting, and no title where it was taken up`(
        dialect: Dialect
    ) throws {
        try TravellingScene.on(dialect) { here in
            let note = try here.note()
            let taken = try here.offer(note)
            try here.huw.get(taken)
            try here.huw.post(taken, ["answer": "taken", "reply": "A card on the board"])
            let raised = try here.raise(note)
            try here.gwen.get("\(note)/take-back")
            try here.gwen.post("\(note)/take-back")
            try here.place.get(raised)
            #expect(here.place.response.status == .notFound)
            try here.place.get("/g/porthlas")
            #expect(!here.place.page.contains("Keys decide"))
            let reader = here.under.visit()
            try reader.get("/g/harbour/learning")
            #expect(reader.page.contains("A note that was taken back") && reader.page.contains("A card on the board"))
            #expect(!reader.page.contains("Keys decide"))
            try here.publish(note, to: "all")
            try reader.get("/g/harbour/learning")
            #expect(reader.page.contains("Keys decide"))
        }
    }

    @Test func `what was offered and not taken up goes when its time is over`() throws {
        try TravellingScene.on { here in
            let note = try here.note()
            let offered = try here.offer(note)
            let keeping = try #require(LearningCapability.keeps.first { $0.name == "learning.offers" })
            here.under.clock.advance(seconds: 3600)
            let clock = here.under.clock
            let store = Store(
                here.under.database,
                surroundings: Surroundings(clock: { clock.now }, random: SeededRandom(seed: 3)))
            let gone = try store.act(Scene.arrange, by: .system, on: .network) { acting in
                try keeping.delete(here.harbour, acting.now.adding(days: 1), acting)
            }
            #expect(gone == 1)
            try here.huw.get(offered)
            #expect(here.huw.response.status == .notFound)
            let words = try here.under.database.read { tx in
                try tx.first("select word from offer") { try $0.next(String.self) }
            }
            #expect(words == "")
        }
    }
}
