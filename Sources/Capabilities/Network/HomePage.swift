import Database
import Markup
import Pages
import Phrases
import Spine

/// The network's home: what it is, what can be done now, its groups.
struct HomePage: Page {
    let waiting: WaitingList
    let openings: [HomeSection.Opening]
    /// What is to come.
    let upcoming: (any PagePart)?
    let groups: [GroupEntry]
    let isSignedIn: Bool
    /// For visitors.
    let codeBox: (any PagePart)?

    func frame(in shown: Rendering) -> Frame { Frame(shown.site.installation.name, place: .home) }

    func body(_ html: inout HTML, in shown: Rendering) {
        let site = shown.site.installation
        html.element(.header, .foreign(site.language, in: shown), .dir("auto")) { html in
            html.element(.svg, .class("icon emblem"), .aria("hidden", true)) { html in
                html.void(.use, .href(Link(path: shown.site.assets + ["icons.svg"], fragment: Icon.mark.rawValue)))
            }
            html.element(.h1, text: site.name)
            if !site.about.isEmpty { html.element(.p, .class("lead"), text: site.about) }
        }
        html.waiting(waiting, in: shown)
        if !openings.isEmpty {
            html.section("now", shown.say(Words.nowTitle)) { $0.openings(openings, in: shown) }
        }
        html.element(.div, .class("columns")) { html in
            html.element(.div) { html in
                upcoming?.body(&html, in: shown)
                groups(&html, in: shown)
            }
            if !isSignedIn {
                html.element(.div) { html in
                    codeBox?.body(&html, in: shown)
                    html.section("find", shown.say(Words.findGroup)) { html in
                        html.element(.p, text: shown.say(Words.findGroupHelp))
                    }
                }
            }
        }
    }

    private func groups(_ html: inout HTML, in shown: Rendering) {
        let start = shown.link(NetworkRoute.newCell)
        html.section("groups", shown.say(Words.groups)) { html in
            if groups.isEmpty {
                html.empty(shown.say(Words.noGroups), action: (shown.say(Words.firstGroup), start))
            } else {
                html.groups(groups, in: shown)
                html.element(.p) { $0.element(.a, .href(start), text: shown.say(Words.startGroup)) }
            }
        }
    }
}

extension NetworkCapability {
    func showHome(_ reading: Reading) throws -> Answer {
        let groups = try reading.tx.all(GroupEntry.query(for: reading.viewer), GroupEntry.read)
        let openings = Array(try wiring.openings(reading).prefix(3))
        let upcoming = try wiring.upcoming(reading)
        let page = HomePage(
            waiting: try waiting(in: nil, reading), openings: openings, upcoming: upcoming?.part,
            groups: GroupEntry.nested(groups),
            isSignedIn: reading.viewer.actor != nil, codeBox: wiring.codeBox)
        let until = (openings.map(\.until) + [upcoming?.until]).compactMap(\.self).min()
        return .page(page).kept(for: Array(Set(groups.map(\.id) + (upcoming?.cells ?? []))), until: until)
    }
}
