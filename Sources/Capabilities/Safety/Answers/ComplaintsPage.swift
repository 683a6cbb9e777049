import Markup
import Pages
import Phrases
import Spine

/// The form with which anyone complains, appeals, or asks about their own data.
struct ComplaintsPage: Page {
    let groups: [Addressee]
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.complaintsTitle), hasProblems: !state.isGood, offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.complaintsTitle), lead: shown.say(Words.complaintsLead))
        html.candour(
            [
                Words.complaintsReaders, .complaintsConvenor, .formKeeper, .complaintsName, .formDisclosure,
                .reportNotWatched,
            ].map { shown.say($0) }, in: shown)
        html.form(to: shown.link(SafetyRoute.complaints), in: shown) { html in
            html.choices(
                "kind", legend: shown.say(Words.kindLegend),
                OwedAnswer.Kind.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
            html.select(
                "group", label: shown.say(Words.groupLabel), hint: shown.say(Words.groupHint),
                none: shown.say(Words.groupNone), groups.map { Choice($0.slug, $0.name) }, state)
            html.field(Field("about", label: shown.say(Words.aboutLabel), hint: shown.say(Words.aboutHint)), state)
            html.field(
                Field("words", .area, label: shown.say(Words.wordsLabel), hint: shown.say(Words.wordsHint)), state)
            html.field(Field("name", label: shown.say(Words.nameLabel), autocomplete: "name"), state)
            html.field(Field("contact", label: shown.say(Words.contactLabel), hint: shown.say(Words.contactWhy)), state)
            html.actions(shown.say(Words.complaintsSend), in: shown)
        }
        html.element(.p) { html in
            html.element(.a, .href(shown.link(SafetyRoute.receipts)), text: shown.say(Words.receiptsTitle))
        }
        html.element(.p, text: shown.say(Words.regulator))
    }
}

/// What each person can ask for about their own data, and how.
struct YourDataPage: Page {
    /// Where somebody with an account finds everything.
    let me: Link

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.yourDataTitle), offersLeaving: true) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.yourDataTitle), lead: shown.say(Words.yourDataLead))
        html.section("account", shown.say(Words.withAccount)) { html in
            html.element(.p, text: shown.say(Words.withAccountHow))
            html.element(.p) { $0.element(.a, .href(me), text: shown.say(Words.myPage)) }
        }
        html.section("link", shown.say(Words.withLink)) { html in
            html.element(.p, text: shown.say(Words.withLinkHow))
        }
        html.section("neither", shown.say(Words.withNothing)) { html in
            html.element(.p, text: shown.say(Words.withNothingHow))
            html.element(.ul, .class("rows")) { html in
                for kind in [OwedAnswer.Kind.access, .correction, .objection, .erasure] {
                    html.row(
                        shown.say(kind.words), shown.link(SafetyRoute.complaints, query: [("kind", kind.rawValue)]))
                }
            }
            html.element(.p, text: shown.say(Words.withNothingProof))
        }
        html.element(.p, text: shown.say(Words.regulator))
    }
}
