import Database
import Pages
import Phrases
import Secrets
import Spine

// What a one-time link opens. Looking at it does nothing, since scanners of mail open every link: a button does.
extension AccountsCapability {
    func showEntrance(_ text: String, _ reading: Reading) throws -> Answer {
        guard
            let link = try Token(parsing: text).flatMap({ try OneTimeLink.find($0, now: reading.now, in: reading.tx) })
        else { return .page(SpentLinkPage()) }
        let name = try link.person.flatMap { try Person.find($0, in: reading.tx) }?.name ?? ""
        switch link.purpose {
        case .signIn: return .page(EntrancePage(token: text, name: name))
        case .email: return .page(ConfirmEmailPage(token: text, name: name, email: link.email ?? ""))
        case .firstHost: return .page(setUpPage(text, FormState(["language": reading.say.language.code])))
        }
    }

    func takeEntrance(_ text: String, _ sending: Sending) throws -> Answer {
        guard let token = Token(parsing: text),
            let link = try sending.store.read({ try OneTimeLink.find(token, now: sending.now, in: $0) })
        else { return .problem(SpentLinkPage()) }
        switch link.purpose {
        case .signIn: return try signIn(with: link, sending)
        case .email: return try confirmEmail(link, sending)
        case .firstHost: return try setUp(link, text, sending)
        }
    }

    private func signIn(with link: OneTimeLink, _ sending: Sending) throws -> Answer {
        let token = try sending.store.act(Self.enter, by: sending.viewer, on: .network) { acting -> Token? in
            guard let person = link.person, try acting.use(link) else { return nil }
            return try acting.beginSession(of: person, for: SessionOrigin(sending))
        }
        guard let token else { return .problem(SpentLinkPage()) }
        return signIn(token, .goOn(to: link.next?.link ?? sending.link(AccountsRoute.me)))
    }

    private func confirmEmail(_ link: OneTimeLink, _ sending: Sending) throws -> Answer {
        let isDone = try sending.store.act(Self.enter, by: sending.viewer, on: .network) { acting in
            guard let person = try link.person.flatMap({ try Person.find($0, in: acting.tx) }),
                let email = link.email, try acting.use(link),
                try Person.find(email: email, in: acting.tx) == nil
            else { return false }
            try acting.setEmail(email, of: person.id)
            if let old = person.email {
                let text = letters(to: person, site: sending.site).emailChanged(person.name)
                try acting.send(text, to: old, of: person, forgetAt: nil)
            }
            return true
        }
        guard isDone else { return .problem(SpentLinkPage()) }
        return .goOn(to: sending.link(AccountsRoute.about))
    }
}
