import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// What those who take part are shown.
extension VoicesCapability {
    func show(_ route: TakingPartRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .door: try showDoor(reading)
        case .start(let code): try showStart(code, reading)
        case .view(let code): try whileOpen(code, reading) { try showView($0, reading) }
        case .say(let code): try whileOpen(code, reading) { try showSay($0, reading) }
        case .check(let code): .goOn(to: reading.link(TakingPartRoute.say(code)))
        case .end(let code): try whileOpen(code, reading) { try showEnd($0, reading) }
        case .receipt(let code): try known(code, reading) { try showReceipt($0, reading) }
        case .back(let code): try known(code, reading) { .page(BackPage(sitting: $0, state: FormState())) }
        case .said(let code): try known(code, reading) { try showSaid($0, reading) }
        case .meant(let code), .again(let code): .goOn(to: reading.link(TakingPartRoute.said(code)))
        case .returned(let link): try showReturned(link, reading)
        case .returnedMeant(let link), .returnedAgain(let link):
            .goOn(to: reading.link(TakingPartRoute.returned(link)))
        case .erase(let link): try showErase(link, reading)
        }
    }

    private func showDoor(_ reading: Reading) throws -> Answer {
        guard let typed = reading.query["code"] else { return Answer.page(DoorPage(unknown: nil)).kept() }
        guard let code = EntryCode(typed: typed), try Entry.find(code, in: reading.tx) != nil else {
            return .problem(DoorPage(unknown: typed))
        }
        return .goOn(to: reading.link(TakingPartRoute.start(code)))
    }

    private func showStart(_ code: EntryCode, _ reading: Reading) throws -> Answer {
        guard let sitting = try Sitting.find(code, reading) else { return .problem(DoorPage(unknown: code.text)) }
        let entry = sitting.entry
        let until = [entry.opensAt, entry.closesAt, sitting.question.promised?.end].compactMap(\.self).filter {
            $0 > reading.now
        }.min()
        guard sitting.isOpen else {
            return Answer.page(try notOpen(sitting, reading)).kept(for: [entry.cell], until: until)
        }
        return Answer.page(
            try startPage(
                sitting, FormState(sitting.steps.isOfAge ? ["age": AgeBand.adult.rawValue] : [:]), reading)
        ).kept(for: [entry.cell], until: until)
    }

    /// The first page, with what was chosen.
    func startPage(_ sitting: Sitting, _ state: FormState, _ reading: Reading) throws -> StartPage {
        StartPage(
            sitting: sitting, safety: try safety(sitting, reading), isKnown: reading.viewer.hand != nil,
            refusesCookies: reading.query["cookies"] != nil && reading.viewer.hand == nil, state: state)
    }

    private func showView(_ sitting: Sitting, _ reading: Reading) throws -> Answer {
        guard let hand = reading.viewer.hand else {
            let refused = reading.query["begin"] != nil ? [("cookies", "1")] : []
            return .goOn(to: sitting.to(TakingPartRoute.start, refused))
        }
        let conversation = sitting.entry.conversation
        let participant = try self.participant(hand, sitting.entry, reading)
        guard let number = reading.query["n"].flatMap({ Int($0) }),
            let view = try View.find(number, of: conversation, for: participant?.id, in: reading.tx)
        else {
            let off = reading.query["off"].flatMap { Int($0) }
            // Whoever cannot read a view is asked about none of that kind any more, until they choose to go on.
            let isReadable = reading.query["unread"] != nil
            // What was asked for is not there (any more): what comes instead is looked up anew.
            return .goOn(
                to: try onward(
                    sitting.steps, in: conversation, hand, participant, reading: sitting.writes,
                    isReadable: isReadable, puttingOff: off, at: reading.now, isFresh: reading.query["n"] != nil,
                    reading.tx))
        }
        let count = try View.count(of: conversation, for: participant?.id, in: reading.tx)
        let answers = participant?.answers ?? 0
        return .page(
            ViewPage(
                sitting: sitting, view: view, place: min(count, view.answer == nil ? answers + 1 : answers),
                count: count, report: wiring.safeguarding.reporting(view.id, link: reading.link),
                mayChange: participant?.isByWords != true))
    }

    /// Where somebody goes on who has answered: to the next view, or to the end.
    func onward(
        _ steps: Steps, in conversation: Conversation.ID, _ hand: [UInt8], _ participant: Participant?,
        reading language: String, isReadable: Bool = false, puttingOff off: Int? = nil, at now: Time,
        isFresh: Bool = false, _ tx: ReadTransaction
    ) throws -> Link {
        let seed = secrets.seed(hand, answers: participant?.answers ?? 0) &+ UInt64(bitPattern: Int64(off ?? 0))
        let next = try nextView.draw(
            of: conversation, for: participant?.id, seed: seed, reading: language, isReadable: isReadable,
            puttingOff: off, at: now, isFresh: isFresh, in: tx)
        if isReadable, next == nil || next == off { return steps.to(TakingPartRoute.end) }
        return onward(steps, next)
    }

    func onward(_ steps: Steps, _ next: Int?) -> Link {
        next.map { steps.view($0) } ?? steps.to(TakingPartRoute.say)
    }

    private func showSay(_ sitting: Sitting, _ reading: Reading) throws -> Answer {
        .page(try say(sitting, FormState(["naming": "none"]), isSent: reading.query["sent"] != nil, reading))
    }

    /// The page for own words, with what was typed.
    func say(_ sitting: Sitting, _ state: FormState, isSent: Bool = false, _ reading: Reading) throws -> SayPage {
        SayPage(
            sitting: sitting, state: state,
            isPaused: try CheckingQueue.isPaused(sitting.entry.conversation, at: reading.now, in: reading.tx),
            hasMore: try hasMore(sitting, reading), isSent: isSent)
    }

    private func hasMore(_ sitting: Sitting, _ reading: Reading) throws -> Bool {
        let participant = try reading.viewer.hand.flatMap { try self.participant($0, sitting.entry, reading) }
        return try nextView.draw(
            of: sitting.entry.conversation, for: participant?.id, seed: 0, at: reading.now, in: reading.tx) != nil
    }

    private func showEnd(_ sitting: Sitting, _ reading: Reading) throws -> Answer {
        let participant = try reading.viewer.hand.flatMap { try self.participant($0, sitting.entry, reading) }
        let own = try participant.map { try Fate.count(of: $0.id, in: reading.tx) }
        return .page(
            EndPage(
                sitting: sitting, answers: participant?.answers ?? 0, ownViews: own ?? 0,
                hasMore: try hasMore(sitting, reading),
                mayWrite: try !CheckingQueue.isPaused(sitting.entry.conversation, at: reading.now, in: reading.tx)))
    }

    private func showReceipt(_ sitting: Sitting, _ reading: Reading) throws -> Answer {
        guard let hand = reading.viewer.hand, let participant = try self.participant(hand, sitting.entry, reading)
        else {
            return .goOn(to: sitting.to(TakingPartRoute.start))
        }
        return .page(
            TakingPartReceiptPage(sitting: sitting, state: FormState(), receipt: nil, isByWords: participant.isByWords))
    }

    // MARK: What they share

    /// Answers for a conversation that there is, open or not.
    func known(_ code: EntryCode, _ reading: Reading, _ body: (Sitting) throws -> Answer) throws -> Answer {
        guard let sitting = try Sitting.find(code, reading) else { return .problem(DoorPage(unknown: code.text)) }
        return try body(sitting)
    }

    /// Answers for a conversation that is open; says in plain words why it is not.
    func whileOpen(_ code: EntryCode, _ reading: Reading, _ body: (Sitting) throws -> Answer) throws -> Answer {
        try known(code, reading) { sitting in
            sitting.isOpen ? try body(sitting) : .problem(try notOpen(sitting, reading))
        }
    }

    func notOpen(_ sitting: Sitting, _ reading: Reading) throws -> NotOpenPage {
        let sees = try reading.tx.first(
            """
            select 1 from item join landscape on landscape.conversation = item.id
            where item.id = \(sitting.entry.conversation) and \(visible(to: reading.viewer))
            """
        ) { try $0.next(Int.self) }
        return NotOpenPage(
            sitting: sitting, results: sees.map { _ in reading.link(item: sitting.entry.conversation) },
            hasCome: try PromisedDay.isKept(sitting.entry.conversation, in: reading.tx),
            isLate: sitting.question.promised?.isPast(at: reading.now) == true)
    }

    func safety(_ sitting: Sitting, _ reading: Reading) throws -> SafetyNotice {
        try wiring.safeguarding.notice(in: sitting.entry.cell, for: reading)
    }

    func participant(_ hand: [UInt8], _ entry: Entry, _ reading: Reading) throws -> Participant? {
        try Participant.find(secrets.fingerprint(of: hand, in: entry.conversation), in: reading.tx)
    }
}
