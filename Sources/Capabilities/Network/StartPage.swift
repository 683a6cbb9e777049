import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

/// What a new group does next, as a list of tasks.
struct StartPage: Page {
    let heading: CellHeading
    let tasks: [StartTask]
    let needsCoConvenor: Bool
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.startTitle), cell: heading, hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.startTitle), lead: shown.say(Words.startLead))
        html.element(.ul, .class("rows")) { html in
            for task in tasks {
                html.element(.li) { html in
                    html.element(.div) { html in
                        html.element(.a, .href(task.link), text: task.title)
                        html.element(.p, .class("meta"), text: task.hint)
                    }
                    html.element(
                        .span, .class(task.isDone ? "tag" : "tag warm"),
                        text: shown.say(task.isDone ? Words.done : Words.notStarted))
                }
            }
        }
        if needsCoConvenor { share(&html, in: shown) }
        html.element(.p) { html in
            html.element(
                .a, .class("button"), .href(shown.link(NetworkRoute.cell(heading.cell.slug))),
                text: shown.say(Words.toGroup))
        }
    }

    private func share(_ html: inout HTML, in shown: Rendering) {
        html.section("share", shown.say(Words.taskShare)) { html in
            html.element(.div, .class("columns before")) { html in
                html.candour([shown.say(Words.candourNames), shown.say(Words.candourListed)], in: shown)
                html.form(to: shown.link(NetworkRoute.start(heading.cell.slug)), in: shown) { html in
                    html.field(
                        Field("name", label: shown.say(Words.coName), hint: shown.say(Words.coNameHint)), state)
                    html.field(
                        Field("email", .email, label: shown.say(Words.email), hint: shown.say(Words.emailHint)), state)
                    html.actions(shown.say(Words.shareNow), in: shown)
                }
            }
        }
    }
}

extension NetworkCapability {
    func showStart(_ slug: Slug, _ reading: Reading) throws -> Answer {
        .page(try startPage(slug, reading, FormState()))
    }

    func takeStart(_ slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let person = PersonForm.identity(&reader)
        let (heading, page) = try sending.reading { reading in
            (try reading.cell(slug), try startPage(slug, reading, reader.state))
        }
        guard let person else { return .problem(page) }
        return try add(person, as: .convenor, to: heading, sending)
    }

    private func startPage(_ slug: Slug, _ reading: Reading, _ state: FormState) throws -> StartPage {
        let heading = try reading.cell(slug)
        try reading.require(Self.addPerson, on: .cell(heading.cell.id))
        let people = try CellPerson.all(in: heading.cell.id, reading.tx)
        let isShared = people.count { $0.standing == .convenor } > 1
        let say = reading.say
        let own = [
            StartTask(
                title: say(Words.taskName), hint: say(Words.taskNameHint), isDone: true,
                link: reading.link(NetworkRoute.settings(slug))),
            StartTask(
                title: say(Words.taskShare), hint: say(Words.taskShareHint), isDone: isShared,
                link: isShared ? reading.link(NetworkRoute.people(slug)) : Link(fragment: "share")),
            StartTask(
                title: say(Words.taskInvite), hint: say(Words.taskInviteHint),
                isDone: people.contains { $0.standing != .convenor },
                link: reading.link(NetworkRoute.pastePeople(slug))),
        ]
        return StartPage(
            heading: heading, tasks: own + (try wiring.tasks(heading, reading)), needsCoConvenor: !isShared,
            state: state)
    }
}
