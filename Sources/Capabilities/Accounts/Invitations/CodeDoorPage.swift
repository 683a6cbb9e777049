import Markup
public import Pages
import Phrases

/// Takes any code that somebody was given, and leads on to what it opens.
struct CodeDoorPage: Page {
    let state: FormState

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.doorTitle), hasProblems: !state.isGood) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.doorTitle), lead: shown.say(Words.doorLead))
        html.codeBox(state, in: shown)
        html.element(.p, .class("meta"), text: shown.say(Words.doorLost))
    }
}

/// The box for a code, as a part of another page.
struct CodeBox: PagePart {
    func body(_ html: inout HTML, in shown: Rendering) {
        html.section("code-title", shown.say(Words.doorTitle)) { html in
            html.element(.p, text: shown.say(Words.doorLead))
            html.codeBox(FormState(), in: shown)
        }
    }
}

extension HTML {
    fileprivate mutating func codeBox(_ state: FormState, in shown: Rendering) {
        form(to: shown.link(AccountsRoute.code), in: shown) { html in
            html.field(
                Field(
                    "code", .short, label: shown.say(Words.doorCode), hint: shown.say(Words.doorHint),
                    autocomplete: "off"), state)
            html.actions(shown.say(Words.goOn), in: shown)
        }
    }
}

extension AccountsCapability {
    /// The box where somebody types a code that they were given.
    public static var codeBox: any PagePart { CodeBox() }
}
