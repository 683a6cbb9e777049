import Database
import Foundation
import HTTP
import Spine
import TestSupport
import Testing

/// A convenor whose next meeting is on Thursday: from nothing to who comes and what they need.
@Suite struct NextMeetingJourney {
    @Test(arguments: Dialect.allCases)
    func `five minutes after founding a group the next meeting is called, and answers come in`(dialect: Dialect) throws
    {
        try Town.on(dialect) { town in
            let group = try town.found("Quay Ward", by: town.host)
            let huw = town.host
            try huw.get("\(group)/start")
            try huw.follow("Call the next meeting")
            #expect(huw.heading == "Call the next meeting")
            expectGuarded(huw, language: "en", isOwn: true)
            try huw.press(
                "Make it and invite",
                [
                    "What is it called, or what is the question?": "How can we get people home by six?",
                    "Which day?": "2026-11-26", "At what time?": "14:30", "How long?": "1 hour and 30 minutes",
                    "Where?": "Harbour Hall, side door",
                    "Whom to invite?": "Tomos Llwyd <tomos@porthlas.example>\nMair Llwyd",
                ])
            #expect(huw.heading == "How can we get people home by six?")
            #expect(huw.says("Thursday 26 November 2026, 14:30 to 16:00"))
            let event = huw.path
            try huw.follow("Print a sheet to hang up")
            #expect(huw.says("Will you come? Answer here in a minute, without an account."))

            let letter = try #require(try town.under.letter(to: "tomos@porthlas.example"))
            #expect(letter.calendar?.method == "REQUEST")
            let start = try #require(letter.body.range(of: Visit.origin))
            let link = String(letter.body[start.upperBound...].prefix { !$0.isWhitespace })
            let tomos = town.under.visit()
            try tomos.get(link)
            expectGuarded(tomos, language: "en", isOwn: true)
            try tomos.press("Go on", ["I am coming": "on"])
            try tomos.press("Go on", ["What you need": "A lift there"])
            try tomos.press("Finish", ["Phone number or e-mail address, if you like": "01632 960 017"])
            #expect(tomos.heading == "Your answer is kept" && tomos.says("You are coming."))

            try huw.get(event)
            try huw.follow("Who is invited")
            #expect(huw.says("A lift there") && huw.says("01632 960 017"))
            #expect(huw.says("To tell by phone or by post"))
            try huw.follow("Mair Llwyd")
            try huw.press("Save the answer", ["Perhaps": "on"])
            #expect(huw.says("Coming: 1. Perhaps: 1."))

            try tomos.get("/")
            #expect(tomos.says("Coming up") && tomos.says("How can we get people home by six?"))
            #expect(!tomos.says("A lift there") && !tomos.says("Tomos Llwyd"))
        }
    }
}
