import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// An event that is called off, and one that takes place after all.
@Suite struct CalledOffTests {
    private func callOff(_ event: String, because reason: String, _ here: GatheringScene) throws {
        here.under.clock.advance(seconds: 1)
        try here.carys.get("\(event)/cancel")
        try here.carys.post("\(event)/cancel", ["reason": reason])
        #expect(here.carys.path == event, "\(here.carys.page)")
    }

    @Test(arguments: Dialect.allCases)
    func `whatever is shown or printed of it says that it is cancelled, and why`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            let event = try here.call(people: "Tomos <tomos@porthlas.example>\nMair")
            let code = try here.code(event)
            let link = try here.link(to: "tomos@porthlas.example")
            let tomos = here.under.visit()
            try tomos.send(link, [("answer", "coming")])
            try tomos.get(link + "/receipt")
            #expect(tomos.page.contains("You are coming."))

            try here.carys.get("\(event)/cancel")
            try here.carys.post("\(event)/cancel", ["reason": String(repeating: "x", count: 301)])
            #expect(here.carys.response.status == .unprocessable, "nothing is cut off unseen")
            try callOff(event, because: "The hall is <flooded>.", here)
            let why = "The hall is &lt;flooded&gt;."
            #expect(here.carys.page.contains("This is cancelled.") && here.carys.page.contains(why))
            for gone in ["invite more people", "Print a sheet to hang up", "Cancel it"] {
                #expect(!here.carys.page.contains(gone), "\(gone)")
            }
            try here.carys.get("\(event)/people")
            #expect(!here.carys.page.contains("<p class=\"meta\">is invited"), "who hears of it hears that it is off")
            let mair = try #require(here.carys.page.firstMatch(of: /href="([^"]*\/people\/[0-9a-f-]{36}\/paper)"/))
            let paper = String(mair.1)
            let answer = String(paper.dropLast("/paper".count))
            for path in [event, "\(event)/poster", "\(event)/people", "\(event)/list", paper, answer] {
                try here.carys.get(path)
                #expect(here.carys.response.status == .ok, "\(path)")
                #expect(here.carys.page.contains("This is cancelled.") && here.carys.page.contains(why), "\(path)")
                #expect(!here.carys.page.contains("class=\"qr\""), "\(path) asks nobody to come")
            }
            for path in [link, link + "/receipt", code] {
                try tomos.get(path)
                #expect(tomos.page.contains("This is cancelled.") && tomos.page.contains(why), "\(path)")
                #expect(!tomos.page.contains("You are coming."), "\(path)")
            }
            let letter = try #require(try here.under.letter(to: "tomos@porthlas.example"))
            #expect(letter.subject.hasPrefix("Cancelled: ") && letter.body.contains("The hall is <flooded>."))
            #expect(letter.calendar?.text.replacing("\r\n ", with: "").contains("The hall is <flooded>.") == true)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what takes place after all is told to whoever heard that it does not`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            let event = try here.call(people: "Gwen <gwen@porthlas.example>\nMair\nNest")
            try here.carys.get("\(event)/people")
            let tell = { try #require(here.carys.page.firstMatch(of: /action="([^"]*\/told)"/)).1 }
            for _ in 1...2 { try here.carys.post(String(try tell())) }
            try callOff(event, because: "The hall is flooded.", here)
            // One of the two without an address is told on the phone.
            try here.carys.get("\(event)/people")
            let told = String(try tell())
            try here.carys.post(told)
            let gwen = try here.under.signIn("gwen@porthlas.example")
            try gwen.get("/me")
            #expect(!gwen.page.contains("Say whether you come"))
            try gwen.post("\(event)/restore")
            #expect(gwen.response.status == .forbidden)

            here.under.clock.advance(seconds: 1)
            try here.carys.get(event)
            try here.carys.post("\(event)/restore")
            #expect(here.carys.path == event && !here.carys.page.contains("This is cancelled."))
            #expect(!here.carys.page.contains("flooded") && here.carys.page.contains("Print a sheet to hang up"))
            let letter = try #require(try here.under.letter(to: "gwen@porthlas.example"))
            #expect(letter.subject.hasPrefix("It takes place after all: "))
            #expect(letter.calendar?.method == "REQUEST")
            #expect(letter.calendar?.text.contains("SEQUENCE:2") == true)
            #expect(letter.calendar?.text.contains("STATUS:CONFIRMED") == true)
            try gwen.get("/me")
            #expect(gwen.page.contains("Say whether you come"))
            try here.carys.get("\(event)/people")
            #expect(here.carys.page.ranges(of: "something changed").count == 1, "who never heard of it has no news")
            #expect(here.carys.page.contains(told))
            // What is over stays called off.
            try callOff(event, because: "", here)
            here.under.clock.advance(seconds: 20 * 86_400)
            try here.carys.post("\(event)/restore")
            #expect(
                here.carys.page.contains("This is cancelled.") && !here.carys.page.contains("takes place after all"))
        }
    }
}
