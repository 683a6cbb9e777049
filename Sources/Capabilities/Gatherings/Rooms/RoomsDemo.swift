import Calendar
import Database
import Pages
import Phrases
import Spine

// The demo's rooms: one over the harbour, desks by a window, and a day on which people work side by side there.
extension GatheringsCapability {
    func furnishRooms(_ today: CivilDate, _ home: Zone, _ demo: inout DemoStage) throws {
        guard let cell = demo.cells["quay-ward"], let pantri = demo.organisations["Y Pantri"],
            let tide = demo.organisations["Tide Homes"]
        else { return }
        let dafydd = try demo.viewer("Dafydd Rees")
        let long = [540..<1260]
        var room = Room.Facts()
        room.address = "Y Pantri, 3 Quay Street, first floor"
        room.directions = "Bus 4 to Harbour. Blue door beside the shop; the lift is on the left."
        room.seats = 16
        room.access = [.steps, .loop, .toilet, .bus]
        room.accessMore = "The door is heavy: ring, and somebody opens. It smells of cooking on Fridays."
        room.weekly = WeeklyHours([long, long, long, long, [540..<840]])
        room.hoursMore = "Fridays until two, then the kitchen has it"
        room.ask = "The desk of Y Pantri, 01632 960 031"
        let harbour = try demo.store.act(Self.offerRoom, by: try demo.viewer("Nia Parry"), on: .item(pantri)) {
            try $0.offer("Harbour Room", room, of: pantri, language: "en")
        }
        var desks = Room.Facts()
        desks.sort = .desk
        desks.address = "Tide Homes, 12 Chapel Row"
        desks.seats = 4
        desks.access = [.quiet, .parking]
        desks.accessMore = "Three steps at the door, and no lift."
        let office = [480..<1080]
        desks.weekly = WeeklyHours([office, office, office, office, office])
        desks.ask = "Reception of Tide Homes, 01632 960 044"
        desks.terms = .askFirst
        try demo.store.act(Self.offerRoom, by: dafydd, on: .item(tide)) {
            _ = try $0.offer("Desks by the window", desks, of: tide, language: "en")
        }
        let first = Self.next(3, after: today)
        let site = demo.site
        _ = try demo.store.act(Self.bookRoom, by: try demo.viewer("Lowri James"), on: .item(harbour)) { acting in
            try acting.book(
                harbour, at: (0..<4).map { Slot(first.adding(days: $0 * 7), 600..<720, in: home) },
                for: BookingFor(
                    cell: cell, organisation: demo.organisations["Carers’ Circle"], purpose: "Carers’ coffee"),
                zone: home)
        }
        // Within a week, on a day on which the room is free.
        let day = (2...6).map { today.adding(days: $0) }.first { [1, 2, 4].contains($0.weekday) } ?? first
        try furnishDay(in: harbour, on: day, home, site, &demo)
    }

    private func furnishDay(
        in harbour: Room.ID, on day: CivilDate, _ home: Zone, _ site: SiteFacts, _ demo: inout DemoStage
    ) throws {
        guard let cell = demo.cells["quay-ward"] else { return }
        let form = demoForm("Working side by side", on: day, 9, 420, "", home)
        let facts = try demo.store.read { tx in
            var facts = Particulars()
            facts.sideBySide = true
            facts.forWhom = .network
            facts.about = "Bring your own work. Whoever has a question about coming home finds somebody to ask."
            facts.take(place: try Room.find(harbour, for: .system, tx: tx), wiring.library.phrases(in: .english))
            return facts
        }
        let made = try demo.store.act(Self.makeDay, by: try demo.viewer("Aled Vaughan"), on: .cell(cell)) { acting in
            let id = try acting.make(form, in: cell, zone: home.name, language: "en", particulars: facts)
            let room = try Room.find(harbour, for: .system, tx: acting.tx)
            try acting.settle(room, of: try event(id, acting), site: site)
            return id
        }
        for (name, shown, isForThem) in [
            ("Aled Vaughan", "Aled", true), ("Siân Morgan", "Siân", true), ("Bethan Price", "Bethan", true),
            ("Priya Shah", "Priya", false),
        ] {
            let viewer = try demo.viewer(name)
            try demo.store.act(Self.beThere, by: viewer, on: .item(made)) { acting in
                try list(viewer, as: shown, leavesOff: !isForThem, on: try event(made, acting), acting, site)
            }
        }
    }
}
