import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// The receipt, and coming back: by the browser, by four words, by the long link.
extension VoicesCapability {
    func takeReceipt(_ code: EntryCode, _ sending: Sending) throws -> Answer {
        let looked = try look(at: code, sending) { sitting, reading -> Looked<(Sitting, Participant)> in
            guard let hand = sending.viewer.hand,
                let participant = try self.participant(hand, sitting.entry, reading), !participant.isByWords
            else { return .instead(.goOn(to: sitting.to(TakingPartRoute.receipt))) }
            return .seen((sitting, participant))
        }
        switch looked {
        case .instead(let answer): return answer
        case .seen(let (sitting, participant)):
            var reader = FormReader(sending.form, sending.say)
            let email = reader.line("email", most: EmailAddress.most)
            if !email.isEmpty, !EmailAddress.isPlausible(email) { reader.note("email", TakingPartWords.emailWrong) }
            var page = TakingPartReceiptPage(sitting: sitting, state: reader.state, receipt: nil, isByWords: false)
            guard reader.isGood else { return .problem(page) }
            page.receipt = try sending.store.act(Self.askReceipt, by: sending.viewer, on: .network) { acting in
                if !email.isEmpty {
                    try acting.tx.run("update participant set email = \(email) where id = \(participant.id)")
                }
                return try Receipt.give(to: participant.id, of: sitting.entry.conversation, secrets, acting.tx)
            }
            return .page(page)
        }
    }

    func takeBack(_ code: EntryCode, _ sending: Sending) throws -> Answer {
        switch try look(at: code, sending, { sitting, _ in Looked.seen(sitting) }) {
        case .instead(let answer): return answer
        case .seen(let sitting):
            var reader = FormReader(sending.form, sending.say)
            let typed = reader.line("words", missing: TakingPartWords.fourWordsWrong)
            let (hand, secret) = self.hand(of: sending)
            guard reader.isGood else { return .problem(BackPage(sitting: sitting, state: reader.state)) }
            let tried = try sending.store.act(Self.comeBack, by: sending.viewer, on: .network) { acting in
                try letIn(hand, by: typed, to: sitting.entry, sending, acting)
            }
            var state = reader.state
            switch tried {
            case .found: return Answer.goOn(to: sitting.to(TakingPartRoute.said)).carrying(new: secret)
            case .slip(let writer):
                return .page(try sending.reading { try said(writer, .words, sitting, $0) })
            case .unknown: state.note("words", sending.say(TakingPartWords.fourWordsWrong))
            case .tooMany(let minutes): state.note("words", sending.say(TakingPartWords.tooManyTries, count: minutes))
            }
            return .problem(BackPage(sitting: sitting, state: state))
        }
    }

    private enum Tried {
        case found, unknown
        /// What became of a slip is shown once, and this browser goes on as whoever it was.
        case slip(Participant)
        case tooMany(minutes: Int)
    }

    private func letIn(
        _ hand: [UInt8], by typed: String, to entry: Entry, _ sending: Sending, _ acting: Acting
    ) throws -> Tried {
        let tries = [
            (Receipt.triesInConversation, Array(entry.conversation.text.utf8)),
            (Receipt.triesFromOrigin, Array(sending.origin.utf8)),
        ]
        if let minutes = try secrets.wait(tries, acting) { return .tooMany(minutes: minutes) }
        guard let words = FourWords(typed: typed),
            let found = try Participant.find(
                words: secrets.digest(of: words, in: entry.conversation), of: entry.conversation, in: acting.tx)
        else { return .unknown }
        if found.isOnSlip { return .slip(found) }
        let fingerprint = secrets.fingerprint(of: hand, in: entry.conversation)
        // A browser that is theirs already keeps what it may.
        guard try Participant.find(fingerprint, in: acting.tx)?.id != found.id else { return .found }
        try Participant.tie(fingerprint, to: found.id, byWords: true, acting)
        return .found
    }

    func showSaid(_ sitting: Sitting, _ reading: Reading) throws -> Answer {
        guard let hand = reading.viewer.hand, let participant = try self.participant(hand, sitting.entry, reading)
        else {
            return .goOn(to: sitting.to(TakingPartRoute.back))
        }
        return .page(try said(participant, participant.isByWords ? .words : .browser, sitting, reading))
    }

    func showReturned(_ link: ReturnLink, _ reading: Reading) throws -> Answer {
        let (participant, sitting) = try returned(link, reading)
        return .page(try said(participant, .link(link), sitting, reading))
    }

    private func said(
        _ participant: Participant, _ way: SaidPage.Way, _ sitting: Sitting, _ reading: Reading
    ) throws -> SaidPage {
        let conversation = sitting.entry.conversation
        return SaidPage(
            sitting: sitting, way: way, isOnSlip: participant.isOnSlip,
            fates: try Fate.all(of: participant.id, for: reading.viewer, in: reading.tx),
            outcomes: try Outcome.all(of: conversation, for: reading.viewer, in: reading.tx),
            isLate: sitting.question.promised?.isPast(at: reading.now) == true,
            answers: participant.isOnSlip
                ? [] : try OwnAnswer.all(of: participant.id, for: sitting.tag, in: reading.tx),
            safety: try safety(sitting, reading))
    }

    /// Whose link it is, and in which conversation; `notFound` where it is nobody's.
    func returned(_ link: ReturnLink, _ reading: Reading) throws -> (Participant, Sitting) {
        guard let participant = try Participant.find(link: secrets.digest(of: link), in: reading.tx),
            let entry = try Entry.of(participant.id, in: reading.tx)
        else { throw SpineError(.notFound, "Nothing is behind this link.") }
        return (participant, Sitting(entry, try OpenQuestion.of(entry.conversation, in: reading.tx), reading))
    }

    /// Goes on in this browser as whoever's link it is.
    func takeReturned(_ link: ReturnLink, _ sending: Sending) throws -> Answer {
        let (participant, sitting) = try sending.reading { try returned(link, $0) }
        guard !participant.isOnSlip else { return .goOn(to: sending.link(TakingPartRoute.returned(link))) }
        let (hand, secret) = self.hand(of: sending)
        try sending.store.act(Self.comeBack, by: sending.viewer, on: .network) { acting -> Void in
            let fingerprint = secrets.fingerprint(of: hand, in: sitting.entry.conversation)
            try Participant.tie(fingerprint, to: participant.id, byWords: false, acting)
        }
        return Answer.goOn(to: sitting.to(TakingPartRoute.said)).carrying(new: secret)
    }

    /// Does something about somebody's own words in their browser, and shows them again.
    func takeByHand(
        _ code: EntryCode, _ sending: Sending, _ act: (Participant, Sending) throws -> Void
    ) throws -> Answer {
        let looked = try look(at: code, sending) { sitting, reading in
            Looked.seen((sitting, try sending.viewer.hand.flatMap { try self.participant($0, sitting.entry, reading) }))
        }
        switch looked {
        case .instead(let answer): return answer
        case .seen(let (sitting, participant)):
            if let participant, !participant.isByWords { try act(participant, sending) }
            return .goOn(to: sitting.to(TakingPartRoute.said))
        }
    }

    /// The same behind their long link.
    func takeByLink(
        _ link: ReturnLink, _ sending: Sending, _ act: (Participant, Sending) throws -> Void
    ) throws -> Answer {
        try act(try sending.reading { try returned(link, $0).0 }, sending)
        return .goOn(to: sending.link(TakingPartRoute.returned(link)))
    }

    /// Asks for another look at a view of one's own that was refused; sent twice, it asks once.
    func askAgain(by participant: Participant, _ sending: Sending) throws {
        guard let view = sending.form["view"].flatMap({ Item.ID(text: $0) }) else { return }
        try sending.store.act(Self.askAnotherLook, by: sending.viewer, on: .network) { acting in
            let isOwn =
                try acting.tx.first(
                    "select 1 from item where id = \(view) and author = \(participant.id)"
                ) { try $0.next(Int.self) } != nil
            guard isOwn, try CheckingQueue.mayAskAgain(view, in: acting.tx) else { return }
            try CheckingQueue.askAgain(view, acting)
        }
    }

    func keepMeant(by participant: Participant, _ sending: Sending) throws {
        guard let answer = sending.form["meant"].flatMap(Meant.init(rawValue:)),
            let view = sending.form["view"].flatMap({ Item.ID(text: $0) }),
            let use = sending.form["use"].flatMap({ Item.ID(text: $0) })
        else { return }
        try sending.store.act(Self.sayMeant, by: sending.viewer, on: .network) { acting in
            try Meant.keep(answer, of: view, in: use, by: participant.id, acting)
        }
    }

    func showErase(_ link: ReturnLink, _ reading: Reading) throws -> Answer {
        .page(EraseSaidPage(sitting: try returned(link, reading).1, link: link))
    }

    /// Erases all that somebody said in a conversation; only the long link can.
    func takeErase(_ link: ReturnLink, _ sending: Sending) throws -> Answer {
        let (participant, sitting) = try sending.reading { try returned(link, $0) }
        try wiring.noteErasure(participant.id)
        try sending.store.act(Self.eraseSaid, by: sending.viewer, on: .network) { acting in
            try Erasure.erase(
                participant.id, holdings: wiring.personalData(), references: wiring.references, by: acting)
            acting.touch(sitting.entry.cell)
        }
        return .page(ErasedSaidPage())
    }
}
