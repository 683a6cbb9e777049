import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// What is noted while a meeting runs, and what people undertake there.
extension GatheringsCapability {
    func showNotes(_ meeting: Meeting, _ reading: Reading) throws -> Answer {
        let event = meeting.event.id
        let items = try AgendaItem.all(of: event, tx: reading.tx)
        // Without an agenda there is one thing to write about.
        if items.isEmpty, meeting.mayWrite, meeting.isRecorded {
            return .goOn(to: reading.link(MeetingRoute.note(meeting.slug, event, event)))
        }
        return .page(
            NotesPage(
                meeting: meeting, items: items,
                notes: try MeetingNote.all(at: event, tx: reading.tx),
                undertakings: try Undertaking.all(at: event, tx: reading.tx), now: reading.now))
    }

    func showNote(_ subject: Item.ID, _ meeting: Meeting, _ reading: Reading) throws -> Answer {
        let note = try MeetingNote.find(subject, tx: reading.tx)
        let state = FormState(["note": note.words, "revision": "\(note.revision)"])
        return .page(try notePage(subject, meeting, note, isConflict: false, mine: "", state, reading))
    }

    private func notePage(
        _ subject: Item.ID, _ meeting: Meeting, _ note: MeetingNote, isConflict: Bool, mine: String,
        _ state: FormState, _ reading: Reading
    ) throws -> NotePage {
        let event = meeting.event
        let items = try AgendaItem.all(of: event.id, tx: reading.tx)
        let place = items.firstIndex { $0.id == subject }
        guard place != nil || subject == event.id else {
            throw SpineError(.notFound, "There is no such thing here.")
        }
        return NotePage(
            meeting: meeting, item: place.map { items[$0] }, number: place.map { $0 + 1 } ?? 0,
            next: place.flatMap { $0 + 1 < items.count ? items[$0 + 1] : nil }, hasAgenda: !items.isEmpty, note: note,
            undertakings: try Undertaking.all(at: event.id, tx: reading.tx).filter { $0.subject == subject },
            fellows: try Fellow.all(in: event.cell, tx: reading.tx), now: reading.now, isConflict: isConflict,
            mine: mine, state: state)
    }

    func takeNote(_ subject: Item.ID, _ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let meeting = try meeting(id, slug, Self.writeNote, sending)
        var reader = FormReader(sending.form, sending.say)
        let words = reader.text("note", most: MeetingNote.longest)
        let revision = reader.whole("revision", 0...999_999, wrong: UndertakingWords.whatMissing) ?? 0
        let fellows = try sending.store.read { try Fellow.all(in: meeting.event.cell, tx: $0) }
        let form = UndertakingForm.read(&reader, fellows: fellows)
        // Also refuses a subject that is none of this meeting's.
        let page = try sending.reading { reading in
            try notePage(
                subject, meeting, try MeetingNote.find(subject, tx: reading.tx), isConflict: false, mine: words,
                reader.state, reading)
        }
        guard reader.isGood, meeting.isRecorded else { return .problem(page) }
        let next = sending.form["then"] == "next" ? page.next.map(\.id) : nil
        do {
            // That somebody undertook something is an act, and begins its history; a note alone is none.
            return try sending.act(form == nil ? Self.writeNote : Self.takeOn, on: .item(id)) { acting in
                if words != page.note.words || revision != page.note.revision {
                    try acting.write(words, about: subject, at: id, from: revision)
                }
                if let form {
                    try acting.takeOn(form, at: meeting.event, about: subject, language: sending.say.language.code)
                }
                return sending.link(MeetingRoute.note(slug, id, next ?? subject))
            }
        } catch let error as SpineError where error.code == .changedMeanwhile {
            return try sending.reading { reading in
                let theirs = try MeetingNote.find(subject, tx: reading.tx)
                let typed = reader.state
                let state = FormState([
                    "note": MeetingNote.together(theirs.words, words), "revision": "\(theirs.revision)",
                    "what": typed.value("what"), "who": typed.value("who"), "name": typed.value("name"),
                    "due": typed.value("due"),
                ])
                return .problem(
                    try notePage(subject, meeting, theirs, isConflict: true, mine: words, state, reading))
            }
        }
    }
}
