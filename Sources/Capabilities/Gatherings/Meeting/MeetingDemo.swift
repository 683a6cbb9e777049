import Calendar
import Database
import Pages
import Phrases
import Spine

// The demo's meetings: one that took place, with all that came of it, and the agenda of one to come.
extension GatheringsCapability {
    func furnishMeetings(_ evening: Event.ID, _ today: CivilDate, _ home: Zone, _ demo: inout DemoStage) throws {
        guard let cell = demo.cells["quay-ward"] else { return }
        let carys = try demo.viewer("Carys Pugh")
        let dafydd = try demo.viewer("Dafydd Rees")
        var facts = Particulars()
        facts.address = "Harbour Hall, side door"
        let form = demoForm(
            "Who is cold in the evening, and why?", on: today.adding(days: -12), 17, 90, facts.address, home)
        let id = try demo.store.act(Self.makeEvent, by: carys, on: .cell(cell)) { [facts] in
            try $0.make(form, in: cell, zone: home.name, language: "en", particulars: facts)
        }
        let event = try demo.store.read { try Event.any(id, tx: $0) }
        guard let event, let next = try demo.store.read({ try Event.any(evening, tx: $0) }) else { return }
        let keys = try propose("What do we hear at the door?", 20, for: event, by: carys, demo)
        let bus = try propose("How do people get home after six?", 30, for: event, by: dafydd, demo)
        _ = try propose("What did we do since last time?", 15, for: next, by: carys, demo)
        _ = try propose("Which one thing do we try before Christmas?", 45, for: next, by: dafydd, demo)

        let people = demo.people
        try demo.store.act(Self.notePresence, by: carys, on: .item(id)) { acting in
            for name in ["Carys Pugh", "Dafydd Rees", "Tomos Llwyd", "Mair Llwyd"] {
                guard let actor = people[name] else { continue }
                try acting.note(try enter(actor, how: .member, to: id, acting), at: id, for: nil)
            }
        }
        try demo.store.act(Self.writeNote, by: dafydd, on: .item(id)) { acting in
            let notes = [
                (
                    keys,
                    "Keys handed over on a Friday afternoon leave two days without heating.\nNobody rings before Monday."
                ),
                (bus, "The last bus goes at ten to five.\nA shared taxi was tried in March, and people liked it."),
            ]
            for (subject, words) in notes { try acting.write(words, about: subject, at: id, from: 0) }
        }
        let ring = UndertakingForm(
            title: "Ring the bus company about a later bus", owner: dafydd.actor, name: "",
            due: Time(milliseconds: Int64(today.adding(days: 5).dayNumber) * 86_400_000))
        let ask = UndertakingForm(
            title: "Ask three families what Friday was like", owner: nil, name: "Mair",
            due: Time(milliseconds: Int64(today.adding(days: -2).dayNumber) * 86_400_000))
        for (form, subject) in [(ring, bus), (ask, keys)] {
            try demo.store.act(Self.takeOn, by: carys, on: .item(id)) {
                _ = try $0.takeOn(form, at: event, about: subject, language: "en")
            }
        }
        try furnishMinutes(of: event, by: carys, until: today.adding(days: 4), demo)
    }

    private func propose(
        _ title: String, _ minutes: Int, for event: Event, by viewer: Viewer, _ demo: DemoStage
    ) throws -> AgendaItem.ID {
        try demo.store.act(Self.propose, by: viewer, on: .item(event.id)) {
            try $0.propose(title, language: "en", minutes: minutes, owner: viewer.actor, for: event)
        }
    }

    private func furnishMinutes(
        of event: Event, by viewer: Viewer, until day: CivilDate, _ demo: DemoStage
    ) throws {
        let say = wiring.library.phrases(in: .english)
        let text = try demo.store.read { tx in
            try draft(of: event, try Presence.there(event, tx: tx), say, demo.site, tx)
        }
        let until = Time(milliseconds: Int64(day.dayNumber) * 86_400_000)
        try demo.store.act(Self.askMinutes, by: viewer, on: .item(event.id)) { acting in
            let revision = try acting.writeMinutes(text, of: event.id, language: "en", from: 0)
            try ask(about: event, revision: revision, until: until, acting, demo.site)
        }
    }
}
