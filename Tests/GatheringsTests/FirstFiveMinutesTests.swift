import Calendar
import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// A convenor's first five minutes: one page, and everything is there.
@Suite struct FirstFiveMinutesTests {
    @Test(arguments: Dialect.allCases)
    func `one page makes the event, its link, its sheet, and invites by letter and by list`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            try here.carys.get("/g/quay-ward/gatherings")
            #expect(here.carys.page.contains("Start with your next meeting"))
            let event = try here.call(people: "Tomos <tomos@porthlas.example>\nMair Llwyd")
            #expect(here.carys.page.contains("Thursday 3 December 2026, 14:30 to 16:00"))
            #expect(here.carys.page.contains("class=\"qr\""))
            let letter = try #require(try here.under.letter(to: "tomos@porthlas.example"))
            #expect(letter.subject == "Invitation: How can we get people home by six?, Thursday 3 December 2026")
            #expect(letter.body.contains("Carys Pugh invites you."))
            #expect(letter.body.contains("Harbour Hall, side door"))
            let calendar = try #require(letter.calendar)
            #expect(calendar.method == "REQUEST")
            let text = calendar.text.replacing("\r\n ", with: "")
            #expect(text.contains("METHOD:REQUEST"))
            #expect(text.contains("mailto:tomos@porthlas.example"))
            #expect(text.contains("ORGANIZER;CN=\"Carys Pugh\":mailto:carys@porthlas.example"))
            let read = try CalendarText(reading: Array(calendar.text.utf8))
            #expect(read.events.first?.scheduling.attendees.first?.answer == .needsAction)

            try here.carys.get("\(event)/people")
            #expect(here.carys.page.contains("To tell by phone or by post"))
            #expect(here.carys.page.contains("Mair Llwyd"))
            try here.carys.get("\(event)/poster")
            #expect(here.carys.page.contains("class=\"poster stack\""))
            try here.carys.get("\(event)/list")
            #expect(here.carys.page.contains("tomos@porthlas.example"))
        }
    }

    @Test func `what is wrong is said at its field, and what was typed stays`() throws {
        try GatheringScene.on { here in
            try here.carys.get("/g/quay-ward/gatherings/new")
            try here.carys.post(
                "/g/quay-ward/gatherings/new",
                [
                    "title": "", "day": "2026-11-02", "time": "half past", "minutes": "90", "place": "Harbour Hall",
                    "online": "javascript:alert(1)", "people": "Tomos, tomos@@porthlas",
                ])
            #expect(here.carys.response.status == .unprocessable)
            for words in [
                "Write a name or a question", "This is not a time of day", "This is not a web address",
                "Line 1: The e-mail address is not complete", "Harbour Hall",
            ] { #expect(here.carys.page.contains(words), "\(words)") }
            let count = try here.under.database.read { tx in
                try tx.first("select count(*) from event") { try $0.next(Int.self) }
            }
            #expect(count == 0)
        }
    }

    @Test func `a day that has passed is refused`() throws {
        try GatheringScene.on { here in
            try here.carys.get("/g/quay-ward/gatherings/new")
            try here.carys.post(
                "/g/quay-ward/gatherings/new",
                ["title": "Yesterday", "day": "2026-11-23", "time": "10:00", "minutes": "60"])
            #expect(here.carys.response.status == .unprocessable)
            #expect(here.carys.page.contains("This time has passed"))
        }
    }

    @Test(arguments: [
        ("14:30", 870), ("14.30", 870), ("1430", 870), ("2.30 pm", 870), ("2pm", 840), ("12am", 0), ("12pm", 720),
        ("9", 540), ("0900", 540), ("٩:٣٠", 570),
    ])
    func `times are read as people type them`(typed: String, minutes: Int) {
        #expect(ClockTime.minutes(typed) == minutes)
    }

    @Test(arguments: ["", "25:00", "14:60", "13pm", "0pm", "noon", "14:3", "1:2:3:4", "-3", "99999", "pm", "."])
    func `what is no time of day is refused`(typed: String) {
        #expect(ClockTime.minutes(typed) == nil)
    }
}
