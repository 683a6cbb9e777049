import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// What those who take part send. Each may be sent twice and counts once.
extension VoicesCapability {
    func take(_ route: TakingPartRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .start(let code): try takeStart(code, sending)
        case .view(let code): try takeView(code, sending)
        case .check(let code): try takeCheck(code, sending)
        case .say(let code): try takeSay(code, sending)
        case .end(let code): try takeEnd(code, sending)
        case .receipt(let code): try takeReceipt(code, sending)
        case .back(let code): try takeBack(code, sending)
        case .meant(let code): try takeByHand(code, sending, keepMeant)
        case .again(let code): try takeByHand(code, sending, askAgain)
        case .returned(let link): try takeReturned(link, sending)
        case .returnedMeant(let link): try takeByLink(link, sending, keepMeant)
        case .returnedAgain(let link): try takeByLink(link, sending, askAgain)
        case .erase(let link): try takeErase(link, sending)
        case .door, .said: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    /// How many may begin from one address in an hour: a hall, or a whole mobile network, can be behind one.
    static let peopleFromOrigin = RateLimit("voices.people-from-origin", most: 3000, per: 3600)

    private func takeStart(_ code: EntryCode, _ sending: Sending) throws -> Answer {
        try sending.reading { reading in
            try whileOpen(code, reading) { sitting in
                var reader = FormReader(sending.form, sending.say)
                let band = reader.choice("age", of: AgeBand.self, missing: TakingPartWords.ageBandMissing)
                guard let band, sitting.question.leastAge.bands.contains(where: { $0.band == band }) else {
                    reader.note("age", TakingPartWords.ageBandMissing)
                    return .problem(try startPage(sitting, reader.state, reading))
                }
                guard band != .under else {
                    return .page(TooYoungPage(sitting: sitting, safety: try safety(sitting, reading)))
                }
                let next = Answer.goOn(to: sitting.steps.aged(band).to(TakingPartRoute.view, [("begin", "1")]))
                guard sending.viewer.hand == nil else { return next }
                var seconds: Int?
                if sending.form["remember"] != nil {
                    let until = sitting.entry.closesAt ?? reading.now.adding(days: 90)
                    seconds = max(60, Int((until.milliseconds - reading.now.milliseconds) / 1000))
                }
                return next.carrying(newHand().secret, seconds: seconds)
            }
        }
    }

    /// What became of an answer.
    private enum Taken {
        case notOpen, noSuchView
        case tooMany(minutes: Int)
        case counted(next: Link)
    }

    private func takeView(_ code: EntryCode, _ sending: Sending) throws -> Answer {
        guard let hand = sending.viewer.hand, let number = sending.form["view"].flatMap({ Int($0) }),
            let answer = sending.form["answer"].flatMap(ViewPage.Answer.init(rawValue:))
        else { return try sending.reading { reading in try whileOpen(code, reading) { again($0, sending) } } }
        let taken = try sending.store.act(Self.answerView, by: sending.viewer, on: .network) { acting in
            try answerView(number, answer.value, code, hand, sending, acting)
        }
        switch taken {
        case .counted(let next): return .goOn(to: next)
        case .notOpen, .noSuchView:
            return try sending.reading { reading in try whileOpen(code, reading) { again($0, sending) } }
        case .tooMany(let minutes):
            return try sending.reading { reading in
                try whileOpen(code, reading) { .problem(TooManyPage(sitting: $0, minutes: minutes)) }
            }
        }
    }

    private func again(_ sitting: Sitting, _ sending: Sending) -> Answer {
        let refused = sending.viewer.hand == nil ? [("begin", "1")] : []
        return .goOn(to: sitting.to(TakingPartRoute.view, refused))
    }

    private func answerView(
        _ number: Int, _ value: Int, _ code: EntryCode, _ hand: [UInt8], _ sending: Sending, _ acting: Acting
    ) throws -> Taken {
        guard let entry = try Entry.find(code, in: acting.tx), entry.stage(at: acting.now) == .open else {
            return .notOpen
        }
        let fingerprint = secrets.fingerprint(of: hand, in: entry.conversation)
        var participant = try Participant.find(fingerprint, in: acting.tx)
        if participant == nil {
            guard try View.find(number, of: entry.conversation, for: nil, in: acting.tx) != nil else {
                return .noSuchView
            }
            let tries = [(Self.peopleFromOrigin, Array(sending.origin.utf8))]
            if let minutes = try secrets.wait(tries, acting) { return .tooMany(minutes: minutes) }
            participant = try Participant.make(
                entry, hand: fingerprint, language: sending.say.language.code, acting)
        }
        guard let participant,
            let outcome = try AnsweredView.take(value, to: number, from: participant, entry, acting)
        else { return .noSuchView }
        let steps = Steps(code, sending.query, sending.link)
        let language = LocalisedText.plain(steps.chosen ?? sending.say.language.code)
        return .counted(
            next: try next(steps, entry, hand, participant, outcome, reading: language, acting.now, acting.tx))
    }

    /// Where an answer leads: after five it is asked whether something is missing, where that is not the end anyhow.
    private func next(
        _ steps: Steps, _ entry: Entry, _ hand: [UInt8], _ participant: Participant, _ outcome: AnsweredView.Outcome,
        reading language: String, _ now: Time, _ tx: ReadTransaction
    ) throws -> Link {
        if outcome.isTimeToAsk,
            try View.isCount(atLeast: outcome.answers + 3, of: entry.conversation, for: participant.id, in: tx),
            try !CheckingQueue.isPaused(entry.conversation, at: now, in: tx)
        {
            return steps.to(TakingPartRoute.say)
        }
        let answered = Participant(id: participant.id, answers: outcome.answers, isByWords: participant.isByWords)
        return try onward(steps, in: entry.conversation, hand, answered, reading: language, at: now, tx)
    }

    /// Lets somebody else answer in this browser: what it carries means nobody in this conversation any more.
    private func takeEnd(_ code: EntryCode, _ sending: Sending) throws -> Answer {
        switch try look(at: code, sending, { sitting, _ in Looked.seen(sitting) }) {
        case .instead(let answer): return answer
        case .seen(let sitting):
            if let hand = sending.viewer.hand {
                let fingerprint = secrets.fingerprint(of: hand, in: sitting.entry.conversation)
                try sending.store.act(Self.leaveDevice, by: sending.viewer, on: .network) { acting -> Void in
                    try acting.tx.run("delete from participant_hand where fingerprint = \(fingerprint)")
                }
            }
            return .goOn(to: sitting.to(TakingPartRoute.start))
        }
    }

    /// Something new for a browser to carry.
    func newHand() -> (secret: String, hand: [UInt8]) { wiring.newHand() }

    /// What a browser carries, or something new for it.
    func hand(of sending: Sending) -> (hand: [UInt8], secret: String?) {
        if let hand = sending.viewer.hand { return (hand, nil) }
        let made = newHand()
        return (made.hand, made.secret)
    }
}

extension Answer {
    /// Gives the browser something to carry, where it is new.
    func carrying(new secret: String?) -> Answer { secret.map { carrying($0) } ?? self }
}
