import FileTypes
import Markup
import Pages
import Phrases
import Spine

/// The papers of an item, and the form for one more.
struct AboutPage: Page {
    let cell: CellHeading
    let subject: Paper.Subject
    let papers: [Paper]
    let isFull: Bool
    /// How many may hang on it.
    let most: Int
    let mostBytes: Int
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.addTitle), cell: cell, back: (shown.link(item: subject.id), subject.title),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.element(.header) { html in
            html.element(
                .p, .class("where"), .foreign(subject.language, in: shown), .dir("auto"), text: subject.title)
            html.element(.h1, text: shown.say(Words.addTitle))
            html.element(.p, .class("lead"), text: shown.say(Words.addLead))
        }
        if isFull, state.isGood { html.notice(shown.say(Words.full, ["most": most])) } else { form(&html, in: shown) }
        if !papers.isEmpty {
            html.section("papers", shown.say(Words.already)) { $0.papers(papers, in: cell.cell.slug, shown) }
        }
    }

    private func form(_ html: inout HTML, in shown: Rendering) {
        html.candour(
            [shown.say(Words.readersLike), shown.say(Words.readersLaw), shown.say(Words.readersErase)], in: shown)
        html.form(to: shown.link(PapersRoute.about(cell.cell.slug, subject.id)), in: shown, isUpload: true) { html in
            html.upload(
                "file", label: shown.say(Words.fileField),
                hint: shown.say(Words.fileHint, ["most": mostBytes >> 20]), accept: FileType.accepted, state)
            html.field(Field("title", label: shown.say(Words.titleField), hint: shown.say(Words.titleHint)), state)
            html.textVersion(state, in: shown)
            html.tick("names", label: shown.say(Words.namesField), hint: shown.say(Words.namesHint), state)
            html.actions(
                shown.say(Words.addDo), stop: (shown.say(Words.stop), shown.link(item: subject.id)), in: shown)
        }
        html.element(.details) { html in
            html.element(.summary, text: shown.say(Words.cleaned))
            html.element(.ul) { html in
                for line in [Words.cleanedOut, .cleanedColours, .cleanedStays, .cleanedSigned] {
                    html.element(.li, text: shown.say(line))
                }
            }
        }
    }
}

extension HTML {
    /// The fields of a text version: words, or a file of words.
    mutating func textVersion(_ state: FormState, in shown: Rendering) {
        field(
            Field("words", .area, label: shown.say(Words.wordsField), hint: shown.say(Words.wordsHint)), state)
        upload(
            "text", label: shown.say(Words.textField), hint: shown.say(Words.textHint), accept: ".txt,.odt,.docx", state
        )
    }
}
