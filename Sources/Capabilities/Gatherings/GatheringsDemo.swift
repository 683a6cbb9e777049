import Calendar
import Database
public import Pages
import Phrases
import Spine

// The demo's gatherings: a weekly tea, a monthly meeting, and an open evening that is nearly full.
extension GatheringsCapability {
    public func furnish(_ demo: inout DemoStage) throws {
        let home = demo.site.timeZone
        let now = demo.store.surroundings.now
        let today = home.civil(at: now.milliseconds).date
        let tea = demoForm(
            "Tea by the harbour", on: Self.next(2, after: today), 15, 60, "Y Pantri, 3 Quay Street", home)
        var teaFacts = Particulars()
        teaFacts.address = tea.address
        teaFacts.about = "No agenda. Come as you are, and bring somebody."
        teaFacts.lanyardsOff = true
        teaFacts.nothingRecorded = true
        teaFacts.offers = [.food, .steps]
        try furnishSeries(tea, teaFacts, .weekly, in: "quay-ward", &demo)
        let meeting = demoForm(
            "Partnership meeting", on: Self.next(4, after: today), 10, 120, "Porthlas Library, first floor", home)
        var meetingFacts = Particulars()
        meetingFacts.address = meeting.address
        meetingFacts.forWhom = .network
        meetingFacts.languages = "English, with a Welsh interpreter"
        meetingFacts.offers = [.travel, .interpreter, .steps]
        try furnishSeries(meeting, meetingFacts, .monthlyByWeekday, in: "porthlas-coming-home", &demo)
        if let evening = try furnishEvening(today, home, &demo) {
            try furnishMeetings(evening, today, home, &demo)
            try furnishDates(today, home, &demo)
        }
        try furnishRooms(today, home, &demo)
        try demo.store.act(Self.makeDates, by: .system, on: .network) { try Self.settleCodes($0) }
    }

    /// The demo is the same each time, codes to type among it.
    private static func settleCodes(_ acting: Acting) throws {
        let events = try acting.tx.all(
            """
            select event.id from event join item on item.id = event.id
            order by event.starts_at, item.title, event.id
            """
        ) { try $0.next(Event.ID.self) }
        let symbols = EntryCode.symbols
        for (number, event) in events.enumerated() {
            // A step that shares no factor with the number of codes, so that neighbours look unlike each other.
            var rest = (number + 1) * 337_310_723 % 729_000_000
            var code = ""
            for _ in 0..<6 {
                code.append(symbols[rest % symbols.count])
                rest /= symbols.count
            }
            try acting.tx.run("update event set code = \(code) where id = \(event)")
        }
    }

    func demoForm(
        _ title: String, on day: CivilDate, _ hour: Int, _ minutes: Int64, _ address: String, _ home: Zone
    ) -> EventForm {
        let start = Time(milliseconds: CivilTime(day, hour: hour, minute: 0).map { home.milliseconds(of: $0) } ?? 0)
        return EventForm(
            title: title, startsAt: start, endsAt: start.adding(seconds: minutes * 60), address: address, online: "")
    }

    /// The next such weekday after a day.
    static func next(_ weekday: Int, after day: CivilDate) -> CivilDate {
        let ahead = (weekday - day.weekday + 7) % 7
        return day.adding(days: ahead == 0 ? 7 : ahead)
    }

    private func furnishSeries(
        _ form: EventForm, _ facts: Particulars, _ rule: RepeatRule, in slug: String, _ demo: inout DemoStage
    ) throws {
        guard let cell = demo.cells[slug] else { return }
        let carys = try demo.viewer("Carys Pugh")
        let home = demo.site.timeZone
        let first = home.civil(at: form.startsAt.milliseconds)
        let event = try demo.store.act(Self.makeEvent, by: carys, on: .cell(cell)) {
            try $0.make(form, in: cell, zone: home.name, language: "en", particulars: facts)
        }
        _ = try demo.store.act(Self.startSeries, by: carys, on: .item(event)) { acting in
            try start(try self.event(event, acting), rule.text(first: first, own: ""), acting, demo.site)
        }
        demo.items[form.title] = event
    }

    private func furnishEvening(
        _ today: CivilDate, _ home: Zone, _ demo: inout DemoStage
    ) throws -> Event.ID? {
        guard let cell = demo.cells["quay-ward"] else { return nil }
        let carys = try demo.viewer("Carys Pugh")
        let form = demoForm(
            "How can we get people home by six?", on: today.adding(days: 9), 17, 90, "Harbour Hall, side door", home)
        var facts = Particulars()
        facts.address = form.address
        facts.about = "One evening, twelve chairs, one question."
        facts.places = 12
        facts.offers = [.expenses, .childcare, .food]
        let id = try demo.store.act(Self.makeEvent, by: carys, on: .cell(cell)) {
            try $0.make(form, in: cell, zone: home.name, language: "en", particulars: facts)
        }
        let site = demo.site
        let answers: [(String, Attendance.Answer, String)] = [
            ("Tomos", .coming, ""), ("Amina", .coming, "An Arabic interpreter"), ("Mair", .perhaps, "A lift there"),
            ("Gwen", .coming, ""), ("Idris", .notComing, ""),
        ]
        try demo.store.act(Self.answer, by: .system, on: .network) { acting in
            let event = try self.event(id, acting)
            for (name, answer, needs) in answers {
                let actor: Actor.ID = acting.surroundings.newUnorderedID()
                try acting.tx.run("insert into actor (id, kind) values (\(actor), \(Actor.Kind.participant))")
                let invited = try enter(actor, how: .link, to: id, acting, name: name)
                try AccessNeed.keep(needs, of: actor, acting)
                try record(answer, of: invited, to: event, acting, site)
            }
        }
        return id
    }
}
