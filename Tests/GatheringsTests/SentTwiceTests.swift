import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// A form that somebody without an account sends twice: a double tap, a page loaded again, or the way back.
@Suite struct SentTwiceTests {
    private func fields(_ visit: Visit, _ answer: String) -> [(String, String)] {
        var fields = GatheringScene.fields(visit.page)
        fields["answer"] = answer
        return fields.map { ($0.key, $0.value) }
    }

    private func count(_ what: SQL, _ here: GatheringScene) throws -> Int? {
        try here.under.database.read { try $0.first("select count(*) from \(what)") { try $0.next(Int.self) } }
    }

    @Test(arguments: Dialect.allCases)
    func `an answer by an event's code that is sent twice takes one place, and leads on to the same`(
        dialect: Dialect
    ) throws {
        try GatheringScene.on(dialect) { here in
            let (_, code) = try here.call(places: 2)
            let guest = here.under.visit()
            try guest.get(code)
            let form = fields(guest, "coming")
            try guest.send(code, form)
            let first = guest.path
            #expect(first.hasSuffix("/needs"))
            let actors = try count("actor", here)
            try guest.send(code, form)
            #expect(guest.path == first)
            #expect(try count("attendance", here) == 1)
            #expect(try count("invited where event is not null", here) == 1)
            #expect(try count("actor", here) == actors)
            // Something was to be mended first: it is still the same form.
            let other = here.under.visit()
            try other.get(code)
            try other.send(code, fields(other, ""))
            #expect(other.response.status == .unprocessable)
            let mended = fields(other, "coming")
            try other.send(code, mended)
            #expect(other.path.hasSuffix("/needs") && other.path != first, "a fresh form is somebody else's")
            try other.send(code, mended)
            for (visit, path) in [(guest, first), (other, other.path)] {
                let reach = path.replacing("/needs", with: "/reach")
                for _ in 1...2 { try visit.send(reach, [("name", "Mair"), ("contact", "")]) }
            }
            #expect(try count("attendance where seat = 'has'", here) == 2)
            #expect(try count("attendance", here) == 2)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `many sendings of one form at once are one answer`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            let code = try here.code(try here.call())
            let guest = here.under.visit()
            try guest.get(code)
            let form = fields(guest, "coming")
            let gate = Rendezvous(of: 8)
            let under = here.under
            try onThreads(8) { _ in
                let visit = under.visit()
                gate.meet()
                try visit.send(code, form)
                guard visit.path.hasSuffix("/needs") else { throw SpineError(.refused, "\(visit.response.status)") }
            }
            #expect(try count("attendance", here) == 1)
        }
    }

    @Test func `whoever goes back and says something else is shown what they said, and nothing is lost`() throws {
        try GatheringScene.on { here in
            let code = try here.code(try here.call())
            let guest = here.under.visit()
            try guest.get(code)
            let form = fields(guest, "coming")
            try guest.send(code, form)
            let own = String(guest.path.dropLast("/needs".count))
            try guest.send(code, form.filter { $0.0 != "answer" } + [("answer", "not-coming")])
            #expect(guest.path == own && guest.page.contains("You are coming."))
            #expect(try count("attendance where answer = 'coming'", here) == 1)
            // There it can be changed.
            try guest.send(own, [("answer", "not-coming")])
            #expect(try count("attendance where answer = 'not-coming'", here) == 1)
            #expect(try count("attendance", here) == 1)
        }
    }

    @Test func `on a phone that is shared a fresh form leaves a friend's answer alone`() throws {
        try GatheringScene.on { here in
            let event = try here.call()
            let code = try here.code(event)
            let phone = here.under.visit()
            var ways: Set<String> = []
            for answer in ["coming", "perhaps", "not-coming"] {
                try phone.get(code)
                try phone.send(code, fields(phone, answer))
                ways.insert(phone.path)
            }
            #expect(ways.count == 3)
            #expect(try count("attendance", here) == 3)
            // The number is of this event alone.
            let other = try here.code(try here.call("Another", day: "2026-12-10"))
            try phone.get(code)
            let form = fields(phone, "coming")
            try phone.send(code, form)
            try phone.send(other, form)
            #expect(try count("(select distinct actor from invited) as those", here) == 5)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `which dates suit somebody counts once, however often it is sent`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            try here.carys.get("/g/quay-ward/gatherings/dates")
            try here.carys.post(
                "/g/quay-ward/gatherings/dates",
                [
                    "title": "Which evening?", "day-1": "2026-12-03", "time-1": "18:00", "day-2": "2026-12-08",
                    "time-2": "14:00", "minutes": "90", "place": "Harbour Hall", "people": "",
                ])
            let code = String(try #require(here.carys.page.firstMatch(of: /together\.example(\/d\/[0-9A-Z]{6})/)).1)
            let guest = here.under.visit()
            try guest.get(code)
            let number = try #require(GatheringScene.fields(guest.page)["number"])
            let form = [("number", number), ("date-1", "yes"), ("date-2", "no")]
            try guest.send(code, form)
            let first = guest.path
            #expect(first.hasSuffix("/name"))
            try guest.send(code, form)
            #expect(guest.path == first)
            try guest.send(code, [("number", number), ("date-1", "no"), ("date-2", "no")])
            #expect(guest.path.hasPrefix("/d/own/") && guest.page.contains("Your answer is kept"))
            #expect(try count("date_asked", here) == 1)
            #expect(try count("date_answer where answer = 'yes'", here) == 1)
            try guest.get(code)
            try guest.send(code, [("number", GatheringScene.fields(guest.page)["number"] ?? "")] + form.dropFirst())
            #expect(try count("date_asked", here) == 2)
        }
    }
}
