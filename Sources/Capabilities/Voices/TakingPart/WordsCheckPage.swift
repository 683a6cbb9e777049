import Markup
import Pages
import Phrases
import Spine

/// Own words exactly as they will appear, before they are sent.
struct WordsCheckPage: Page {
    let sitting: Sitting
    let own: OwnThought

    func frame(in shown: Rendering) -> Frame { sitting.frame(shown.say(TakingPartWords.checkTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(TakingPartWords.checkTitle), lead: shown.say(TakingPartWords.notSentYet))
        html.element(.div, .class("stack")) { html in
            html.saying(own.words, language: sitting.writes, named: named(shown))
            if own.naming == .name { html.notice(shown.say(TakingPartWords.nameNote)) }
            let cautions = Caution.found(in: own.words)
            if !cautions.isEmpty {
                html.element(.div, .class("notice")) { html in
                    for caution in cautions { html.element(.p, text: shown.say(caution.key)) }
                    html.element(.p, text: shown.say(TakingPartWords.cautionWhy))
                }
            }
            html.form(to: sitting.to(TakingPartRoute.say), in: shown) { html in
                html.kept("words", own.words)
                html.kept("naming", own.naming.rawValue)
                html.kept("name", own.name)
                html.element(.div, .class("actions")) { html in
                    html.element(.button, .name("do"), .value("send"), text: shown.say(TakingPartWords.send))
                    html.element(
                        .button, .class("quiet"), .name("do"), .value("change"), text: shown.say(TakingPartWords.change)
                    )
                }
            }
        }
    }

    private func named(_ shown: Rendering) -> String {
        switch own.naming {
        case .none: shown.say(TakingPartWords.appearsUnnamed)
        case .resident: shown.say(TakingPartWords.namedResident, ["group": sitting.question.group])
        case .name: own.name
        }
    }
}

extension Caution {
    var key: TakingPartWords {
        switch self {
        case .person: .cautionPerson
        case .phone: .cautionPhone
        case .email: .cautionEmail
        case .address: .cautionAddress
        }
    }
}
