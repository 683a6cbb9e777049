public import Markup
public import Pages
import Phrases
public import Spine

/// Where a code is typed, and what is said where there is no such code.
struct DoorPage: Page {
    /// The code that led nowhere.
    let unknown: String?

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(TakingPartWords.doorTitle), hasProblems: unknown != nil, offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        var state = FormState(["code": unknown ?? ""])
        if unknown != nil { state.note("code", shown.say(TakingPartWords.doorUnknown)) }
        html.problems(of: state, in: shown)
        html.heading(shown.say(TakingPartWords.doorTitle), lead: shown.say(TakingPartWords.doorLead))
        html.element(.form, .method("get"), .action(shown.link(TakingPartRoute.door)), .flag("novalidate", true)) {
            html in
            html.field(
                Field(
                    "code", .short, label: shown.say(TakingPartWords.doorCode),
                    hint: shown.say(TakingPartWords.doorHint), autocomplete: "off"), state)
            html.actions(shown.say(TakingPartWords.doorGo), in: shown)
        }
    }
}

extension VoicesCapability {
    /// Where the code of a question leads; nil where it is none.
    public func door(_ code: EntryCode, _ reading: Reading) throws -> Link? {
        try Entry.find(code, in: reading.tx).map { _ in reading.link(TakingPartRoute.start(code)) }
    }
}
