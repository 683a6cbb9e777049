import Markup
import Pages
import Phrases
import Spine

/// The form that brings a conversation in from Polis.
struct ImportPage: Page {
    let cell: CellHeading
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.importTitle), cell: cell, place: .voices,
            back: (shown.link(VoicesRoute.all(cell.cell.slug)), shown.say(Words.voices)), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.importTitle), lead: shown.say(Words.importLead))
        html.element(.div, .class("columns before")) { html in
            html.candour(
                [Words.candourVisible, .candourAnswers, .candourFew, .candourFiles].map { shown.say($0) }, in: shown)
            html.form(to: shown.link(VoicesRoute.importing(cell.cell.slug)), in: shown, isUpload: true) { html in
                html.field(
                    Field("question", label: shown.say(Words.question), hint: shown.say(Words.questionHint)), state)
                for (name, label, hint) in Self.files {
                    html.upload(
                        name.rawValue, label: shown.say(label), hint: shown.say(hint), accept: ".csv,text/csv", state)
                }
                html.tick(
                    "lawful", label: shown.say(Words.lawful), hint: shown.say(Words.lawfulHint), state)
                html.actions(
                    shown.say(Words.importDo),
                    stop: (shown.say(Words.importStop), shown.link(VoicesRoute.all(cell.cell.slug))), in: shown)
            }
        }
    }

    private static let files: [(PolisUpload.Name, Words, Words)] = [
        (.comments, .fileComments, .fileCommentsHint), (.votes, .fileVotes, .fileVotesHint),
        (.matrix, .fileMatrix, .fileMatrixHint), (.summary, .fileSummary, .fileSummaryHint),
    ]
}
