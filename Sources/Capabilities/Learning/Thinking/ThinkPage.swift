import Markup
import Pages
import Phrases
import Spine

/// The form in which a group writes what it thinks now.
struct ThinkPage: Page {
    let cell: CellHeading
    /// What was thought until now; nil for a first thought.
    let old: Thought?
    /// The notes that it can rest on.
    let notes: [NoteLine]
    let state: FormState

    private var title: Words { old == nil ? .thinkTitle : .thinkAgainTitle }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(title), cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.all(cell.cell.slug)), shown.say(Words.learning)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(title), lead: shown.say(Words.thinkLead))
        let slug = cell.cell.slug
        if let old {
            html.element(.p, text: shown.say(Words.thoughtBefore))
            html.quotation(old.title, language: old.language)
        }
        guard !notes.isEmpty else {
            return html.empty(
                shown.say(Words.restsOnFirst),
                action: (shown.say(Words.newTitle), shown.link(LearningRoute.newNote(slug))))
        }
        html.form(to: shown.link(old.map { LearningRoute.again(slug, $0.id) } ?? .newThought(slug)), in: shown) {
            html in
            html.field(Field("title", label: shown.say(Words.thought), hint: shown.say(Words.thoughtHint)), state)
            html.field(Field("body", .area, label: shown.say(Words.why), hint: shown.say(Words.whyHint)), state)
            html.ticks(
                "notes", legend: shown.say(Words.restsOn),
                notes.map { note in
                    Choice(note.id.text, note.title, hint: note.published.map { shown.day($0) })
                }, state)
            html.actions(
                shown.say(Words.thinkDo), stop: (shown.say(Words.stop), shown.link(LearningRoute.all(slug))), in: shown)
        }
    }
}
