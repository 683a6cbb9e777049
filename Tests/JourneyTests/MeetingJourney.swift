import Database
import Foundation
import HTTP
import Spine
import TestSupport
import Testing

/// A meeting run from a phone: who is there, what is said, who does what, and minutes that those who were there agree on.
@Suite struct MeetingJourney {
    @Test(arguments: Dialect.allCases)
    func `a convenor runs a meeting from a phone, and the next one begins where it ended`(dialect: Dialect) throws {
        try Town.on(dialect) { town in
            let huw = town.host
            let group = try town.found("Quay Ward", by: huw)
            try town.add("Gwen Parry", "gwen@porthlas.example", to: group, by: huw, named: "Tide Homes")
            let gwen = try town.comeIn(byLetterTo: "gwen@porthlas.example")

            // Before: two people put something on the agenda.
            try huw.get("\(group)/gatherings/new")
            try huw.press(
                "Make it and invite",
                [
                    "What is it called, or what is the question?": "How can we get people home by six?",
                    "Which day?": "2026-11-26", "At what time?": "14:30", "How long?": "1 hour",
                    "Where?": "Harbour Hall", "Whom to invite?": "Tomos Llwyd <tomos@porthlas.example>",
                ])
            let event = huw.path
            try huw.follow("Agenda")
            try huw.press(
                "Put it on the agenda", ["What should we talk about?": "Who has a key?", "How many minutes?": "15"])
            try gwen.get(event)
            try gwen.follow("Agenda")
            try gwen.press(
                "Put it on the agenda",
                ["What should we talk about?": "When does the last bus go?", "Who leads it?": "Gwen Parry"])
            #expect(gwen.says("14:30 · 15 minutes", "14:45 · Gwen Parry"))

            // It begins: one press a person, and one who was not expected.
            town.under.clock.advance(seconds: 2 * 86_400 + 6 * 3600)
            try huw.get(event)
            try huw.follow("Who is here")
            expectGuarded(huw, language: "en", isOwn: true)
            try huw.press("Here for Tide Homes")
            try huw.press("Add them", ["Their name": "Amina"])
            try huw.press("Here")
            try huw.press("Here")
            #expect(huw.says("4 people are noted as here", "Tide Homes"))
            try huw.follow("How can we get people home by six?")
            try huw.follow("A line each")
            try huw.press("Keep it", ["Who speaks?": "Amina", "In a line": "Glad to be asked."])
            #expect(huw.says("Glad to be asked."))

            // It runs: notes on the phone, thing by thing.
            try huw.get("\(event)/notes")
            try huw.get(try #require(huw.read.link("Write here")))
            try huw.press(
                "Save, and on to the next", ["What was said": "Three people have a key. None is there at five."])
            #expect(huw.heading == "2. When does the last bus go?")
            try huw.press(
                "Save",
                [
                    "What was said": "At ten to five.", "What is to be done?": "Ring the bus company",
                    "Who does it?": "Gwen Parry", "By which day?": "2026-12-01",
                ])
            #expect(huw.says("Ring the bus company", "by 1 December 2026"))
            try gwen.get("/me")
            #expect(gwen.says("Do what you said you would", "Ring the bus company"))

            // After: minutes that everybody who was there is asked about.
            try huw.get("\(event)/minutes")
            #expect(huw.page.contains("Gwen Parry, Tide Homes") && huw.page.contains("At ten to five."))
            #expect(!huw.page.contains("Glad to be asked."), "the round is no part of the minutes")
            try huw.press("Ask those who were there")
            #expect(huw.says("not agreed yet"))
            let tomos = town.under.visit()
            try tomos.get(try town.linkByLetter(to: "tomos@porthlas.example"))
            expectGuarded(tomos, language: "en", isOwn: true)
            try tomos.press(
                "Send", ["Something is missing": "on", "What is missing, or not right?": "Amina offered her kitchen."])
            #expect(tomos.says("Your answer is kept"))
            try huw.get("/me")
            #expect(huw.says("Something is missing from the minutes"))
            try huw.get("\(event)/minutes")
            #expect(huw.says("Amina offered her kitchen."))
            try huw.press(
                "Save, and ask again", ["The minutes": "Amina offered her kitchen. Gwen rings the bus company."])
            try tomos.get(try town.linkByLetter(to: "tomos@porthlas.example"))
            try tomos.press("Send", ["As I remember it": "on"])
            town.under.clock.advance(seconds: 9 * 86_400)
            try town.under.work()
            try gwen.get("\(event)/minutes")
            #expect(gwen.says("agreed on", "Amina offered her kitchen."))

            // The next one begins where it ended.
            try huw.get("\(group)/gatherings/new")
            try huw.press(
                "Make it and invite",
                [
                    "What is it called, or what is the question?": "Did the bus come?", "Which day?": "2026-12-20",
                    "At what time?": "14:30", "How long?": "1 hour",
                ])
            try huw.follow("Agenda")
            #expect(huw.says("Still to do from earlier meetings", "Ring the bus company", "late"))
            try gwen.get("/me")
            try gwen.follow("Ring the bus company")
            try gwen.press("It is done")
            try huw.get(huw.path)
            #expect(!huw.says("Ring the bus company"))
        }
    }
}
