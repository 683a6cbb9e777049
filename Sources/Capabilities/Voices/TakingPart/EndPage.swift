import Markup
import Pages
import Phrases
import Spine

/// What was counted, and what happens next.
struct EndPage: Page {
    let sitting: Sitting
    let answers: Int
    let ownViews: Int
    let hasMore: Bool
    let mayWrite: Bool

    func frame(in shown: Rendering) -> Frame { sitting.frame(shown.say(TakingPartWords.endTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        let question = sitting.question
        html.heading(shown.say(TakingPartWords.endTitle))
        html.element(.div, .class("receipt")) { html in
            guard answers + ownViews > 0 else {
                return html.element(.p, text: shown.say(TakingPartWords.nothingYet))
            }
            if answers > 0 { html.element(.p, text: shown.say(TakingPartWords.countedAnswers, count: answers)) }
            if ownViews > 0 {
                html.element(.p, text: shown.say(TakingPartWords.countedOwn, count: ownViews))
            }
            html.element(.p, text: shown.say(TakingPartWords.allSaved))
        }
        html.section("next", shown.say(TakingPartWords.nextTitle)) { html in
            html.written(.p, question.promise.version(for: sitting.tag))
            html.promised(question.promised, isLate: false, in: shown)
            if let closes = question.closesAt {
                html.element(.p, text: shown.say(TakingPartWords.openUntil, ["day": shown.day(closes)]))
            }
            html.element(.div, .class("actions")) { html in
                if answers + ownViews > 0 {
                    html.go(shown.say(TakingPartWords.receiptLink), sitting.to(TakingPartRoute.receipt))
                }
                if hasMore {
                    html.go(shown.say(TakingPartWords.answerMore), sitting.to(TakingPartRoute.view), isQuiet: true)
                }
                if mayWrite {
                    html.go(shown.say(TakingPartWords.sayTitle), sitting.to(TakingPartRoute.say), isQuiet: true)
                }
            }
        }
        guard answers + ownViews > 0 else { return }
        html.section("this-phone", shown.say(TakingPartWords.phoneTitle)) { html in
            html.element(.p) { html in
                html.element(.a, .href(sitting.to(TakingPartRoute.said)), text: shown.say(TakingPartWords.saidLink))
            }
            html.element(.p, text: shown.say(TakingPartWords.somebodyElseHint))
            html.press(
                shown.say(TakingPartWords.somebodyElse), to: sitting.to(TakingPartRoute.end), class: "quiet", in: shown)
        }
    }
}
