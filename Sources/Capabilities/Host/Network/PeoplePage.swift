import Markup
import Pages
import Phrases
import Spine

/// Everybody in the network, and who of them keeps the site.
struct PeoplePage: Page {
    static let perPage = 50

    let people: [Person]
    let sought: String
    let number: Int
    let hasMore: Bool
    /// Whoever has just become a site keeper, or is none any more.
    let changed: Person?

    func frame(in shown: Rendering) -> Frame { HostFrame.below(shown.say(Words.peopleTitle), in: shown) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.peopleTitle), lead: shown.say(Words.peopleLead))
        if let changed {
            html.notice(
                shown.say(changed.isHost ? Words.keeperMade : Words.keeperUnmade, ["name": changed.name]))
        }
        html.element(.form, .method("get"), .action(shown.link(HostRoute.people)), .role("search")) { html in
            html.field(Field("name", label: shown.say(Words.findLabel)), FormState(["name": sought]))
            html.actions(shown.say(Words.find), icon: .search, in: shown)
        }
        if people.isEmpty { html.empty(shown.say(Words.noneFound)) }
        html.element(.ul, .class("rows")) { html in
            for person in people { row(person, &html, in: shown) }
        }
        html.pages(
            number, hasMore: hasMore, of: .people, query: sought.isEmpty ? [] : [("name", sought)], in: shown)
    }

    private func row(_ person: Person, _ html: inout HTML, in shown: Rendering) {
        html.element(.li) { html in
            html.element(.div) { html in
                html.text(person.name)
                if person.isHost {
                    html.text(" ")
                    html.element(.span, .class("tag"), text: shown.say(Words.isKeeper))
                }
                html.element(.p, .class("meta"), text: person.email ?? shown.say(Words.noEmail))
            }
            html.element(.div) { html in
                html.element(
                    .a, .href(shown.link(HostRoute.keeper(person.id))),
                    text: shown.say(person.isHost ? Words.unmakeKeeper : Words.makeKeeper, ["name": person.name]))
                if person.email == nil, !person.isHost {
                    html.press(
                        shown.say(Words.makeCode, ["name": person.name]),
                        to: shown.link(HostRoute.code(person.id)), class: "quiet", in: shown)
                }
            }
        }
    }
}
