import Markup
import Pages
import Phrases
import Spine

/// Asks once more before somebody becomes a site keeper, or is none any more.
struct KeeperPage: Page {
    let person: Person

    func frame(in shown: Rendering) -> Frame {
        Frame(title(in: shown), back: (shown.link(HostRoute.people), shown.say(Words.peopleTitle)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(
            title(in: shown), lead: shown.say(person.isHost ? Words.unmakeKeeperLead : Words.makeKeeperLead))
        let target = shown.link(HostRoute.keeper(person.id), query: [("to", person.isHost ? "no" : "yes")])
        html.form(to: target, in: shown) { html in
            html.actions(
                shown.say(person.isHost ? Words.unmakeKeeper : Words.makeKeeper, ["name": person.name]),
                stop: (shown.say(Words.keepersStay), shown.link(HostRoute.people)), in: shown)
        }
    }

    private func title(in shown: Rendering) -> String {
        shown.say(person.isHost ? Words.unmakeKeeperTitle : Words.makeKeeperTitle, ["name": person.name])
    }
}
