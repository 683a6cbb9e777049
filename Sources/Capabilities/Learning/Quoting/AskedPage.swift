import Markup
import Pages
import Phrases
import Spine

/// Where somebody who is quoted reads the draft and says whether their words may stand in it. No account is needed.
struct AskedPage: Page {
    let token: String
    let group: String
    let note: Note
    let quote: Quote
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(QuotingWords.askedTitle), hasProblems: !state.isGood, offersLeaving: true, isPrivate: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(
            shown.say(QuotingWords.askedTitle),
            lead: shown.say(QuotingWords.askedLead, ["name": note.authorName ?? group, "group": group]))
        if quote.answer == nil, quote.isAskedAgain { html.notice(shown.say(QuotingWords.askedAgain)) }
        html.section("yours", shown.say(QuotingWords.yourWords)) { html in
            html.quotation(quote.words, language: note.language)
            html.element(.p) { $0.element(.bdi, text: quote.name) }
        }
        html.candour(
            [QuotingWords.candourReads, .candourCircle, .candourNo, .candourLater].map { shown.say($0) }, in: shown)
        html.form(to: shown.link(LearningRoute.asked(token)), in: shown) { html in
            html.choices(
                "answer", legend: shown.say(QuotingWords.answer),
                [
                    Choice(
                        Quote.Answer.yes.rawValue, shown.say(QuotingWords.answerYes),
                        hint: shown.say(QuotingWords.answerYesHint)),
                    Choice(
                        Quote.Answer.withoutName.rawValue, shown.say(QuotingWords.answerWithoutName),
                        hint: shown.say(QuotingWords.answerWithoutNameHint)),
                    Choice(
                        Quote.Answer.no.rawValue, shown.say(QuotingWords.answerNo),
                        hint: shown.say(QuotingWords.answerNoHint)),
                ], state)
            html.field(
                Field("reason", .area, label: shown.say(QuotingWords.reason), hint: shown.say(QuotingWords.reasonHint)),
                state)
            html.actions(shown.say(QuotingWords.send), in: shown)
        }
        html.section("note", shown.say(QuotingWords.theNote)) { html in
            html.element(.h3, .foreign(note.language, in: shown), .dir("auto"), text: note.title)
            html.element(.article, .foreign(note.language, in: shown), .dir("auto")) { html in
                html.element(.ul) { html in
                    for line in note.lines { html.element(.li, text: String(line)) }
                }
                html.noteDetail(note)
            }
        }
    }
}

/// What was kept of the answer.
struct ThanksPage: Page {
    let answer: Quote.Answer

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(QuotingWords.thanksTitle), offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let words: QuotingWords =
            switch answer {
            case .yes: .thanksYes
            case .withoutName: .thanksWithoutName
            case .no: .thanksNo
            }
        html.heading(shown.say(QuotingWords.thanksTitle), lead: shown.say(words))
        if answer != .no { html.element(.p, text: shown.say(QuotingWords.changeMind)) }
    }
}

/// Where a link leads of which nothing is kept, or never was.
struct GonePage: Page {
    func frame(in shown: Rendering) -> Frame { Frame(shown.say(QuotingWords.goneTitle), offersLeaving: true) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(QuotingWords.goneTitle), lead: shown.say(QuotingWords.goneLead))
    }
}
