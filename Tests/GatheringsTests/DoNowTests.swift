import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// What a group's home says that somebody can do now.
@Suite struct DoNowTests {
    @Test(arguments: Dialect.allCases)
    func `a new group's convenor goes on setting it up, until nothing is left of that`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            let nothing = "There is nothing to do here just now."
            let card = "<h3><a href=\"/g/quay-ward/start\""
            let gwen = try here.under.signIn("gwen@porthlas.example")
            for path in ["/g/quay-ward", "/g/quay-ward"] {
                try here.carys.get(path)
                #expect(here.carys.page.contains(card) && !here.carys.page.contains(nothing))
                try gwen.get(path)
                #expect(!gwen.page.contains(card) && gwen.page.contains(nothing))
            }
            let other = try here.scene.person("Nia", email: "nia@porthlas.example")
            try here.scene.admit(other, to: here.cell, as: .convenor)
            try here.call()
            try here.carys.get("/g/quay-ward")
            #expect(here.carys.page.contains(card), "no question was asked yet")
            try here.carys.get("/g/quay-ward/voices/new")
            try here.carys.post("/g/quay-ward/voices/new", ["question": "What gets in the way?"])
            #expect(here.carys.response.status == .ok, "\(here.carys.page)")
            try here.carys.get("/g/quay-ward")
            #expect(!here.carys.page.contains(card))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `whoever belongs and has not answered is asked on the group's home`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            let event = try here.call("Tea")
            try here.call("Walk", day: "2026-12-04")
            let gwen = try here.under.signIn("gwen@porthlas.example")
            try gwen.get("/g/quay-ward")
            #expect(gwen.page.contains("Tea: will you come?") && gwen.page.contains("Walk: will you come?"))
            try gwen.get(event)
            try gwen.post("\(event)/answer")
            try gwen.post(gwen.path, ["answer": "not-coming"])
            try gwen.get("/g/quay-ward")
            #expect(!gwen.page.contains("Tea: will you come?") && gwen.page.contains("Walk: will you come?"))
            let visitor = here.under.visit()
            try visitor.get("/g/quay-ward")
            #expect(!visitor.page.contains("will you come?"))
        }
    }
}
