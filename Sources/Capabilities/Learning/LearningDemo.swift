import Database
public import Pages
import Secrets
import Spine

// The demo's learning: two notes, one of which quotes somebody who agreed and left out somebody who did not, a draft that
// waits for an answer, and what the group thinks now.
extension LearningCapability {
    public func furnish(_ demo: inout DemoStage) throws {
        guard let slug = Slug("porthlas-coming-home"), let id = demo.cells[slug.text] else { return }
        let carys = try demo.viewer("Carys Pugh")
        let cell = try demo.store.read { try CellHeading.of(slug, for: carys, in: $0) }.cell
        let kettle = try write(
            NoteForm(
                title: "Who holds the key decides how the evening goes",
                points: """
                    A neighbour with a key is worth more than a phone number on the fridge.
                    Nobody had written down who that neighbour is.
                    The ward knows the day, not the hour: the kettle is cold either way.
                    """,
                detail: """
                    We went home with people in October. Most of them waited in the cold for somebody with a key, the longest
                    for **two hours**.

                    What helped was small: a card on the ward's board, filled in on the first day, with the name of whoever
                    holds the key and when they are at home.
                    """), by: "Carys Pugh",
            quotes: [
                ("Gethin", "I would sooner wait in the van than ring a doctor for a key.", .yes),
                ("Mrs Bowen", "", .no),
            ], in: cell, at: EntryCode(typed: "KYS4T1"), demo)
        let tea = try write(
            NoteForm(
                title: "The tea finds people that no referral finds",
                points: """
                    Some of those who came in November had never been referred by anybody.
                    They came because of a neighbour, not because of a leaflet.
                    """, detail: ""), by: "Nia Parry",
            quotes: [("Gwen", "I only came for the warm. I stayed for the talk.", .withoutName)], in: cell,
            at: EntryCode(typed: "T34TDS"), demo)
        _ = try demo.store.act(Self.write, by: demo.viewer("Ffion Prosser"), on: .cell(id)) { acting in
            let note = try acting.write(
                NoteForm(
                    title: "What the ward round does not see",
                    points: "Discharge is planned in the morning; the lift home is arranged at night.", detail: ""),
                in: cell)
            try Self.quote("Rhian", "Nobody told the driver about the stairs.", nil, in: note, acting)
        }
        _ = try demo.store.act(Self.think, by: carys, on: .cell(id)) { acting in
            try acting.think(
                "The first evening is decided before anybody leaves the ward",
                "Everything that went well had been written down by the second day.", restingOn: [kettle, tea],
                in: cell, replacing: nil)
        }
        try furnishTravels(demo, offering: kettle, and: tea)
    }

    func write(
        _ form: NoteForm, by author: String, quotes: [(String, String, Quote.Answer)], in cell: Cell,
        at code: EntryCode?, _ demo: DemoStage
    ) throws -> Note.ID {
        let viewer = try demo.viewer(author)
        let id = try demo.store.act(Self.write, by: viewer, on: .cell(cell.id)) { acting in
            let note = try acting.write(form, in: cell, code: code)
            for (name, words, answer) in quotes { try Self.quote(name, words, answer, in: note, acting) }
            return note
        }
        try demo.store.act(Self.publish, by: viewer, on: .item(id)) { acting in
            let note = try Note.find(id, in: cell.id, for: viewer, acting.tx)
            try acting.publish(note, in: cell.id, to: Note.Readers.all.visibility(in: cell.visibility))
        }
        return id
    }

    private static func quote(
        _ name: String, _ words: String, _ answer: Quote.Answer?, in note: Note.ID, _ acting: Acting
    ) throws {
        let link = Token(random: acting.surroundings.randomness)
        try acting.tx.run(
            """
            insert into quote (id, note, name, words, answer, reason, link)
            values (\(acting.surroundings.newID(Quote.self)), \(note), \(name), \(words), \(answer), '',
                \(link.digest.bytes))
            """)
    }
}
