import Markup
import Pages
import Phrases
import Spine

/// Who may read a note from now on.
struct PublishPage: Page {
    let cell: CellHeading
    let note: Note
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.publishTitle), cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.note(cell.cell.slug, note.id)), note.title), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.publishTitle), lead: shown.say(Words.publishLead))
        html.form(to: shown.link(LearningRoute.publish(cell.cell.slug, note.id)), in: shown) { html in
            html.readers(in: cell.cell, legend: shown.say(Words.readers), state, shown: shown)
            html.actions(
                shown.say(Words.publishDo),
                stop: (shown.say(Words.stop), shown.link(LearningRoute.note(cell.cell.slug, note.id))), in: shown)
        }
    }
}
