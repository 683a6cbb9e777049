import Markup
import Pages
import Phrases
import Spine

/// The convenors' form for what the group's page of safety says.
struct GroupSafetyFormPage: Page {
    let heading: CellHeading
    let people: [(id: Actor.ID, name: String)]
    let state: FormState

    static func state(of safety: CellSafety) -> FormState {
        FormState([
            "responsible": safety.responsible, "contact": safety.contact, "danger": safety.inDanger,
            "reach": safety.reachLead, "complain": safety.complain, "lead": safety.lead?.text ?? "",
            "deputy": safety.deputy?.text ?? "", "revision": String(safety.revision),
        ])
    }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.editTitle), cell: heading,
            back: (shown.link(SafetyRoute.group(heading.cell.slug)), shown.say(Words.safetyTitle)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.editTitle), lead: shown.say(Words.editLead))
        html.candour([shown.say(Words.editReaders)], in: shown)
        html.form(to: shown.link(SafetyRoute.groupEdit(heading.cell.slug)), in: shown) { html in
            html.void(.input, .type("hidden"), .name("revision"), .value(state.value("revision")))
            html.field(
                Field("danger", .area, label: shown.say(Words.dangerLabel), hint: shown.say(Words.dangerHint)), state)
            let choices = people.map { Choice($0.id.text, $0.name) }
            html.select(
                "lead", label: shown.say(Words.leadLabel), hint: shown.say(Words.leadHint),
                none: shown.say(Words.nobodyYet), choices, state)
            html.select(
                "deputy", label: shown.say(Words.deputyLabel), hint: shown.say(Words.deputyHint),
                none: shown.say(Words.nobodyYet), choices, state)
            html.field(
                Field("reach", .area, label: shown.say(Words.reachLabel), hint: shown.say(Words.reachHint)), state)
            html.field(
                Field(
                    "responsible", .area, label: shown.say(Words.responsible), hint: shown.say(Words.responsibleHint)),
                state)
            html.field(
                Field("contact", .area, label: shown.say(Words.contactPoint), hint: shown.say(Words.contactHint)), state
            )
            html.field(
                Field("complain", .area, label: shown.say(Words.complainLabel), hint: shown.say(Words.complainHint)),
                state)
            html.actions(
                shown.say(Words.save),
                stop: (shown.say(PagesWords.cancel), shown.link(SafetyRoute.group(heading.cell.slug))), in: shown)
        }
    }
}
