import Markup
import Pages
import Phrases
import Spine

/// How the installation is doing, in one sentence first.
struct OverviewPage: Page {
    let people: ProtectedCount
    let cells: Int
    let organisations: Int
    let papers: (papers: Int, bytes: Int)
    let lettersWaiting: Int
    let lettersResting: Int
    let lettersByHand: Int
    let jobsResting: Int
    let checked: CheckedHealth?
    let organisationsLink: Link
    let keepingLink: Link?

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.overviewTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.p, .class("where"), text: shown.say(Words.siteKeeper))
            html.element(.h1, text: shown.say(Words.overviewTitle))
            html.element(.p, .class("lead"), text: shown.say(sentence))
        }
        html.element(.div, .class("columns")) { html in
            html.element(.div) { figures(&$0, in: shown) }
            html.element(.div) { more(&$0, in: shown) }
        }
    }

    private func figures(_ html: inout HTML, in shown: Rendering) {
        html.section("figures", shown.say(Words.figures)) { html in
            html.element(.ul, .class("rows")) { html in
                let known = people.shown.map { shown.say(Words.peopleHere, count: $0) }
                html.row(known ?? shown.say(Words.fewPeople), shown.link(HostRoute.people))
                html.row(shown.say(Words.groupsHere, count: cells), shown.link(HostRoute.cells))
                html.row(shown.say(Words.organisationsHere, count: organisations), organisationsLink)
                if papers.papers > 0 {
                    html.row(
                        shown.say(
                            Words.papersHere, count: papers.papers, ["size": (papers.bytes + 999_999) / 1_000_000]), nil
                    )
                }
                if lettersWaiting > 0 {
                    html.row(shown.say(Words.lettersWaiting, count: lettersWaiting), shown.link(HostRoute.outbox))
                }
                if lettersByHand > 0 {
                    html.row(shown.say(Words.lettersByHand, count: lettersByHand), shown.link(HostRoute.outbox))
                }
                if lettersResting > 0 {
                    html.row(shown.say(Words.lettersFailed, count: lettersResting), shown.link(HostRoute.outbox))
                }
                if jobsResting > 0 {
                    html.row(shown.say(Words.jobsFailed, count: jobsResting), shown.link(HostRoute.jobs))
                }
            }
        }
    }

    private func more(_ html: inout HTML, in shown: Rendering) {
        html.section("more", shown.say(Words.more)) { html in
            html.element(.ul, .class("rows")) { html in
                html.row(shown.say(Words.settingsTitle), shown.link(HostRoute.settings))
                if let keepingLink { html.row(shown.say(Words.keepingTitle), keepingLink) }
                html.row(shown.say(Words.healthTitle), shown.link(HostRoute.health))
                html.row(shown.say(Words.outboxTitle), shown.link(HostRoute.outbox))
                html.row(shown.say(Words.jobsTitle), shown.link(HostRoute.jobs))
                html.row(shown.say(Words.retentionTitle), shown.link(HostRoute.retention))
                html.row(shown.say(Words.languagesTitle), shown.link(HostRoute.languages))
            }
        }
    }

    /// Letters that lie there and work that rests need somebody as well.
    private var sentence: Words {
        guard let checked else { return .overviewUnchecked }
        if checked.state == .bad { return .overviewBad }
        return checked.state == .look || lettersResting > 0 || jobsResting > 0 ? .overviewLook : .overviewGood
    }
}
