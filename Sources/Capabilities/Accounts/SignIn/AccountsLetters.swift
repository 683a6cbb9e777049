import Markup
import Pages
import Phrases
import Secrets
import Spine

/// The letters about signing in: plain text, in the language of the person they go to.
struct AccountsLetters {
    let say: Phrases
    let site: SiteFacts

    /// A letter's subject and body.
    struct Text {
        let subject: String
        let body: String
    }

    /// A link and a code to sign in with.
    func signIn(_ name: String, token: Token, code: NumericCode) -> Text {
        compose(
            say(Words.letterSignInSubject, ["network": network]),
            [
                say(Words.letterHello, ["name": name]), say(Words.letterSignInLink), address(.enter(token.text)),
                say(Words.letterSignInCode, ["code": code.text]), say(Words.letterSignInNotYou),
            ])
    }

    /// A link that shows that a new address is read.
    func newEmail(_ name: String, token: Token) -> Text {
        compose(
            say(Words.letterEmailSubject, ["network": network]),
            [
                say(Words.letterHello, ["name": name]), say(Words.letterEmailLink), address(.enter(token.text)),
                say(Words.letterEmailNotYou),
            ])
    }

    /// Tells the old address that there is a new one.
    func emailChanged(_ name: String) -> Text {
        compose(
            say(Words.letterEmailChangedSubject, ["network": network]),
            [say(Words.letterHello, ["name": name]), say(Words.letterEmailChanged)])
    }

    /// An invitation: with a link that opens it or, to somebody who has come in before, one that opens nothing by
    /// itself. Who belongs to other groups too is told how to leave this one alone.
    func invitation(
        _ name: String, by inviter: String, to group: String, address: String, isKnown: Bool, isElsewhere: Bool
    ) -> Text {
        let who = isKnown ? Words.letterAddedWho : .letterInvitationWho
        let lines = [
            say(Words.letterHello, ["name": name]),
            say(who, ["inviter": inviter, "group": group, "network": network]), address,
        ]
        let rest =
            isKnown
            ? [say(Words.letterAddedOff)]
            : [
                say(Words.letterInvitationUntil), say(Words.letterInvitationNotYou),
                say(
                    isElsewhere ? Words.letterInvitationLeave : .letterInvitationOff, ["inviter": inviter]),
            ]
        return compose(say(Words.letterInvitationSubject, ["group": group]), lines + rest)
    }

    private var network: String { site.installation.name }

    private func address(_ route: AccountsRoute) -> String {
        site.publicAddress + Linking(prefix: nil)(route).text
    }

    private func compose(_ subject: String, _ paragraphs: [String]) -> Text {
        Text(subject: subject, body: (paragraphs + [site.publicAddress]).joined(separator: "\n\n") + "\n")
    }
}

extension AccountsCapability {
    /// The letters in a person's own language, or in the site's.
    func letters(to person: Person, site: SiteFacts) -> AccountsLetters {
        let language = library.language(code: person.language) ?? .english
        return AccountsLetters(say: library.phrases(in: language), site: site)
    }
}

extension Acting {
    /// Puts a letter to a person into the outbox.
    func send(
        _ text: AccountsLetters.Text, to recipient: String, of person: Person, forgetAt: Time?,
        mentions: Actor.ID? = nil
    ) throws {
        try send(
            to: recipient, person: person.id, subject: text.subject, body: text.body, language: person.language,
            forgetAt: forgetAt, mentions: mentions)
    }
}
