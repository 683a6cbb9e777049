import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// What a meeting is to talk about: anybody who belongs proposes, a convenor puts it in order.
extension GatheringsCapability {
    func agendaPage(_ meeting: Meeting, _ state: FormState, _ reading: Reading) throws -> AgendaPage {
        let items = try AgendaItem.all(of: meeting.event.id, tx: reading.tx)
        return AgendaPage(
            meeting: meeting, items: items, carried: try Undertaking.carried(to: meeting.event, tx: reading.tx),
            fellows: try Fellow.all(in: meeting.event.cell, tx: reading.tx), me: reading.viewer.actor,
            now: reading.now, state: state)
    }

    func takeProposal(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, event) = try find(id, slug, Self.propose, sending)
        var reader = FormReader(sending.form, sending.say)
        let title = reader.line("title", most: AgendaItem.longestTitle, missing: MeetingWords.proposeMissing)
        let minutes = reader.length("minutes")
        let chosen = reader.line("owner", most: 40)
        let (owner, count) = try sending.store.read { tx in
            (
                try Fellow.all(in: cell.cell.id, tx: tx).first { $0.id.text == chosen }?.id,
                try AgendaItem.all(of: id, tx: tx).count
            )
        }
        if count >= AgendaItem.most { reader.note("title", MeetingWords.agendaFull) }
        guard reader.isGood, !event.isCancelled else {
            return try sending.reading {
                .problem(try agendaPage(Meeting(cell: cell, event: event), reader.state, $0))
            }
        }
        return try sending.act(Self.propose, on: .item(id)) { acting in
            let item = try acting.propose(
                title, language: sending.say.language.code, minutes: minutes, owner: owner, for: event)
            try acting.record(item: item)
            return sending.link(MeetingRoute.agenda(slug, id))
        }
    }

    func takeOrder(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, event) = try find(id, slug, Self.orderAgenda, sending)
        let (items, fellows) = try sending.store.read { tx in
            (try AgendaItem.all(of: id, tx: tx), try Fellow.all(in: cell.cell.id, tx: tx))
        }
        var reader = FormReader(sending.form, sending.say)
        // One that was proposed meanwhile is not on the form: it keeps its place at the end.
        let lines = items.enumerated().filter { sending.form["place-\($1.id.text)"] != nil }.map { number, item in
            let place = reader.whole("place-\(item.id.text)", 1...999, wrong: MeetingWords.placeWrong) ?? number + 1
            let chosen = reader.line("owner-\(item.id.text)", most: 40)
            return (
                id: item.id, place: place, minutes: reader.length("minutes-\(item.id.text)"),
                owner: fellows.first { $0.id.text == chosen }?.id
            )
        }
        guard reader.isGood else {
            return try sending.reading {
                .problem(try agendaPage(Meeting(cell: cell, event: event), reader.state, $0))
            }
        }
        // Two that were given the same number stay in the order in which they stood.
        let sorted = lines.enumerated().sorted { ($0.1.place, $0.0) < ($1.1.place, $1.0) }.map(\.1)
        return try sending.act(Self.orderAgenda, on: .item(id)) { acting in
            for (number, line) in sorted.enumerated() {
                try acting.tx.run(
                    """
                    update agenda_item set place = \(number + 1), minutes = \(line.minutes), owner = \(line.owner)
                    where id = \(line.id) and event = \(id)
                    """)
            }
            return sending.link(MeetingRoute.agenda(slug, id))
        }
    }

    func takeRemoval(_ item: AgendaItem.ID, _ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (page, isNoted) = try sending.reading { reading in
            let isThere = try reading.tx.first(
                "select 1 from agenda_item where id = \(item) and event = \(id)"
            ) { try $0.next(Int.self) }
            guard isThere != nil else { throw SpineError(.notFound, "There is no such thing here.") }
            var state = FormState()
            // What was noted about it is kept with the event, and the minutes begin with it.
            let isNoted = try !MeetingNote.find(item, tx: reading.tx).words.isEmpty
            if isNoted { state.note("agenda", reading.say(MeetingWords.removeNoted)) }
            return (try agendaPage(try meeting(id, slug, reading), state, reading), isNoted)
        }
        if isNoted { return .problem(page) }
        return try sending.act(Self.removeFromAgenda, on: .item(item)) { acting in
            try acting.setState(.retired, of: item)
            return sending.link(MeetingRoute.agenda(slug, id))
        }
    }
}

extension FormReader {
    /// A whole number in a range, which may be left open; nil where the field holds none, which is noted.
    mutating func whole(_ field: String, _ range: ClosedRange<Int>, wrong: some PhraseKey) -> Int? {
        let typed = line(field, most: 6)
        guard !typed.isEmpty else { return nil }
        let number = Int(typed).flatMap { range.contains($0) ? $0 : nil }
        if number == nil { note(field, wrong) }
        return number
    }

    /// How many minutes something takes, which may be left open.
    mutating func length(_ field: String) -> Int? { whole(field, 1...600, wrong: MeetingWords.minutesWrong) }
}
