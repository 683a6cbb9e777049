import Calendar
import Database
import Foundation
import HTTP
import Pages
import Site
import Spine
import Synchronization
import TestSupport
import Testing

@testable import Gatherings

/// Booking a room: never twice for one time, within its hours, and given back.
@Suite struct BookingTests {
    @Test(arguments: Dialect.allCases)
    func `of fifty who book one time at once exactly one has it, and neighbours all stand`(dialect: Dialect) throws {
        try RoomScene.on(dialect) { scene in
            let gate = Rendezvous(of: 50)
            let won = Mutex(0)
            let refused = Mutex(0)
            // Each browser is used by one thread alone.
            nonisolated(unsafe) let visits = (0..<50).map { _ in scene.gwen.copy() }
            let path = scene.path
            try onThreads(50) { number in
                let visit = visits[number]
                try visit.get("\(path)/book")
                gate.meet()
                // All overlap with each other, and hardly two are the same.
                try visit.post(
                    "\(path)/book",
                    [
                        "day": "2026-12-03", "from": "10:\(10 + number % 40)", "to": "11:\(10 + number % 45)",
                        "purpose": "Meeting \(number)",
                    ])
                if visit.response.status == .ok {
                    won.withLock { $0 += 1 }
                } else {
                    #expect(visit.response.status == .unprocessable)
                    #expect(visit.page.contains("Harbour Room is taken at that time"))
                    refused.withLock { $0 += 1 }
                }
            }
            #expect(won.withLock { $0 } == 1 && refused.withLock { $0 } == 49)
            #expect(try scene.standing().count == 1)
            // Back to back, twenty-eight quarters of an hour at once, through the store.
            let id = try scene.id
            let cell = scene.here.cell
            let store = scene.here.scene.store
            let viewer = try store.read { tx in
                let gwen = try tx.first("select id from person where name = 'Gwen'") { try $0.next(Person.ID.self) }
                return try Viewer.person(try #require(gwen), in: tx)
            }
            let date = try #require(CivilDate("2026-12-02"))
            let second = Rendezvous(of: 28)
            try onThreads(28) { number in
                second.meet()
                try store.act(GatheringsCapability.bookRoom, by: viewer, on: .item(id)) { acting in
                    _ = try acting.book(
                        id, at: [Slot(date, 540 + number * 15..<555 + number * 15, in: .utc)],
                        for: BookingFor(cell: cell), zone: .utc)
                }
            }
            let standing = try scene.standing().filter { $0.from < Slot.moment(date, 1440, in: .utc) }
            #expect(standing.count == 28)
            #expect(zip(standing, standing.dropFirst()).allSatisfy { $0.to == $1.from })
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what cannot be had is refused in plain words with what is free near by`(dialect: Dialect) throws {
        try RoomScene.on(dialect) { scene in
            try scene.book("2026-12-03", "10:00", "12:00")
            #expect(scene.gwen.page.contains("Booked: Harbour Room"), "\(scene.gwen.page)")
            let dafydd = try scene.here.under.signIn("dafydd@porthlas.example")
            try scene.book("2026-12-03", "11:00", "12:30", by: dafydd)
            #expect(dafydd.response.status == .unprocessable)
            #expect(
                dafydd.page.contains(
                    "Harbour Room is taken at that time. Free on that day: 09:00 to 10:00 and 12:00 to 17:00."))
            #expect(dafydd.page.contains("value=\"11:00\"") && dafydd.page.contains("value=\"Carers’ coffee\""))
            #expect(!dafydd.page.contains("Gwen"), "the refusal does not say who has it")
            // What ends at ten leaves ten to the next.
            try scene.book("2026-12-03", "09:00", "10:00", by: dafydd)
            #expect(dafydd.page.contains("Booked: Harbour Room"))
            try scene.book("2026-12-03", "12:00", "17:00", by: dafydd)
            #expect(dafydd.page.contains("Booked: Harbour Room"))
            try scene.book("2026-12-03", "15:00", "17:00")
            #expect(
                scene.gwen.page.contains(
                    "Nothing is free on that day. Next free for that long: Sunday 6 December 2026, 00:00 to 24:00."))
            for (day, from, to, words) in [
                ("2026-12-03", "16:30", "17:30", "is taken at that time"),
                ("2026-12-10", "16:30", "17:30", "is not open for the whole of that time"),
                ("2026-12-04", "10:00", "11:00", "is not open for the whole of that time"),
                ("2026-12-10", "11:00", "10:00", "This has to be after the beginning"),
                ("2026-11-05", "10:00", "11:00", "This time has passed"),
                ("2029-12-06", "10:00", "11:00", "eighteen months ahead at most"),
            ] {
                try scene.book(day, from, to)
                #expect(scene.gwen.response.status == .unprocessable)
                #expect(scene.gwen.page.contains(words), "\(day) \(from): \(words)")
            }
            #expect(try scene.standing().count == 3)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `week by week over a clock change the hour stays, and dates that are not free stop all or are left out`(
        dialect: Dialect
    ) throws {
        let london = try Zone(named: "Europe/London")
        try RoomScene.on(dialect, zone: london) { scene in
            // Mondays from 15 March 2027; the clocks go forward on the 28th.
            try scene.book("2027-03-22", "10:00", "11:00")
            try scene.book("2027-03-15", "09:30", "10:30", [("weeks", "4")])
            #expect(scene.gwen.response.status == .unprocessable)
            #expect(scene.gwen.page.contains("Not free then: Monday 22 March 2027. Nothing was booked."))
            #expect(scene.gwen.page.contains("name=\"skip\""))
            #expect(try scene.standing().count == 1)
            try scene.book("2027-03-15", "09:30", "10:30", [("weeks", "4"), ("skip", "yes")])
            #expect(scene.gwen.page.contains("Booked with it"), "\(scene.gwen.page)")
            let mine = try scene.standing().filter { london.civil(at: $0.from.milliseconds).minute == 30 }
            #expect(
                mine.map { london.civil(at: $0.from.milliseconds).description } == [
                    "2027-03-15T09:30:00", "2027-03-29T09:30:00", "2027-04-05T09:30:00",
                ])
            #expect(mine[1].from.milliseconds - mine[0].from.milliseconds == (14 * 24 - 1) * 3_600_000)
            // All later ones go with the second.
            let second = try #require(
                scene.gwen.page.firstMatch(of: /\/rooms\/[^"]*\/booked\/[0-9a-f-]{36}"[^>]*>Monday 29/))
            let path = String(String(second.0).prefix { $0 != "\"" })
            try scene.gwen.get(path)
            try scene.gwen.post("\(path)/cancel", ["run": "yes"])
            #expect(scene.gwen.page.contains("This booking is cancelled"))
            #expect(try scene.standing().count == 2)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `who has it is read by the group and the steward; others see that it is taken`(dialect: Dialect) throws {
        try RoomScene.on(dialect, visibility: .cell) { scene in
            let dafydd = try scene.here.under.signIn("dafydd@porthlas.example")
            try scene.book("2026-12-03", "10:00", "12:00", by: dafydd)
            let booking = dafydd.path
            let stranger = try scene.here.scene.person("Zac", email: "zac@porthlas.example")
            let other = try scene.here.scene.cell("other", convenor: stranger)
            _ = other
            let zac = try scene.here.under.signIn("zac@porthlas.example")
            for list in [
                "\(scene.path)?day=2026-12-01", "\(scene.path)/day?day=2026-12-03", "\(scene.path)/week?day=2026-12-03",
            ] {
                for (visit, knows) in [(dafydd, true), (scene.gwen, true), (scene.here.carys, true), (zac, false)] {
                    try visit.get(list)
                    #expect(visit.response.status == .ok && visit.page.contains("10:00 to 12:00"), "\(list)")
                    #expect(visit.page.contains("Carers’ coffee") == knows, "\(list)")
                    #expect(!visit.page.contains("Dafydd") || knows)
                }
            }
            try zac.get(booking)
            #expect(zac.response.status == .notFound)
            try zac.get("\(booking)/calendar")
            #expect(zac.response.status == .notFound)
            try zac.get("\(scene.path)/book")
            try zac.post("\(booking)/cancel")
            #expect(zac.response.status == .notFound)
            try scene.here.carys.get(booking)
            try scene.here.under.visit().get("/rooms")
            try dafydd.get("\(booking)/calendar")
            for words in [
                "SUMMARY:Carers’ coffee (Harbour Room)", "LOCATION:Harbour Room\\, 3 Quay Street", "STATUS:CONFIRMED",
            ] {
                #expect(dafydd.page.contains(words), "\(dafydd.page)")
            }
            let visitor = scene.here.under.visit()
            for path in ["/rooms", scene.path, "\(scene.path)/book", booking] {
                try visitor.get(path)
                #expect(visitor.path.hasPrefix("/sign-in") || visitor.response.status == .notFound, "\(path)")
                #expect(!visitor.page.contains("Harbour Room"))
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the steward takes a booking back with a word, and somebody else may not`(dialect: Dialect) throws {
        try RoomScene.on(dialect) { scene in
            let dafydd = try scene.here.under.signIn("dafydd@porthlas.example")
            try scene.book("2026-12-03", "10:00", "12:00", by: dafydd)
            let booking = dafydd.path
            let idris = try scene.here.under.signIn("idris@porthlas.example")
            try idris.get(booking)
            #expect(idris.response.status == .ok && !idris.page.contains("Cancel the booking"))
            try idris.get("\(scene.path)/book")
            try idris.post("\(booking)/cancel")
            #expect(idris.response.status == .forbidden)
            #expect(try scene.standing().count == 1)
            scene.here.under.clock.advance(seconds: 1)
            try scene.gwen.get(booking)
            try scene.gwen.post("\(booking)/cancel", ["word": "The boiler broke."])
            #expect(scene.gwen.page.contains("This booking is cancelled"))
            #expect(try scene.standing().isEmpty)
            let letter = try #require(try scene.here.under.letter(to: "dafydd@porthlas.example"))
            #expect(letter.subject == "About your booking: Harbour Room")
            #expect(
                letter.body.contains("The boiler broke.")
                    && letter.body.contains("Thursday 3 December 2026, 10:00 to 12:00"))
            try dafydd.get("\(booking)/calendar")
            #expect(dafydd.page.contains("STATUS:CANCELLED"))
            // What was given back is free again.
            try scene.book("2026-12-03", "10:00", "12:00", by: idris)
            #expect(idris.page.contains("Booked: Harbour Room"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `whoever is erased leaves no booking, and what is too old goes`(dialect: Dialect) throws {
        try RoomScene.on(dialect) { scene in
            let here = scene.here
            let dafydd = try here.under.signIn("dafydd@porthlas.example")
            try scene.book("2026-12-03", "10:00", "12:00", by: dafydd)
            try scene.book("2026-12-10", "10:00", "12:00")
            let found = try here.under.database.read { try Person.find(email: "dafydd@porthlas.example", in: $0) }
            let holding = try #require(Site.personalData.first { $0.table == "room_booking" })
            let export = try #require(holding.export)
            let lines = try here.under.database.read { tx in
                try tx.all(export(try #require(found).id)) { try $0.next(String.self) }
            }
            #expect(lines == ["Harbour Room"])
            _ = try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try Erasure.erase(
                    try #require(found).id, holdings: Site.personalData, references: Site.references, by: acting)
            }
            #expect(try scene.standing().count == 1)
            let keeping = try #require(GatheringsCapability.keeps.first { $0.name == "gatherings.room-bookings" })
            for (days, left) in [(Int64(1), 1), (400, 0)] {
                let before = here.under.clock.now.adding(days: days)
                _ = try here.scene.store.act(Scene.arrange, by: .system, on: .network) {
                    try keeping.delete(here.cell, before, $0)
                }
                #expect(try scene.standing().count == left)
            }
        }
    }
}
