import Markup
import Pages
import Phrases
import Spine

/// What is to be done in a group, by whom and until when; then what was settled.
struct UndertakingsPage: Page {
    let cell: CellHeading
    let open: [Undertaking]
    let settled: [Undertaking]
    let now: Time

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(UndertakingWords.actions), cell: cell, place: .gatherings,
            back: (shown.link(EventsRoute.all(cell.cell.slug)), shown.say(Words.gatherings)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(UndertakingWords.actions), lead: shown.say(UndertakingWords.actionsLead))
        if open.isEmpty {
            html.empty(shown.say(UndertakingWords.actionsNone))
        } else {
            html.undertakings(open, in: cell.cell.slug, at: now, shown)
        }
        if !settled.isEmpty {
            html.section("settled", shown.say(UndertakingWords.settledTitle)) { html in
                html.undertakings(settled, in: cell.cell.slug, at: now, shown)
            }
        }
        guard !open.isEmpty || !settled.isEmpty else { return }
        html.element(.ul) { html in
            away(&html, .saveTable, .actionsTable(cell.cell.slug), in: shown)
            if open.contains(where: { $0.due != nil }) {
                away(&html, .saveDays, .actionsDays(cell.cell.slug), in: shown)
            }
        }
    }

    private func away(_ html: inout HTML, _ words: PagesWords, _ route: MeetingRoute, in shown: Rendering) {
        html.element(.li) { $0.element(.a, .href(shown.link(route)), text: shown.say(words)) }
    }
}

/// One action: what, by whom, until when, where it came from, what became of it.
struct UndertakingPage: Page {
    let cell: CellHeading
    let undertaking: Undertaking
    let event: Event
    let steps: [UndertakingStep]
    let fellows: [Fellow]
    let report: Link
    let now: Time
    let state: FormState

    private var target: MeetingRoute { .action(cell.cell.slug, undertaking.id) }
    private var mayWrite: Bool { cell.standing == .member || cell.standing == .convenor }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            undertaking.title, cell: cell, place: .gatherings,
            back: (shown.link(MeetingRoute.actions(cell.cell.slug)), shown.say(UndertakingWords.actions)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.element(.header) { html in
            html.element(.h1, .lang(undertaking.language), .dir("auto"), text: undertaking.title)
            if mayWrite { settle(&html, in: shown) }
        }
        html.element(.dl, .class("facts")) { html in
            html.fact(shown.say(UndertakingWords.state), undertaking.stateWords(at: now, shown))
            html.fact(
                shown.say(UndertakingWords.owner),
                undertaking.name.isEmpty ? shown.say(UndertakingWords.nobody) : undertaking.name)
            html.fact(
                shown.say(UndertakingWords.due), undertaking.due.map(shown.day) ?? shown.say(UndertakingWords.noDay))
            html.element(.div) { html in
                html.element(.dt, text: shown.say(UndertakingWords.cameFrom))
                html.element(.dd) { html in
                    html.element(
                        .a, .href(shown.link(EventsRoute.event(cell.cell.slug, event.id))), .lang(event.language),
                        .dir("auto"), text: event.title)
                    html.text(" · \(event.occasion(shown.site).day(shown.say))")
                }
            }
        }
        if mayWrite, undertaking.state == .open { change(&html, in: shown) }
        html.section("history", shown.say(UndertakingWords.history)) { html in
            html.element(.ul) { html in
                for step in steps {
                    guard let verb = GatheringsCapability.undertakingVerbs[step.verb] else { continue }
                    html.element(
                        .li,
                        text: shown.say(
                            UndertakingWords.historyLine,
                            ["day": shown.day(step.at), "name": step.name, "what": shown.say(verb)]))
                }
            }
            html.element(.p) { $0.element(.a, .href(report), text: shown.say(Words.report)) }
        }
    }

    private func settle(_ html: inout HTML, in shown: Rendering) {
        html.form(to: shown.link(target), in: shown) { html in
            html.element(.div, .class("actions")) { html in
                if undertaking.state == .open {
                    html.element(.button, .name("do"), .value("done"), text: shown.say(UndertakingWords.doneDo))
                    html.element(
                        .button, .class("quiet"), .name("do"), .value("dropped"),
                        text: shown.say(UndertakingWords.dropDo))
                } else {
                    html.element(
                        .button, .class("quiet"), .name("do"), .value("open"), text: shown.say(UndertakingWords.againDo)
                    )
                }
            }
        }
    }

    private func change(_ html: inout HTML, in shown: Rendering) {
        html.section("change", shown.say(UndertakingWords.changeTitle)) { html in
            html.form(to: shown.link(target), in: shown) { html in
                html.undertakingFields(fellows, state, in: shown)
                html.actions(shown.say(UndertakingWords.changeDo), in: shown)
            }
        }
    }
}

extension Undertaking {
    /// What became of it so far.
    func stateWords(at now: Time, _ shown: Rendering) -> String {
        switch state {
        case .open: shown.say(isLate(at: now) ? UndertakingWords.late : .open)
        case .done: shown.say(UndertakingWords.done)
        case .dropped: shown.say(UndertakingWords.dropped)
        }
    }
}

extension HTML {
    /// Actions, one a row: what, who, until when, and whether it is late or settled.
    mutating func undertakings(_ all: [Undertaking], in slug: Slug, at now: Time, _ shown: Rendering) {
        element(.ul, .class("rows")) { html in
            for one in all {
                html.element(.li) { html in
                    html.element(.div) { html in
                        html.element(
                            .a, .href(shown.link(MeetingRoute.action(slug, one.id))), .lang(one.language), .dir("auto"),
                            text: one.title)
                        html.element(.p, .class("meta")) { html in
                            html.element(.bdi, text: one.name.isEmpty ? shown.say(UndertakingWords.nobody) : one.name)
                            if let due = one.due {
                                html.text(" · \(shown.say(UndertakingWords.byDay, ["day": shown.day(due)]))")
                            }
                        }
                    }
                    if one.state != .open || one.isLate(at: now) {
                        html.element(
                            .span, .class(one.state == .open ? "tag warm" : "tag"), text: one.stateWords(at: now, shown)
                        )
                    }
                }
            }
        }
    }

    /// What is to be done, by whom and until when.
    mutating func undertakingFields(_ fellows: [Fellow], _ state: FormState, in shown: Rendering) {
        field(
            Field(
                "what", label: shown.say(UndertakingWords.whatField), hint: shown.say(UndertakingWords.whatHint),
                autocomplete: "off"), state)
        select(
            "who", label: shown.say(UndertakingWords.whoField), none: shown.say(UndertakingWords.whoNone),
            fellows.map { Choice($0.id.text, $0.name) }, state)
        field(
            Field(
                "name", label: shown.say(UndertakingWords.nameField), hint: shown.say(UndertakingWords.nameHint),
                autocomplete: "off"), state)
        field(Field("due", .date, label: shown.say(UndertakingWords.dayField)), state)
    }
}

extension UndertakingForm {
    /// Reads the fields; nil where all are empty, or something is to be mended.
    static func read(_ reader: inout FormReader, fellows: [Fellow]) -> UndertakingForm? {
        let title = reader.line("what", most: Undertaking.longestTitle)
        let chosen = reader.line("who", most: 40)
        let name = reader.line("name", most: 120)
        let due = reader.day("due")
        if !name.isEmpty, !chosen.isEmpty { reader.note("name", UndertakingWords.nameBoth) }
        let isEmpty = chosen.isEmpty && name.isEmpty && reader.state.value("due").isEmpty
        if title.isEmpty, !isEmpty { reader.note("what", UndertakingWords.whatMissing) }
        guard reader.isGood, !title.isEmpty else { return nil }
        return UndertakingForm(title: title, owner: fellows.first { $0.id.text == chosen }?.id, name: name, due: due)
    }
}
