import Markup
import Pages
import Phrases
import Spine

/// The form about meeting someone.
struct WishFields {
    let groups: [MyCircle]
    let hasEmail: Bool
    let isIn: Bool
    let state: FormState

    func write(_ html: inout HTML, in shown: Rendering) {
        let say = shown.say
        html.form(to: shown.link(RelationshipsRoute.mine), in: shown) { html in
            html.ticks(
                "circles", legend: say(MeetWords.circles), hint: say(MeetWords.circlesHint), circles(in: shown), state)
            html.choices(
                "rhythm", legend: say(MeetWords.rhythm),
                Wish.Rhythm.allCases.map { Choice($0.rawValue, say($0.words)) }, state)
            html.ticks(
                "ways", legend: say(MeetWords.ways), hint: say(MeetWords.waysHint),
                Wish.Way.allCases.map { Choice($0.rawValue, say($0.words)) }, state)
            html.ticks(
                "languages", legend: say(MeetWords.languages),
                shown.site.languages.map { Choice($0.code, $0.name) }, state)
            if hasEmail {
                html.tick("shares", label: say(MeetWords.shares), hint: say(MeetWords.sharesHint), state)
            }
            html.field(Field("needs", .area, label: say(MeetWords.needs), hint: say(MeetWords.needsHint)), state)
            html.tick("tells", label: say(MeetWords.tellsNeeds), state)
            html.field(Field("apart", .area, label: say(MeetWords.apart), hint: say(MeetWords.apartHint)), state)
            html.field(
                Field("paused", .date, label: say(MeetWords.pausedField), hint: say(MeetWords.pausedHint)), state)
            html.actions(say(isIn ? MeetWords.save : .join), in: shown)
        }
    }

    private func circles(in shown: Rendering) -> [Choice] {
        let network = shown.say(MeetWords.circleNetwork, ["network": shown.site.installation.name])
        return [Choice(WishForm.network, network)]
            + groups.map { Choice($0.slug.text, shown.say(MeetWords.circleGroup, ["group": $0.name])) }
    }
}
