import Markup
import Pages
import Phrases
import Spine

/// The form in which somebody's own words are put into a draft.
struct AddQuotePage: Page {
    let cell: CellHeading
    let note: Note
    let state: FormState

    private var back: LearningRoute { .note(cell.cell.slug, note.id) }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(QuotingWords.addTitle), cell: cell, place: .gatherings, back: (shown.link(back), note.title),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(QuotingWords.addTitle), lead: shown.say(QuotingWords.addLead))
        html.element(.div, .class("columns before")) { html in
            html.candour([QuotingWords.candourAsked, .candourNothing].map { shown.say($0) }, in: shown)
            html.form(to: shown.link(LearningRoute.newQuote(cell.cell.slug, note.id)), in: shown) { html in
                html.field(
                    Field("name", label: shown.say(QuotingWords.name), hint: shown.say(QuotingWords.nameHint)), state)
                html.field(
                    Field(
                        "words", .area, label: shown.say(QuotingWords.words), hint: shown.say(QuotingWords.wordsHint)),
                    state)
                html.field(
                    Field(
                        "email", .email, label: shown.say(QuotingWords.email), hint: shown.say(QuotingWords.emailHint)),
                    state)
                html.actions(
                    shown.say(QuotingWords.addDo), stop: (shown.say(Words.stop), shown.link(back)), in: shown)
            }
        }
    }
}

/// The link to give to somebody who is quoted and has no e-mail: shown once, to print or to pass on.
struct GivenLinkPage: Page {
    let cell: CellHeading
    let note: Note
    let name: String
    let address: String

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(QuotingWords.givenTitle), cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.note(cell.cell.slug, note.id)), note.title), isPrivate: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(QuotingWords.givenTitle), lead: shown.say(QuotingWords.givenLead, ["name": name]))
        html.element(.div, .class("receipt")) { html in
            html.element(.p, .dir("ltr"), .translate("no"), text: address)
            html.qrCode(ofAddress: address, in: shown)
        }
        html.element(.p, text: shown.say(QuotingWords.givenNext))
    }
}
