import Folding
import HTTP
import Pages
import Phrases
import Secrets
import Spine

// What somebody says of themselves: name, language, address, password.
extension AccountsCapability {
    func showAbout(_ reading: Reading) throws -> Answer {
        .page(try aboutPage(reading, part: nil, FormState()))
    }

    func takeAbout(_ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let name = reader.line("name", missing: Words.nameMissing)
        let language = library.language(code: reader.line("language"))
        if language == nil { reader.note("language", Words.languageMissing) }
        guard reader.isGood, let language else { return try problem(sending, .about, reader.state) }
        return try sending.act(Self.describe, on: .own) { acting in
            if let me = acting.viewer.actor { try acting.describe(me, name: name, language: language.code) }
            return sending.link(AccountsRoute.me)
        }
    }

    func takeEmail(_ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let email = reader.line("email", most: EmailAddress.most, missing: Words.emailMissing)
        if reader.isGood, !EmailAddress.isPlausible(email) { reader.note("email", Words.emailOdd) }
        guard reader.isGood else { return try problem(sending, .email, reader.state) }
        let wait = try sending.store.act(Self.changeEmail, by: sending.viewer, on: .own) { acting -> Int? in
            guard let me = try acting.viewer.actor.flatMap({ try Person.find($0, in: acting.tx) }) else { return nil }
            let tries = [
                (AccountsLimits.linksToAddress, Folding.fold(email)), (AccountsLimits.linksToAddress, me.id.text),
            ]
            if let wait = try hashes.wait(tries, in: acting) { return wait }
            try sendLink(to: email, of: me, sending, acting)
            return nil
        }
        if let wait {
            reader.note("email", Words.tooOften, ["minutes": wait])
            return try problem(sending, .email, reader.state)
        }
        return .goOn(to: sending.link(AccountsRoute.about, query: [("sent", "1")]))
    }

    /// An address that somebody else has gets no letter; whoever asks is told the same.
    private func sendLink(to email: String, of me: Person, _ sending: Sending, _ acting: Acting) throws {
        try acting.withdrawLinks(for: .email, of: me.id)
        guard try Person.find(email: email, in: acting.tx) == nil else { return }
        let lasts = OneTimeLink.emailLasts
        let link = try acting.makeLink(
            OneTimeLink.Draft(purpose: .email, person: me.id, email: email, lasts: lasts), codes: hashes.codes)
        let text = letters(to: me, site: sending.site).newEmail(me.name, token: link.token)
        try acting.send(text, to: email, of: me, forgetAt: acting.now.adding(seconds: lasts))
    }

    func problem(_ sending: Sending, _ part: AboutPage.Part, _ state: FormState) throws -> Answer {
        .problem(try sending.reading { try aboutPage($0, part: part, state) })
    }

    private func aboutPage(_ reading: Reading, part: AboutPage.Part?, _ state: FormState) throws -> AboutPage {
        guard let person = try Person.find(reading.person(), in: reading.tx) else {
            throw SpineError(.signInFirst, "Sign in first.")
        }
        return AboutPage(
            person: person, hasPassword: try Account.passwordHash(of: person.id, in: reading.tx) != nil,
            languages: library.languages, isWelcome: reading.query["welcome"] != nil,
            wasSent: reading.query["sent"] != nil, part: part, state: state)
    }
}
