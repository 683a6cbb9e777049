import Markup
import Pages
import Phrases
import Spine

/// The form in which a note is written or changed.
struct NoteFormPage: Page {
    let cell: CellHeading
    /// The note that is changed; nil for a new one.
    let note: Note?
    /// Whether somebody else changed it while this was written: what they wrote is shown beside.
    let isConflict: Bool
    /// Whether somebody agreed to stand in it as it is.
    let asksAgain: Bool
    let events: [LearningWiring.Happening]
    let state: FormState

    private var title: Words { note == nil ? .newTitle : .changeTitle }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(title), cell: cell, place: .gatherings, back: (back(shown), shown.say(Words.learning)),
            hasProblems: !state.isGood)
    }

    private func back(_ shown: Rendering) -> Link {
        shown.link(note.map { .note(cell.cell.slug, $0.id) } ?? LearningRoute.all(cell.cell.slug))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(title), lead: shown.say(Words.newLead))
        if isConflict, let note {
            html.section("now", shown.say(Words.standsNow)) { html in
                html.element(.article, .foreign(note.language, in: shown), .dir("auto")) { html in
                    html.element(.h3, text: note.title)
                    html.noteWords(note, quotes: [], in: shown)
                }
            }
        }
        html.element(.div, .class("columns before")) { html in
            html.candour(
                [Words.candourDraft, .candourPublished].map { shown.say($0) }
                    + (asksAgain ? [shown.say(QuotingWords.changeAsksAgain)] : []), in: shown)
            let here = note.map { LearningRoute.change(cell.cell.slug, $0.id) } ?? .newNote(cell.cell.slug)
            html.form(to: shown.link(here), in: shown) { html in
                if let note {
                    html.void(.input, .type("hidden"), .name("revision"), .value(String(note.revision)))
                }
                html.field(
                    Field("title", label: shown.say(Words.noteTitle), hint: shown.say(Words.noteTitleHint)), state)
                html.field(
                    Field("points", .area, label: shown.say(Words.points), hint: shown.say(Words.pointsHint)), state)
                html.field(
                    Field("detail", .area, label: shown.say(Words.detail), hint: shown.say(Words.detailHint)), state)
                if !events.isEmpty {
                    html.select(
                        "event", label: shown.say(Words.event), none: shown.say(Words.noEvent),
                        events.map { Choice($0.id.text, "\($0.title), \(shown.day($0.at))") }, state)
                }
                html.actions(
                    shown.say(Words.save), stop: (shown.say(Words.stop), back(shown)), in: shown)
            }
        }
    }
}
