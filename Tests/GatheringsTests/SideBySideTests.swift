import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// Days on which people of several organisations work side by side.
@Suite struct SideBySideTests {
    private func make(_ scene: RoomScene) throws -> String {
        let new = "/g/quay-ward/gatherings/side-by-side"
        try scene.gwen.get(new)
        var fields = GatheringScene.fields(scene.gwen.page)
        #expect(fields["title"] == "Working side by side")
        fields["day"] = "2026-12-03"
        try scene.gwen.send(new, fields.map { ($0.key, $0.value) })
        #expect(scene.gwen.response.status == .unprocessable && scene.gwen.page.contains("or choose a room"))
        fields["room"] = try scene.id.text
        fields["form"] = Visit.token(in: scene.gwen.page)
        try scene.gwen.send(new, fields.map { ($0.key, $0.value) })
        #expect(scene.gwen.response.status == .ok, "\(scene.gwen.page)")
        return scene.gwen.path
    }

    @Test(arguments: Dialect.allCases)
    func `a member makes a day; who is there is listed as they choose, and taken off with one press`(
        dialect: Dialect
    ) throws {
        try RoomScene.on(dialect) { scene in
            let here = scene.here
            let day = try make(scene)
            #expect(scene.gwen.page.contains("Harbour Room, 3 Quay Street"))
            #expect(try scene.standing().map(\.seconds) == [8 * 3600])
            let dafydd = try here.under.signIn("dafydd@porthlas.example")
            try dafydd.get("/g/quay-ward")
            #expect(dafydd.page.contains("Working side by side"), "it stands among what comes")
            try dafydd.get("/g/quay-ward/gatherings/calendar.ics")
            #expect(dafydd.page.contains("SUMMARY:Working side by side"))

            try scene.gwen.get(day)
            try scene.gwen.send("\(day)/there", [("name", ""), ("form", Visit.token(in: scene.gwen.page) ?? "")])
            #expect(scene.gwen.response.status == .unprocessable)
            #expect(scene.gwen.page.contains("Write the name by which you want to be listed"))
            try scene.gwen.post("\(day)/there", ["name": "Gwennie"])
            try dafydd.get(day)
            #expect(dafydd.page.contains("Gwennie, Tide Homes"))
            try dafydd.post("\(day)/there", ["name": "Daf"])
            // Somebody of another group of the network, who leaves the organisation off.
            let zac = try here.scene.person("Zac", email: "zac@porthlas.example")
            let other = try here.scene.cell("other", convenor: zac)
            _ = try here.scene.store.act(Scene.arrange, by: .system, on: .network) {
                try $0.admit(zac, to: other, as: .convenor, onBehalfOf: [scene.organisation])
            }
            let visit = try here.under.signIn("zac@porthlas.example")
            try visit.get(day)
            #expect(visit.page.contains("Leave Tide Homes off") && visit.page.contains("Gwennie"))
            try visit.post("\(day)/there", ["name": "Zac", "leave-off": "yes"])
            #expect(visit.page.contains("You are listed as Zac.") && !visit.page.contains("Zac, Tide Homes"))
            let visitor = here.under.visit()
            try visitor.get(day)
            #expect(!visitor.page.contains("Gwennie"))

            try visit.post("\(day)/there", ["back": "yes"])
            #expect(visit.page.contains("I will be there"))
            let left = try here.under.database.read { tx in
                try tx.first(
                    "select (select count(*) from attendance), (select count(*) from invited)"
                ) { [try $0.next(Int.self), try $0.next(Int.self)] }
            }
            #expect(left == [2, 2], "nothing stays of who took it back")

            // Whoever made the day calls it off, not another member; the room is free again.
            #expect(!dafydd.page.contains("Call this day off"))
            try dafydd.post("\(day)/call-off")
            #expect(dafydd.response.status == .forbidden)
            here.under.clock.advance(seconds: 1)
            try scene.gwen.get("\(day)/call-off")
            try scene.gwen.post("\(day)/call-off")
            #expect(scene.gwen.page.contains("This is cancelled"))
            #expect(try scene.standing().isEmpty)
            #expect(try here.under.letter(to: "dafydd@porthlas.example")?.subject.hasPrefix("Cancelled") == true)
        }
    }

    @Test func `an event of another kind is not called off in this way, nor listed on`() throws {
        try RoomScene.on { scene in
            let event = try scene.here.call()
            try scene.here.carys.get("\(event)/call-off")
            #expect(scene.here.carys.response.status == .notFound)
            try scene.gwen.get(event)
            try scene.gwen.post("\(event)/there", ["name": "Gwen"])
            let listed = try scene.here.under.database.read { tx in
                try tx.first("select count(*) from attendance") { try $0.next(Int.self) }
            }
            #expect(listed == 0)
            // What is changed of a day leaves it one.
            let day = try make(scene)
            try scene.here.change(day, ["time": "09:30", "minutes": "420"])
            #expect(scene.here.carys.response.status == .ok, "\(scene.here.carys.page)")
            try scene.gwen.get(day)
            #expect(scene.gwen.page.contains("Who will be there"))
        }
    }
}
