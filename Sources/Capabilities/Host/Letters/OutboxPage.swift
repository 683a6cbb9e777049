import Markup
import Pages
import Phrases
import Spine

/// The letters on their way out, gone and resting.
struct OutboxPage: Page {
    let letters: [LetterLine]
    let hasMail: Bool
    let number: Int
    let hasMore: Bool

    func frame(in shown: Rendering) -> Frame { HostFrame.below(shown.say(Words.outboxTitle), in: shown) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(
            shown.say(Words.outboxTitle), lead: shown.say(hasMail ? Words.outboxLead : Words.outboxByHandLead))
        if letters.isEmpty { html.empty(shown.say(Words.outboxNone)) }
        html.element(.ul, .class("rows")) { html in
            for letter in letters {
                // A subject may name what a closed group meets about: it is for whoever has to hand the letter over.
                let (title, about) =
                    hasMail ? (letter.addressee(in: shown), "") : (letter.subject, "\(letter.recipient) · ")
                html.row(
                    title, shown.link(HostRoute.letter(letter.id)),
                    about: about + letter.time(letter.createdAt, hasMail: hasMail, in: shown),
                    end: shown.say(letter.state.words))
            }
        }
        html.pages(number, hasMore: hasMore, of: HostRoute.outbox, in: shown)
    }
}

extension LetterLine {
    /// To whom a mail server carries it: of whoever has no account not even the address.
    func addressee(in shown: Rendering) -> String {
        isToNobodyHere ? shown.say(Words.letterToNobodyHere) : recipient
    }

    /// When something happened to it: of what a mail server carries to people without an account, the day.
    func time(_ time: Time, hasMail: Bool, in shown: Rendering) -> String {
        hasMail && isToNobodyHere ? shown.day(time) : shown.moment(time)
    }
}

extension LetterLine.State {
    /// How far a letter has come, in words.
    var words: Words {
        switch self {
        case .sent: .letterSent
        case .waiting: .letterWaiting
        case .byHand: .letterByHand
        case .resting: .letterResting
        }
    }
}
