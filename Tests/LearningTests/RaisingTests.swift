import Database
import HTTP
import Site
import Spine
import TestSupport
import Testing

@testable import Learning

/// What is raised to the group above: the clock, the reminders, the reply.
@Suite struct RaisingTests {
    private static let day: Int64 = 86_400

    private func waiting(_ here: TravellingScene) throws -> [String] {
        try here.under.database.read { tx in
            try tx.all("select what from waiting where done_act is null order by since") { try $0.next(String.self) }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a reply is owed, both groups see the clock, and the reply stands at the note`(dialect: Dialect) throws {
        try TravellingScene.on(dialect) { here in
            let note = try here.note()
            let raised = try here.raise(note)
            #expect(here.gwen.path == note && here.gwen.page.contains("28 days left"))
            let reader = here.under.visit()
            for path in ["/g/quay-ward", "/g/porthlas", "/g/quay-ward/learning", "/g/porthlas/learning", note] {
                try reader.get(path)
                #expect(reader.page.contains("A reply is owed by 22 December 2026: 28 days left"), "\(path)")
            }
            here.under.clock.advance(seconds: Self.day)
            for path in ["/g/quay-ward", "/g/porthlas", note] {
                try reader.get(path)
                #expect(reader.page.contains("27 days left"), "\(path): the clock goes on where nothing else happens")
            }
            try here.place.get("/g/porthlas")
            #expect(here.place.page.contains("a reply is owed"))
            try here.place.get(raised)
            #expect(here.place.page.contains("We cannot change the hour of discharge."))
            try here.place.post(raised, ["will": "We will move it to noon", "because": ""])
            #expect(here.place.response.status == .unprocessable)
            #expect(here.place.page.contains("We will move it to noon"))
            try here.place.post(raised, ["will": "We will move it to noon", "because": "Nobody is home at six"])
            try reader.get(note)
            #expect(reader.page.contains("We will move it to noon") && reader.page.contains("Nobody is home at six"))
            try reader.get("/g/porthlas")
            #expect(!reader.page.contains("A reply is owed"))
            #expect(try waiting(here).isEmpty)
            try here.place.post(raised, ["will": "Something else", "because": "Else"])
            #expect(here.place.response.status != .ok)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a reply that was published is put right, and says that it was`(dialect: Dialect) throws {
        try TravellingScene.on(dialect) { here in
            let note = try here.note()
            let raised = try here.raise(note)
            try here.place.get("\(raised)/reply")
            #expect(here.place.response.status == .notFound)
            try here.place.get(raised)
            #expect(!here.place.page.contains("Change the reply"))
            try here.place.post(raised, ["will": "We will move it to non", "because": "Nobody is home at six"])
            #expect(here.place.page.contains("Change the reply") && !here.place.page.contains("was changed"))
            let reader = here.under.visit()
            try reader.get(note)
            #expect(reader.page.contains("to non"))

            here.under.clock.advance(seconds: Self.day)
            try here.place.get("\(raised)/reply")
            #expect(here.place.page.contains("We will move it to non"))
            try here.place.post("\(raised)/reply", ["will": "We will move it to noon", "because": ""])
            #expect(here.place.response.status == .unprocessable && here.place.page.contains("to noon"))
            try here.place.post(
                "\(raised)/reply",
                ["will": "We will move it to noon", "because": "Nobody is home at six", "revision": "1"])
            #expect(here.place.path == raised)
            for path in [note, raised, "/g/porthlas/learning"] {
                try reader.get(path)
                #expect(reader.page.contains("We will move it to noon") && !reader.page.contains("to non<"), "\(path)")
                #expect(reader.page.contains("Heard, on 24 November 2026:"), "\(path)")
                #expect(reader.page.contains("The reply was changed on 25 November 2026."), "\(path)")
            }
            // Whoever began before it was changed loses nobody's words.
            try here.place.get("\(raised)/reply")
            try here.place.post("\(raised)/reply", ["will": "Older", "because": "Older", "revision": "1"])
            #expect(here.place.response.status == .conflict)
            // Nobody else may: not the group that raised it, not a member.
            for visit in [here.huw, here.gwen] {
                try visit.get("\(raised)/reply")
                #expect(visit.response.status != .ok)
                try visit.get("/me")
                try visit.post("\(raised)/reply", ["will": "x", "because": "y", "revision": "2"])
                #expect(visit.response.status != .ok)
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `it is reminded of a week before, and said plainly once its day is over`(dialect: Dialect) throws {
        try TravellingScene.on(dialect) { here in
            try here.place.get("/g/porthlas/learning/answer-time")
            try here.place.post("/g/porthlas/learning/answer-time", ["days": "8"])
            #expect(here.place.response.status == .unprocessable)
            try here.place.post("/g/porthlas/learning/answer-time", ["days": "14"])
            let note = try here.note()
            let raised = try here.raise(note)
            #expect(here.gwen.page.contains("14 days left"))
            try here.under.work()
            #expect(try waiting(here) == ["learning.to-reply"])
            let before = here.under.clock.now
            here.under.clock.advance(seconds: 7 * Self.day)
            try here.under.work()
            let since = try here.under.database.read { tx in
                try tx.first("select since from waiting where done_act is null") { try $0.next(Time.self) }
            }
            #expect(since.map { $0 > before } == true, "it is asked anew, so that the letter has it once more")
            here.under.clock.advance(seconds: 8 * Self.day)
            try here.under.work()
            #expect(try waiting(here) == ["learning.reply-overdue"])
            let reader = here.under.visit()
            try reader.get("/g/porthlas")
            #expect(reader.page.contains("was owed by 8 December 2026. It has not come yet."))
            try here.place.get(raised)
            try here.place.post(raised, ["will": "We will not", "because": "The law is clear"])
            #expect(try waiting(here).isEmpty)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `whoever wrote what somebody else raised is told of the reply`(dialect: Dialect) throws {
        try TravellingScene.on(dialect) { here in
            func tell() throws {
                _ = try here.under.site.store.act(Scene.arrange, by: .system, on: .network) {
                    try $0.enqueue(Job.Kind("accounts.digest"), key: "accounts.digest")
                }
                try here.under.work()
            }
            try tell()
            for (title, readers) in [("Keys decide the evening", "all"), ("Noon is too early", "upward")] {
                let note = try here.note(title, to: readers)
                let id = note.split(separator: "/").last ?? ""
                here.under.clock.advance(seconds: 1)
                try here.carys.get("/g/quay-ward/raise/\(id)")
                try here.carys.post("/g/quay-ward/raise/\(id)", ["word": "We cannot change it."])
                let raised = try #require(
                    try here.under.database.read { tx in
                        try tx.first("select id from raised order by id desc") { try $0.next(Item.ID.self) }
                    })
                here.under.clock.advance(seconds: 1)
                try here.place.get("/g/porthlas/raised/\(raised.text)")
                try here.place.post(
                    "/g/porthlas/raised/\(raised.text)", ["will": "We will move it", "because": "You are right"])
            }
            // Monday.
            here.under.clock.advance(seconds: 6 * Self.day)
            try tell()
            let letter = try #require(try here.under.letter(to: "gwen@porthlas.example"))
            let body = letter.body
            #expect(body.contains("Keys decide the evening: Mair replied to what was raised, "), "\(body)")
            // Whoever replied to what its convenors alone see above is not named.
            #expect(body.contains("Noon is too early: somebody in another group replied to what was raised, "))
            // Carys, who raised it, is told once of each.
            let carys = try #require(try here.under.letter(to: "carys@porthlas.example"))
            #expect(carys.body.ranges(of: "replied to what was raised").count == 2, "\(carys.body)")
            #expect(carys.body.ranges(of: "Mair").count == 2)
        }
    }

    @Test func `what only the group reads is not raised, and published upward it is for the convenors above`() throws {
        try TravellingScene.on { here in
            let narrow = try here.note("Ours alone", to: "cell")
            let id = narrow.split(separator: "/").last ?? ""
            try here.gwen.get("/g/quay-ward/raise/\(id)")
            #expect(here.gwen.page.contains("Only this group can read it"))
            // The page has no form, so the token of another one is sent.
            try here.gwen.get("/me")
            try here.gwen.post("/g/quay-ward/raise/\(id)", ["word": "Please"])
            #expect(here.gwen.response.status == .unprocessable)
            let upward = try here.note("For above", to: "upward")
            let raised = try here.raise(upward)
            try here.place.get(raised)
            #expect(here.place.page.contains("For above"))
            for visit in [here.under.visit(), here.huw] {
                try visit.get(raised)
                #expect(visit.response.status != .ok || visit.path.hasPrefix("/sign-in"))
                try visit.get("/g/porthlas")
                #expect(!visit.page.contains("For above"))
            }
        }
    }

    @Test func `a thought is raised too, and others neither raise nor reply`() throws {
        try TravellingScene.on { here in
            let note = try here.note()
            here.under.clock.advance(seconds: 1)
            try here.gwen.get("/g/quay-ward/thinking/new")
            let id = note.split(separator: "/").last.map(String.init) ?? ""
            try here.gwen.post("/g/quay-ward/thinking/new", ["title": "Write the key down", "notes": id])
            let thought = here.gwen.path
            let raised = try here.raise(thought)
            try here.gwen.get(thought)
            #expect(here.gwen.page.contains("28 days left"))
            for visit in [here.huw, here.gwen] {
                try visit.get("/me")
                try visit.post(raised, ["will": "x", "because": "y"])
                #expect(visit.response.status != .ok)
            }
            try here.huw.get("/me")
            try here.huw.post("/g/quay-ward/raise/\(id)", ["word": "x"])
            #expect(here.huw.response.status != .ok)
        }
    }
}
