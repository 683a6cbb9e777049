import Markup
import Pages
import Phrases
import Spine

/// The form in which somebody tells a story, or types in somebody else's.
struct TellPage: Page {
    let cell: CellHeading
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(StoriesWords.tell), cell: cell, place: .voices,
            back: (shown.link(StoriesRoute.all(cell.cell.slug).whole), shown.say(StoriesWords.stories)),
            hasProblems: !state.isGood, offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(StoriesWords.tell), lead: shown.say(StoriesWords.tellLead))
        html.element(.div, .class("columns before")) { html in
            html.candour(
                [StoriesWords.candourReaders, .candourHost, .candourWithdraw, .candourCopies].map { shown.say($0) },
                in: shown)
            html.form(to: shown.link(StoriesRoute.tell(cell.cell.slug).whole), in: shown) { html in
                fields(&html, in: shown)
                html.actions(
                    shown.say(StoriesWords.tellDo),
                    stop: (shown.say(Words.importStop), shown.link(StoriesRoute.all(cell.cell.slug).whole)), in: shown)
            }
        }
    }

    private func fields(_ html: inout HTML, in shown: Rendering) {
        html.choices(
            "teller", legend: shown.say(StoriesWords.teller),
            [
                Choice("own", shown.say(StoriesWords.tellerOwn)),
                Choice(
                    "somebody", shown.say(StoriesWords.tellerSomebody),
                    hint: shown.say(StoriesWords.tellerSomebodyHint)),
            ], state)
        html.field(Field("title", label: shown.say(StoriesWords.title)), state)
        html.field(
            Field("words", .area, label: shown.say(StoriesWords.words), hint: shown.say(StoriesWords.wordsHint)), state)
        let readers: [(Story.Readers, StoriesWords)] = [
            (.convenors, .readersConvenors), (.group, .readersGroup), (.all, .readersAll),
        ]
        html.choices(
            "readers", legend: shown.say(StoriesWords.readers),
            readers.filter { $0.0 != .all || cell.cell.visibility > .cell }
                .map { Choice($0.0.rawValue, shown.say($0.1)) }, state)
        html.choices(
            "quoting", legend: shown.say(StoriesWords.quoting),
            Story.Quoting.allCases.map { Choice($0.rawValue, shown.say(StoryPage.words($0))) }, state)
        html.field(
            Field("name", label: shown.say(StoriesWords.name), hint: shown.say(StoriesWords.nameHint)), state)
        let terms: [(Story.Term, StoriesWords)] = [
            (.quarter, .termQuarter), (.year, .termYear), (.threeYears, .termThreeYears), (.always, .termAlways),
        ]
        html.choices(
            "term", legend: shown.say(StoriesWords.term),
            terms.map { Choice($0.0.rawValue, shown.say($0.1)) }, state)
        html.tick(
            "agreed", label: shown.say(StoriesWords.agreed), hint: shown.say(StoriesWords.agreedHint), state)
    }
}
