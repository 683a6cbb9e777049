import Database
import HTTP
import Spine
import TestSupport
import Testing

/// A worker of one organisation offers its room; a convenor holds the next meeting there, and both work side by side.
@Suite struct RoomJourney {
    @Test(arguments: Dialect.allCases)
    func `a room is offered, an event takes it, another time is refused, and a day side by side is made`(
        dialect: Dialect
    ) throws {
        try Town.on(dialect) { town in
            let group = try town.found("Quay Ward", by: town.host)
            try town.add("Nia Parry", "nia@porthlas.example", to: group, by: town.host, named: "Y Pantri")
            let nia = try town.comeIn(byLetterTo: "nia@porthlas.example")
            try nia.get("\(group)/gatherings")
            try nia.follow("Rooms and desks")
            #expect(nia.says("No room is offered yet."))
            try nia.follow("Offer one from Y Pantri")
            expectGuarded(nia, language: "en", isOwn: true)
            try nia.press(
                "Offer it",
                [
                    "What is it called?": "Harbour Room", "Where is it?": "3 Quay Street", "a room": "on",
                    "For how many people?": "16", "step-free": "on", "Thursday": "9-17",
                    "Whom to ask about it?": "The desk", "free to book": "on",
                ])
            #expect(nia.heading == "Harbour Room" && nia.says("step-free") && nia.says("Thursday: 09:00 to 17:00"))
            let room = nia.path

            let huw = town.host
            try huw.get("\(group)/gatherings/new")
            try huw.press(
                "Make it and invite",
                [
                    "What is it called, or what is the question?": "Who is cold in the evening?",
                    "Which day?": "2026-12-03", "At what time?": "10:00", "How long?": "1 hour",
                    "Or in a room of the network": "Harbour Room, Y Pantri, 16 seats",
                ])
            #expect(huw.heading == "Who is cold in the evening?" && huw.says("Harbour Room, 3 Quay Street"))
            try nia.get(room)
            try nia.follow("Book it")
            try nia.press(
                "Book it",
                ["Which day?": "2026-12-03", "From": "10:30", "Until": "12:00", "What for?": "Carers’ coffee"])
            #expect(nia.says("Free on that day: 09:00 to 10:00 and 11:00 to 17:00."))
            try nia.press("Book it", ["From": "11:00"])
            #expect(nia.heading == "Booked: Harbour Room" && nia.says("Thursday 3 December 2026, 11:00 to 12:00"))

            try nia.get("\(group)/gatherings")
            try nia.follow("Make a day side by side")
            try nia.press("Make the day", ["Which day?": "2026-12-10", "Where?": "Harbour Hall"])
            #expect(nia.heading == "Working side by side")
            try nia.press("I will be there", ["By what name do you want to be listed?": "Nia"])
            #expect(nia.says("You are listed as Nia.") && nia.says("Nia, Y Pantri"))
            try huw.get(group)
            #expect(huw.says("Working side by side"))
            try nia.press("Take me off the list")
            #expect(nia.says("Nobody has said yet that they will be there."))
        }
    }
}
