import Folding
import HTTP
import Pages
import Secrets
import Spine

// Signing in by a letter with a link and a code. Whether an address is known is never said: an unknown one gets the same
// answer, and a row of its own that no code opens.
extension AccountsCapability {
    func showSignIn(_ reading: Reading) -> Answer {
        let next = LocalPath(reading.query["next"])
        if reading.viewer.kind == .person { return .goOn(to: next?.link ?? reading.link(AccountsRoute.me)) }
        return .page(SignInPage(next: next, state: FormState()))
    }

    func takeSignIn(_ sending: Sending) throws -> Answer {
        let next = LocalPath(sending.query["next"])
        var reader = FormReader(sending.form, sending.say)
        let email = reader.line("email", most: EmailAddress.most, missing: Words.emailMissing)
        if reader.isGood, !EmailAddress.isPlausible(email) { reader.note("email", Words.emailOdd) }
        guard reader.isGood else { return .problem(SignInPage(next: next, state: reader.state)) }
        let asked = try sending.store.act(Self.askForLink, by: sending.viewer, on: .network) { acting in
            try ask(email, next: next, sending, acting)
        }
        switch asked {
        case .wait(let minutes):
            reader.note("email", Words.tooOften, ["minutes": minutes])
            return .problem(SignInPage(next: next, state: reader.state))
        case .sent(let link):
            return .goOn(to: sending.link(AccountsRoute.signInCode, query: [("for", link.text)]))
        }
    }

    private enum Asked {
        case sent(OneTimeLink.ID)
        case wait(minutes: Int)
    }

    private func ask(_ email: String, next: LocalPath?, _ sending: Sending, _ acting: Acting) throws -> Asked {
        let (address, origin) = (Folding.fold(email), sending.origin)
        let wait = try hashes.wait(
            [
                (AccountsLimits.linksFromOrigin, origin), (AccountsLimits.linksToAddress, "\(origin) \(address)"),
                (AccountsLimits.linksToAddressInAll, address),
            ], in: acting)
        if let wait { return .wait(minutes: wait) }
        let person = try Person.find(email: email, in: acting.tx)
        let code = NumericCode(random: acting.surroundings.randomness)
        let lasts = OneTimeLink.signInLasts
        let link = try acting.makeLink(
            OneTimeLink.Draft(purpose: .signIn, person: person?.id, code: code, next: next, lasts: lasts),
            codes: hashes.codes)
        if let person, let address = person.email {
            let text = letters(to: person, site: sending.site).signIn(person.name, token: link.token, code: code)
            try acting.send(text, to: address, of: person, forgetAt: acting.now.adding(seconds: lasts))
        }
        return .sent(link.id)
    }
}
