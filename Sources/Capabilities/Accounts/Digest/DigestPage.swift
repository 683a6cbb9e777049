import Markup
import Pages
import Phrases
import Spine

/// How often the letter about what waits comes: opened by somebody signed in, or by a letter's link. Opening it changes
/// nothing.
struct DigestPage: Page {
    let rhythm: Digest.Rhythm
    /// The secret of the link that it was opened by; nil for somebody signed in.
    let link: String?
    /// Whether it was changed just now.
    let isKept: Bool
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        let title = shown.say(DigestWords.title)
        guard link == nil else { return Frame(title, hasProblems: !state.isGood) }
        return Frame(title, back: (shown.link(AccountsRoute.me), shown.say(Words.myPage)), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(DigestWords.title), lead: shown.say(DigestWords.lead))
        if isKept { html.notice(shown.say(DigestWords.kept, ["rhythm": shown.say(rhythm.words)])) }
        let state = state.isGood ? FormState(["rhythm": rhythm.rawValue]) : state
        html.form(to: here(shown), in: shown) { html in
            let choices = Digest.Rhythm.allCases.map { Choice($0.rawValue, shown.say($0.words)) }
            html.choices("rhythm", legend: shown.say(DigestWords.howOften), choices, state)
            html.actions(shown.say(Words.keep), in: shown)
        }
    }

    private func here(_ shown: Rendering) -> Link {
        shown.link(link.map { AccountsRoute.digestLink($0) } ?? .digest)
    }
}

/// Where a link leads that is no letter's, or too old.
struct SpentDigestLinkPage: Page {
    func frame(in shown: Rendering) -> Frame { Frame(shown.say(DigestWords.spentTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(DigestWords.spentTitle), lead: shown.say(DigestWords.spentLead))
        html.element(.p) { html in
            html.element(.a, .href(shown.link(AccountsRoute.digest)), text: shown.say(DigestWords.title))
        }
    }
}
