import Database
import HTTP
public import Markup
public import Pages
import Phrases
public import Spine

// Answering without an account: at most three questions, one a page.
extension GatheringsCapability {
    /// How many answers come by the codes of events from one place in an hour.
    static let answersPerHour = RateLimit("gatherings.answer", most: 200, per: 3600)

    func show(_ route: AnswersRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .door: return try showDoor(reading)
        case .code(let code):
            guard let event = try Event.any("event.code = \(code.text)", tx: reading.tx) else {
                return .problem(AnswerDoorPage(unknown: code.text))
            }
            return try showCode(event, reading)
        case .own(let link): return try showOwn(link, reading)
        case .event(let link, let id):
            return try with(link, id, reading) { answering in
                let state = FormState(answering.attendance.map { ["answer": $0.answer.rawValue] } ?? [:])
                return .page(try answerPage(answering, state, reading))
            }
        case .needs(let link, let id):
            return try with(link, id, reading) { answering in
                let words = try answering.invited.map { try AccessNeed.words(of: $0.actor, tx: reading.tx) } ?? ""
                return .page(NeedsPage(answering: answering, state: FormState(["needs": words])))
            }
        case .reach(let link, let id):
            return try with(link, id, reading) { answering in
                let state = FormState([
                    "name": answering.invited?.name ?? "", "contact": answering.invited?.contact ?? "",
                    "shown": answering.attendance?.shownName ?? "",
                ])
                return .page(ReachPage(answering: answering, state: state))
            }
        case .receipt(let link, let id):
            return try with(link, id, reading, evenOver: true) { .page(ReceiptPage(answering: $0)) }
        case .file(let link, let id):
            return try with(link, id, reading, evenOver: true) { answering in
                let own = wiring.publicAddress + reading.link(AnswersRoute.event(link, id)).text
                return .file(
                    try calendarFile(
                        of: answering.event, withOnline: true, reading.say, reading.site, at: reading.now, address: own)
                )
            }
        case .member(let slug, let id): return .goOn(to: reading.link(EventsRoute.event(slug, id)))
        }
    }

    private func showDoor(_ reading: Reading) throws -> Answer {
        guard let typed = reading.query["code"] else { return Answer.page(AnswerDoorPage(unknown: nil)).kept() }
        guard let code = EntryCode(typed: typed), try Event.any("event.code = \(code.text)", tx: reading.tx) != nil
        else { return .problem(AnswerDoorPage(unknown: typed)) }
        return .goOn(to: reading.link(AnswersRoute.code(code)))
    }

    /// Where the code of an event or of dates leads whoever may answer there; nil for everybody else.
    public func door(_ code: EntryCode, _ reading: Reading) throws -> Link? {
        if let event = try Event.any("event.code = \(code.text)", tx: reading.tx),
            try event.particulars.forWhom == .link || isSeen(event, reading)
        {
            return reading.link(AnswersRoute.code(code))
        }
        let poll = try DatePoll.any("date_poll.code = \(code.text)", tx: reading.tx)
        return poll.map { _ in reading.link(DatesRoute.code(code)) }
    }

    private func isSeen(_ event: Event, _ reading: Reading) throws -> Bool {
        try reading.tx.first(
            "select 1 from item where item.id = \(event.id) and \(visible(to: reading.viewer))"
        ) { try $0.next(Int.self) } != nil
    }

    private func showCode(_ event: Event, _ reading: Reading) throws -> Answer {
        if let why = try refusal(event, reading) { return .problem(AnswersClosedPage(event: event, why: why)) }
        let answering = try answering(event, nil, nil, reading)
        return .page(try answerPage(answering, FormState([FormNumber.field: newNumber()]), reading))
    }

    private func showOwn(_ link: ReturnLink, _ reading: Reading) throws -> Answer {
        guard let invited = try Invited.find(wiring.secrets.digest(of: link), tx: reading.tx) else {
            return .problem(AnswersClosedPage(event: nil, why: .unknownLink))
        }
        if let event = invited.event { return .goOn(to: reading.link(AnswersRoute.event(link, event))) }
        guard let series = try invited.series.flatMap({ try Series.any($0, tx: reading.tx) }) else {
            return .problem(AnswersClosedPage(event: nil, why: .unknownLink))
        }
        let events = try series.dates(from: reading.now, limit: 12, tx: reading.tx)
        let rows = try events.map {
            OwnDatesPage.Row(event: $0, attendance: try Attendance.find($0.id, invited.id, tx: reading.tx))
        }
        return .page(OwnDatesPage(title: series.title, language: series.language, link: link, rows: rows))
    }

    /// Why somebody cannot answer by the event's code; nil where they can.
    private func refusal(_ event: Event, _ reading: Reading) throws -> AnswersWords? {
        if event.isCancelled { return .isOff }
        guard event.takesAnswers(at: reading.now) else { return .isOver }
        if event.particulars.forWhom == .link { return nil }
        return try isSeen(event, reading) ? nil : .notForYou
    }

    /// Answers for whoever holds a link of their own to an event.
    private func with(
        _ link: ReturnLink, _ id: Event.ID, _ reading: Reading, evenOver: Bool = false,
        _ body: (Answering) throws -> Answer
    ) throws -> Answer {
        guard let invited = try Invited.find(wiring.secrets.digest(of: link), tx: reading.tx),
            let event = try Event.any(id, tx: reading.tx), invited.isTo(event)
        else { return .problem(AnswersClosedPage(event: nil, why: .unknownLink)) }
        if !evenOver, !event.takesAnswers(at: reading.now) {
            return .problem(AnswersClosedPage(event: event, why: event.isCancelled ? .isOff : .isOver))
        }
        return try body(try answering(event, invited, link, reading))
    }

    private func answering(
        _ event: Event, _ invited: Invited?, _ link: ReturnLink?, _ reading: Reading
    ) throws -> Answering {
        let group = try reading.tx.first("select title from item where id = \(event.cell)") { try $0.next(String.self) }
        return Answering(
            event: event, group: group ?? "", invited: invited, link: link,
            attendance: try invited.flatMap { try Attendance.find(event.id, $0.id, tx: reading.tx) },
            isNobody: invited.map { $0.language == nil } ?? true,
            isFull: try free(at: event, tx: reading.tx).map { $0 <= 0 } ?? false)
    }

    private func answerPage(_ answering: Answering, _ state: FormState, _ reading: Reading) throws -> AnswerPage {
        AnswerPage(
            answering: answering, safety: try wiring.safeguarding.notice(in: answering.event.cell, for: reading),
            papers: try papers(of: answering.event, reading), state: state)
    }

    /// The papers of an event for whoever may see its group; the event's code, or a link of one's own, opens none.
    private func papers(of event: Event, _ reading: Reading) throws -> (any PagePart)? {
        let slug = try reading.tx.first(
            """
            select cell.slug from cell join item on item.id = cell.id
            where cell.id = \(event.cell) and item.state <> 'retired' and \(visible(to: reading.viewer))
            """
        ) { try $0.next(Slug.self) }
        return try slug.flatMap { try wiring.papering.papers(of: event.id, in: reading.cell($0), for: reading) }
    }

    // MARK: Taking

    func take(_ route: AnswersRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .code(let code): return try takeCode(code, sending)
        case .event(let link, let id): return try takeAnswer(link, id, sending)
        case .needs(let link, let id): return try takeNeeds(link, id, sending)
        case .reach(let link, let id): return try takeReach(link, id, sending)
        case .member(let slug, let id): return try takeMember(id, slug, sending)
        case .door, .own, .receipt, .file: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    private func takeCode(_ code: EntryCode, _ sending: Sending) throws -> Answer {
        let found = try sending.reading { reading -> (Answer?, Event?) in
            guard let event = try Event.any("event.code = \(code.text)", tx: reading.tx) else {
                return (.problem(AnswerDoorPage(unknown: code.text)), nil)
            }
            if let why = try refusal(event, reading) {
                return (.problem(AnswersClosedPage(event: event, why: why)), nil)
            }
            return (nil, event)
        }
        if let problem = found.0 { return problem }
        guard let event = found.1 else { throw SpineError(.notFound, "There is no such event here.") }
        var reader = FormReader(sending.form, sending.say)
        _ = reader.line(FormNumber.field)
        guard let answer = reader.choice("answer", of: Attendance.Answer.self, missing: AnswersWords.answerMissing)
        else {
            return try sending.reading { reading in
                .problem(try answerPage(try answering(event, nil, nil, reading), reader.state, reading))
            }
        }
        return try sending.act(Self.answer, on: .network) { acting in
            // As it stands now, not as it was looked at before.
            let current = try self.event(event.id, acting)
            let actor = try acting.viewer.actor ?? participant(sending: sending.form, about: event.id, acting)
            let known = try Invited.of(actor, to: current, tx: acting.tx)?.id
            if acting.viewer.actor == nil, let known,
                let kept = try Attendance.find(event.id, known, tx: acting.tx)?.answer
            {
                // The same form again: what it said stands. Another answer is given where one sees the first.
                let link = wiring.secrets.link(of: known)
                return kept == answer
                    ? next(after: answer, link, event, isNobody: true, sending)
                    : sending.link(AnswersRoute.event(link, event.id))
            }
            let name = wiring.secrets.counted(Self.answersPerHour, sending.origin)
            guard try Self.answersPerHour.admits(name, at: acting.now, in: acting.tx) else {
                throw SpineError(
                    .refused, "Many answers came from here within the hour. Try again in an hour.",
                    hindrance: Hindrance(.tooMany))
            }
            let invited =
                try known ?? enter(actor, how: acting.viewer.actor == nil ? .link : .member, to: event.id, acting)
            try record(answer, of: invited, to: current, acting, sending.site)
            return next(
                after: answer, wiring.secrets.link(of: invited), event, isNobody: acting.viewer.actor == nil, sending)
        }
    }

    private func takeAnswer(_ link: ReturnLink, _ id: Event.ID, _ sending: Sending) throws -> Answer {
        try taking(link, id, sending) { answering, reader in
            guard let answer = reader.choice("answer", of: Attendance.Answer.self, missing: AnswersWords.answerMissing)
            else {
                return try sending.reading { .problem(try answerPage(answering, reader.state, $0)) }
            }
            return try sending.act(Self.answer, on: .network) { acting in
                guard let invited = answering.invited else { return answering.first(sending.link) }
                try record(answer, of: invited.id, to: try event(id, acting), acting, sending.site)
                return next(after: answer, link, answering.event, isNobody: answering.isNobody, sending)
            }
        }
    }

    /// Whoever does not come is asked nothing more, but for a name where nobody knows it.
    private func next(
        after answer: Attendance.Answer, _ link: ReturnLink, _ event: Event, isNobody: Bool, _ sending: Sending
    ) -> Link {
        if answer != .notComing { return sending.link(AnswersRoute.needs(link, event.id)) }
        return sending.link(isNobody ? AnswersRoute.reach(link, event.id) : .receipt(link, event.id))
    }

    private func takeNeeds(_ link: ReturnLink, _ id: Event.ID, _ sending: Sending) throws -> Answer {
        try taking(link, id, sending) { answering, reader in
            let needs = reader.text("needs", most: 1000)
            guard reader.isGood, let invited = answering.invited else {
                return .problem(NeedsPage(answering: answering, state: reader.state))
            }
            return try sending.act(Self.answer, on: .network) { acting in
                try AccessNeed.keep(needs, of: invited.actor, acting)
                return sending.link(AnswersRoute.reach(link, id))
            }
        }
    }

    private func takeReach(_ link: ReturnLink, _ id: Event.ID, _ sending: Sending) throws -> Answer {
        try taking(link, id, sending) { answering, reader in
            let name =
                answering.isNobody ? reader.line("name", most: 120, missing: AnswersWords.nameMissing) : ""
            let contact = reader.line("contact", most: 200)
            let shownName = answering.event.particulars.lanyardsOff ? reader.line("shown", most: 120) : nil
            guard reader.isGood, let invited = answering.invited else {
                return .problem(ReachPage(answering: answering, state: reader.state))
            }
            return try sending.act(Self.answer, on: .network) { acting in
                try acting.tx.run(
                    "update invited set name = \(name), contact = \(contact) where id = \(invited.id)")
                if try Attendance.find(id, invited.id, tx: acting.tx)?.lacksName == true {
                    try record(.coming, of: invited.id, to: event(id, acting), acting, sending.site)
                }
                if let shownName {
                    try acting.tx.run(
                        """
                        update attendance set shown_name = \(shownName)
                        where event = \(id) and invited = \(invited.id)
                        """)
                }
                acting.touch(answering.event.cell)
                return sending.link(AnswersRoute.receipt(link, id))
            }
        }
    }

    /// Takes a step of whoever holds a link of their own.
    private func taking(
        _ link: ReturnLink, _ id: Event.ID, _ sending: Sending,
        _ body: (Answering, inout FormReader) throws -> Answer
    ) throws -> Answer {
        var found: Answering?
        let problem = try sending.reading { reading in
            try with(link, id, reading) { answering in
                found = answering
                return .goOn(to: answering.first(reading.link))
            }
        }
        guard let found else { return problem }
        var reader = FormReader(sending.form, sending.say)
        return try body(found, &reader)
    }

    /// A member goes to their own link; who was not invited gets one.
    private func takeMember(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (_, event) = try find(id, slug, Self.answerAsMember, sending)
        return try sending.act(Self.answerAsMember, on: .item(id)) { acting in
            guard let me = acting.viewer.actor else { throw SpineError(.signInFirst, "Sign in first.") }
            let known = try Invited.of(me, to: event, tx: acting.tx)?.id
            let invited = try known ?? enter(me, how: .member, to: id, acting)
            return sending.link(AnswersRoute.event(wiring.secrets.link(of: invited), id))
        }
    }
}

extension Invited {
    /// Whether they are asked to this event, or to its series.
    func isTo(_ other: Event) -> Bool { event == other.id || (series != nil && series == other.series) }
}
