import Markup
import Pages
import Phrases
import Spine

/// The form in which something is raised to the group above.
struct RaisePage: Page {
    let cell: CellHeading
    let thing: Raisable
    let days: Int
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(TravellingWords.raiseTitle), cell: cell, place: .gatherings,
            back: (shown.link(item: thing.id), thing.title), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        let above = cell.parent?.name ?? shown.say(TravellingWords.groupAbove)
        html.heading(
            shown.say(TravellingWords.raiseTitle), lead: shown.say(TravellingWords.raiseLead, ["group": above]))
        guard cell.cell.parent != nil else { return html.empty(shown.say(TravellingWords.raiseNobody)) }
        guard thing.visibility >= .upward else {
            return html.empty(shown.say(TravellingWords.raiseNarrow))
        }
        html.element(.div, .class("columns before")) { html in
            html.candour(
                [
                    shown.say(TravellingWords.candourRaise),
                    shown.say(TravellingWords.candourRaiseDays, count: days),
                ], in: shown)
            html.form(to: shown.link(TravellingRoute.raise(cell.cell.slug, thing.id).whole), in: shown) { html in
                html.field(
                    Field(
                        "word", .area, label: shown.say(TravellingWords.raiseWhy),
                        hint: shown.say(TravellingWords.raiseWhyHint)), state)
                html.actions(
                    shown.say(TravellingWords.raiseDo),
                    stop: (shown.say(Words.stop), shown.link(item: thing.id)), in: shown)
            }
        }
    }
}

/// What was raised to a group: the clock, and the reply.
struct RaisedPage: Page {
    let cell: CellHeading
    let raised: Raised
    let now: Time
    let mayReply: Bool
    let report: Link
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            raised.title ?? shown.say(TravellingWords.takenBack), cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.all(cell.cell.slug)), shown.say(Words.learning)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.element(.header) { html in
            html.element(
                .h1, .foreign(raised.language, in: shown), .dir("auto"),
                text: raised.title ?? shown.say(TravellingWords.takenBack))
            html.element(.p, .class("meta"), text: raised.origin(named: cell.standing != nil, in: shown))
        }
        html.quotation(raised.word)
        if raised.title != nil {
            html.element(.p) { html in
                html.element(.a, .href(shown.link(item: raised.thing)), text: shown.say(TravellingWords.readRaised))
            }
        }
        html.element(.div) { html in html.clock(of: raised, at: now, in: shown) }
        if mayReply {
            if raised.replied == nil {
                form(&html, in: shown)
            } else {
                let mending = TravellingRoute.mendReply(cell.cell.slug, raised.id).whole
                html.element(.p) { html in
                    html.element(.a, .href(shown.link(mending)), text: shown.say(TravellingWords.mendReply))
                }
            }
        }
        html.element(.p) { $0.element(.a, .href(report), text: shown.say(TravellingWords.report)) }
    }

    private func form(_ html: inout HTML, in shown: Rendering) {
        html.element(.div, .class("columns before")) { html in
            html.candour([TravellingWords.candourReply, .candourReplyTold].map { shown.say($0) }, in: shown)
            html.form(to: shown.link(TravellingRoute.raised(cell.cell.slug, raised.id).whole), in: shown) { html in
                html.reply(state, in: shown)
                html.actions(shown.say(TravellingWords.replyDo), in: shown)
            }
        }
    }
}

extension Raised {
    /// Where it comes from, in a line: the group, and for members who raised it.
    func origin(named: Bool, in shown: Rendering) -> String {
        let group = fromGroup ?? shown.say(TravellingWords.anotherGroup)
        guard named, let by else { return shown.say(TravellingWords.fromGroup, ["group": group]) }
        return shown.say(TravellingWords.fromGroupBy, ["group": group, "name": by])
    }
}

extension HTML {
    /// The two boxes of a reply.
    mutating func reply(_ state: FormState, in shown: Rendering) {
        field(
            Field(
                "will", .area, label: shown.say(TravellingWords.replyWill),
                hint: shown.say(TravellingWords.replyWillHint)), state)
        field(Field("because", .area, label: shown.say(TravellingWords.replyBecause)), state)
    }

    /// Until when the reply is owed, or what it was.
    mutating func clock(of raised: Raised, at now: Time, in shown: Rendering) {
        if let replied = raised.replied {
            element(.p, .class("meta"), text: shown.say(TravellingWords.heard, ["day": shown.day(replied)]))
            paragraphs(raised.will)
            element(.p, .class("meta"), text: shown.say(TravellingWords.because))
            paragraphs(raised.because)
            if let mended = raised.mended {
                element(.p, .class("meta"), text: shown.say(TravellingWords.replyMended, ["day": shown.day(mended)]))
            }
            return
        }
        clock(until: raised.due, at: now, in: shown)
    }

    /// Until when a reply is owed; plainly, where that is over.
    mutating func clock(until due: Time, at now: Time, in shown: Rendering) {
        let left = Int((due.day.milliseconds - now.day.milliseconds) / 86_400_000)
        let words =
            left < 0
            ? shown.say(TravellingWords.replyLate, ["day": shown.day(due)])
            : shown.say(TravellingWords.replyOwed, count: left, ["day": shown.day(due)])
        element(.p, .class("meta")) { html in
            html.icon(.waiting, in: shown)
            html.text(" " + words)
        }
    }

    /// What was raised from a group and to it, one a row: each with its clock or its reply.
    mutating func raised(_ all: [Raised], in cell: Cell, at now: Time, shown: Rendering) {
        element(.ul, .class("rows tree")) { html in
            for one in all {
                html.element(.li) { html in
                    html.element(.div) { html in
                        let isHere = one.to == cell.id
                        let link =
                            isHere
                            ? shown.link(TravellingRoute.raised(cell.slug, one.id).whole) : shown.link(item: one.thing)
                        html.raisedHead(
                            one.title, one.language, group: isHere ? one.fromGroup : one.toGroup, isHere: isHere,
                            link: link, in: shown)
                        html.clock(of: one, at: now, in: shown)
                    }
                }
            }
        }
    }
}

extension HTML {
    /// What was raised, and from which group or to which.
    mutating func raisedHead(
        _ title: String?, _ language: String, group: String?, isHere: Bool, link: Link, in shown: Rendering
    ) {
        element(
            .a, .href(link), .foreign(language, in: shown), .dir("auto"),
            text: title ?? shown.say(TravellingWords.takenBack))
        let other = group ?? shown.say(isHere ? TravellingWords.anotherGroup : .groupAbove)
        element(
            .p, .class("meta"), text: shown.say(isHere ? TravellingWords.raisedBy : .raisedTo, ["group": other]))
    }
}

/// How soon a group replies to what is raised to it.
struct AnswerTimePage: Page {
    let cell: CellHeading
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(TravellingWords.timeTitle), cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.all(cell.cell.slug)), shown.say(Words.learning)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(TravellingWords.timeTitle), lead: shown.say(TravellingWords.timeLead))
        html.form(to: shown.link(TravellingRoute.answerTime(cell.cell.slug).whole), in: shown) { html in
            html.choices(
                "days", legend: shown.say(TravellingWords.timeLegend),
                Raised.dayChoices.map { Choice("\($0)", shown.say(TravellingWords.timeDays, count: $0)) }, state)
            html.actions(
                shown.say(TravellingWords.timeDo),
                stop: (shown.say(Words.stop), shown.link(LearningRoute.all(cell.cell.slug))), in: shown)
        }
    }
}
