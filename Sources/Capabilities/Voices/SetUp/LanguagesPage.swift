import Markup
import Pages
import Phrases
import Spine

/// The languages that a question can be read in, and how much stands in each.
struct LanguagesPage: Page {
    let cell: CellHeading
    let draft: ConversationDraft
    let languages: [SpokenLanguage]

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(SetUpWords.taskLanguages), cell: cell, place: .voices,
            back: (shown.link(SetUpRoute.tasks(cell.cell.slug, draft.id)), shown.say(SetUpWords.setUpTitle)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(SetUpWords.taskLanguages), lead: shown.say(SetUpWords.languagesLead))
        let begun = languages.filter { $0.isOfSite || draft.written(in: $0.tag) > 0 }
        html.element(.ul, .class("rows")) { html in
            for language in begun { write(language, &html, in: shown) }
        }
        html.section("further", shown.say(SetUpWords.furtherLanguages)) { html in
            html.element(.ul, .class("rows")) { html in
                for language in languages where !begun.contains(where: { $0.tag == language.tag }) {
                    write(language, &html, in: shown)
                }
            }
        }
    }

    private func write(_ language: SpokenLanguage, _ html: inout HTML, in shown: Rendering) {
        let isOriginal = language.tag == draft.question.original.language
        let (written, all) = (draft.written(in: language.tag), draft.texts.count)
        let state =
            isOriginal
            ? shown.say(SetUpWords.stateOriginal)
            : written == 0
                ? shown.say(SetUpWords.stateNotWritten)
                : shown.say(SetUpWords.written, ["written": written, "all": all])
        let link = shown.link(
            SetUpRoute.step(cell.cell.slug, draft.id, .languages), query: [("language", language.tag)])
        html.row(language.name, isOriginal ? nil : link, end: state)
    }
}

/// Everything that stands with a question, in one further language: what it says above each box.
struct WordingPage: Page {
    let cell: CellHeading
    let draft: ConversationDraft
    let language: SpokenLanguage
    let state: FormState

    static func field(_ place: Int) -> String { "text-\(place + 1)" }

    static func state(_ draft: ConversationDraft, _ tag: String) -> FormState {
        FormState(
            Dictionary(
                uniqueKeysWithValues: draft.texts.enumerated().map { (field($0), $1.text.versions[tag] ?? "") }))
    }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            language.name, cell: cell, place: .voices,
            back: (
                shown.link(SetUpRoute.step(cell.cell.slug, draft.id, .languages)), shown.say(SetUpWords.taskLanguages)
            ), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let isEasy = language.tag.hasSuffix(LocalisedText.easyRead)
        html.problems(of: state, in: shown)
        html.heading(language.name, lead: shown.say(isEasy ? SetUpWords.easyLead : .wordingLead))
        let link = shown.link(
            SetUpRoute.step(cell.cell.slug, draft.id, .languages), query: [("language", language.tag)])
        html.form(to: link, in: shown) { html in
            html.void(.input, .type("hidden"), .name("revision"), .value(String(draft.revision)))
            for (place, text) in draft.texts.enumerated() {
                html.field(
                    Field(
                        Self.field(place), .area, label: label(of: place, in: shown), hint: text.text.original.words),
                    state)
            }
            html.actions(shown.say(SetUpWords.save), in: shown)
        }
    }

    private func label(of place: Int, in shown: Rendering) -> String {
        let text = draft.texts[place]
        return switch text.part {
        case ConversationDraft.whyPart: shown.say(SetUpWords.why)
        case ConversationDraft.promisePart: shown.say(SetUpWords.promise)
        case ConversationDraft.readersPart: shown.say(SetUpWords.readers)
        default:
            text.item == draft.id
                ? shown.say(Words.question)
                : shown.say(
                    SetUpWords.viewNumber, ["number": 1 + (draft.seeds.firstIndex { $0.id == text.item } ?? 0)])
        }
    }
}
