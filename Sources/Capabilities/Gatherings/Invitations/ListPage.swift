import Markup
import Pages
import Phrases
import Spine

/// The list to print, for whoever phones and whoever stands at the door.
struct ListPage: Page {
    let cell: CellHeading
    let event: Event
    let lines: [InvitedLine]

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(InvitationsWords.listTitle), cell: cell, place: .gatherings,
            back: (
                shown.link(InvitationsRoute.people(cell.cell.slug, event.id)), shown.say(InvitationsWords.title)
            ))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.h1, .lang(event.language), .dir("auto"), text: event.title)
            html.element(.p, .class("lead"), text: event.occasion(shown.site).words(shown.say))
        }
        html.cancelled(event, in: shown)
        html.element(.p, text: shown.say(InvitationsWords.listSecret))
        if lines.isEmpty {
            html.empty(shown.say(InvitationsWords.nobody))
        } else {
            html.invited(lines, at: event, caption: shown.say(InvitationsWords.listTitle), in: shown, link: nil)
        }
    }
}

/// An invitation to print and post.
struct PaperPage: Page {
    let cell: CellHeading
    let event: Event
    let name: String
    let link: ReturnLink
    let from: String

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(InvitationsWords.paperTitle), cell: cell,
            back: (
                shown.link(InvitationsRoute.people(cell.cell.slug, event.id)), shown.say(InvitationsWords.title)
            ), isForPaper: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let facts = event.particulars
        let phone = shown.site.installation.helpPhone
        html.element(.div, .class("poster stack")) { html in
            html.element(.p, text: shown.say(InvitationsWords.letterHello, ["name": name]))
            html.element(
                .p,
                text: event.isCancelled
                    ? shown.say(InvitationsWords.letterOff) : shown.say(InvitationsWords.letterInvites, ["name": from]))
            html.element(.h1, .lang(event.language), .dir("auto"), text: event.title)
            html.element(.p, text: event.occasion(shown.site).words(shown.say))
            if event.isCancelled {
                html.cancelled(event, class: "big", in: shown)
                return
            }
            for words in [facts.address, facts.directions, facts.about] where !words.isEmpty {
                html.element(.p, .lang(event.language), .dir("auto"), text: words)
            }
            html.element(.p, text: shown.say(InvitationsWords.paperAnswer))
            html.qrCode(ofAddress: shown.address(AnswersRoute.event(link, event.id)), in: shown)
            if !phone.isEmpty { html.element(.p, text: shown.say(Words.posterPhone, ["phone": phone])) }
        }
    }
}

/// Somebody's answer, typed in by a convenor who had them on the phone.
struct EnterPage: Page {
    let cell: CellHeading
    let event: Event
    let line: InvitedLine
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            line.name(in: shown), cell: cell, place: .gatherings,
            back: (
                shown.link(InvitationsRoute.people(cell.cell.slug, event.id)), shown.say(InvitationsWords.title)
            ), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(line.name(in: shown), lead: shown.say(InvitationsWords.enterLead))
        html.cancelled(event, in: shown)
        html.element(.div, .class("columns before")) { html in
            html.candour([AnswersWords.candourNeeds, .candourKept].map { shown.say($0) }, in: shown)
            html.form(
                to: shown.link(InvitationsRoute.answer(cell.cell.slug, event.id, line.invited.id)), in: shown
            ) { html in
                html.choices(
                    "answer", legend: shown.say(InvitationsWords.enterAnswer),
                    Attendance.Answer.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
                html.field(
                    Field(
                        "needs", .area, label: shown.say(InvitationsWords.enterNeeds),
                        hint: shown.say(AnswersWords.needsHint)), state)
                html.field(Field("contact", label: shown.say(InvitationsWords.enterContact)), state)
                html.actions(
                    shown.say(InvitationsWords.enterDo),
                    stop: (
                        shown.say(PagesWords.cancel),
                        shown.link(InvitationsRoute.people(cell.cell.slug, event.id))
                    ), in: shown)
            }
        }
        html.element(.p) { html in
            html.element(
                .a, .href(shown.link(InvitationsRoute.paper(cell.cell.slug, event.id, line.invited.id))),
                text: shown.say(event.isCancelled ? InvitationsWords.onPaperOff : .onPaper))
        }
    }
}

/// Where an answer is pasted that came back from somebody's calendar.
struct ReplyPage: Page {
    let cell: CellHeading
    let event: Event
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(InvitationsWords.pasteReply), cell: cell, place: .gatherings,
            back: (
                shown.link(InvitationsRoute.people(cell.cell.slug, event.id)), shown.say(InvitationsWords.title)
            ), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(InvitationsWords.pasteReply), lead: shown.say(InvitationsWords.replyLead))
        html.form(to: shown.link(InvitationsRoute.reply(cell.cell.slug, event.id)), in: shown) { html in
            html.field(
                Field(
                    "reply", .area, label: shown.say(InvitationsWords.replyField),
                    hint: shown.say(InvitationsWords.replyHint)), state)
            html.actions(shown.say(InvitationsWords.replyDo), in: shown)
        }
    }
}
