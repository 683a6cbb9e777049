import Database
import Markup
import Pages
import Phrases
import Secrets
public import Spine

// The installation's first minutes: whoever has the link that the program printed becomes its first host.
extension AccountsCapability {
    /// A link to set the installation up with, to be printed at the start; nil as soon as somebody keeps it. It stays
    /// good until then.
    public func firstHostLink(in store: Store, publicAddress: String) throws -> String? {
        guard try store.read({ try !Hosts.exist(in: $0) }) else { return nil }
        let link = try store.act(Self.printLink, by: .system, on: .network) { acting in
            try acting.makeLink(OneTimeLink.Draft(purpose: .firstHost), codes: hashes.codes)
        }
        return publicAddress + Linking(prefix: nil)(AccountsRoute.enter(link.token.text)).text
    }

    /// A link that signs somebody in within a day, to be printed where the program runs: for the demo.
    public func signInLink(for person: Person.ID, in store: Store, publicAddress: String) throws -> String {
        let link = try store.act(Self.printLink, by: .system, on: .network) { acting in
            try acting.makeLink(
                OneTimeLink.Draft(purpose: .signIn, person: person, lasts: 86_400), codes: hashes.codes)
        }
        return publicAddress + Linking(prefix: nil)(AccountsRoute.enter(link.token.text)).text
    }

    func setUpPage(_ token: String, _ state: FormState) -> SetUpPage {
        SetUpPage(token: token, languages: library.languages, state: state)
    }

    func setUp(_ link: OneTimeLink, _ text: String, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let name = reader.line("name", missing: Words.nameMissing)
        let email = reader.line("email", most: EmailAddress.most, missing: Words.emailMissing)
        if !email.isEmpty, !EmailAddress.isPlausible(email) { reader.note("email", Words.emailOdd) }
        let network = reader.line("network", missing: Words.networkMissing)
        let language = library.language(code: reader.line("language")) ?? .english
        guard reader.isGood else { return .problem(setUpPage(text, reader.state)) }
        let token = try sending.store.act(Self.enter, by: sending.viewer, on: .network) { acting -> Token? in
            guard try !Hosts.exist(in: acting.tx), try acting.use(link) else { return nil }
            try Installation.create(
                name: network, language: language.code, isDemo: false, at: acting.now, in: acting.tx)
            let person = try acting.person(named: name, email: email, language: language.code, isHost: true)
            try acting.tx.run("update person set is_host = \(true) where id = \(person)")
            try acting.withdrawLinks(for: .firstHost, of: nil)
            return try acting.beginSession(of: person, for: SessionOrigin(sending))
        }
        guard let token else { return .problem(SpentLinkPage()) }
        return signIn(token, .goOn(to: wiring.afterSetUp(sending.link)))
    }
}
