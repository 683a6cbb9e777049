import Calendar
import Database
import Pages
import Spine

// The demo's search for a date: three evenings, and what suits whom.
extension GatheringsCapability {
    func furnishDates(_ today: CivilDate, _ home: Zone, _ demo: inout DemoStage) throws {
        guard let cell = demo.cells["quay-ward"] else { return }
        let carys = try demo.viewer("Carys Pugh")
        let starts = [16, 18, 23].map { days in
            demoForm("", on: today.adding(days: days), 18, 60, "", home).startsAt
        }
        let people = demo.people
        try demo.store.act(Self.proposeDates, by: carys, on: .cell(cell)) { acting in
            let poll = try acting.propose(
                "Which evening do we meet the bus company?", at: starts, minutes: 60, address: "Harbour Hall",
                zone: home.name, language: "en", in: cell)
            // The demo is the same each time, codes to type among it.
            try acting.tx.run("update date_poll set code = 'B2C3D4' where id = \(poll.id)")
            let answers: [(String, [BestDate.Answer]?)] = [
                ("Dafydd Rees", [.yes, .no, .yes]), ("Siân Morgan", [.no, .yes, .ifNeedBe]),
                ("Tomos Llwyd", [.yes, .yes, .no]), ("Amina Haddad", [.yes, .yes, .no]), ("Mair Llwyd", nil),
            ]
            for (name, answers) in answers {
                guard let person = people[name] else { continue }
                let asked = try enterAsked(person, how: .member, to: poll.id, acting)
                guard let answers else { continue }
                let kept = Dictionary(uniqueKeysWithValues: zip(poll.options.map(\.id), answers))
                try keep(kept, of: asked, person, about: poll, acting)
            }
        }
    }
}
