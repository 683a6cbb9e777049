import Database
import Folding
import Markup
import Pages
import Phrases
import Spine

// Asking people which dates suit them, and what comes of their answers.
extension GatheringsCapability {
    /// Asks people: by letter where there is an address; the others stand on the page for whoever phones.
    func ask(
        _ guests: Invitees, about id: DatePoll.ID, of cell: CellHeading, _ acting: Acting, _ sending: Sending
    ) throws {
        guard !guests.isEmpty, let poll = try DatePoll.any("date_poll.id = \(id)", tx: acting.tx) else { return }
        let site = sending.site
        let here = try Guest.known(in: cell.cell.id, tx: acting.tx)
        var actors: [Actor.ID] = guests.everybody ? here.filter(\.isMember).map(\.actor) : []
        for entry in guests.list.entries {
            let known =
                entry.email == nil ? here.first { Folding.fold($0.name) == Folding.fold(entry.name) }?.actor : nil
            actors.append(
                try known
                    ?? acting.person(named: entry.name, email: entry.email, language: site.installation.language))
        }
        let already = try acting.tx.all("select actor from date_asked where poll = \(id)") {
            try $0.next(Actor.ID.self)
        }
        var seen = Set(already)
        let due = poll.options.map(\.startsAt).min()
        for actor in actors where seen.insert(actor).inserted {
            guard let person = try Person.find(actor, in: acting.tx) else { continue }
            let asked = try enterAsked(actor, how: person.email == nil ? .paper : .letter, to: id, acting)
            try acting.ask(actor, for: Self.toSuit, about: id, due: due)
            guard let email = person.email, actor != acting.viewer.actor else { continue }
            let language = wiring.library.language(code: person.language) ?? .english
            let say = wiring.library.phrases(in: language)
            let prefix = language == .english ? nil : language.code
            let link = Linking(prefix: prefix)(DatesRoute.own(wiring.secrets.link(of: asked)))
            let parts = [
                say(InvitationsWords.letterHello, ["name": person.name]),
                say(DatesWords.letterAsks, ["name": acting.viewer.name, "title": poll.title]),
                poll.options.map { poll.occasion($0, site).words(say) }.joined(separator: "\n"),
                say(DatesWords.letterLink) + "\n" + wiring.publicAddress + link.text,
                say(InvitationsWords.letterSecret),
            ]
            try acting.send(
                to: email, person: actor, subject: say(DatesWords.letterSubject, ["title": poll.title]),
                body: parts.joined(separator: "\n\n") + "\n", language: language.code,
                forgetAt: poll.options.map(\.startsAt).max()?.adding(days: 1))
        }
    }

    /// Writes down that somebody is asked, or answers of their own accord.
    func enterAsked(_ actor: Actor.ID, how: Invited.How, to poll: DatePoll.ID, _ acting: Acting) throws -> Asked.ID {
        let id: Asked.ID = acting.surroundings.newUnorderedID()
        let digest = wiring.secrets.digest(of: wiring.secrets.link(of: id))
        try acting.tx.run(
            """
            insert into date_asked (id, poll, actor, how, link, asked_at)
            values (\(id), \(poll), \(actor), \(how.rawValue), \(digest), \(acting.now))
            """)
        return id
    }

    /// Keeps what suits somebody.
    func keep(
        _ answers: [DatePoll.Option.ID: BestDate.Answer], of asked: Asked.ID, _ actor: Actor.ID, about poll: DatePoll,
        _ acting: Acting
    ) throws {
        guard try DatePoll.any("date_poll.id = \(poll.id)", tx: acting.tx)?.isOpen == true else { return }
        for (option, answer) in answers {
            try acting.tx.run(
                """
                insert into date_answer (asked, option, answer) values (\(asked), \(option), \(answer.rawValue))
                on conflict (asked, option) do update set answer = excluded.answer
                """)
        }
        // Typed in for somebody by whoever had them on the phone.
        let by: Actor.ID? = acting.viewer.actor == actor ? nil : acting.viewer.actor
        try acting.tx.run(
            "update date_asked set answered_at = \(acting.now), entered_by = \(by) where id = \(asked)")
        try acting.tx.run(
            """
            delete from waiting where item = \(poll.id) and what = \(Self.toSuit.name) and done_act is null
                and actor = \(actor)
            """)
    }

    /// Makes the event, and invites everybody who was asked.
    func makeEvent(
        of poll: DatePoll, at option: DatePoll.Option, in cell: CellHeading, _ acting: Acting, _ sending: Sending
    ) throws -> Event.ID {
        let found = try DatePoll.any("date_poll.id = \(poll.id)", tx: acting.tx)
        if let event = found?.event { return event }
        var facts = Particulars()
        facts.address = poll.address
        let form = EventForm(
            title: poll.title, startsAt: option.startsAt,
            endsAt: option.startsAt.adding(seconds: Int64(poll.minutes) * 60), address: poll.address, online: "")
        let id = try acting.make(
            form, in: cell.cell.id, zone: poll.zoneName, language: poll.language, particulars: facts)
        try acting.tx.run(
            "update date_poll set event = \(id), closed_at = \(acting.now) where id = \(poll.id)")
        try acting.withdraw(Self.toSuit, about: poll.id)
        let event = try event(id, acting)
        let letters = self.letters(from: acting, event, sending.site)
        for one in try Asked.all(in: poll, for: .system, tx: acting.tx) where one.actor != acting.viewer.actor {
            // Whoever answered by the common link and gave neither name nor address cannot be asked again.
            guard one.language != nil || !one.name.isEmpty else { continue }
            let own = one.language == nil ? one.name : ""
            let invited = try enter(one.actor, how: one.how, to: id, acting, name: own)
            if !one.contact.isEmpty {
                try acting.tx.run("update invited set contact = \(one.contact) where id = \(invited)")
            }
            if one.language != nil {
                try acting.ask(one.actor, for: Self.toAnswer, about: id, due: event.startsAt)
            }
            try letters.send(.invitation, to: try Invited.find(invited, to: event, tx: acting.tx), acting)
        }
        return id
    }
}

extension Acting {
    /// Writes down that a date is looked for, and the times that are proposed.
    func propose(
        _ title: String, at starts: [Time], minutes: Int, address: String, zone: String, language: String,
        in cell: Cell.ID
    ) throws -> DatePoll {
        let id = try insert(DatePoll.kind, title: title, language: language, visibility: .cell, in: cell)
        try tx.run(
            """
            insert into date_poll (id, cell, minutes, zone, address, code, made_at)
            values (\(id), \(cell), \(minutes), \(zone), \(address), \(try newDatesCode().text), \(now))
            """)
        for start in starts {
            let option: DatePoll.Option.ID = surroundings.newID()
            try tx.run("insert into date_option (id, poll, starts_at) values (\(option), \(id), \(start))")
        }
        guard let poll = try DatePoll.any("date_poll.id = \(id)", tx: tx) else {
            throw SpineError(.notFound, "There is no such thing here.")
        }
        return poll
    }

    /// A code that nothing has for which a date is looked for.
    private func newDatesCode() throws -> EntryCode {
        try freeCode { code in
            try tx.first("select 1 from date_poll where code = \(code.text)") { try $0.next(Int.self) } != nil
        }
    }
}
