import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// A line each, as a meeting begins and as it ends.
extension GatheringsCapability {
    func roundPage(_ meeting: Meeting, _ state: FormState, _ reading: Reading) throws -> RoundPage {
        RoundPage(
            meeting: meeting, people: try Presence.there(meeting.event, tx: reading.tx),
            lines: try RoundLine.all(at: meeting.event.id, tx: reading.tx), me: reading.viewer.actor, state: state)
    }

    func takeLine(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let meeting = try meeting(id, slug, Self.speakRound, sending)
        let people = try sending.store.read { try Presence.there(meeting.event, tx: $0) }
        var reader = FormReader(sending.form, sending.say)
        let round = reader.choice("round", of: RoundLine.Round.self) ?? .opening
        let typed = reader.line("who-\(round.rawValue)", most: 40, missing: MeetingWords.roundWhoMissing)
        let invited = people.first { $0.actor.text == typed }?.invited
        if invited == nil, !typed.isEmpty { reader.note("who-\(round.rawValue)", MeetingWords.roundWhoMissing) }
        let words = reader.line(
            "words-\(round.rawValue)", most: RoundLine.longest, missing: MeetingWords.roundMissing)
        guard reader.isGood, meeting.isRecorded, let invited else {
            return try sending.reading { .problem(try roundPage(meeting, reader.state, $0)) }
        }
        return try sending.act(Self.speakRound, on: .item(id)) { acting in
            try acting.tx.run(
                """
                insert into round_line (id, event, invited, round, words, entered_by, said_at)
                values (\(acting.surroundings.newUnorderedID(RoundLine.self)), \(id), \(invited), \(round.rawValue),
                    \(words), \(acting.viewer.actor), \(acting.now))
                """)
            return sending.link(MeetingRoute.round(slug, id), fragment: "round-\(round.rawValue)")
        }
    }

    func takeUnsaid(_ line: RoundLine.ID, _ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, _) = try find(id, slug, Self.speakRound, sending)
        return try sending.act(Self.speakRound, on: .item(id)) { acting in
            guard let found = try RoundLine.all(at: id, tx: acting.tx).first(where: { $0.id == line }) else {
                throw SpineError(.notFound, "There is no such line here.")
            }
            guard cell.standing == .convenor || found.isOf(acting.viewer.actor) else {
                throw SpineError(
                    .notAllowed, "Only whose line it is, who typed it in or a convenor takes it away.",
                    hindrance: Hindrance(.needsAuthorOrConvenor, in: cell.cell.id, on: .item(id)))
            }
            try acting.tx.run("delete from round_line where id = \(line)")
            try acting.scrub()
            return sending.link(MeetingRoute.round(slug, id), fragment: "round-\(found.round.rawValue)")
        }
    }
}
