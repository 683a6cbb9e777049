import Markup
import Pages
import Phrases
import Spine

/// A cell's home: the question, what can be done now, what each capability has to show, who is here.
struct CellHomePage: Page {
    let heading: CellHeading
    let waiting: WaitingList
    let sections: [HomeSection]
    /// What can be done now: at most three.
    let openings: [HomeSection.Opening]
    let here: GroupsHere
    let mayFound: Bool

    func frame(in shown: Rendering) -> Frame {
        Frame(heading.cell.name, cell: heading, place: .home, drawn: here.drawn.frame)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        here.drawn.header.draw(heading.revisions, on: &html, in: shown) { header(&$0, in: shown) }
        html.waiting(waiting, in: shown)
        html.section("now", shown.say(Words.nowTitle)) { now(&$0, in: shown) }
        html.element(.div, .class("columns")) { html in
            html.element(.div) { html in
                for section in sections { section.part?.body(&html, in: shown) }
                if !here.within.isEmpty || mayFound { groupsWithin(&html, in: shown) }
            }
            html.element(.div) { html in
                html.section("who", shown.say(Words.whoIsHere)) { html in
                    let who = WhoIsHere(
                        slug: heading.cell.slug, organisations: here.organisations, people: here.people,
                        standing: heading.standing)
                    here.drawn.who.draw(who, on: &html, in: shown) { $0.who(who, in: shown) }
                }
            }
        }
    }

    private func header(_ html: inout HTML, in shown: Rendering) {
        let cell = heading.cell
        html.element(.header) { html in
            whereItStands(&html, in: shown)
            html.element(.h1, .foreign(cell.language, in: shown), .dir("auto"), text: cell.name)
            if !cell.question.isEmpty {
                html.element(.p, .class("lead"), .foreign(cell.language, in: shown), .dir("auto"), text: cell.question)
            }
        }
    }

    private func whereItStands(_ html: inout HTML, in shown: Rendering) {
        guard heading.parent != nil || heading.cell.level != nil else { return }
        html.element(.p, .class("where")) { html in
            if let parent = heading.parent {
                html.element(.a, .href(shown.link(NetworkRoute.cell(parent.slug))), text: parent.name)
                if heading.cell.level != nil { html.text(" · ") }
            }
            if let level = heading.cell.level { html.text(shown.say(level.words)) }
        }
    }

    private func now(_ html: inout HTML, in shown: Rendering) {
        if openings.isEmpty {
            html.element(.p, text: shown.say(Words.nothingNow))
        } else {
            here.drawn.openings.draw(openings, on: &html, in: shown) { $0.openings(openings, in: shown) }
        }
        if heading.standing == nil {
            html.element(.p) { html in
                html.element(
                    .a, .class("button quiet"), .href(shown.link(NetworkRoute.join(heading.cell.slug))),
                    text: shown.say(Words.askToJoin))
            }
        }
    }

    private func groupsWithin(_ html: inout HTML, in shown: Rendering) {
        html.section("within", shown.say(Words.groupsWithin)) { html in
            if !here.within.isEmpty {
                here.drawn.within.draw(here.within, on: &html, in: shown) { $0.groups(here.within, in: shown) }
            }
            if mayFound {
                html.element(.p) { html in
                    html.element(
                        .a, .href(shown.link(NetworkRoute.newCellWithin(heading.cell.slug))),
                        text: shown.say(Words.groupWithin))
                }
            }
        }
    }
}

extension HTML {
    /// Who belongs to a cell, the way to them, and what somebody of that standing can do about it.
    mutating func who(_ who: WhoIsHere, in shown: Rendering) {
        sectors(who.organisations, in: shown)
        let words = who.people.shown.map { shown.say(Words.allPeople, count: $0) } ?? shown.say(Words.fewPeople)
        element(.p) { $0.element(.a, .href(shown.link(NetworkRoute.people(who.slug))), text: words) }
        guard who.standing != nil else { return }
        element(.ul) { html in
            func entry(_ route: NetworkRoute, _ label: Words) {
                html.element(.li) { $0.element(.a, .href(shown.link(route)), text: shown.say(label)) }
            }
            if who.standing == .convenor {
                entry(.start(who.slug), .goOnSetting)
                entry(.settings(who.slug), .settings)
            }
            entry(.history(who.slug), .history)
        }
    }

    /// Organisations by sector, in the order of the sectors.
    mutating func sectors(_ organisations: [OrganisationName], in shown: Rendering) {
        guard !organisations.isEmpty else { return }
        let bySector = Dictionary(grouping: organisations) { $0.sector ?? .other }
        element(.dl, .class("facts")) { html in
            for sector in Sector.allCases {
                guard let those = bySector[sector] else { continue }
                html.fact(shown.say(sector.words), shown.say.list(those.map(\.name)))
            }
        }
    }
}
