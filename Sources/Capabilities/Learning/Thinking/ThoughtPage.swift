import Markup
import Pages
import Phrases
import Spine

/// What a group thinks, why, and what it rests on.
struct ThoughtPage: Page {
    let cell: CellHeading
    let thought: Thought
    let notes: [NoteLine]
    let before: Thought?
    /// What came of raising it.
    let raised: [Raised]
    let now: Time
    let mayThink: Bool
    let mayRaise: Bool
    let mayTakeBack: Bool
    let report: Link

    func frame(in shown: Rendering) -> Frame {
        Frame(
            thought.title, cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.all(cell.cell.slug)), shown.say(Words.learning)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let slug = cell.cell.slug
        html.element(.header) { html in
            html.element(.h1, .foreign(thought.language, in: shown), .dir("auto"), text: thought.title)
            html.element(.p, .class("meta"), text: shown.say(Words.since, ["day": shown.day(thought.day)]))
        }
        if let now = thought.replacedBy {
            html.element(.div, .class("notice")) { html in
                html.element(.p) { html in
                    html.element(
                        .a, .href(shown.link(LearningRoute.thought(slug, now))), text: shown.say(Words.thoughtNow))
                }
            }
        } else if mayThink {
            html.element(.div, .class("actions")) { html in
                html.element(
                    .a, .class("button quiet"), .href(shown.link(LearningRoute.again(slug, thought.id))),
                    text: shown.say(Words.thinkAgain))
            }
        }
        html.element(.article, .foreign(thought.language, in: shown), .dir("auto")) { html in
            for line in thought.body.split(whereSeparator: \.isNewline) { html.element(.p, text: String(line)) }
        }
        if !raised.isEmpty {
            html.section("raised", shown.say(TravellingWords.raised)) {
                $0.raised(raised, in: cell.cell, at: now, shown: shown)
            }
        }
        html.section("rests-on", shown.say(Words.restsOn)) { html in
            if notes.isEmpty { html.empty(shown.say(Words.none)) }
            html.notes(notes, in: shown)
        }
        html.element(.ul) { html in
            if let before {
                html.element(.li) { html in
                    html.text(shown.say(Words.thoughtBefore) + " ")
                    html.element(
                        .a, .href(shown.link(LearningRoute.thought(slug, before.id))),
                        .foreign(before.language, in: shown), .dir("auto"), text: before.title)
                }
            }
            if mayRaise, cell.cell.parent != nil {
                let route = TravellingRoute.raise(slug, thought.id).whole
                html.element(.li) {
                    $0.element(.a, .href(shown.link(route)), text: shown.say(TravellingWords.raiseTitle))
                }
            }
            if mayTakeBack, thought.replacedBy == nil {
                html.element(.li) {
                    $0.element(
                        .a, .href(shown.link(LearningRoute.thinkNoMore(slug, thought.id))),
                        text: shown.say(Words.thinkNoMore))
                }
            }
            html.element(.li) { $0.element(.a, .href(report), text: shown.say(Words.report)) }
        }
    }
}

/// Before what a group thinks now is taken back.
struct ThinkNoMorePage: Page {
    let cell: CellHeading
    let thought: Thought
    /// What then stands again, if anything.
    let before: Thought?

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.thinkNoMoreTitle), cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.thought(cell.cell.slug, thought.id)), thought.title))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.thinkNoMoreTitle), lead: shown.say(Words.thinkNoMoreLead))
        html.quotation(thought.title, language: thought.language)
        if let before {
            html.element(.p, text: shown.say(Words.thinkNoMoreBefore))
            html.quotation(before.title, language: before.language)
        }
        html.press(
            shown.say(Words.takeBackDo), to: shown.link(LearningRoute.thinkNoMore(cell.cell.slug, thought.id)),
            class: "danger", in: shown)
    }
}
