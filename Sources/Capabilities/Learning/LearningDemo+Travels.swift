import Calendar
import Database
import Pages
import Phrases
import Spine

// What travels in the demo: a note of Porthlas that the ward took up and answered back, one that waits for the team, one
// that the ward raised with its reply, one that the team raised and nobody has replied to, and the page of the year.
extension LearningCapability {
    func furnishTravels(_ demo: DemoStage, offering kettle: Note.ID, and tea: Note.ID) throws {
        let (place, ward, team) = (
            try heading("porthlas-coming-home", demo), try heading("quay-ward", demo),
            try heading("first-evening-team", demo)
        )
        let taken = try offer(
            kettle, "Carys Pugh", from: place, to: ward, "On the quay you know who holds whose key.", demo)
        try demo.store.act(TravellingActions.takeUp, by: demo.viewer("Dafydd Rees"), on: .item(taken)) { acting in
            let offer = try Offer.find(taken, in: ward.id, for: acting.viewer, acting.tx)
            try acting.answer(
                offer, .taken, "The card, on six doors of the quay, until the end of January.", in: ward)
        }
        try demo.store.act(TravellingActions.cameOf, by: demo.viewer("Lowri James"), on: .item(taken)) { acting in
            let offer = try Offer.find(taken, in: ward.id, for: acting.viewer, acting.tx)
            try acting.say(
                "Four of six were home to a warm house. Two cards had the wrong neighbour on them.", of: offer)
        }
        _ = try offer(
            tea, "Carys Pugh", from: place, to: team, "You are at the door first: does it hold there too?", demo)

        let hours = try write(
            NoteForm(
                title: "The chemist shuts before the van comes",
                points: """
                    Medicine is ready at five; the pharmacy on the quay shuts at half past.
                    Three people in November went a night without.
                    """, detail: ""), by: "Priya Shah", quotes: [], in: ward, at: EntryCode(typed: "CHM5T7"), demo)
        let heard = try raise(
            hours, "Priya Shah", from: ward, to: place, "The hour of discharge is not ours to change.", on: -20, demo)
        try demo.store.act(TravellingActions.reply, by: demo.viewer("Huw Bevan"), on: .item(heard)) { acting in
            try acting.reply(
                to: try Raised.find(heard, in: place.id, for: acting.viewer, acting.tx),
                will: "We will ask the ward to send prescriptions to the quay by noon, from January.",
                because: "It costs nothing, and three nights without medicine are three too many.")
        }
        let lifts = try write(
            NoteForm(
                title: "Nobody may lift, so nobody does",
                points: """
                    Each of us is insured to carry a bag, and none to help somebody up two steps.
                    The van waits until a relative comes.
                    """, detail: ""), by: "Aled Vaughan", quotes: [], in: team, at: EntryCode(typed: "L1FTS2"), demo)
        _ = try raise(
            lifts, "Aled Vaughan", from: team, to: ward, "Whose insurance covers two steps? We cannot decide it.",
            on: -31,
            demo)
        try furnishYear(demo, in: place)
    }

    private func heading(_ slug: String, _ demo: DemoStage) throws -> Cell {
        guard let slug = Slug(slug) else { throw SpineError(.unreadable, "The demo has no such group.") }
        let carys = try demo.viewer("Carys Pugh")
        return try demo.store.read { try CellHeading.of(slug, for: carys, in: $0) }.cell
    }

    private func offer(
        _ id: Note.ID, _ name: String, from cell: Cell, to group: Cell, _ word: String, _ demo: DemoStage
    ) throws -> Item.ID {
        try demo.store.act(TravellingActions.offer, by: demo.viewer(name), on: .item(id)) { acting in
            let note = try Note.find(id, in: cell.id, for: acting.viewer, acting.tx)
            return try acting.offer(note, from: cell.id, to: group.id, because: word)
        }
    }

    private func raise(
        _ id: Note.ID, _ name: String, from cell: Cell, to group: Cell, _ word: String, on day: Int64,
        _ demo: DemoStage
    ) throws -> Item.ID {
        try demo.store.act(TravellingActions.raise, by: demo.viewer(name), on: .item(id)) { acting in
            let thing = try Raisable.find(id, in: cell.id, for: acting.viewer, acting.tx)
            return try acting.raise(
                thing, from: cell.id, to: group.id, because: word, on: acting.now.adding(days: day))
        }
    }

    private func furnishYear(_ demo: DemoStage, in place: Cell) throws {
        let carys = try demo.viewer("Carys Pugh")
        let say = wiring.library.phrases(in: .english)
        let page = try demo.store.act(YearActions.begin, by: carys, on: .cell(place.id)) { acting in
            let year = demo.site.timeZone.civil(at: acting.now.milliseconds).date.year
            let body = try Year.draft(
                of: year, for: .everyone, in: place.id,
                heading: (say(YearWords.headingThoughts), say(YearWords.headingNotes)), acting.tx)
            return try acting.begin(
                year, say(YearWords.titleOf, ["year": "\(year)"]), body, for: .everyone, in: place,
                code: EntryCode(typed: "Y34R0N"))
        }
        try demo.store.act(YearActions.publish, by: carys, on: .item(page)) { acting in
            try acting.publish(try Year.find(page, in: place.id, for: acting.viewer, acting.tx))
        }
    }
}
