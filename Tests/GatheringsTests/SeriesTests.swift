import Calendar
import Database
import Foundation
import HTTP
import Phrases
import Schema
import Secrets
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// Events that come again, on clocks that change.
@Suite struct SeriesTests {
    private struct Date: Equatable {
        let starts: String
        let original: String
        let isCancelled: Bool
        let title: String
    }

    /// A series every Tuesday at 15:00 from 9 March 2027 on, as its first date's path and its own.
    private func weekly(
        _ here: GatheringScene, people: String = "", until: String = "2027-05-04"
    ) throws -> (first: String, series: String) {
        let first = try here.call("Tea", day: "2027-03-09", time: "15:00", people: people)
        // A letter of its own moment, so that the newest is the newest.
        here.under.clock.advance(seconds: 1)
        try here.carys.get("\(first)/repeat")
        try here.carys.post("\(first)/repeat", ["repeat": "weekly", "until": until])
        #expect(here.carys.path.contains("/gatherings/series/"), "\(here.carys.page)")
        return (first, here.carys.path)
    }

    private func dates(_ here: GatheringScene) throws -> [(id: Item.ID, date: Date)] {
        let zone = try Zone(named: "Europe/London")
        return try here.under.database.read { tx in
            try tx.all(
                """
                select event.id, event.starts_at, event.original_at, event.cancelled_at is not null, item.title
                from event join item on item.id = event.id
                where event.series is not null and item.state <> 'retired' order by event.original_at
                """
            ) { row in
                let id: Item.ID = try row.next()
                let starts = zone.civil(at: try row.next(Int64.self)).description
                let original = zone.civil(at: try row.next(Int64.self)).description
                return (
                    id,
                    Date(starts: starts, original: original, isCancelled: try row.next(), title: try row.next())
                )
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a series is one line of what I said, and its page shows the next ten dates`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            let (_, series) = try weekly(here, until: "2027-06-01")
            #expect(here.carys.page.ranges(of: ", 15:00 to 16:30").count == 10)
            #expect(here.carys.page.contains("3 more dates follow."))
            try here.carys.get("\(series)/end")
            #expect(here.carys.page.ranges(of: "<option").count == 13, "any date can be the last")
            for path in ["/me", "/me/said"] {
                try here.carys.get(path)
                #expect(here.carys.page.ranges(of: ">Tea</a>").count == 1, "\(here.carys.page)")
            }
            try here.carys.get("/me/export")
            #expect(here.carys.page.contains("event,Tea,13"), "\(here.carys.page)")
            #expect(here.carys.page.contains("\r\nseries,Tea,1"))
        }
    }

    @Test func `the page of a series can be reported`() throws {
        try GatheringScene.on { here in
            let (_, series) = try weekly(here)
            let visitor = here.under.visit()
            try visitor.get(series)
            let report = try #require(visitor.page.firstMatch(of: /href="(\/report\/[^"]+)">Report this</)).1
            try visitor.get(report.replacingOccurrences(of: "&amp;", with: "&"))
            #expect(visitor.response.status == .ok && visitor.page.contains("Tea"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a weekly series keeps its hour across the change of clocks; one date moves, one is cancelled`(
        dialect: Dialect
    ) throws {
        try GatheringScene.on(dialect, zone: Zone(named: "Europe/London")) { here in
            let (_, series) = try weekly(here)
            let all = try dates(here)
            #expect(all.count == 9)
            #expect(
                all.map(\.date.starts).prefix(4) == [
                    "2027-03-09T15:00:00", "2027-03-16T15:00:00", "2027-03-23T15:00:00", "2027-03-30T15:00:00",
                ])
            #expect(here.carys.page.contains("every Tuesday"))
            let moved = "/g/quay-ward/gatherings/\(all[3].id.text)"
            try here.change(moved, ["day": "2027-03-31", "time": "16:00"])
            let off = "/g/quay-ward/gatherings/\(all[5].id.text)"
            try here.carys.get("\(off)/cancel")
            try here.carys.post("\(off)/cancel")
            let after = try dates(here)
            #expect(after[3].date.starts == "2027-03-31T16:00:00" && after[3].date.original == "2027-03-30T15:00:00")
            #expect(after[5].date.isCancelled)
            #expect(after[4].date.starts == "2027-04-06T15:00:00")

            try here.carys.get("/g/quay-ward/gatherings/calendar.ics")
            let text = here.carys.page.replacing("\r\n ", with: "")
            #expect(text.contains("RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270504T225959Z"))
            #expect(text.contains("DTSTART;TZID=Europe/London:20270309T150000"))
            #expect(text.contains("EXDATE;TZID=Europe/London:20270413T150000"))
            #expect(text.contains("RECURRENCE-ID;TZID=Europe/London:20270330T150000"))
            #expect(text.contains("DTSTART;TZID=Europe/London:20270331T160000"))

            // Changed from the sixth on: what was changed by hand stays.
            try here.carys.get("\(series)/change")
            var fields = GatheringScene.fields(here.carys.page)
            fields["from"] = all[2].id.text
            fields["time"] = "11:00"
            fields["title"] = "Morning tea"
            try here.carys.send("\(series)/change", fields.map { ($0.key, $0.value) })
            #expect(here.carys.path != series && here.carys.response.status == .ok, "\(here.carys.page)")
            let last = try dates(here)
            #expect(last.map(\.id) == all.map(\.id), "each date keeps its row")
            #expect(last[1].date.starts == "2027-03-16T15:00:00" && last[1].date.title == "Tea")
            #expect(last[2].date.starts == "2027-03-23T11:00:00" && last[2].date.title == "Morning tea")
            #expect(last[3].date.starts == "2027-03-31T16:00:00" && last[3].date.title == "Tea")
            #expect(last[4].date.starts == "2027-04-06T11:00:00")
            #expect(last[5].date.isCancelled)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `whoever is invited to a series answers each date by one link, and keeps it when the series changes`(
        dialect: Dialect
    ) throws {
        try GatheringScene.on(dialect) { here in
            let (first, series) = try weekly(here, people: "Tomos <tomos@porthlas.example>")
            here.under.clock.advance(seconds: 1)
            let letter = try #require(try here.under.letter(to: "tomos@porthlas.example"))
            #expect(letter.subject == "Invitation to a series: Tea")
            #expect(letter.calendar?.text.contains("RRULE:FREQ=WEEKLY") == true)
            let link = "/a/" + letter.body.components(after: "https://together.example/a/")
            let tomos = here.under.visit()
            try tomos.get(link)
            #expect(tomos.page.ranges(of: "not answered yet").count == 9)
            let third = try #require(try dates(here).dropFirst(2).first).id
            try tomos.get("\(link)/\(third.text)")
            try tomos.send("\(link)/\(third.text)", [("answer", "perhaps")])
            #expect(tomos.path == "\(link)/\(third.text)/needs")
            try here.carys.get("\(series)/change")
            var fields = GatheringScene.fields(here.carys.page)
            fields["from"] = third.text
            fields["time"] = "11:00"
            try here.carys.send("\(series)/change", fields.map { ($0.key, $0.value) })
            try tomos.get("\(link)/\(third.text)")
            #expect(tomos.page.contains("Perhaps you are coming."))
            try here.carys.get("\(first)/people")
            #expect(here.carys.page.contains("Tomos"), "he is asked to the dates before, too")
        }
    }

    @Test func `a series is made ahead by the background, and ends after a date`() throws {
        try GatheringScene.on { here in
            let (_, series) = try weekly(here, until: "")
            let before = try dates(here).count
            #expect(before > 60 && before < 80)
            here.under.clock.advance(seconds: 200 * 86_400)
            try here.under.work()
            #expect(try dates(here).count > before + 20)
            let carys = try here.under.signIn("carys@porthlas.example")
            try carys.get("\(series)/end")
            let next = try #require(try dates(here).first { $0.date.starts > "2027-06-13" })
            try carys.post("\(series)/end", ["from": next.id.text])
            #expect(carys.path == series)
            #expect(try dates(here).last?.id == next.id)
            here.under.clock.advance(seconds: 86_400)
            try here.under.work()
            #expect(try dates(here).last?.id == next.id, "nothing is made after the end")
        }
    }

    @Test(arguments: ["", "FREQ=SOMETIMES", "BYDAY=TU", "FREQ=WEEKLY;COUNT=1", "RRULE:"])
    func `a rule that cannot be read, or has one date, is refused in words`(rule: String) throws {
        try GatheringScene.on { here in
            let first = try here.call("Tea", day: "2027-03-09", time: "15:00")
            try here.carys.get("\(first)/repeat")
            try here.carys.post("\(first)/repeat", ["repeat": "own", "rule": rule])
            #expect(here.carys.response.status == .unprocessable)
            #expect(here.carys.page.contains("This rule cannot be read") || here.carys.page.contains("only one date"))
        }
    }

    @Test(arguments: [
        (RepeatRule.weekly, 3, "FREQ=WEEKLY;BYDAY=TH", "every Thursday"),
        (.fortnightly, 3, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "every second Thursday"),
        (.monthlyByWeekday, 3, "FREQ=MONTHLY;BYDAY=1TH", "every month on the first Thursday"),
        (.monthlyByWeekday, 31, "FREQ=MONTHLY;BYDAY=-1TH", "every month on the last Thursday"),
        (.monthlyByDate, 3, "FREQ=MONTHLY;BYMONTHDAY=3", "every month on day 3"),
    ])
    func `plain choices are rules, and rules are plain words`(
        choice: RepeatRule, day: Int, rule: String, words: String
    ) throws {
        let first = try #require(CivilTime(year: 2026, month: 12, day: day, hour: 15, minute: 0))
        #expect(choice.text(first: first, own: "") == rule)
        let say = try SiteUnderTest.library.get().phrases(in: .english)
        #expect(RepeatRule.words(rule + ";UNTIL=20270504T225959Z", first: first, say) == words)
    }
}
