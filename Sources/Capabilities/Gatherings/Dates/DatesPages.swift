import Calendar
import Markup
import Pages
import Phrases
import Spine

/// Times that are proposed: what it is called, how long it takes, up to so many dates, whom to ask.
struct NewDatesPage: Page {
    let cell: CellHeading
    let hasOthers: Bool
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(DatesWords.newTitle), cell: cell, place: .gatherings,
            back: (shown.link(EventsRoute.all(cell.cell.slug)), shown.say(Words.gatherings)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(DatesWords.newTitle), lead: shown.say(DatesWords.newLead))
        html.element(.div, .class("columns before")) { html in
            html.candour(
                [shown.say(DatesWords.candourNames), shown.say(DatesWords.candourLink), shown.say(Words.candourLaw)],
                in: shown)
            html.form(to: shown.link(DatesRoute.new(cell.cell.slug)), in: shown) { html in
                html.field(
                    Field(
                        "title", label: shown.say(Words.titleField), hint: shown.say(Words.titleHint),
                        autocomplete: "off"), state)
                html.element(
                    .p, .class("meta"), text: shown.say(DatesWords.zoneSays, ["zone": shown.site.timeZone.place]))
                let (first, more) = (1...Self.shownAtOnce, Self.shownAtOnce + 1...DatePoll.mostOptions)
                for number in first { option(number, &html, in: shown) }
                html.element(.details, .open(more.contains(where: isUsed))) { html in
                    html.element(.summary, text: shown.say(DatesWords.moreOptions))
                    html.element(.div, .class("stack")) { html in
                        for number in more { option(number, &html, in: shown) }
                    }
                }
                html.select(
                    "minutes", label: shown.say(Words.lengthField), none: nil,
                    EventForm.lengths.map { Choice("\($0)", EventLength.words($0, shown.say)) }, state)
                html.field(
                    Field(
                        "place", label: shown.say(Words.placeField), hint: shown.say(Words.placeHint),
                        autocomplete: "off"), state)
                html.invitees(hasOthers: hasOthers, state, in: shown)
                html.actions(
                    shown.say(DatesWords.newDo),
                    stop: (shown.say(PagesWords.cancel), shown.link(EventsRoute.all(cell.cell.slug))), in: shown)
            }
        }
    }

    /// How many times stand in the form before somebody asks for more.
    private static let shownAtOnce = 3

    private func isUsed(_ number: Int) -> Bool {
        ["day-\(number)", "time-\(number)"].contains { !state.value($0).isEmpty || state.problem($0) != nil }
    }

    private func option(_ number: Int, _ html: inout HTML, in shown: Rendering) {
        html.element(.fieldset, .class("field")) { html in
            html.element(.legend, text: shown.say(DatesWords.optionNumber, ["number": number]))
            html.element(.div, .class("stack")) { html in
                html.field(Field("day-\(number)", .date, label: shown.say(DatesWords.optionDay)), state)
                html.field(Field("time-\(number)", .time, label: shown.say(DatesWords.optionTime)), state)
            }
        }
    }
}

/// What suits whom: the date that loses least, what each would lose, and who was asked.
struct DatesPage: Page {
    let cell: CellHeading
    let poll: DatePoll
    let asked: [Asked]
    let losses: [DateLoss]
    /// The own links of those who are asked, for a convenor who has them on the phone.
    let links: [Asked.ID: ReturnLink]
    let hasOthers: Bool
    let mayAnswer: Bool
    let report: Link
    let state: FormState

    private var slug: Slug { cell.cell.slug }
    private var isConvenor: Bool { cell.standing == .convenor }
    private var isAnswered: Bool { asked.contains(where: \.hasAnswered) }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            poll.title, cell: cell, place: .gatherings,
            back: (shown.link(EventsRoute.all(slug)), shown.say(Words.gatherings)), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.element(.header) { html in
            html.element(.h1, .lang(poll.language), .dir("auto"), text: poll.title)
            html.element(.p, .class("lead"), text: shown.say(poll.isOpen ? DatesWords.pollLead : .chosen))
            if let event = poll.event {
                html.element(.div, .class("actions")) { html in
                    html.element(
                        .a, .class("button"), .href(shown.link(EventsRoute.event(slug, event))),
                        text: shown.say(DatesWords.toEvent))
                }
            } else if mayAnswer {
                html.press(shown.say(DatesWords.mine), to: shown.link(DatesRoute.member(slug, poll.id)), in: shown)
            }
        }
        html.section("best", shown.say(DatesWords.bestTitle)) { html in
            html.element(.p, text: shown.say(isAnswered ? DatesWords.bestLead : .noAnswers))
            if isConvenor, poll.isOpen { html.element(.p, text: shown.say(DatesWords.chooseSays)) }
            html.element(.ul, .class("rows")) { html in
                for loss in losses { row(&html, loss, in: shown) }
            }
        }
        people(&html, in: shown)
        guard isConvenor, poll.isOpen else { return }
        html.section("more", shown.say(DatesWords.askTitle)) { html in
            let address = shown.address(DatesRoute.code(poll.code))
            html.element(.p, text: shown.say(DatesWords.linkSays))
            html.element(.p) { html in
                html.element(
                    .a, .href(shown.link(DatesRoute.code(poll.code))), .dir("ltr"), .translate("no"), text: address)
            }
            html.form(to: shown.link(DatesRoute.ask(slug, poll.id)), in: shown) { html in
                html.invitees(hasOthers: hasOthers, state, in: shown)
                html.actions(shown.say(DatesWords.askDo), in: shown)
            }
        }
    }

    private func row(_ html: inout HTML, _ loss: DateLoss, in shown: Rendering) {
        html.element(.li) { html in
            html.element(.div) { html in
                html.element(.h3, text: poll.occasion(loss.option, shown.site).words(shown.say))
                if isAnswered {
                    let can = shown.say(
                        DatesWords.can, count: loss.standing.organisations,
                        ["people": loss.standing.people, "answered": asked.count(where: \.hasAnswered)])
                    let alone = shown.say(DatesWords.canAlone, count: loss.standing.alone)
                    html.element(.p, text: loss.standing.alone > 0 ? "\(can) \(alone)" : can)
                    lines(&html, loss, in: shown)
                }
            }
            if isConvenor, poll.isOpen {
                html.form(to: shown.link(DatesRoute.choose(slug, poll.id)), in: shown) { html in
                    html.element(
                        .button, .class("quiet"), .name("option"), .value(loss.option.id.text),
                        .aria(
                            "label",
                            "\(shown.say(DatesWords.chooseDo)): \(poll.occasion(loss.option, shown.site).words(shown.say))"
                        ),
                        text: shown.say(DatesWords.chooseDo))
                }
            }
        }
    }

    private func lines(_ html: inout HTML, _ loss: DateLoss, in shown: Rendering) {
        let parts: [(DatesWords, [String])] = [
            (.losesOrganisations, loss.organisations), (.losesGroups, loss.groups), (.losesPeople, loss.people),
        ]
        if parts.allSatisfy(\.1.isEmpty) { html.element(.p, text: shown.say(DatesWords.losesNobody)) }
        for (words, names) in parts + [(.favours, loss.favours)] where !names.isEmpty {
            html.element(.p, .class("meta"), text: shown.say(words, ["names": shown.say.list(names)]))
        }
    }

    private func people(_ html: inout HTML, in shown: Rendering) {
        guard !asked.isEmpty else { return }
        html.section("people", shown.say(DatesWords.peopleTitle)) { html in
            html.element(.ul, .class("rows")) { html in
                for one in asked {
                    html.element(.li) { html in
                        html.element(.div) { html in
                            html.element(
                                .bdi, text: one.name.isEmpty ? shown.say(InvitationsWords.nameless) : one.name)
                            let about = [one.organisations.joined(separator: ", "), answers(of: one, in: shown)]
                            html.element(
                                .p, .class("meta"), text: about.filter { !$0.isEmpty }.joined(separator: " · "))
                        }
                        if isConvenor, poll.isOpen, let link = links[one.id] {
                            html.element(
                                .a, .href(shown.link(DatesRoute.own(link))),
                                .aria("label", "\(shown.say(DatesWords.enter)): \(one.name)"),
                                text: shown.say(DatesWords.enter))
                        }
                    }
                }
            }
            html.element(.p) { $0.element(.a, .href(report), text: shown.say(Words.report)) }
        }
    }

    private func answers(of one: Asked, in shown: Rendering) -> String {
        guard one.hasAnswered else {
            return one.email == nil ? shown.say(InvitationsWords.noAddress) : shown.say(DatesWords.notYet)
        }
        return poll.options.map { option in
            let day = poll.occasion(option, shown.site).day(shown.say)
            return "\(day): \(shown.say(one.answers[option.id]?.words ?? .unanswered))"
        }.joined(separator: "; ")
    }
}

/// Which dates suit somebody: one question a date, without an account.
struct SuitsPage: Page {
    let poll: DatePoll
    let group: String
    /// Nil for one who has the code and has not answered yet.
    let link: ReturnLink?
    let isKept: Bool
    let isOpen: Bool
    let safety: SafetyNotice
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(poll.title, hasProblems: !state.isGood, offersLeaving: true, isPrivate: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.element(.header) { html in
            html.element(.h1, .lang(poll.language), .dir("auto"), text: poll.title)
            html.element(.p, .class("lead"), text: shown.say(DatesWords.answerLead, ["group": group]))
            if !poll.address.isEmpty {
                html.element(.p, .lang(poll.language), .dir("auto"), text: poll.address)
            }
        }
        if !isOpen {
            html.notice(shown.say(DatesWords.answerOver))
            return
        }
        if isKept, state.isGood { html.notice(shown.say(DatesWords.answerKept)) }
        html.element(.div, .class("stack")) { html in
            html.candour([shown.say(DatesWords.candourOwn), shown.say(Words.candourLaw)], in: shown)
            html.danger(safety, in: shown)
            let target = link.map { DatesRoute.own($0) } ?? .code(poll.code)
            html.form(to: shown.link(target), in: shown) { html in
                if link == nil { html.number(of: state) }
                for (number, option) in poll.options.enumerated() {
                    html.choices(
                        "date-\(number + 1)", legend: poll.occasion(option, shown.site).words(shown.say),
                        BestDate.Answer.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
                }
                html.actions(shown.say(DatesWords.answerDo), in: shown)
            }
        }
    }
}

/// Who somebody is that nobody knows, and for whom they come.
struct SuitsWhomPage: Page {
    let poll: DatePoll
    let link: ReturnLink
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(AnswersWords.reachTitle), hasProblems: !state.isGood, offersLeaving: true, isPrivate: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(AnswersWords.reachTitle), lead: shown.say(DatesWords.nameLead))
        html.element(.div, .class("columns before")) { html in
            html.candour([shown.say(DatesWords.candourOwn), shown.say(AnswersWords.candourReach)], in: shown)
            html.form(to: shown.link(DatesRoute.reach(link)), in: shown) { html in
                html.field(
                    Field("name", label: shown.say(AnswersWords.nameField), hint: shown.say(AnswersWords.nameHint)),
                    state)
                html.field(
                    Field(
                        "organisation", label: shown.say(DatesWords.organisationField),
                        hint: shown.say(DatesWords.organisationHint)), state)
                html.field(
                    Field(
                        "contact", label: shown.say(AnswersWords.contactField),
                        hint: shown.say(AnswersWords.contactHint)), state)
                html.actions(shown.say(AnswersWords.finish), in: shown)
            }
        }
    }
}

extension BestDate.Answer {
    var words: DatesWords {
        switch self {
        case .yes: .yes
        case .ifNeedBe: .ifNeedBe
        case .no: .no
        }
    }
}

extension DatePoll {
    /// When one of the times would be.
    func occasion(_ option: Option, _ site: SiteFacts) -> Occasion {
        Occasion(
            from: option.startsAt, to: option.startsAt.adding(seconds: Int64(minutes) * 60), zone: zoneName, site: site)
    }
}
