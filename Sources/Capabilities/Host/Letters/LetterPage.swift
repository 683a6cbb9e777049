import Markup
import Pages
import Phrases
import Spine

/// One letter. Its words are shown where somebody has to hand it over, and nowhere else: they may hold a way in.
struct LetterPage: Page {
    let letter: LetterLine
    /// Nil where a mail server carries letters.
    let words: String?

    private var hasMail: Bool { words == nil }

    /// Its subject, as long as it has words to show; else to whom it went.
    private func title(in shown: Rendering) -> String {
        hasMail ? letter.addressee(in: shown) : letter.subject
    }

    func frame(in shown: Rendering) -> Frame {
        Frame(title(in: shown), back: (shown.link(HostRoute.outbox), shown.say(Words.outboxTitle)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            if hasMail {
                html.element(.h1, .dir("auto"), text: title(in: shown))
            } else {
                html.element(.h1, .lang(letter.language), .dir("auto"), text: title(in: shown))
            }
            html.element(.p, .class("lead"), text: shown.say(letter.state.words))
        }
        html.element(.dl) { html in
            html.fact(
                shown.say(Words.letterTo), hasMail ? letter.addressee(in: shown) : letter.recipient)
            html.fact(shown.say(Words.letterWritten), letter.time(letter.createdAt, hasMail: hasMail, in: shown))
            if case .sent(let time) = letter.state {
                html.fact(shown.say(Words.letterSent), letter.time(time, hasMail: hasMail, in: shown))
            }
            if hasMail { html.fact(shown.say(Words.letterTries), shown.say.number(letter.attempts)) }
            if !letter.error.isEmpty { html.fact(shown.say(Words.letterSaid), letter.error) }
        }
        if letter.isEmptied {
            html.notice(shown.say(Words.letterEmptied))
        } else if let words {
            html.section("text", shown.say(Words.letterText)) { html in
                html.element(.pre, .lang(letter.language), .dir("auto"), text: words)
                let program = Link(letterTo: letter.recipient, subject: letter.subject, words: words)
                html.element(.p) { $0.element(.a, .href(program), text: shown.say(Words.letterInProgram)) }
            }
        } else {
            html.notice(shown.say(Words.letterHidden))
        }
        if letter.isUnsent, hasMail {
            html.press(shown.say(Words.tryAgain), to: shown.link(HostRoute.letter(letter.id)), in: shown)
        } else if letter.isUnsent {
            html.press(
                shown.say(Words.letterPassedOn), to: shown.link(HostRoute.letterPassedOn(letter.id)), in: shown)
            html.element(.p, .class("meta"), text: shown.say(Words.letterPassedOnGoes))
        }
    }
}

extension LetterLine {
    /// Whether it has not gone out and still may.
    var isUnsent: Bool {
        if case .sent = state { return false }
        return !isEmptied
    }
}
