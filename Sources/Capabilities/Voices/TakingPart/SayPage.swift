import Markup
import Pages
import Phrases
import Spine

/// “Is something missing?”: one thought in somebody's own words.
struct SayPage: Page {
    let sitting: Sitting
    let state: FormState
    let isPaused: Bool
    /// Whether views are left to answer.
    let hasMore: Bool
    /// Said just now.
    let isSent: Bool

    /// The same with something to mend.
    func with(_ state: FormState) -> SayPage {
        SayPage(sitting: sitting, state: state, isPaused: isPaused, hasMore: hasMore, isSent: isSent)
    }

    func frame(in shown: Rendering) -> Frame {
        sitting.frame(
            shown.say(isSent ? TakingPartWords.sentTitle : .sayTitle),
            back: (sitting.to(TakingPartRoute.start), shown.say(TakingPartWords.theQuestion)),
            // What was typed has to be there again after a step back.
            hasProblems: !state.isGood, isPrivate: false)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.element(.header) { html in
            html.element(.h1, text: shown.say(isSent ? TakingPartWords.sentTitle : .sayTitle))
            html.written(.p, sitting.question.question.version(for: sitting.tag), class: "lead")
        }
        if isSent {
            html.element(.div, .class("stack")) { html in
                html.element(.p, text: shown.say(TakingPartWords.sentLead))
                onward(&html, shown, isMain: true)
                html.element(.p) { html in
                    html.element(
                        .a, .href(sitting.to(TakingPartRoute.say)), text: shown.say(TakingPartWords.sayAnother))
                }
            }
        } else if isPaused {
            html.element(.div, .class("stack")) { html in
                html.notice(shown.say(TakingPartWords.paused))
                onward(&html, shown, isMain: true)
            }
        } else {
            html.element(.div, .class("stack")) { html in
                onward(&html, shown, isMain: false)
                html.candour(
                    [TakingPartWords.sayRead, .sayUnnamed, .sayWatched].map { shown.say($0) }, in: shown)
                form(&html, shown)
            }
        }
    }

    /// The way on for those who have nothing to add.
    private func onward(_ html: inout HTML, _ shown: Rendering, isMain: Bool) {
        html.element(.div, .class("actions")) { html in
            if hasMore {
                html.go(
                    shown.say(isMain ? TakingPartWords.goOn : .nothingMissing), sitting.to(TakingPartRoute.view),
                    isQuiet: !isMain)
            } else {
                html.go(
                    shown.say(isMain ? TakingPartWords.finish : .nothingMissing), sitting.to(TakingPartRoute.end),
                    isQuiet: !isMain)
            }
        }
    }

    private func form(_ html: inout HTML, _ shown: Rendering) {
        html.form(to: sitting.to(TakingPartRoute.check), in: shown) { html in
            html.field(
                Field(
                    "words", .area, label: shown.say(TakingPartWords.ownWords),
                    hint: shown.say(TakingPartWords.ownWordsHint, ["most": OwnThought.most])), state)
            if sitting.mayBeNamed {
                html.choices(
                    "naming", legend: shown.say(TakingPartWords.naming),
                    [
                        Choice("none", shown.say(TakingPartWords.namedNone)),
                        Choice(
                            "resident",
                            shown.say(TakingPartWords.namedResident, ["group": sitting.question.group])),
                        Choice(
                            "name", shown.say(TakingPartWords.namedName), hint: shown.say(TakingPartWords.namedNameHint)
                        ),
                    ], state)
                html.field(
                    Field("name", .line, label: shown.say(TakingPartWords.shownName), autocomplete: "off"), state)
            }
            html.actions(shown.say(TakingPartWords.checkWords), in: shown)
        }
    }
}
