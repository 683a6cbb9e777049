import Database
import Foundation
import HTTP
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// Answering without an account: three questions, a receipt, changed later by the same link.
@Suite struct AnswerTests {
    @Test(arguments: Dialect.allCases)
    func `three questions and a receipt; what I need is there the next time`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            try here.call(people: "Tomos <tomos@porthlas.example>")
            let link = try here.link(to: "tomos@porthlas.example")
            let tomos = here.under.visit()
            try tomos.get(link)
            #expect(tomos.page.contains("Will you come?") && tomos.page.contains("by the convenors of the group alone"))
            try tomos.send(link, [("answer", "coming")])
            try tomos.send(link + "/needs", [("needs", "A lift there")])
            #expect(tomos.path == link + "/reach")
            #expect(!tomos.page.contains("Your name"))
            try tomos.send(link + "/reach", [("contact", "01632 960 017")])
            #expect(tomos.path == link + "/receipt")
            #expect(tomos.page.contains("You are coming.") && tomos.page.contains(link))
            try here.call("Again", day: "2026-12-10", people: "Tomos <tomos@porthlas.example>")
            here.under.clock.advance(seconds: 1)
            let other = try here.under.database.read { try Outbox.newest(1, in: $0) }[0]
            #expect(other.recipient == "tomos@porthlas.example")
            let next = "/a/" + other.body.components(after: "https://together.example/a/")
            #expect(next != link)
            try tomos.get(next + "/needs")
            #expect(tomos.page.contains("A lift there"), "\(tomos.page)")
        }
    }

    @Test func `whoever has the code answers with a name, and the group sees it`() throws {
        try GatheringScene.on { here in
            let event = try here.call()
            let guest = here.under.visit()
            let code = try here.code(event)
            try guest.get(code)
            #expect(guest.page.contains("How can we get people home by six?"))
            try guest.send(code, [])
            #expect(guest.response.status == .unprocessable && guest.page.contains("Choose whether you come"))
            try guest.send(code, [("answer", "coming")])
            let link = String(guest.path.dropLast("/needs".count))
            try guest.send(link + "/needs", [("needs", "")])
            try guest.send(link + "/reach", [("name", ""), ("contact", "")])
            #expect(guest.response.status == .unprocessable && guest.page.contains("Write a name"))
            try guest.send(link + "/reach", [("name", "Mair"), ("contact", "01632 960 017")])
            #expect(guest.page.contains("Your answer is kept"))
            try here.carys.get(event)
            #expect(here.carys.page.contains("Mair"))
            let outside = here.under.visit()
            try outside.get(event)
            #expect(!outside.page.contains("Mair"), "who comes is for the group")
        }
    }

    @Test func `an event for the group takes no answers of others, and hides its online link`() throws {
        try GatheringScene.on(visibility: .cell) { here in
            let event = try here.call()
            try here.change(event, ["for-whom": "cell", "online": "https://meet.example/secret"])
            let code = try here.code(event)
            let outside = here.under.visit()
            try outside.get(code)
            #expect(outside.response.status == .unprocessable)
            #expect(!outside.page.contains("meet.example"))
            try outside.send(code, [("answer", "coming")])
            #expect(outside.response.status == .unprocessable)
            let gwen = try here.under.signIn("gwen@porthlas.example")
            try gwen.get(event)
            #expect(gwen.page.contains("https://meet.example/secret"))
            try gwen.post("\(event)/answer")
            #expect(gwen.path.hasPrefix("/a/") && gwen.page.contains("Will you come?"))
        }
    }

    @Test func `a link that nobody has and an event that is over say so`() throws {
        try GatheringScene.on { here in
            try here.call(people: "Tomos <tomos@porthlas.example>")
            let link = try here.link(to: "tomos@porthlas.example")
            let tomos = here.under.visit()
            let parts = link.split(separator: "/").map(String.init)
            try tomos.get("/a/\(String(repeating: "0", count: 32))/\(parts[2])")
            #expect(tomos.response.status == .unprocessable && tomos.page.contains("leads nowhere"))
            here.under.clock.advance(seconds: 20 * 86_400)
            try tomos.get(link)
            #expect(tomos.page.contains("This is over"))
            try tomos.send(link, [("answer", "coming")])
            #expect(tomos.response.status == .unprocessable)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a change and a cancellation reach calendars with a higher sequence`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            let event = try here.call(people: "Tomos <tomos@porthlas.example>\nMair")
            try here.change(event, ["about": "Only words"])
            #expect(try here.under.letter(to: "tomos@porthlas.example")?.subject.hasPrefix("Invitation") == true)
            here.under.clock.advance(seconds: 1)
            try here.change(event, ["time": "15:00"])
            let changed = try #require(try here.under.letter(to: "tomos@porthlas.example"))
            #expect(changed.subject.hasPrefix("Changed: "))
            #expect(changed.calendar?.text.contains("SEQUENCE:1") == true)
            here.under.clock.advance(seconds: 1)
            try here.carys.get("\(event)/cancel")
            try here.carys.post("\(event)/cancel")
            #expect(here.carys.page.contains("This is cancelled."))
            let off = try #require(try here.under.letter(to: "tomos@porthlas.example"))
            #expect(off.calendar?.method == "CANCEL")
            #expect(off.calendar?.text.contains("STATUS:CANCELLED") == true)
            #expect(off.calendar?.text.contains("SEQUENCE:2") == true)
            try here.carys.get("\(event)/people")
            #expect(here.carys.page.contains("it is cancelled"), "Mair has no letters: somebody phones")
        }
    }

    @Test func `an answer pasted out of a calendar counts, and one about something else does not`() throws {
        try GatheringScene.on { here in
            let event = try here.call(people: "Tomos <tomos@porthlas.example>")
            let request = try #require(try here.under.letter(to: "tomos@porthlas.example")?.calendar?.text)
            let reply = request.replacing("METHOD:REQUEST", with: "METHOD:REPLY")
                .replacing("PARTSTAT=NEEDS-ACTION", with: "PARTSTAT=ACCEPTED")
            try here.carys.get("\(event)/reply")
            try here.carys.post("\(event)/reply", ["reply": request])
            #expect(here.carys.page.contains("no answer to an invitation"))
            try here.carys.post("\(event)/reply", ["reply": "nothing"])
            #expect(here.carys.page.contains("This holds no calendar answer"))
            try here.carys.post("\(event)/reply", ["reply": "From: Tomos\n\n" + reply])
            #expect(
                here.carys.path == "\(event)/people" && here.carys.page.contains("Coming: 1."), "\(here.carys.page)")
            let other = try here.call("Another", day: "2026-12-10", people: "Tomos <tomos@porthlas.example>")
            try here.carys.get("\(other)/reply")
            try here.carys.post("\(other)/reply", ["reply": reply])
            #expect(here.carys.page.contains("about another event"))
        }
    }
}

extension String {
    /// What follows a mark, up to the next blank.
    func components(after mark: String) -> String {
        guard let start = range(of: mark) else { return "" }
        return String(self[start.upperBound...].prefix { !$0.isWhitespace })
    }

    @Test(arguments: Dialect.allCases)
    func `who is invited leaves as a table with its convenor, and that is written down`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            let event = try here.call(people: "Mair, 01234 567890")
            try here.carys.get("\(event)/people")
            #expect(here.carys.page.contains("Save as a table (CSV)"))
            try here.carys.post("\(event)/list/table", [:])
            #expect(here.carys.response.headers["Content-Type"] == "text/csv; charset=utf-8")
            #expect(here.carys.page.contains("Name,Answer,Needs,How to reach them\r\n"))
            #expect(here.carys.page.contains("Mair,") && here.carys.page.contains("01234 567890"), "\(here.carys.page)")
            let gwen = try here.under.signIn("gwen@porthlas.example")
            try gwen.get("/me")
            try gwen.post("\(event)/list/table", [:])
            #expect(gwen.response.status == .forbidden && !gwen.page.contains("01234 567890"))
            let acts = try here.under.database.read { tx in
                try tx.first("select count(*) from act where verb = 'gatherings.save-invited'") {
                    try $0.next(Int.self)
                }
            }
            #expect(acts == 1)
        }
    }
}
