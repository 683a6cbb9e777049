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
            let (event, code) = try here.call(places: 12)
            let gate = Rendezvous(of: 50)
            let under = here.under
            try onThreads(50) { _ in
                let guest = under.visit()
                gate.meet()
                try GatheringScene.come(code, as: "Guest", by: guest)
            }
            let all = try seats(here, event)
            #expect(all.count == 50)
            #expect(all.map(\.turn) == Array(1...50))
            #expect(all.map(\.seat) == Array(repeating: "has", count: 12) + Array(repeating: "waits", count: 38))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `presses without a name hold no place, and whoever is to wait learns it before they answer`(
        dialect: Dialect
    ) throws {
        try GatheringScene.on(dialect) { here in
            let (event, code) = try here.call(places: 2)
            let nameless = here.under.visit()
            for _ in 1...9 { try here.under.visit().send(code, [("answer", "coming")]) }
            try nameless.send(code, [("answer", "coming")])
            let own = String(nameless.path.dropLast("/needs".count))
            #expect(nameless.page.contains("It is yours once you have given your name"))
            try here.come(code, as: "Mair")
            #expect(try seats(here, event).filter { $0.turn > 0 }.map(\.seat) == ["has"])
            let second = here.under.visit()
            try second.get(code)
            #expect(!second.page.contains("It is full"))
            try GatheringScene.come(code, as: "Amina", by: second)
            #expect(second.page.contains("You are coming, and you have a place."))

            for path in [code, event, own, own + "/needs", own + "/reach"] {
                try nameless.get(path)
                #expect(nameless.page.contains("It is full. You would wait for a place."), "\(path)")
            }
            let third = here.under.visit()
            try GatheringScene.come(code, as: "Tomos", by: third)
            #expect(third.page.contains("You are on the waiting list"))
            // Whoever gives a name late stands at the end.
            try nameless.send(own + "/reach", [("name", "Idris"), ("contact", "")])
            #expect(nameless.page.contains("You are on the waiting list"))
            let turns = try seats(here, event).filter { $0.turn > 0 }
            #expect(turns.map(\.turn) == [1, 2, 3, 4])
            #expect(turns.map(\.seat) == ["has", "has", "waits", "waits"])

            try here.carys.get("\(event)/people")
            #expect(
                here.carys.page.contains(
                    "Coming: 2. Perhaps: 0. Not coming: 0. Waiting for a place: 2. Not answered: 9."),
                "\(here.carys.page)")
            #expect(here.carys.page.ranges(of: "began to answer: no name, no place yet").count == 9)
            // Without a number of places a name is still asked for, and nobody is turned away.
            try here.change(event, ["places": ""])
            try here.carys.get("\(event)/people")
            #expect(here.carys.page.contains("Coming: 13."))
        }
    }

    @Test func `more places are given in turn, fewer take none away`() throws {
        try GatheringScene.on { here in
            let (event, code) = try here.call(places: 2)
            for number in 1...5 { try here.come(code, as: "Guest \(number)") }
            try here.change(event, ["places": "3"])
            #expect(try seats(here, event).map(\.seat) == ["has", "has", "has", "waits", "waits"])
            try here.change(event, ["places": "1"])
            #expect(try seats(here, event).map(\.seat) == ["has", "has", "has", "waits", "waits"])
            try here.change(event, ["places": ""])
            #expect(try seats(here, event).allSatisfy { $0.seat == "none" })
        }
    }
}
