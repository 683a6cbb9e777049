import HTTP
import Markup
import Pages
import Phrases
import Spine

// Somebody's own words: looked at, then sent.
extension VoicesCapability {
    /// Shows own words as they will appear. Nothing is kept yet.
    func takeCheck(_ code: EntryCode, _ sending: Sending) throws -> Answer {
        switch try lookAtWords(code, sending) {
        case .instead(let answer): answer
        case .seen(let (sitting, own, _)): .page(WordsCheckPage(sitting: sitting, own: own))
        }
    }

    /// Takes own words in, or shows them again to be changed.
    func takeSay(_ code: EntryCode, _ sending: Sending) throws -> Answer {
        switch try lookAtWords(code, sending) {
        case .instead(let answer): return answer
        case .seen(let (sitting, own, page)):
            guard sending.form["do"] == "send" else { return .page(page) }
            let (hand, secret) = self.hand(of: sending)
            let wait = try sending.store.act(Self.sayOwnWords, by: sending.viewer, on: .network) { acting in
                try keep(own, sitting, hand, sending, acting)
            }
            guard let wait else {
                return Answer.goOn(to: sitting.to(TakingPartRoute.say, [("sent", "1")])).carrying(new: secret)
            }
            var state = page.state
            state.note("words", sending.say(TakingPartWords.tooManyWords, count: wait))
            return .problem(page.with(state))
        }
    }

    /// What was written, where it can be sent; the form again where something is to be mended.
    private func lookAtWords(_ code: EntryCode, _ sending: Sending) throws -> Looked<(Sitting, OwnThought, SayPage)> {
        try lookWhileOpen(at: code, sending) { sitting, reading in
            var reader = FormReader(sending.form, sending.say)
            let own = OwnThought.read(&reader, mayBeNamed: sitting.mayBeNamed)
            let page = try say(sitting, reader.state, reading)
            guard let own, !page.isPaused else { return .instead(.problem(page)) }
            return .seen((sitting, own, page))
        }
    }

    /// Keeps own words; in how many minutes to try again where too many were sent, else nil.
    private func keep(
        _ own: OwnThought, _ sitting: Sitting, _ hand: [UInt8], _ sending: Sending, _ acting: Acting
    ) throws -> Int? {
        guard let entry = try Entry.find(sitting.entry.code, in: acting.tx), entry.stage(at: acting.now) == .open,
            try !CheckingQueue.isPaused(entry.conversation, at: acting.now, in: acting.tx)
        else { throw SpineError(.refused, "Own words are not taken here now.", hindrance: Hindrance(.over)) }
        let fingerprint = secrets.fingerprint(of: hand, in: entry.conversation)
        let tries = [
            (OwnThought.fromHand, fingerprint),
            (OwnThought.fromOrigin, Array(sending.origin.utf8)),
        ]
        if let wait = try secrets.wait(tries, acting) { return wait }
        let author =
            try Participant.find(fingerprint, in: acting.tx)
            ?? Participant.make(entry, hand: fingerprint, language: sending.say.language.code, acting)
        try own.keep(from: author.id, entry, language: sitting.writes, acting)
        return nil
    }
}
