import Pages
import Spine

extension HostCapability {
    func outbox(_ reading: Reading) throws -> OutboxPage {
        let number = PageNumber.asked(reading.query)
        let letters = try LetterLine.page(number, byDay: wiring.mail != nil, in: reading.tx)
        return OutboxPage(
            letters: Array(letters.prefix(LetterLine.perPage)), hasMail: wiring.mail != nil, number: number,
            hasMore: letters.count > LetterLine.perPage)
    }

    func letter(_ id: Letter.ID, _ reading: Reading) throws -> LetterPage {
        guard let letter = try LetterLine.find(id, in: reading.tx) else {
            throw SpineError(.notFound, "There is no such letter any more.")
        }
        return LetterPage(
            letter: letter, words: wiring.mail == nil ? try LetterLine.body(of: id, in: reading.tx) : nil)
    }

    func takeLetter(_ id: Letter.ID, _ sending: Sending) throws -> Answer {
        try sending.act(Self.retryLetter, on: .network) { acting in
            guard try LetterLine.retry(id, at: acting.now, in: acting.tx) else {
                throw SpineError(
                    .refused, "This letter has gone, or its words are gone: ask for a new one.",
                    hindrance: Hindrance(.over)
                )
            }
            try acting.enqueue(Outbox.sending, key: Outbox.sending.name)
            return sending.link(HostRoute.outbox)
        }
    }

    /// Somebody gave the letter to whom it is for: its words go, as after sending.
    func takePassedOn(_ id: Letter.ID, _ sending: Sending) throws -> Answer {
        try sending.act(Self.passOnLetter, on: .network) { acting in
            guard wiring.mail == nil, let letter = try LetterLine.find(id, in: acting.tx), letter.isUnsent else {
                throw SpineError(
                    .refused, "This letter has gone, or its words are gone: ask for a new one.",
                    hindrance: Hindrance(.over)
                )
            }
            try Outbox.sent(id, at: acting.now, in: acting.tx)
            return sending.link(HostRoute.outbox)
        }
    }
}
