import Markup
import Pages
import Phrases
import Spine

/// One view to decide on: its words, and nothing of who wrote it, where or when.
struct CheckPage: Page {
    let cell: CellHeading
    let conversation: Conversation
    /// Nil where nothing waits.
    let view: CheckingQueue.View?
    /// How many older ones were left for now.
    let place: Int
    let count: Int
    /// The reasons that were chosen before it opened.
    let refusals: [Refusal]
    /// Names that people asked to stand beside words of theirs, without the words.
    let names: [String]
    let inDanger: [String]
    /// The logs of worries, for somebody who reads them.
    let worries: Link?
    /// Whoever looks has just said that they are worried.
    let wasWorried: Bool
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(CheckingWords.checkTitle), cell: cell, place: .voices,
            back: (shown.link(VoicesRoute.all(cell.cell.slug)), shown.say(Words.voices)), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.element(.header) { html in
            html.element(.p, .class("where"), .lang(conversation.language), .dir("auto"), text: conversation.question)
            html.element(.h1, text: shown.say(CheckingWords.checkTitle))
            html.element(
                .p, .class("lead"),
                text: count == 0
                    ? shown.say(names.isEmpty ? CheckingWords.nothingWaits : .onlyNamesWait)
                    : shown.say(CheckingWords.viewsWait, count: count))
        }
        if wasWorried { html.notice(shown.say(CheckingWords.worriedDone)) }
        if let view {
            html.element(.div, .class("columns before")) { html in
                html.candour(
                    [
                        shown.say(CheckingWords.candourAuthor), shown.say(CheckingWords.candourBatch),
                        shown.say(CheckingWords.candourReason),
                    ] + inDanger, in: shown)
                form(view, &html, in: shown)
            }
        }
        if !names.isEmpty { toBeShown(&html, in: shown) }
        links(&html, in: shown)
    }

    private func toBeShown(_ html: inout HTML, in shown: Rendering) {
        html.section("names", shown.say(CheckingWords.namesTitle)) { html in
            html.element(.p, text: shown.say(CheckingWords.namesLead))
            html.element(.ul, .class("rows")) { html in
                for name in names {
                    html.element(.li) { html in
                        html.element(.bdi, text: name)
                        let link = shown.link(CheckingRoute.names(cell.cell.slug, conversation.id))
                        html.form(to: link, in: shown) { html in
                            html.kept("name", name)
                            html.element(.div, .class("actions")) { html in
                                for (value, words) in [("show", CheckingWords.nameShow), ("refuse", .nameRefuse)] {
                                    html.element(
                                        .button, .class("quiet"), .name("do"), .value(value), text: shown.say(words))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func form(_ view: CheckingQueue.View, _ html: inout HTML, in shown: Rendering) {
        let link = shown.link(
            CheckingRoute.queue(cell.cell.slug, conversation.id),
            query: place > 0 ? [("skip", String(place))] : [])
        html.form(to: link, in: shown) { html in
            html.void(.input, .type("hidden"), .name("view"), .value(view.id.text))
            html.quotation(view.words, language: view.language)
            if let refused = view.refusedFor {
                html.notice(shown.say(CheckingWords.askedAgain, ["reason": shown.say(refused.words)]))
            }
            html.choices(
                "decision", legend: shown.say(CheckingWords.decision),
                [
                    Choice("publish", shown.say(CheckingWords.publish)),
                    Choice("refuse", shown.say(CheckingWords.refuse), hint: shown.say(CheckingWords.refuseHint)),
                    Choice("worry", shown.say(CheckingWords.worried), hint: shown.say(CheckingWords.worriedHint)),
                ], state)
            html.select(
                "reason", label: shown.say(CheckingWords.reason), none: shown.say(SetUpWords.choose),
                refusals.map { Choice($0.rawValue, shown.say($0.words)) }, state)
            html.field(
                Field("note", .area, label: shown.say(CheckingWords.note), hint: shown.say(CheckingWords.noteHint)),
                state)
            html.actions(shown.say(CheckingWords.decide), in: shown)
        }
    }

    private func links(_ html: inout HTML, in shown: Rendering) {
        let (slug, id) = (cell.cell.slug, conversation.id)
        html.element(.ul) { html in
            if place + 1 < count {
                let next = shown.link(
                    CheckingRoute.queue(slug, id), query: [("skip", String(place + 1))])
                html.element(.li) { $0.element(.a, .href(next), text: shown.say(CheckingWords.later)) }
            }
            var rest: [(Link, CheckingWords)] = [
                (shown.link(CheckingRoute.decided(slug, id)), .decidedTitle),
                (shown.link(CheckingRoute.log(slug, id)), .logTitle),
            ]
            if let worries { rest.insert((worries, .worriesTitle), at: 1) }
            for (link, words) in rest { html.element(.li) { $0.element(.a, .href(link), text: shown.say(words)) } }
        }
    }
}
