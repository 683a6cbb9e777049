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

/// Before a note goes back into a draft, or a draft away.
struct TakeBackPage: Page {
    let cell: CellHeading
    let note: Note

    private var title: Words { note.isDraft ? .throwTitle : .takeBackTitle }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(title), cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.note(cell.cell.slug, note.id)), note.title))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(title), lead: shown.say(note.isDraft ? Words.throwLead : .takeBackLead))
        html.press(
            shown.say(note.isDraft ? Words.throwDo : .takeBackDo),
            to: shown.link(LearningRoute.takeBack(cell.cell.slug, note.id)), in: shown)
    }
}
