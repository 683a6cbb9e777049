import Markup
import Pages
import Phrases
import Spine

/// The settings of a cell. Where somebody else was faster, what they wrote stands beside what was typed.
struct SettingsPage: Page {
    let heading: CellHeading
    let isConflict: Bool
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.settingsTitle), cell: heading, hasProblems: isConflict || !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.settingsTitle))
        if isConflict { conflict(&html, in: shown) }
        html.element(.div, .class("columns before")) { html in
            CellForm.candour(&html, heading.cell.isClosed ? [] : [shown.say(Words.closingMoves)], in: shown)
            html.form(to: shown.link(NetworkRoute.settings(heading.cell.slug)), in: shown) { html in
                // After a conflict one saves knowingly over what stands now.
                let revision = isConflict ? String(heading.cell.revision) : state.value("revision")
                html.void(.input, .type("hidden"), .name("revision"), .value(revision))
                CellForm.fields(&html, state, hasParent: heading.cell.parent != nil, in: shown)
                html.actions(
                    shown.say(Words.save),
                    stop: (shown.say(Words.stop), shown.link(NetworkRoute.cell(heading.cell.slug))), in: shown)
            }
        }
    }

    private func conflict(_ html: inout HTML, in shown: Rendering) {
        let cell = heading.cell
        html.element(.div, .class("errors"), .role("alert"), .aria("labelledby", "changed")) { html in
            html.element(.h2, .id("changed"), text: shown.say(Words.changedTitle))
            html.element(.p, text: shown.say(Words.changedLead))
            html.element(.h3, text: shown.say(Words.standsNow))
            html.element(.dl) { html in
                html.fact(shown.say(Words.name), cell.name)
                html.fact(shown.say(Words.question), cell.question)
                html.fact(shown.say(Words.visibility), shown.say(cell.visibility.words))
                html.fact(shown.say(Words.level), cell.level.map { shown.say($0.words) } ?? shown.say(Words.levelNone))
            }
        }
    }
}
