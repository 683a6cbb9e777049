import Markup
import Pages
import Phrases
import Spine

/// The organisations of the network.
struct OrganisationsPage: Page {
    let organisations: [Organisation]

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.organisations), place: .people) }

    func body(_ html: inout HTML, in shown: Rendering) {
        let add = (label: shown.say(Words.addOrganisation), link: shown.link(NetworkRoute.newOrganisation))
        html.element(.header) { html in
            html.element(.h1, text: shown.say(Words.organisations))
            html.element(.p, .class("lead"), text: shown.say(Words.organisationsLead))
            if !organisations.isEmpty {
                html.element(.div, .class("actions")) { html in
                    html.element(.a, .class("button"), .href(add.link), text: add.label)
                }
            }
        }
        guard !organisations.isEmpty else {
            html.empty(shown.say(Words.organisationsEmpty), action: add)
            return
        }
        let columns: [Words] = [.organisationName, .sector, .levelColumn, .peopleColumn, .state]
        html.table(
            caption: shown.say(Words.organisations), columns: columns.map { shown.say($0) }, numeric: [3]
        ) { html in
            for organisation in organisations { row(&html, organisation, in: shown) }
        }
    }

    private func row(_ html: inout HTML, _ organisation: Organisation, in shown: Rendering) {
        html.tableRow { html in
            html.element(
                .a, .href(shown.link(NetworkRoute.organisation(organisation.id))),
                .foreign(organisation.language, in: shown), .dir("auto"), text: organisation.name)
            if let typedIn = organisation.typedIn(in: shown) { html.element(.p, .class("meta"), text: typedIn) }
        } cells: { html in
            html.tableCell(shown.say(Words.sector), organisation.sector.map { shown.say($0.words) } ?? "–")
            html.tableCell(shown.say(Words.levelColumn), organisation.level.map { shown.say($0.words) } ?? "–")
            html.tableCell(shown.say(Words.peopleColumn), isNumeric: true, organisation.figure(in: shown))
            html.tableCell(
                shown.say(Words.state), shown.say(organisation.people > 0 ? Words.joined : Words.notJoined))
        }
    }
}

extension Organisation {
    /// In which closed group it was typed in, for those who see it there.
    func typedIn(in shown: Rendering) -> String? {
        group.map { shown.say(Words.organisationTypedIn, ["group": $0]) }
    }

    /// How many people are here for it, as far as that may be said.
    func figure(in shown: Rendering) -> String {
        people == 0 ? "–" : ProtectedCount(people).shown.map { shown.say.number($0) } ?? shown.say(Words.few)
    }
}
