import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// Places, and the fair list of those who wait.
@Suite struct SeatsTests {
    private func seats(_ here: GatheringScene, _ event: String) throws -> [(turn: Int, seat: String, answer: String)] {
        let id = try here.id(event)
        return try here.under.database.read { tx in
            try tx.all("select turn, seat, answer from attendance where event = \(id) order by turn") {
                (turn: try $0.next(Int.self), seat: try $0.next(String.self), answer: try $0.next(String.self))
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `twelve places, fifteen answers, two withdraw: the first two who wait get the places and are told`(
        dialect: Dialect
    ) throws {
        try GatheringScene.on(dialect) { here in
            let event = try here.call(
                people: (1...15).map { "Guest \($0) <guest\($0)@porthlas.example>" }.joined(separator: "\n"))
            try here.change(event, ["places": "12"])
            #expect(here.carys.response.status == .ok, "\(here.carys.page)")
            let links = try (1...15).map { try here.link(to: "guest\($0)@porthlas.example") }
            for link in links {
                let guest = here.under.visit()
                try guest.get(link)
                try guest.send(link, [("answer", "coming")])
                #expect(guest.path == link + "/needs", "\(guest.page)")
            }
            #expect(
                try seats(here, event).map(\.seat) == Array(repeating: "has", count: 12) + ["waits", "waits", "waits"])
            here.under.clock.advance(seconds: 1)
            for number in [3, 7] {
                let guest = here.under.visit()
                try guest.get(links[number - 1])
                try guest.send(links[number - 1], [("answer", "not-coming")])
                #expect(guest.page.contains("You are not coming."))
            }
            let after = try seats(here, event).filter { $0.answer == "coming" }
            #expect(after.map(\.seat) == Array(repeating: "has", count: 12) + ["waits"])
            for number in [13, 14] {
                let letter = try #require(try here.under.letter(to: "guest\(number)@porthlas.example"))
                #expect(letter.subject.hasPrefix("You have a place: "))
            }
            #expect(try here.under.letter(to: "guest15@porthlas.example")?.subject.hasPrefix("Invitation") == true)
            // Who withdrew and comes back stands at the end.
            let back = here.under.visit()
            try back.get(links[2])
            try back.send(links[2], [("answer", "coming")])
            try back.get(links[2] + "/receipt")
            #expect(back.page.contains("You are on the waiting list"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `fifty answers at once fill exactly twelve places, in the order of their turns`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            let event = try here.call()
            try here.change(event, ["places": "12"])
            let code = try here.code(event)
            let gate = Rendezvous(of: 50)
            let under = here.under
            try onThreads(50) { _ in
                let guest = under.visit()
                gate.meet()
                try guest.send(code, [("answer", "coming")])
                guard guest.path.hasSuffix("/needs") else { throw SpineError(.refused, "\(guest.response.status)") }
            }
            let all = try seats(here, event)
            #expect(all.count == 50)
            #expect(all.map(\.turn) == Array(1...50))
            #expect(all.map(\.seat) == Array(repeating: "has", count: 12) + Array(repeating: "waits", count: 38))
        }
    }

    @Test func `more places are given in turn, fewer take none away`() throws {
        try GatheringScene.on { here in
            let event = try here.call()
            try here.change(event, ["places": "2"])
            let code = try here.code(event)
            for _ in 1...5 { try here.under.visit().send(code, [("answer", "coming")]) }
            try here.change(event, ["places": "3"])
            #expect(try seats(here, event).map(\.seat) == ["has", "has", "has", "waits", "waits"])
            try here.change(event, ["places": "1"])
            #expect(try seats(here, event).map(\.seat) == ["has", "has", "has", "waits", "waits"])
            try here.change(event, ["places": ""])
            #expect(try seats(here, event).allSatisfy { $0.seat == "none" })
        }
    }
}
