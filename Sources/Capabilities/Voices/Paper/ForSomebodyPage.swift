import Markup
import Pages
import Phrases
import Spine

/// Typing in what somebody says, on one page: first what is read out to them, then the views, then their own words.
struct ForSomebodyPage: Page {
    let cell: CellHeading
    let conversation: Conversation.ID
    let question: OpenQuestion
    let views: [AskedView]
    let safety: SafetyNotice
    let state: FormState

    func with(_ state: FormState) -> ForSomebodyPage {
        ForSomebodyPage(
            cell: cell, conversation: conversation, question: question, views: views, safety: safety, state: state)
    }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(PaperWords.speakTitle), cell: cell, place: .voices,
            back: (
                shown.link(PaperRoute.overview(cell.cell.slug, conversation).whole), shown.say(PaperWords.paperTitle)
            ), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let tag = shown.say.language.code
        html.problems(of: state, in: shown)
        html.heading(shown.say(PaperWords.speakTitle), lead: shown.say(PaperWords.speakLead))
        html.section("read-out", shown.say(PaperWords.readOut), class: "candour") { html in
            html.written(.p, question.question.version(for: tag), class: "lead")
            html.element(.ul) { html in
                for line in SlipDuties.spoken(question, tag: tag, in: shown) {
                    html.element(.li) { $0.element(.bdi, text: line) }
                }
                for line in safety.inDanger {
                    html.element(.li) { $0.element(.bdi, text: line) }
                }
            }
        }
        html.form(to: shown.link(PaperRoute.forSomebody(cell.cell.slug, conversation).whole), in: shown) { html in
            html.choices(
                "channel", legend: shown.say(PaperWords.channelAsk),
                [
                    Choice(Channel.phone.rawValue, shown.say(PaperWords.byPhone)),
                    Choice(Channel.meeting.rawValue, shown.say(PaperWords.inMeeting)),
                ], state)
            html.tick(
                "consent", label: shown.say(PaperWords.consent), hint: shown.say(PaperWords.consentHint), state)
            AnswerFields(views: views, tag: tag, own: .ownSpoken, state: state).body(&html, in: shown)
            html.actions(shown.say(PaperWords.speakDo), in: shown)
        }
    }
}

/// What is read out at the end: the way back, shown once.
struct SpokenReceiptPage: Page {
    let cell: CellHeading
    let conversation: Conversation.ID
    let code: String
    let words: FourWords
    let channel: Channel
    let answerBy: Time?

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(PaperWords.spokenTitle), cell: cell, place: .voices,
            back: (
                shown.link(PaperRoute.overview(cell.cell.slug, conversation).whole), shown.say(PaperWords.paperTitle)
            ), isPrivate: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(PaperWords.spokenTitle), lead: shown.say(PaperWords.spokenLead))
        html.element(.div, .class("receipt")) { html in
            html.element(.p, text: shown.say(PaperWords.readCode))
            html.element(.p, .class("big"), .translate("no"), text: code)
            html.element(.p, text: shown.say(PaperWords.readWords))
            html.element(.p, .class("big"), .translate("no"), text: words.text(in: shown.say.language.code))
        }
        html.element(.div, .class("stack")) { html in
            let address = EntranceSheet.address(of: code, in: shown)
            html.element(.p, text: shown.say(PaperWords.readWhere, ["address": address]))
            if let answerBy {
                html.element(.p, text: shown.say(PaperWords.readBy, ["day": shown.day(answerBy)]))
            }
            html.element(.p, .class("meta"), text: shown.say(PaperWords.spokenOnce))
            html.element(.p) { html in
                html.go(
                    shown.say(PaperWords.speakNext),
                    shown.link(PaperRoute.forSomebody(cell.cell.slug, conversation).whole), isQuiet: true)
            }
        }
    }
}
