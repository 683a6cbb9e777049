import Calendar
import Database
import Foundation
import HTTP
import Spine
import TestSupport
import Testing

@testable import Voices

/// The first and the last day of a question are days of the site's place, in summer too.
@Suite struct LastDayTests {
    struct Season: CustomTestStringConvertible, Sendable {
        let zone: String
        let month: String
        let number: String
        /// Noon in UTC of the tenth, before it opens.
        let start: Int64
        /// By how many hours the clocks are ahead of UTC.
        let ahead: Int64

        var testDescription: String { "\(month) in \(zone)" }
    }

    static let seasons = [
        Season(zone: "Europe/London", month: "July 2026", number: "2026-07", start: 1_783_684_800_000, ahead: 1),
        Season(zone: "Europe/London", month: "January 2027", number: "2027-01", start: 1_799_582_400_000, ahead: 0),
        Season(zone: "America/New_York", month: "July 2026", number: "2026-07", start: 1_783_684_800_000, ahead: -4),
        Season(zone: "Pacific/Auckland", month: "July 2026", number: "2026-07", start: 1_783_684_800_000, ahead: 12),
    ]

    /// Answers the view that is shown.
    private func answer(_ visit: Visit, _ code: String) throws {
        let number = try #require(HeldHere.hidden("view", in: visit.page))
        try visit.post("/c/\(code)/view", ["view": number, "answer": "agree"])
    }

    @Test(arguments: seasons)
    func `a question opens as its first day begins and closes as its last one ends, there`(season: Season) throws {
        let start = Time(milliseconds: season.start)
        try HeldHere.on(.sqlite, at: start, zone: try Zone(named: season.zone)) { here in
            let carys = try here.signIn("carys")
            let (path, id) = try here.ask(carys)
            try here.fillAll(carys, path)
            try here.fill(
                carys, "\(path)/why",
                [
                    ("why", "To plan the winter."), ("promise", "The ward team decides on it."),
                    ("answer_by", "31.1.2027"),
                ])
            try here.fill(
                carys, "\(path)/days", [("opens", "\(season.number)-12"), ("closes", "\(season.number)-14")])
            try here.fill(carys, "\(path)/open", [])
            #expect(carys.page.contains("Opens on 12 \(season.month)."), "\(carys.page)")
            try carys.get("\(path)/days")
            #expect(carys.page.contains("value=\"\(season.number)-14\""))
            let code = try #require(try here.text("select code from conversation where id = \(id)"))
            let visitor = here.test.visit()
            /// Goes to that second of that day by the clocks there.
            func go(to day: Int64, seconds: Int64) {
                let there = start.day.adding(days: day - 10).adding(seconds: seconds - season.ahead * 3600)
                here.test.clock.advance(seconds: (there.milliseconds - here.now.milliseconds) / 1000)
            }
            go(to: 12, seconds: -1)
            try visitor.get("/c/\(code)")
            #expect(visitor.page.contains("12 \(season.month)") && !visitor.page.contains("<button"))
            go(to: 12, seconds: 0)
            try visitor.get("/c/\(code)")
            #expect(visitor.page.contains("You can answer until 14 \(season.month)."))
            try carys.get("\(path)/poster")
            #expect(carys.page.contains("Open until 14 \(season.month)."))
            try visitor.get("/g/quay-ward/voices")
            #expect(visitor.page.contains("open until 14 \(season.month)"))
            go(to: 14, seconds: 86_398)
            try visitor.get("/c/\(code)")
            try visitor.post("/c/\(code)", ["age": "adult"])
            try answer(visitor, code)
            #expect(try here.count("vote") == 1)
            let late = visitor.page
            // The form was open before the day was over, and is sent after it.
            go(to: 14, seconds: 86_399)
            #expect(late.contains("name=\"view\""))
            try answer(visitor, code)
            #expect(visitor.page.contains("14 \(season.month)"))
            #expect(try here.count("vote") == 1)
            try visitor.get("/g/quay-ward/voices/\(id.text)/heard")
            #expect(visitor.page.contains("14 \(season.month)") && !visitor.page.contains("15 \(season.month)"))
            try carys.get("\(path)/paper")
            #expect(!carys.page.contains("15 \(season.month)"))
            try carys.get(path)
            #expect(carys.page.contains("It has closed."))
        }
    }

    @Test func `what a form of days says is what was typed, with both days kept`() throws {
        try HeldHere.on(
            .sqlite, at: Time(milliseconds: 1_783_684_800_000), zone: try Zone(named: "Europe/London")
        ) { here in
            let carys = try here.signIn("carys")
            let (path, _) = try here.ask(carys)
            try here.fill(carys, "\(path)/days", [("opens", "2026-07-12"), ("closes", "2026-07-10")])
            #expect(carys.page.contains("value=\"2026-07-12\"") && carys.response.status == .unprocessable)
            try here.fill(carys, "\(path)/days", [("opens", "2026-07-12"), ("closes", "2026-10-25")])
            try carys.get("\(path)/days")
            #expect(carys.page.contains("value=\"2026-07-12\"") && carys.page.contains("value=\"2026-10-25\""))
            // The clocks go back in the night to that day.
            let end = Time(milliseconds: 1_792_972_799_000)
            #expect(try here.count("conversation where closes_at = \(end)") == 1)
        }
    }
}
