import Calendar
import Phrases
import Spine
import TestSupport
import Testing

@testable import Pages

/// Days and times as the clocks of the site's place tell them.
@Suite struct DatesTests {
    private func shown(_ zone: String) throws -> Rendering {
        Rendering(
            say: try SiteUnderTest.library.get().phrases(in: .english), link: Linking(prefix: nil),
            site: SiteFacts(
                installation: .unnamed, publicAddress: "https://together.example", languages: [.english],
                timeZone: try Zone(named: zone), assets: ["assets"]), formToken: nil)
    }

    @Test(arguments: [
        ("Europe/London", "1 July 2026, 00:30"), ("America/New_York", "30 June 2026, 19:30"),
        ("Asia/Kolkata", "1 July 2026, 05:00"), ("UTC", "30 June 2026, 23:30"),
    ])
    func `a moment is told by the clocks of the site's place`(zone: String, words: String) throws {
        let moment = Time(milliseconds: 1_782_862_200_000)
        let shown = try shown(zone)
        #expect(shown.moment(moment) == words)
        #expect(shown.day(moment) == words.prefix { $0 != "," })
        #expect(Rendering.date(moment) == "2026-06-30")
    }

    @Test(arguments: ["Pacific/Honolulu", "Europe/London", "Pacific/Apia"])
    func `what is kept as a day is that day everywhere`(zone: String) throws {
        let day = Time(milliseconds: 1_782_862_200_000).day
        #expect(try shown(zone).day(day) == "30 June 2026")
        #expect(try shown(zone).day(day.endOfDay) == "30 June 2026")
    }

    @Test(arguments: ["UTC", "Europe/London", "America/New_York", "Asia/Kolkata", "Africa/Cairo", "America/Havana"])
    func `days begin and end by the clocks of the site's place, and none is lost or told twice`(zone: String) throws {
        let site = try shown(zone).site
        var day = Time(milliseconds: 1_767_225_600_000)
        for _ in 0..<400 {
            let next = day.adding(days: 1)
            let (start, end) = (site.start(of: day), site.end(of: day))
            #expect(site.day(of: start) == day && site.day(of: end) == day)
            #expect(site.day(of: start.adding(seconds: -1)) < day && end.adding(seconds: 1) == site.start(of: next))
            day = next
        }
    }
}
