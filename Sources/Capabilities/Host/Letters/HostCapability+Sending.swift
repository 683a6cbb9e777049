import Database
import Mail
import Pages
import Spine

// Letters on their way out.
extension HostCapability {
    /// How many letters one run sends: each may wait half a minute for the server, and all of them must end within the
    /// job's lease.
    static let lettersPerRun = 3
    /// For how long a letter that is being handed over is nobody else's, in seconds.
    static let claim: Int64 = 900
    /// How long it takes at most until a letter is found that was written while the last run ended, in seconds.
    static let pause: Int64 = 60

    /// Sends what is due, or shows it where there is no mail server.
    func send(in store: Store) throws -> JobHandler.Outcome {
        let now = store.surroundings.now
        try store.act(Self.work, by: .system, on: .network) { try Outbox.forget(at: now, in: $0.tx) }
        let (letters, name) = try store.read { tx in
            (
                try Outbox.due(now, limit: Self.lettersPerRun, in: tx),
                try Installation.read(in: tx)?.name ?? Installation.unnamed.name
            )
        }
        for letter in letters {
            if let mail = wiring.mail {
                try send(letter, as: name, by: mail, in: store)
            } else {
                try handOver(letter, in: store)
            }
        }
        return letters.count == Self.lettersPerRun
            ? .unfinished(progress: 0) : .again(at: store.surroundings.now.adding(seconds: Self.pause))
    }

    /// The claim is durable before the letter leaves: whoever dies in between leaves a letter that goes again later
    /// under the same Message-ID, so that the other side can tell.
    private func send(_ letter: Letter, as name: String, by mail: any LetterCarrier, in store: Store) throws {
        let start = store.surroundings.now
        let isOurs = try store.act(Self.work, by: .system, on: .network) { acting in
            try acting.tx.run(
                """
                update outbox set next_at = \(start.adding(seconds: Self.claim))
                where id = \(letter.id) and next_at is not null and next_at <= \(start)
                """) == 1
        }
        guard isOurs else { return }
        var failure: MailError?
        do throws(MailError) {
            try mail.send(try message(of: letter, from: name))
        } catch {
            failure = error
        }
        let end = store.surroundings.now
        try store.act(Self.work, by: .system, on: .network) { acting in
            guard let failure else { return try Outbox.sent(letter.id, at: end, in: acting.tx) }
            try Outbox.failed(
                letter, because: failure.message, forGood: failure.code == .permanent || failure.code == .message,
                at: end, in: acting.tx)
        }
    }

    private func message(of letter: Letter, from name: String) throws(MailError) -> MailMessage {
        guard let from = MailAddress(parsing: wiring.mailFrom) else {
            throw MailError(.temporary, "The address that letters are from is not set: see mail-from in the settings.")
        }
        guard let to = MailAddress(parsing: letter.recipient) else {
            throw MailError(.permanent, "No letter can be sent to an address like this: ask the person for another.")
        }
        return try MailMessage(
            from: from, fromName: name, to: to, subject: letter.subject, text: letter.body, identifier: letter.id.text,
            date: letter.createdAt.milliseconds, unsubscribe: letter.unsubscribe,
            calendar: letter.calendar.flatMap { MailMessage.Calendar(method: $0.method, bytes: Array($0.text.utf8)) })
    }

    /// Shown once, then left in the outbox for somebody to hand over.
    private func handOver(_ letter: Letter, in store: Store) throws {
        let isOurs = try store.act(Self.work, by: .system, on: .network) { acting in
            try acting.tx.run(
                "update outbox set next_at = null, error = '' where id = \(letter.id) and next_at is not null") == 1
        }
        if isOurs { wiring.showLetter(letter) }
    }
}
