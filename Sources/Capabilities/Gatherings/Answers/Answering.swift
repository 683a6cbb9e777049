import Markup
import Pages
import Phrases
import Spine

/// Somebody at an event's door: whom it is about, and where each step leads.
struct Answering: Sendable {
    let event: Event
    /// The group that calls the meeting.
    let group: String
    /// Nil for one who has the event's code and has not answered yet.
    let invited: Invited?
    let link: ReturnLink?
    let attendance: Attendance?
    /// Whether they are nobody here but what they said.
    let isNobody: Bool
    /// Whether no place is free.
    let isFull: Bool

    /// Where the first question is sent.
    func first(_ link: Linking) -> Link {
        self.link.map { link(AnswersRoute.event($0, event.id)) } ?? link(AnswersRoute.code(event.code))
    }

    func step(_ make: (ReturnLink, Event.ID) -> AnswersRoute, _ link: Linking) -> Link {
        self.link.map { link(make($0, event.id)) } ?? first(link)
    }

    func frame(_ title: String, hasProblems: Bool) -> Frame {
        Frame(title, hasProblems: hasProblems, offersLeaving: true, isPrivate: true)
    }

    /// How it stands about a place, for one who has none for certain; nil where there is nothing to say.
    func place(in shown: Rendering) -> String? {
        guard event.particulars.places != nil, attendance.map({ $0.answer == .coming }) ?? true else { return nil }
        switch attendance?.seat {
        case .has: return nil
        case .waits: return shown.say(AnswersWords.youWait)
        case .some(.none), nil:
            if isFull { return shown.say(AnswersWords.fullWouldWait) }
            return attendance == nil ? nil : shown.say(AnswersWords.youNeedName)
        }
    }
}

/// The first question: coming, perhaps, or not; before it all that somebody should know.
struct AnswerPage: Page {
    let answering: Answering
    let safety: SafetyNotice
    /// What hangs on it to be read, as far as the reader may see the group.
    let papers: (any PagePart)?
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        answering.frame(answering.event.title, hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let event = answering.event
        html.problems(of: state, in: shown)
        html.element(.header) { html in
            html.element(.h1, .lang(event.language), .dir("auto"), text: event.title)
            html.element(.p, .class("lead"), text: shown.say(AnswersWords.lead, ["group": answering.group]))
        }
        if let place = answering.place(in: shown) {
            html.notice(place)
        } else if let attendance = answering.attendance {
            html.notice(attendance.words(in: shown.say, hasPlaces: event.particulars.places != nil))
        }
        html.element(.div, .class("stack")) { html in
            EventFacts(event: event, showsOnline: answering.invited != nil).write(&html, in: shown)
            html.candour([AnswersWords.candourNames, .candourNeeds, .candourFree].map { shown.say($0) }, in: shown)
            html.danger(safety, in: shown)
            html.form(to: answering.first(shown.link), in: shown) { html in
                if answering.link == nil { html.number(of: state) }
                html.choices(
                    "answer", legend: shown.say(AnswersWords.willYouCome),
                    Attendance.Answer.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
                html.actions(shown.say(AnswersWords.goOn), in: shown)
            }
        }
        papers?.body(&html, in: shown)
    }
}

/// The second question: what somebody needs in order to come.
struct NeedsPage: Page {
    let answering: Answering
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        answering.frame(shown.say(AnswersWords.needsTitle), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(AnswersWords.needsTitle), lead: shown.say(AnswersWords.needsLead))
        if let place = answering.place(in: shown) { html.notice(place) }
        html.element(.div, .class("columns before")) { html in
            html.candour(
                [AnswersWords.candourNeeds, .candourKept].map { shown.say($0) }, in: shown)
            html.form(to: answering.step(AnswersRoute.needs, shown.link), in: shown) { html in
                html.field(
                    Field(
                        "needs", .area, label: shown.say(AnswersWords.needsField),
                        hint: shown.say(AnswersWords.needsHint)), state)
                html.actions(shown.say(AnswersWords.goOn), in: shown)
            }
        }
    }
}

/// The third question: who they are, and how to reach them.
struct ReachPage: Page {
    let answering: Answering
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        answering.frame(shown.say(AnswersWords.reachTitle), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(AnswersWords.reachTitle), lead: shown.say(AnswersWords.reachLead))
        if let place = answering.place(in: shown) { html.notice(place) }
        html.element(.div, .class("columns before")) { html in
            html.candour([AnswersWords.candourNames, .candourReach].map { shown.say($0) }, in: shown)
            html.form(to: answering.step(AnswersRoute.reach, shown.link), in: shown) { html in
                if answering.isNobody {
                    html.field(
                        Field("name", label: shown.say(AnswersWords.nameField), hint: shown.say(AnswersWords.nameHint)),
                        state)
                }
                if answering.event.particulars.lanyardsOff {
                    html.field(
                        Field(
                            "shown", label: shown.say(AnswersWords.shownField),
                            hint: shown.say(AnswersWords.shownHint)), state)
                }
                html.field(
                    Field(
                        "contact", label: shown.say(AnswersWords.contactField),
                        hint: shown.say(AnswersWords.contactHint)), state)
                html.actions(shown.say(AnswersWords.finish), in: shown)
            }
        }
    }
}

/// What was answered, and how it is changed later.
struct ReceiptPage: Page {
    let answering: Answering

    func frame(in shown: Rendering) -> Frame {
        answering.frame(shown.say(AnswersWords.receiptTitle), hasProblems: false)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let event = answering.event
        html.heading(shown.say(AnswersWords.receiptTitle))
        html.element(.div, .class("receipt")) { html in
            html.element(.p, .lang(event.language), .dir("auto"), text: event.title)
            html.element(.p, text: event.occasion(shown.site).words(shown.say))
            if event.isCancelled {
                html.cancelled(event, class: "big", in: shown)
            } else if let attendance = answering.attendance {
                html.element(
                    .p, .class("big"),
                    text: attendance.words(in: shown.say, hasPlaces: event.particulars.places != nil))
                if attendance.seat == .waits { html.element(.p, text: shown.say(AnswersWords.waitsHow)) }
            }
        }
        guard let link = answering.link else { return }
        html.element(.div, .class("stack")) { html in
            if !event.isCancelled {
                html.element(.p, text: shown.say(AnswersWords.receiptChange))
                html.element(.p) { html in
                    html.element(
                        .a, .href(shown.link(AnswersRoute.event(link, event.id))), .dir("ltr"),
                        text: shown.address(AnswersRoute.event(link, event.id)))
                }
                html.element(.p, .class("meta"), text: shown.say(AnswersWords.receiptSecret))
            }
            html.element(.p) { html in
                html.element(
                    .a, .href(shown.link(AnswersRoute.file(link, event.id))), text: shown.say(Words.toCalendar))
            }
        }
    }
}

extension Attendance.Answer {
    var words: AnswersWords {
        switch self {
        case .coming: .coming
        case .perhaps: .perhaps
        case .notComing: .notComing
        }
    }
}

extension HTML {
    /// That nobody watches this all the time, and whom to call.
    mutating func danger(_ safety: SafetyNotice, in shown: Rendering) {
        element(.div, .class("notice")) { html in
            html.element(.p, text: shown.say(AnswersWords.notWatched))
            html.element(.ul) { html in
                for line in safety.inDanger { html.element(.li) { $0.element(.bdi) { $0.telephoneLine(line) } } }
            }
            html.element(.p) { html in
                html.telephones(safety.contact)
                html.text(" ")
                html.element(.a, .href(safety.more), text: shown.say(AnswersWords.moreOnSafety))
            }
        }
    }
}
