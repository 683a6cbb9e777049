import Calendar
import Database
import Foundation
import HTTP
import Pages
import Site
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// What organisations offer, who may change it, and events that take a room.
@Suite struct RoomTests {
    @Test(arguments: Dialect.allCases)
    func `an organisation's own people and the convenor offer, change and close; others do not`(dialect: Dialect) throws
    {
        try RoomScene.on(dialect) { scene in
            let here = scene.here
            let own = "/organisations/\(scene.organisation.text)/rooms/\(try scene.id.text)"
            try scene.gwen.get(scene.path)
            for words in [
                "3 Quay Street", "Blue door", "step-free and hearing loop", "The door is heavy", "12 seats",
                "Reception",
                "Tuesday: 09:00 to 12:30 and 13:30 to 17:00", "The caretaker locks up at five", "Change what is said",
            ] where words != "12 seats" { #expect(scene.gwen.page.contains(words), "\(words)") }
            let dafydd = try here.under.signIn("dafydd@porthlas.example")
            try dafydd.get("/rooms")
            #expect(dafydd.page.contains("Harbour Room") && dafydd.page.contains("12 seats"))
            #expect(!dafydd.page.contains("Offer one from"))
            for path in ["\(own)/change", "\(own)/close", "/organisations/\(scene.organisation.text)/rooms/new"] {
                try dafydd.get(path)
                #expect(dafydd.response.status == .forbidden, "\(path)")
                try dafydd.get("\(scene.path)/book")
                try dafydd.send(path, RoomScene.form + [("form", Visit.token(in: dafydd.page) ?? "")])
                #expect(dafydd.response.status == .forbidden, "\(path)")
            }
            try scene.book("2026-12-03", "10:00", "12:00", by: dafydd)
            here.under.clock.advance(seconds: 1)
            // The convenor of the group where people of the organisation are may change it, too.
            try here.carys.get("\(own)/change")
            var fields = GatheringScene.fields(here.carys.page)
            fields["seats"] = "many"
            fields["open-1"] = "morning"
            try here.carys.send("\(own)/change", fields.map { ($0.key, $0.value) })
            #expect(here.carys.response.status == .unprocessable)
            #expect(
                here.carys.page.contains("Write how many people fit in")
                    && here.carys.page.contains("value=\"morning\""))
            fields["seats"] = "14"
            fields["open-1"] = ""
            try here.carys.send("\(own)/change", fields.map { ($0.key, $0.value) })
            #expect(here.carys.response.status == .ok && here.carys.page.contains(">14<"), "\(here.carys.page)")
            // Sent from a page that was open before: nothing is lost on either side.
            fields["name"] = "Quay Room"
            try here.carys.get("\(own)/change")
            fields["form"] = Visit.token(in: here.carys.page)
            try here.carys.send("\(own)/change", fields.map { ($0.key, $0.value) })
            #expect(
                here.carys.response.status == .unprocessable && here.carys.page.contains("Somebody else changed this"))
            #expect(here.carys.page.contains("value=\"Quay Room\""))

            try scene.gwen.get("\(own)/close")
            try scene.gwen.post("\(own)/close", ["word": "We move out in spring."])
            #expect(scene.gwen.page.contains("not offered any more"))
            let letter = try #require(try here.under.letter(to: "dafydd@porthlas.example"))
            #expect(letter.body.contains("What you booked stays") && letter.body.contains("We move out in spring."))
            #expect(try scene.standing().count == 1)
            try scene.book("2026-12-09", "10:00", "12:00", by: dafydd)
            #expect(
                dafydd.response.status == .unprocessable && dafydd.page.contains("Harbour Room is not offered any more")
            )
            try scene.gwen.get("\(own)/close")
            try scene.gwen.post("\(own)/close", ["open": "yes"])
            try scene.book("2026-12-09", "10:00", "12:00", by: dafydd)
            #expect(dafydd.page.contains("Booked: Harbour Room"))
        }
    }

    @Test func `ask first has to be ticked, and who merely looks on cannot book`() throws {
        try RoomScene.on { scene in
            let here = scene.here
            let own = "/organisations/\(scene.organisation.text)/rooms/\(try scene.id.text)/change"
            try scene.gwen.get(own)
            var fields = GatheringScene.fields(scene.gwen.page)
            fields["terms"] = "ask-first"
            try scene.gwen.send(own, fields.map { ($0.key, $0.value) })
            try scene.book("2026-12-03", "10:00", "12:00")
            #expect(
                scene.gwen.response.status == .unprocessable && scene.gwen.page.contains("Ask first, then tick this"))
            #expect(scene.gwen.page.contains("I asked, and was told that I can have it: Reception"))
            try scene.book("2026-12-03", "10:00", "12:00", [("asked", "yes"), ("behalf", scene.organisation.text)])
            #expect(scene.gwen.page.contains("Gwen · Tide Homes · The group quay-ward"), "\(scene.gwen.page)")
            let looker = try here.scene.person("Margaret", email: "margaret@porthlas.example")
            try here.scene.admit(looker, to: here.cell, as: .observer)
            let margaret = try here.under.signIn("margaret@porthlas.example")
            try scene.book("2026-12-03", "14:00", "15:00", by: margaret, [("asked", "yes")])
            #expect(margaret.response.status == .unprocessable && margaret.page.contains("You belong to none yet"))
            #expect(try scene.standing().count == 1)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `an event takes a room with its address, moves it, is refused plainly, and gives it back`(dialect: Dialect)
        throws
    {
        try RoomScene.on(dialect) { scene in
            let here = scene.here
            let id = try scene.id.text
            try scene.book("2026-12-03", "16:00", "17:00")
            func make(_ time: String) throws {
                here.under.clock.advance(seconds: 1)
                try here.carys.get("/g/quay-ward/gatherings/new")
                try here.carys.post(
                    "/g/quay-ward/gatherings/new",
                    [
                        "title": "How can we get people home by six?", "day": "2026-12-03", "time": time,
                        "minutes": "90", "place": "somewhere", "room": id, "people": "Tomos <tomos@porthlas.example>",
                    ])
            }
            try make("15:00")
            #expect(here.carys.response.status == .unprocessable)
            #expect(here.carys.page.contains("Free on that day: 09:00 to 16:00."), "\(here.carys.page)")
            #expect(here.carys.page.contains("value=\"somewhere\""))
            #expect(
                try here.under.letter(to: "tomos@porthlas.example") == nil, "nobody was invited to what was not made")
            try make("10:00")
            let event = here.carys.path
            for words in [
                "Harbour Room, 3 Quay Street", "Blue door", "step-free and hearing loop", "no steps on the way in",
            ] {
                #expect(here.carys.page.contains(words), "\(words)")
            }
            let letter = try #require(try here.under.letter(to: "tomos@porthlas.example"))
            #expect(letter.body.contains("Harbour Room, 3 Quay Street") && letter.body.contains("The door is heavy"))
            #expect(try scene.standing().map(\.seconds) == [5400, 3600])
            // Moving the event moves the room, or neither moves.
            try here.change(event, ["time": "15:00"])
            #expect(here.carys.response.status == .unprocessable && here.carys.page.contains("is taken at that time"))
            #expect(here.carys.page.contains("value=\"15:00\""))
            try here.carys.get(event)
            #expect(here.carys.page.contains("10:00 to 11:30"))
            try here.change(event, ["time": "10:30"])
            #expect(here.carys.response.status == .ok, "\(here.carys.page)")
            let start = Slot.moment(try #require(CivilDate("2026-12-03")), 630, in: .utc)
            #expect(try scene.standing().first == Slot(from: start, to: start.adding(seconds: 5400)))
            // The list of the room tells its steward of the event; its booking ends with it alone.
            try scene.gwen.get("\(scene.path)/day?day=2026-12-03")
            #expect(scene.gwen.page.contains("How can we get people home by six?"))
            // Another place gives the room back.
            try here.change(event, ["room": "", "place": "Elsewhere"])
            #expect(try scene.standing().map(\.seconds) == [3600])
            try here.change(event, ["room": id])
            #expect(try scene.standing().count == 2)
            try here.carys.get("\(event)/cancel")
            try here.carys.post("\(event)/cancel")
            #expect(here.carys.page.contains("This is cancelled"))
            #expect(try scene.standing().map(\.seconds) == [3600])
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a series that moves takes the room of its date along or does not move, and frees it at its end`(
        dialect: Dialect
    ) throws {
        try RoomScene.on(dialect) { scene in
            let here = scene.here
            let event = try here.call(day: "2026-12-03", time: "10:00")
            try here.change(event, ["room": try scene.id.text])
            try here.carys.get("\(event)/repeat")
            #expect(here.carys.page.contains("The room is booked for this date alone"))
            try here.carys.post("\(event)/repeat", ["repeat": "weekly", "until": "2027-01-14"])
            #expect(here.carys.path.contains("/series/"), "\(here.carys.page)")
            let series = here.carys.path
            try scene.book("2026-12-03", "16:00", "17:00")
            func move(_ time: String) throws {
                try here.carys.get("\(series)/change")
                var fields = GatheringScene.fields(here.carys.page)
                fields["from"] = try here.id(event).text
                fields["time"] = time
                try here.carys.send("\(series)/change", fields.map { ($0.key, $0.value) })
            }
            try move("15:00")
            #expect(here.carys.response.status == .unprocessable && here.carys.page.contains("is taken at that time"))
            try move("09:00")
            #expect(here.carys.response.status == .ok, "\(here.carys.page)")
            let nine = Slot.moment(try #require(CivilDate("2026-12-03")), 540, in: .utc)
            #expect(try scene.standing().first?.from == nine)
        }
    }

    @Test func `the rooms of an organisation that was found twice go to the one that is kept`() throws {
        try RoomScene.on { scene in
            let here = scene.here
            let kept = try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                let kept = try acting.insert(
                    Item.Kind("organisation"), title: "Tide Homes Ltd", language: "en", visibility: .everyone, in: nil)
                for (id, name) in [(scene.organisation, "tide homes"), (kept, "tide homes ltd")] {
                    try acting.tx.run("insert into organisation (id, name_folded) values (\(id), \(name))")
                }
                let gwen = try acting.tx.first("select id from person where name = 'Gwen'") {
                    try $0.next(Person.ID.self)
                }
                try acting.admit(
                    try #require(gwen), to: here.cell, as: .member, onBehalfOf: [scene.organisation, kept])
                return kept
            }
            let path = "/organisations/\(scene.organisation.text)/merge"
            try scene.gwen.get(path)
            try scene.gwen.post(path, ["into": kept.text, "confirm": kept.text])
            try scene.gwen.get(scene.path)
            #expect(scene.gwen.page.contains("Tide Homes Ltd"), "\(scene.gwen.page)")
            #expect(scene.gwen.page.contains("/organisations/\(kept.text)/rooms/"))
        }
    }
}
