import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// Who is there: one press a person.
extension GatheringsCapability {
    func presencePage(_ meeting: Meeting, _ state: FormState, _ reading: Reading) throws -> PresencePage {
        PresencePage(
            meeting: meeting,
            people: meeting.isRecorded ? try Presence.all(at: meeting.event, tx: reading.tx) : [], state: state)
    }

    func takePresent(_ who: Actor.ID, _ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let meeting = try meeting(id, slug, Self.notePresence, sending)
        guard meeting.isRecorded else {
            return try sending.reading { .problem(try presencePage(meeting, FormState(), $0)) }
        }
        let event = meeting.event
        let next = sending.link(MeetingRoute.here(slug, id), fragment: "p\(who.text)")
        return try sending.act(Self.notePresence, on: .item(id)) { acting in
            guard let one = try Presence.all(at: event, tx: acting.tx).first(where: { $0.actor == who }) else {
                throw SpineError(.notFound, "There is no such person here.")
            }
            if sending.form["here"] == "no" {
                if let invited = one.invited {
                    try acting.tx.run("delete from presence where event = \(id) and invited = \(invited)")
                }
                return next
            }
            let typed = sending.form["for"] ?? ""
            // Where lanyards are off nobody is there for an organisation.
            let organisation =
                event.particulars.lanyardsOff ? nil : one.organisations.first { $0.id.text == typed }?.id
            let invited = try one.invited ?? enter(who, how: .member, to: id, acting)
            try acting.note(invited, at: id, for: organisation)
            return next
        }
    }

    func takeAdded(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let meeting = try meeting(id, slug, Self.notePresence, sending)
        var reader = FormReader(sending.form, sending.say)
        let name = reader.line("name", most: 120, missing: MeetingWords.addMissing)
        let typed = meeting.event.particulars.lanyardsOff ? "" : reader.line("behalf", most: 40)
        guard reader.isGood, meeting.isRecorded else {
            return try sending.reading { .problem(try presencePage(meeting, reader.state, $0)) }
        }
        return try sending.act(Self.notePresence, on: .item(id)) { acting in
            let known = try Presence.all(at: meeting.event, tx: acting.tx).flatMap(\.organisations)
            let actor: Actor.ID = acting.surroundings.newUnorderedID()
            try acting.tx.run("insert into actor (id, kind) values (\(actor), \(Actor.Kind.participant))")
            let invited = try enter(actor, how: .paper, to: id, acting, name: name)
            try acting.note(invited, at: id, for: known.first { $0.id.text == typed }?.id)
            return sending.link(MeetingRoute.here(slug, id), fragment: "p\(actor.text)")
        }
    }
}

extension Acting {
    /// Notes that somebody is there.
    func note(_ invited: Invited.ID, at event: Event.ID, for organisation: Item.ID?) throws {
        try tx.run(
            """
            insert into presence (event, invited, organisation, noted_at)
            values (\(event), \(invited), \(organisation), \(now))
            on conflict (event, invited) do update set organisation = excluded.organisation
            """)
    }
}
