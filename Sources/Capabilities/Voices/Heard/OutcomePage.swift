import Markup
import Pages
import Phrases
import Spine

/// The form in which a convenor writes what became of something.
struct OutcomePage: Page {
    let cell: CellHeading
    let conversation: Conversation
    /// Views that it may answer.
    let views: [Quote]
    /// Languages beside the group's own.
    let languages: [Language]
    /// The outcome that is changed; nil for a new one.
    let outcome: Outcome?
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(title), cell: cell, place: .voices,
            back: (shown.link(heard), shown.say(HeardWords.title)), hasProblems: !state.isGood)
    }

    private var title: HeardWords { outcome == nil ? .writeOutcome : .changeOutcome }
    private var heard: VoicesRoute { .heard(.page(cell.cell.slug, conversation.id)) }
    private var target: VoicesRoute {
        .heard(outcome.map { .outcome(cell.cell.slug, $0.id) } ?? .newOutcome(cell.cell.slug, conversation.id))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(title), lead: shown.say(HeardWords.outcomeLead))
        html.element(.div, .class("columns before")) { html in
            html.candour([HeardWords.candourPublic, .candourLetter].map { shown.say($0) }, in: shown)
            html.form(to: shown.link(target), in: shown) { html in fields(&html, in: shown) }
        }
        if let outcome {
            html.press(
                shown.say(HeardWords.takeBack),
                to: shown.link(VoicesRoute.heard(.takeBack(cell.cell.slug, outcome.id))),
                class: "quiet", in: shown)
        }
    }

    private func fields(_ html: inout HTML, in shown: Rendering) {
        if let outcome {
            html.void(.input, .type("hidden"), .name("revision"), .value("\(outcome.revision)"))
        }
        html.choices(
            "kind", legend: shown.say(HeardWords.outcomeKind),
            Outcome.Kind.allCases.map { Choice($0.rawValue, shown.say(CameOfIt.words($0))) }, state)
        html.field(
            Field("title", label: shown.say(HeardWords.outcomeTitle), hint: shown.say(HeardWords.outcomeTitleHint)),
            state)
        html.field(
            Field("body", .area, label: shown.say(HeardWords.outcomeBody), hint: shown.say(HeardWords.outcomeBodyHint)),
            state)
        for language in languages {
            html.field(
                Field(
                    "title-\(language.code)",
                    label: shown.say(HeardWords.outcomeTitleIn, ["language": language.name])), state)
            html.field(
                Field(
                    "body-\(language.code)", .area,
                    label: shown.say(HeardWords.outcomeBodyIn, ["language": language.name])), state)
        }
        if !views.isEmpty {
            html.ticks(
                "about", legend: shown.say(HeardWords.outcomeAbout), hint: shown.say(HeardWords.outcomeAboutHint),
                views.map { Choice($0.id.text, $0.words.best(for: shown.say.language.code).words) }, state)
        }
        html.actions(
            shown.say(HeardWords.publish), stop: (shown.say(Words.importStop), shown.link(heard)), in: shown)
    }
}
