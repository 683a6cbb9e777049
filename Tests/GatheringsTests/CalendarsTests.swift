import Calendar
import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// Months, and calendars that others subscribe to.
@Suite struct CalendarsTests {
    @Test(arguments: Dialect.allCases)
    func `a month is grouped by day, for a group and for the network`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            for path in ["/gatherings", "/gatherings?month=2026-12"] {
                let early = here.under.visit()
                try early.get(path)
                #expect(early.page.contains("Nothing is planned in this month"))
            }
            try here.call("This week", day: "2026-11-27")
            let late = here.under.visit()
            try late.get("/gatherings")
            #expect(late.page.contains("This week"), "what was kept of an empty month does not stay")
            try here.call("Morning", day: "2026-12-03", time: "09:00")
            try here.call("Evening", day: "2026-12-03", time: "18:00")
            try here.call("Later", day: "2027-01-01", time: "00:00")
            for path in ["/gatherings?month=2026-12", "/g/quay-ward/gatherings/month?month=2026-12"] {
                let visitor = here.under.visit()
                try visitor.get(path)
                #expect(visitor.page.ranges(of: "Thursday 3 December 2026").count == 1, "\(path)")
                #expect(visitor.page.contains("Morning") && visitor.page.contains("Evening"))
                #expect(!visitor.page.contains("Later"))
                #expect(visitor.page.contains("November 2026") && visitor.page.contains("January 2027"))
                #expect(!visitor.page.contains("month=2026-10"))
                try visitor.get(path.replacing("2026-12", with: "2027-01"))
                #expect(visitor.page.contains("month=2026-12") && !visitor.page.contains("month=2027-02"))
                try visitor.get(path.replacing("2026-12", with: "2030-05"))
                #expect(visitor.page.contains("month=2027-01"), "out of nowhere the way leads back to what is there")
            }
            for odd in ["2026-13", "0000-01", "x", "2026-1"] {
                try here.carys.get("/gatherings?month=\(odd)")
                #expect(here.carys.response.status == .ok && here.carys.page.contains("November 2026"))
            }
        }
    }

    @Test func `what is on begins with what is next, whatever the month`() throws {
        try GatheringScene.on { here in
            let past = try here.call("Gone by", day: "2026-11-25")
            try here.call("Next year", day: "2027-01-14")
            here.under.clock.advance(seconds: 3 * 86_400)
            let visitor = here.under.visit()
            try visitor.get("/gatherings")
            let page = visitor.page
            let (next, month) = try (
                #require(page.firstRange(of: "Next year")),
                #require(page.firstRange(of: "<h2 id=\"month\">November 2026"))
            )
            #expect(try #require(page.firstRange(of: "Coming up")).lowerBound < next.lowerBound)
            #expect(next.lowerBound < month.lowerBound && page.contains("Gone by"))
            try visitor.get("/gatherings?month=2026-11")
            #expect(!visitor.page.contains("Next year"))
            // Of what is over nobody says any more that they come.
            let gwen = try here.under.signIn("gwen@porthlas.example")
            try gwen.get(past)
            #expect(!gwen.page.contains("Nobody has said yet that they come"))
        }
    }

    @Test func `a long month goes on from where its page ends, and nothing is lost or shown twice`() throws {
        try GatheringScene.on { here in
            try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                for number in 0..<250 {
                    let start = Time(milliseconds: 1_796_083_200_000 + Int64(number / 3) * 7_200_000)
                    let form = EventForm(
                        title: "Event \(number) of many", startsAt: start, endsAt: start.adding(seconds: 3600),
                        address: "", online: "")
                    _ = try acting.make(form, in: here.cell, zone: "UTC", language: "en", particulars: Particulars())
                }
            }
            var seen: [String] = []
            var path = "/g/quay-ward/gatherings/month?month=2026-12"
            let visitor = here.under.visit()
            for _ in 0..<10 {
                try visitor.get(path)
                seen += visitor.page.matches(of: /Event [0-9]+ of many/).map { String($0.0) }
                guard let more = visitor.page.firstMatch(of: /href="([^"]*)">Go on with/) else { break }
                path = String(more.1).replacing("&amp;", with: "&")
            }
            #expect(seen.count == 250 && Set(seen).count == 250)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a secret address gives what its owner may see, and ends when a new one is made`(dialect: Dialect) throws {
        try GatheringScene.on(dialect, visibility: .cell) { here in
            let event = try here.call("Inner circle")
            try here.change(event, ["for-whom": "cell", "online": "https://meet.example/inner"])
            let gwen = try here.under.signIn("gwen@porthlas.example")
            try gwen.get("/gatherings/mine")
            try gwen.post("/gatherings/mine")
            let first = "/calendar/" + gwen.page.components(after: "https://together.example/calendar/").prefix(32)
            let program = here.under.visit()
            try program.get(first)
            #expect(program.response.headers["content-type"]?.hasPrefix("text/calendar") == true)
            #expect(program.page.contains("SUMMARY:Inner circle") && program.page.contains("meet.example"))
            try program.get("/gatherings/calendar.ics")
            #expect(!program.page.contains("Inner circle"), "nobody in particular sees nothing of a closed group")
            try gwen.post("/gatherings/mine")
            let second = "/calendar/" + gwen.page.components(after: "https://together.example/calendar/").prefix(32)
            #expect(second != first)
            try program.get(first)
            #expect(program.response.status == .notFound)
            try program.get(second)
            #expect(program.response.status == .ok)
            here.under.clock.advance(seconds: 1)
            _ = try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try acting.tx.run(
                    "update membership set ended_at = \(acting.now) where person = (select id from person where email = 'gwen@porthlas.example')"
                )
            }
            try program.get(second)
            #expect(!program.page.contains("Inner circle"), "who left sees no more")
        }
    }

    @Test func `homes show what is to come, and what is over goes`() throws {
        try GatheringScene.on { here in
            try here.call("Next Thursday")
            let visitor = here.under.visit()
            for path in ["/", "/g/quay-ward"] {
                try visitor.get(path)
                #expect(visitor.page.contains("Coming up") && visitor.page.contains("Next Thursday"), "\(path)")
            }
            here.under.clock.advance(seconds: 20 * 86_400)
            for path in ["/", "/g/quay-ward"] {
                try visitor.get(path)
                #expect(!visitor.page.contains("Next Thursday"), "\(path)")
            }
        }
    }
}
