import Markup
import Pages
import Phrases
import Spine

/// Says in plain words what goes and what stays, and asks for a word, so that nobody goes by mistake.
struct ErasePage: Page {
    let keeper: LastKeeper
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.eraseTitle), back: (shown.link(AccountsRoute.me), shown.say(Words.myPage)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        if keeper.holdsNothing { html.problems(of: state, in: shown) }
        html.heading(shown.say(Words.eraseTitle), lead: shown.say(Words.eraseLead))
        guard keeper.holdsNothing else { return first(&html, in: shown) }
        html.section("goes", shown.say(Words.eraseGoes)) { html in
            html.list(
                [Words.eraseGoesName, .eraseGoesWords, .eraseGoesAccess, .eraseGoesLetters].map { shown.say($0) })
        }
        html.section("stays", shown.say(Words.eraseStays)) { html in
            html.list([Words.eraseStaysDone, .eraseStaysPublished, .eraseStaysBackups].map { shown.say($0) })
        }
        html.element(.p) { html in
            html.element(.a, .href(shown.link(AccountsRoute.export)), text: shown.say(Words.exportFirst))
        }
        html.form(to: shown.link(AccountsRoute.erase), in: shown) { html in
            html.field(
                Field(
                    "word", .short, label: shown.say(Words.eraseType, ["word": shown.say(Words.eraseWord)]),
                    hint: shown.say(Words.eraseHint), autocomplete: "off"), state)
            html.element(.div, .class("actions")) { html in
                html.element(.button, .class("danger"), text: shown.say(Words.eraseDo))
                html.element(
                    .a, .class("button quiet"), .href(shown.link(AccountsRoute.me)), text: shown.say(Words.stay))
            }
        }
    }

    /// What is to be handed over first.
    private func first(_ html: inout HTML, in shown: Rendering) {
        html.section("first", shown.say(Words.eraseFirst)) { html in
            if keeper.isLastHost { html.element(.p, text: shown.say(Words.eraseLastHost)) }
            if !keeper.groups.isEmpty {
                html.element(.p, text: shown.say(Words.eraseLastConvenor))
                html.element(.ul, .class("rows")) { html in
                    for group in keeper.groups { html.row(group.name, shown.link(item: group.cell.item)) }
                }
            }
        }
    }
}

extension HTML {
    /// A list of sentences.
    mutating func list(_ sentences: [String]) {
        element(.ul) { html in
            for sentence in sentences { html.element(.li, text: sentence) }
        }
    }
}
