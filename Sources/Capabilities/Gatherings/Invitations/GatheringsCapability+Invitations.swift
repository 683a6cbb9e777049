import Calendar
import Database
import Folding
import HTTP
import Pages
import Phrases
import Spine

// Who is invited, what they answered, and what is typed in for them.
extension GatheringsCapability {
    func show(_ route: InvitationsRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .people(let slug, let id):
            let (cell, event) = try kept(id, slug, Self.invite, reading)
            return .page(try peoplePage(cell, event, FormState(), reading))
        case .list(let slug, let id):
            let (cell, event) = try kept(id, slug, Self.enterAnswer, reading)
            return .page(ListPage(cell: cell, event: event, lines: try InvitedLine.all(at: event, tx: reading.tx)))
        case .paper(let slug, let id, let who):
            let (cell, event) = try kept(id, slug, Self.enterAnswer, reading)
            let invited = try Invited.find(who, to: event, tx: reading.tx)
            return .page(
                PaperPage(
                    cell: cell, event: event, name: invited.name, link: wiring.secrets.link(of: who),
                    from: reading.viewer.name))
        case .answer(let slug, let id, let who):
            let (cell, event) = try kept(id, slug, Self.enterAnswer, reading)
            let line = try line(who, at: event, reading.tx)
            let state = FormState([
                "answer": line.attendance?.answer.rawValue ?? "", "needs": line.needs, "contact": line.invited.contact,
            ])
            return .page(EnterPage(cell: cell, event: event, line: line, state: state))
        case .saved(let slug, let id), .told(let slug, let id, _):
            return .goOn(to: reading.link(InvitationsRoute.people(slug, id)))
        case .reply(let slug, let id):
            let (cell, event) = try kept(id, slug, Self.enterAnswer, reading)
            return .page(ReplyPage(cell: cell, event: event, state: FormState()))
        }
    }

    /// An event of a cell for somebody who may do something to it.
    private func kept(
        _ id: Event.ID, _ slug: Slug, _ action: Action, _ reading: Reading
    ) throws -> (CellHeading, Event) {
        let cell = try reading.cell(slug)
        let event = try Event.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
        try reading.require(action, on: .item(id))
        return (cell, event)
    }

    private func peoplePage(
        _ cell: CellHeading, _ event: Event, _ state: FormState, _ reading: Reading
    ) throws -> PeoplePage {
        PeoplePage(
            cell: cell, event: event, lines: try InvitedLine.all(at: event, tx: reading.tx),
            hasOthers: try hasOthers(cell, reading), state: state)
    }

    private func line(_ who: Invited.ID, at event: Event, _ tx: ReadTransaction) throws -> InvitedLine {
        let invited = try Invited.find(who, to: event, tx: tx)
        return InvitedLine(
            invited: invited, attendance: try Attendance.find(event.id, who, tx: tx),
            needs: try AccessNeed.words(of: invited.actor, tx: tx), toTell: [])
    }

    func take(_ route: InvitationsRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .people(let slug, let id): return try takeInvite(id, slug, sending)
        case .answer(let slug, let id, let who): return try takeEntered(who, id, slug, sending)
        case .reply(let slug, let id): return try takeReply(id, slug, sending)
        case .saved(let slug, let id): return try takeSaved(id, slug, sending)
        case .told(let slug, let id, let who):
            let (_, event) = try find(id, slug, Self.tell, sending)
            return try sending.act(Self.tell, on: .item(id)) { acting in
                _ = try Invited.find(who, to: event, tx: acting.tx)
                try acting.tx.run("delete from to_tell where event = \(id) and invited = \(who)")
                return sending.link(InvitationsRoute.people(slug, id))
            }
        case .list, .paper: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    /// Who is invited and what they answered as a table; it is written down that somebody has it.
    private func takeSaved(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (_, event) = try find(id, slug, Self.saveInvited, sending)
        let lines = try sending.store.act(Self.saveInvited, by: sending.viewer, on: .item(id)) { acting in
            try InvitedLine.all(at: event, tx: acting.tx)
        }
        let shown = Rendering(say: sending.say, link: sending.link, site: sending.site, formToken: nil)
        let rows = lines.map { [$0.name(in: shown), $0.answer(at: event, in: shown), $0.needs, $0.reach(in: shown)] }
        return .table(
            Slug(from: event.title, fallback: "event").text, InvitationsWords.columns.map { shown.say($0) }, rows)
    }

    private func takeInvite(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, event) = try find(id, slug, Self.invite, sending)
        guard !event.isCancelled else { return .goOn(to: sending.link(EventsRoute.event(slug, id))) }
        var reader = FormReader(sending.form, sending.say)
        let guests = Invitees.read(&reader, sending.say)
        if guests.isEmpty, reader.isGood { reader.note("people", InvitationsWords.peopleMissing) }
        guard reader.isGood else {
            return try sending.reading { .problem(try peoplePage(cell, event, reader.state, $0)) }
        }
        return try sending.act(Self.invite, on: .item(id)) { acting in
            try invite(guests, to: event, of: cell, acting, sending.site)
            return sending.link(InvitationsRoute.people(slug, id))
        }
    }

    private func takeEntered(
        _ who: Invited.ID, _ id: Event.ID, _ slug: Slug, _ sending: Sending
    ) throws -> Answer {
        let (cell, event) = try find(id, slug, Self.enterAnswer, sending)
        let line = try sending.store.read { try self.line(who, at: event, $0) }
        var reader = FormReader(sending.form, sending.say)
        let answer = reader.choice("answer", of: Attendance.Answer.self, missing: InvitationsWords.enterMissing)
        let needs = reader.text("needs", most: 1000)
        let contact = reader.line("contact", most: 200)
        guard reader.isGood, let answer else {
            return .problem(EnterPage(cell: cell, event: event, line: line, state: reader.state))
        }
        return try sending.act(Self.enterAnswer, on: .item(id)) { acting in
            try AccessNeed.keep(needs, of: line.invited.actor, acting)
            try acting.tx.run("update invited set contact = \(contact) where id = \(who)")
            try acting.tx.run("delete from to_tell where event = \(id) and invited = \(who) and what = 'invitation'")
            try record(answer, of: who, to: event, enteredBy: acting.viewer.actor, acting, sending.site)
            return sending.link(InvitationsRoute.people(slug, id))
        }
    }

    private func takeReply(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, event) = try find(id, slug, Self.enterAnswer, sending)
        var reader = FormReader(sending.form, sending.say)
        let text = reader.text("reply", most: 60_000, missing: InvitationsWords.replyMissing)
        let (replies, trouble) = CalendarReply.read(text, about: event, wiring, home: sending.site.timeZone)
        if reader.isGood, let trouble { reader.note("reply", trouble) }
        let people = try sending.store.read { try Invited.all(to: event, tx: $0) }
        let matched = replies.compactMap { reply in
            people.first { $0.email.map(Folding.fold) == Folding.fold(reply.address) }.map { ($0.id, reply.answer) }
        }
        if reader.isGood, matched.isEmpty { reader.note("reply", InvitationsWords.replyUnknown) }
        guard reader.isGood else { return .problem(ReplyPage(cell: cell, event: event, state: reader.state)) }
        return try sending.act(Self.enterAnswer, on: .item(id)) { acting in
            for (invited, answer) in matched {
                try record(answer, of: invited, to: event, enteredBy: acting.viewer.actor, acting, sending.site)
            }
            return sending.link(InvitationsRoute.people(slug, id))
        }
    }
}
