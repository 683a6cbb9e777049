import Markup
import Pages
import Phrases
import Spine

// The boxes of the tasks that are about people.
extension SetUpPage {
    /// The entrances that there are, each with its code.
    func entrances(_ html: inout HTML, in shown: Rendering) {
        guard !draft.entrances.isEmpty else { return html.empty(shown.say(SetUpWords.noCodes)) }
        html.element(.ul, .class("rows")) { html in
            for entrance in draft.entrances {
                html.element(.li) { html in
                    html.element(.div) { html in
                        html.text(entrance.label)
                        let hoped = entrance.hoped.map { shown.say(SetUpWords.hopedFor, count: $0) } ?? ""
                        html.element(.p, .class("meta")) { html in
                            html.element(.span, .translate("no"), text: entrance.code)
                            if !hoped.isEmpty { html.text(" · " + hoped) }
                        }
                    }
                    if draft.isPreparing { remove(entrance, &html, in: shown) }
                }
            }
        }
    }

    private func remove(_ entrance: ConversationDraft.Entrance, _ html: inout HTML, in shown: Rendering) {
        html.form(to: shown.link(SetUpRoute.step(cell.cell.slug, draft.id, .people)), in: shown) { html in
            html.void(.input, .type("hidden"), .name("revision"), .value(String(draft.revision)))
            html.void(.input, .type("hidden"), .name("remove"), .value(entrance.id.text))
            html.element(.button, .class("quiet"), text: "\(shown.say(SetUpWords.remove)) \(entrance.label)")
        }
    }

    func people(_ html: inout HTML, in shown: Rendering) {
        html.field(Field("label", label: shown.say(SetUpWords.label), hint: shown.say(SetUpWords.labelHint)), state)
        html.field(
            Field("hoped", .short, label: shown.say(SetUpWords.hoped), hint: shown.say(SetUpWords.hopedHint)), state)
    }

    func safety(_ html: inout HTML, in shown: Rendering) {
        let people = draft.people.map { Choice($0.id.text, $0.name) }
        html.select(
            "lead", label: shown.say(SetUpWords.lead), hint: shown.say(SetUpWords.leadHint),
            none: shown.say(SetUpWords.choose), people, state)
        html.select(
            "deputy", label: shown.say(SetUpWords.deputy), hint: shown.say(SetUpWords.deputyHint),
            none: shown.say(SetUpWords.choose), people, state)
        if draft.isPreparing {
            html.ticks(
                "refusals", legend: shown.say(SetUpWords.refusals), hint: shown.say(SetUpWords.refusalsHint),
                Refusal.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
        } else {
            html.section("fixed", shown.say(SetUpWords.refusals)) { html in
                html.element(.ul) { html in
                    for refusal in draft.refusals { html.element(.li, text: shown.say(refusal.words)) }
                }
            }
        }
        let members = draft.people.filter { !$0.isConvenor && !$0.isLeftOut }
        guard !members.isEmpty else { return }
        html.ticks(
            "checkers", legend: shown.say(SetUpWords.checkers), hint: shown.say(SetUpWords.checkersHint),
            members.map { Choice($0.id.text, $0.name) }, state)
    }
}
