import Markup
import Pages
import Phrases
import Spine

/// Before something that was written goes back into a draft, or a draft away.
struct TakeBackPage: Page {
    let cell: CellHeading
    /// What it is called, and where it stands.
    let name: String
    let stands: LearningRoute
    let here: LearningRoute
    let title: any PhraseKey
    let lead: any PhraseKey
    let press: Words

    init(_ note: Note, in cell: CellHeading) {
        self.cell = cell
        name = note.title
        stands = .note(cell.cell.slug, note.id)
        here = .takeBack(cell.cell.slug, note.id)
        title = note.isDraft ? Words.throwTitle : .takeBackTitle
        lead = note.isDraft ? Words.throwLead : .takeBackLead
        press = note.isDraft ? .throwDo : .takeBackDo
    }

    init(_ year: Year, in cell: CellHeading) {
        self.cell = cell
        name = year.title
        stands = YearRoute.page(cell.cell.slug, year.id).whole
        here = YearRoute.takeBack(cell.cell.slug, year.id).whole
        title = year.isDraft ? Words.throwAway : .takeBack
        lead = year.isDraft ? YearWords.throwLead : .takeBackLead
        press = year.isDraft ? .throwDo : .takeBackDo
    }

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(title), cell: cell, place: .gatherings, back: (shown.link(stands), name))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(title), lead: shown.say(lead))
        html.press(shown.say(press), to: shown.link(here), in: shown)
    }
}
