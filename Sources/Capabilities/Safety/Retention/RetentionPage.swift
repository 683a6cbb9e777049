import Markup
import Pages
import Phrases
import Spine

/// The convenors' form: how long the group keeps each kind of thing.
struct RetentionPage: Page {
    let heading: CellHeading
    let keeps: [Keeping]
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.retentionEdit), cell: heading,
            back: (shown.link(SafetyRoute.group(heading.cell.slug)), shown.say(Words.safetyTitle)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.retentionEdit), lead: shown.say(Words.retentionFormLead))
        html.form(to: shown.link(SafetyRoute.retention(heading.cell.slug)), in: shown) { html in
            for keeping in keeps {
                html.select(
                    keeping.name, label: shown.say(keeping.what),
                    hint: shown.say(Words.retentionUsual, ["length": shown.months(keeping.usual)]),
                    none: nil, keeping.choices.map { Choice(String($0), shown.months($0)) }, state)
            }
            html.actions(
                shown.say(Words.save),
                stop: (shown.say(PagesWords.cancel), shown.link(SafetyRoute.group(heading.cell.slug))), in: shown)
        }
    }
}
