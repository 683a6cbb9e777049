import Calendar
import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// Finding a date: a convenor proposes times, people say what suits them, and what is chosen becomes an event.
extension GatheringsCapability {
    static let proposeDates = Action("gatherings.propose-dates", by: [.convenor])
    static let askForDates = Action("gatherings.ask-for-dates", by: [.convenor])
    static let chooseDate = Action("gatherings.choose-date", by: [.convenor])

    static let datesActions: [Action] = [proposeDates, askForDates, chooseDate]
    static let datesVerbs: [String: any PhraseKey] = [
        proposeDates.name: DatesWords.didPropose, chooseDate.name: DatesWords.didChoose,
        askForDates.name: Words.didInvite,
    ]
    /// What waits for somebody who is asked.
    static let toSuit = Waiting.What("gatherings.to-say-dates")

    static func deed(at route: DatesRoute) -> Deed? {
        switch route {
        case .new(let cell): Deed(proposeDates, on: .named(cell))
        case .ask(_, let id): Deed(askForDates, on: .item(id))
        case .choose(_, let id): Deed(chooseDate, on: .item(id))
        case .member(_, let id): Deed(answerAsMember, on: .item(id))
        case .code, .own, .reach: Deed(answer, on: .network)
        case .poll: nil
        }
    }

    func show(_ route: DatesRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .new(let slug):
            let cell = try reading.cell(slug)
            try reading.require(Self.proposeDates, on: .cell(cell.cell.id))
            return .page(
                NewDatesPage(
                    cell: cell, hasOthers: try hasOthers(cell, reading), state: FormState(["minutes": "60"])))
        case .poll(let slug, let id), .ask(let slug, let id), .choose(let slug, let id), .member(let slug, let id):
            let cell = try inside(slug, reading)
            let poll = try DatePoll.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
            return .page(try datesPage(cell, poll, FormState(), reading))
        case .code(let code):
            guard let poll = try DatePoll.any("date_poll.code = \(code.text)", tx: reading.tx) else {
                return .problem(AnswersClosedPage(event: nil, why: .unknownLink))
            }
            return .page(try suitsPage(poll, nil, nil, reading))
        case .own(let link): return try with(link, reading) { .page(try suitsPage($1, ($0, link), nil, reading)) }
        case .reach(let link):
            return try with(link, reading) { asked, poll in
                let state = FormState([
                    "name": asked.name, "organisation": asked.organisationName, "contact": asked.contact,
                ])
                return .page(SuitsWhomPage(poll: poll, link: link, state: state))
            }
        }
    }

    private func datesPage(
        _ cell: CellHeading, _ poll: DatePoll, _ state: FormState, _ reading: Reading
    ) throws -> DatesPage {
        let asked = try Asked.all(in: poll, for: reading.viewer, tx: reading.tx)
        let isConvenor = cell.standing == .convenor
        return DatesPage(
            cell: cell, poll: poll, asked: asked, losses: DateLoss.all(poll, asked),
            links: isConvenor
                ? Dictionary(uniqueKeysWithValues: asked.map { ($0.id, wiring.secrets.link(of: $0.id)) }) : [:],
            hasOthers: isConvenor, mayAnswer: poll.takesAnswers(at: reading.now),
            report: wiring.safeguarding.reporting(poll.id, link: reading.link), state: state)
    }

    /// The question; with what was answered where `typed` is nil.
    private func suitsPage(
        _ poll: DatePoll, _ own: (asked: Asked, link: ReturnLink)?, _ typed: FormState?, _ reading: Reading
    ) throws -> SuitsPage {
        let group = try reading.tx.first("select title from item where id = \(poll.cell)") { try $0.next(String.self) }
        var kept = own == nil ? [FormNumber.field: newNumber()] : [:]
        for (number, option) in poll.options.enumerated() {
            kept["date-\(number + 1)"] = own?.asked.answers[option.id]?.rawValue
        }
        return SuitsPage(
            poll: poll, group: group ?? "", link: own?.link, isKept: own?.asked.hasAnswered == true,
            isOpen: poll.takesAnswers(at: reading.now),
            safety: try wiring.safeguarding.notice(in: poll.cell, for: reading), state: typed ?? FormState(kept))
    }

    /// Answers for whoever holds a link of their own.
    private func with(
        _ link: ReturnLink, _ reading: Reading, _ body: (Asked, DatePoll) throws -> Answer
    ) throws -> Answer {
        guard let asked = try Asked.find(wiring.secrets.digest(of: link), tx: reading.tx),
            let poll = try DatePoll.any("date_poll.id = \(asked.poll)", tx: reading.tx)
        else { return .problem(AnswersClosedPage(event: nil, why: .unknownLink)) }
        return try body(asked, poll)
    }

    // MARK: Taking

    func take(_ route: DatesRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .new(let slug): try takeDates(slug, sending)
        case .ask(let slug, let id): try takeAsked(id, slug, sending)
        case .choose(let slug, let id): try takeChosen(id, slug, sending)
        case .member(let slug, let id): try takeMemberDates(id, slug, sending)
        case .code(let code): try takeCodeDates(code, sending)
        case .own(let link): try takeSuits(link, sending)
        case .reach(let link): try takeWhom(link, sending)
        case .poll: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    private func takeDates(_ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, areOthers) = try sending.reading { reading in
            let cell = try reading.cell(slug)
            return (cell, try hasOthers(cell, reading))
        }
        var reader = FormReader(sending.form, sending.say)
        let title = reader.line("title", most: EventForm.longestTitle, missing: Words.titleMissing)
        let zone = sending.site.timeZone
        let starts = Self.starts(&reader, zone: zone, now: sending.now)
        let minutes = reader.whole("minutes", 5...EventForm.longest, wrong: Words.lengthMissing) ?? 60
        let address = reader.line("place", most: 300)
        let guests = Invitees.read(&reader, sending.say)
        guard reader.isGood else {
            return .problem(NewDatesPage(cell: cell, hasOthers: areOthers, state: reader.state))
        }
        return try sending.act(Self.proposeDates, on: .cell(cell.cell.id)) { acting in
            let id = try acting.propose(
                title, at: starts, minutes: minutes, address: address, zone: zone.name,
                language: sending.say.language.code, in: cell.cell.id
            ).id
            try ask(guests, about: id, of: cell, acting, sending)
            return sending.link(DatesRoute.poll(slug, id))
        }
    }

    /// Reads the times that are proposed: two at least, all ahead, none twice.
    private static func starts(_ reader: inout FormReader, zone: Zone, now: Time) -> [Time] {
        var found: [Time] = []
        for number in 1...DatePoll.mostOptions {
            let day = reader.day("day-\(number)")
            let typed = reader.line("time-\(number)", most: 20)
            let clock = typed.isEmpty ? nil : ClockTime.minutes(typed)
            if !typed.isEmpty, clock == nil { reader.note("time-\(number)", Words.timeWrong) }
            guard let day, let clock else {
                if (day == nil) != typed.isEmpty, reader.isGood {
                    reader.note(day == nil ? "day-\(number)" : "time-\(number)", DatesWords.optionHalf)
                }
                continue
            }
            let civil = Zone.utc.civil(at: (day.milliseconds / 1000 + Int64(clock) * 60) * 1000)
            let start = Time(milliseconds: zone.milliseconds(of: civil))
            if start < now { reader.note("day-\(number)", DatesWords.optionPassed) }
            if found.contains(start) { reader.note("day-\(number)", DatesWords.optionTwice) }
            found.append(start)
        }
        if found.count < 2, reader.isGood { reader.note("day-\(found.count + 1)", DatesWords.optionsMissing) }
        return found
    }

    private func takeAsked(_ id: DatePoll.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, poll) = try findPoll(id, slug, Self.askForDates, sending)
        var reader = FormReader(sending.form, sending.say)
        let guests = Invitees.read(&reader, sending.say)
        if guests.isEmpty, reader.isGood { reader.note("people", InvitationsWords.peopleMissing) }
        guard reader.isGood else {
            return try sending.reading { .problem(try datesPage(cell, poll, reader.state, $0)) }
        }
        return try sending.act(Self.askForDates, on: .item(id)) { acting in
            try ask(guests, about: id, of: cell, acting, sending)
            return sending.link(DatesRoute.poll(slug, id))
        }
    }

    private func findPoll(
        _ id: DatePoll.ID, _ slug: Slug, _ action: Action, _ sending: Sending
    ) throws -> (CellHeading, DatePoll) {
        try sending.reading { reading in
            let cell = try reading.cell(slug)
            let poll = try DatePoll.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
            try reading.require(action, on: .item(id))
            return (cell, poll)
        }
    }

    private func takeChosen(_ id: DatePoll.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, poll) = try findPoll(id, slug, Self.chooseDate, sending)
        let typed = sending.form["option"] ?? ""
        guard poll.isOpen, let option = poll.options.first(where: { $0.id.text == typed }) else {
            return .goOn(to: sending.link(DatesRoute.poll(slug, id)))
        }
        return try sending.act(Self.chooseDate, on: .item(id)) { acting in
            try acting.record()
            let event = try makeEvent(of: poll, at: option, in: cell, acting, sending)
            return sending.link(EventsRoute.event(slug, event))
        }
    }

    private func takeMemberDates(_ id: DatePoll.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (_, poll) = try findPoll(id, slug, Self.answerAsMember, sending)
        return try sending.act(Self.answerAsMember, on: .item(id)) { acting in
            guard let me = acting.viewer.actor else { throw SpineError(.signInFirst, "Sign in first.") }
            let known = try Asked.of(me, to: poll.id, tx: acting.tx)?.id
            return sending.link(
                DatesRoute.own(wiring.secrets.link(of: try known ?? enterAsked(me, how: .member, to: poll.id, acting))))
        }
    }

    private static func answers(
        _ reader: inout FormReader, to poll: DatePoll
    ) -> [DatePoll.Option.ID: BestDate.Answer] {
        var found: [DatePoll.Option.ID: BestDate.Answer] = [:]
        for (number, option) in poll.options.enumerated() {
            found[option.id] = reader.choice(
                "date-\(number + 1)", of: BestDate.Answer.self, missing: DatesWords.unanswered)
        }
        return found
    }

    private func takeCodeDates(_ code: EntryCode, _ sending: Sending) throws -> Answer {
        let poll = try sending.store.read { try DatePoll.any("date_poll.code = \(code.text)", tx: $0) }
        guard let poll else { return .problem(AnswersClosedPage(event: nil, why: .unknownLink)) }
        var reader = FormReader(sending.form, sending.say)
        let answers = Self.answers(&reader, to: poll)
        _ = reader.line(FormNumber.field)
        guard reader.isGood, poll.takesAnswers(at: sending.now) else {
            return try sending.reading { .problem(try suitsPage(poll, nil, reader.state, $0)) }
        }
        return try sending.act(Self.answer, on: .network) { acting in
            let me = acting.viewer.actor
            let actor = try me ?? participant(sending: sending.form, about: poll.id, acting)
            let known = try Asked.of(actor, to: poll.id, tx: acting.tx)
            if me == nil, let known {
                // The same form again, as with an event's code.
                let link = wiring.secrets.link(of: known.id)
                return sending.link(known.answers == answers ? DatesRoute.reach(link) : .own(link))
            }
            let name = wiring.secrets.counted(Self.answersPerHour, sending.origin)
            guard try Self.answersPerHour.admits(name, at: acting.now, in: acting.tx) else {
                throw SpineError(.refused, "Many answers came from here within the hour. Try again in an hour.")
            }
            let asked = try known?.id ?? enterAsked(actor, how: me == nil ? .link : .member, to: poll.id, acting)
            try keep(answers, of: asked, actor, about: poll, acting)
            let link = wiring.secrets.link(of: asked)
            return sending.link(me == nil ? DatesRoute.reach(link) : .own(link))
        }
    }

    private func takeSuits(_ link: ReturnLink, _ sending: Sending) throws -> Answer {
        try taking(link, sending) { asked, poll, reader in
            let answers = Self.answers(&reader, to: poll)
            guard reader.isGood else {
                return try sending.reading { .problem(try suitsPage(poll, (asked, link), reader.state, $0)) }
            }
            return try sending.act(Self.answer, on: .network) { acting in
                try keep(answers, of: asked.id, asked.actor, about: poll, acting)
                return sending.link(DatesRoute.own(link))
            }
        }
    }

    private func takeWhom(_ link: ReturnLink, _ sending: Sending) throws -> Answer {
        try taking(link, sending) { asked, poll, reader in
            // Whoever has an account is called by it.
            guard asked.language == nil else { return .goOn(to: sending.link(DatesRoute.own(link))) }
            let name = reader.line("name", most: 120, missing: AnswersWords.nameMissing)
            let organisation = reader.line("organisation", most: 200)
            let contact = reader.line("contact", most: 200)
            guard reader.isGood else {
                return .problem(SuitsWhomPage(poll: poll, link: link, state: reader.state))
            }
            return try sending.act(Self.answer, on: .network) { acting in
                try acting.tx.run(
                    """
                    update date_asked set name = \(name), organisation_name = \(organisation), contact = \(contact)
                    where id = \(asked.id)
                    """)
                return sending.link(DatesRoute.own(link))
            }
        }
    }

    private func taking(
        _ link: ReturnLink, _ sending: Sending, _ body: (Asked, DatePoll, inout FormReader) throws -> Answer
    ) throws -> Answer {
        var found: (Asked, DatePoll)?
        let problem = try sending.reading { reading in
            try with(link, reading) { asked, poll in
                if poll.takesAnswers(at: reading.now) { found = (asked, poll) }
                return .goOn(to: reading.link(DatesRoute.own(link)))
            }
        }
        guard let found else { return problem }
        var reader = FormReader(sending.form, sending.say)
        return try body(found.0, found.1, &reader)
    }
}
