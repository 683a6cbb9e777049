import Database
import HTTP
import Pages
import Phrases
import Secrets
import Spine

// Sending the letter about what waits, at each person's own rhythm.
extension AccountsCapability {
    /// The kind of job that sends them; it looks once an hour.
    static let telling = Job.Kind("accounts.digest")
    /// How many are written in one step.
    private static let batch = 50

    var digests: JobHandler {
        JobHandler(Self.telling) { [self] _, store in
            let now = store.surroundings.now
            let zone = wiring.facts(.unnamed).timeZone
            try store.act(Self.tell, by: .system, on: .network) { acting in
                try acting.beginDigests(next: Digest.Rhythm.weekly.next(after: now, in: zone))
            }
            while try tellNext(now, store) == Self.batch {}
            return .again(at: now.adding(seconds: 3600))
        }
    }

    /// Writes the next letters that are due; returns how many people it looked at.
    private func tellNext(_ now: Time, _ store: Store) throws -> Int {
        try store.act(Self.tell, by: .system, on: .network) { acting in
            guard let installation = try Installation.read(in: acting.tx) else { return 0 }
            let site = wiring.facts(installation)
            let due = try Digest.due(now, limit: Self.batch, in: acting.tx)
            for one in due {
                let next = one.rhythm.next(after: now, in: site.timeZone)
                try acting.tx.run("update digest set next_at = \(next) where person = \(one.person)")
                try tell(one, site, acting)
            }
            return due.count
        }
    }

    /// Tells one person, unless there is nothing to tell or nowhere to send it; then it stays untold.
    private func tell(_ due: Digest.Due, _ site: SiteFacts, _ acting: Acting) throws {
        guard let person = try Person.find(due.person, in: acting.tx), let email = person.email else { return }
        let viewer = try Viewer.person(due.person, in: acting.tx)
        let all = try Digest.of(viewer, since: due.told, in: acting.tx)
        let digest = Digest(waiting: all.waiting, changes: all.changes.filter { wiring.verbs[$0.verb] != nil })
        guard !digest.isEmpty else { return }
        let say = library.phrases(in: library.language(code: person.language) ?? .english)
        let shown = Rendering(say: say, link: Linking(prefix: nil), site: site, formToken: nil)
        let stop = shown.address(AccountsRoute.digestLink(try acting.makeDigestLink(of: person.id).text))
        let letter = DigestLetter(digest: digest, wiring: wiring, shown: shown, stop: stop)
        try acting.send(
            to: email, person: person.id, subject: letter.subject, body: letter.body(for: person.name),
            language: say.language.code, forgetAt: acting.now.adding(days: Digest.daysToSend), unsubscribe: stop)
        try acting.tx.run("update digest set told_at = \(acting.now) where person = \(person.id)")
    }
}

// Changing how often it comes: signed in, or by the link of a letter.
extension AccountsCapability {
    func showDigest(_ reading: Reading) throws -> Answer {
        let rhythm = try Digest.rhythm(of: reading.person(), in: reading.tx)
        return .page(DigestPage(rhythm: rhythm, link: nil, isKept: reading.query["kept"] != nil, state: FormState()))
    }

    func takeDigest(_ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let rhythm = reader.choice("rhythm", of: Digest.Rhythm.self, missing: DigestWords.missing)
        let me = try sending.reading { try $0.person() }
        guard reader.isGood, let rhythm else {
            let now = try sending.reading { try Digest.rhythm(of: me, in: $0.tx) }
            return .problem(DigestPage(rhythm: now, link: nil, isKept: false, state: reader.state))
        }
        return try sending.act(Self.setRhythm, on: .own) { acting in
            try acting.setRhythm(rhythm, of: me, next: rhythm.next(after: acting.now, in: sending.site.timeZone))
            return sending.link(AccountsRoute.digest, query: [("kept", "1")])
        }
    }

    func showDigestLink(_ text: String, _ reading: Reading) throws -> Answer {
        guard let person = try Token(parsing: text).flatMap({ try Digest.person(by: $0, in: reading.tx) }) else {
            return .page(SpentDigestLinkPage())
        }
        let rhythm = try Digest.rhythm(of: person, in: reading.tx)
        return .page(DigestPage(rhythm: rhythm, link: text, isKept: false, state: FormState()))
    }

    /// A form's choice, or the one press of a mail program (RFC 8058), which stops them.
    func takeDigestLink(_ text: String, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let isOnePress = sending.form["List-Unsubscribe"] == "One-Click"
        let chosen = isOnePress ? .never : reader.choice("rhythm", of: Digest.Rhythm.self, missing: DigestWords.missing)
        let person = try sending.reading { reading in
            try Token(parsing: text).flatMap { try Digest.person(by: $0, in: reading.tx) }
        }
        guard let person else { return .page(SpentDigestLinkPage()) }
        guard let chosen else {
            let now = try sending.reading { try Digest.rhythm(of: person, in: $0.tx) }
            return .problem(DigestPage(rhythm: now, link: text, isKept: false, state: reader.state))
        }
        try sending.store.act(Self.setRhythmByLink, by: .visitor, on: .network) { acting in
            let next = chosen.next(after: acting.now, in: sending.site.timeZone)
            try acting.setRhythm(chosen, of: person, next: next)
        }
        return .page(DigestPage(rhythm: chosen, link: text, isKept: true, state: FormState()))
    }
}
