import Markup
import Pages
import Phrases
import Spine

/// How people come in and how they leave: a line each.
struct RoundPage: Page {
    let meeting: Meeting
    /// Those who are noted as there.
    let people: [Presence]
    let lines: [RoundLine]
    let me: Actor.ID?
    let state: FormState

    private var slug: Slug { meeting.slug }
    private var event: Event { meeting.event }

    func frame(in shown: Rendering) -> Frame {
        meeting.frame(shown.say(MeetingWords.round), hasProblems: !state.isGood, in: shown)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.meetingHeading(shown.say(MeetingWords.round), meeting, lead: shown.say(MeetingWords.roundLead), in: shown)
        guard meeting.isRecorded else { return }
        html.candour([shown.say(MeetingWords.candourRound), shown.say(Words.candourLaw)], in: shown)
        if people.isEmpty {
            html.empty(
                shown.say(MeetingWords.roundFirst),
                action: (shown.say(MeetingWords.here), shown.link(MeetingRoute.here(slug, event.id))))
            return
        }
        part(&html, .opening, .roundIn, .roundInLead, in: shown)
        part(&html, .closing, .roundOut, .roundOutLead, in: shown)
    }

    private func part(
        _ html: inout HTML, _ round: RoundLine.Round, _ title: MeetingWords, _ lead: MeetingWords, in shown: Rendering
    ) {
        html.section("round-\(round.rawValue)", shown.say(title)) { html in
            html.element(.p, text: shown.say(lead))
            let own = lines.filter { $0.round == round }
            if own.isEmpty { html.element(.p, .class("meta"), text: shown.say(MeetingWords.roundNone)) }
            if !own.isEmpty {
                html.element(.ul, .class("rows")) { html in
                    for line in own { row(&html, line, in: shown) }
                }
            }
            if meeting.mayWrite { form(&html, round, spoken: Set(own.map(\.actor)), in: shown) }
        }
    }

    private func row(_ html: inout HTML, _ line: RoundLine, in shown: Rendering) {
        html.element(.li) { html in
            html.element(.div) { html in
                html.element(.p, .dir("auto"), text: line.words)
                html.element(.p, .class("meta")) { $0.element(.bdi, text: line.name) }
            }
            if meeting.mayWrite, meeting.isConvenor || line.isOf(me) {
                html.form(to: shown.link(MeetingRoute.unsay(slug, event.id, line.id)), in: shown) { html in
                    html.element(
                        .button, .class("quiet"), .aria("label", "\(shown.say(MeetingWords.takeAway)): \(line.words)"),
                        text: shown.say(MeetingWords.takeAway))
                }
            }
        }
    }

    private func form(_ html: inout HTML, _ round: RoundLine.Round, spoken: Set<Actor.ID>, in shown: Rendering) {
        // Whoever has not spoken yet stands first: on one phone that goes round, the next one is chosen already.
        let order = people.filter { !spoken.contains($0.actor) } + people.filter { spoken.contains($0.actor) }
        html.form(to: shown.link(MeetingRoute.round(slug, event.id)), in: shown) { html in
            html.void(.input, .type("hidden"), .name("round"), .value(round.rawValue))
            html.select(
                "who-\(round.rawValue)", label: shown.say(MeetingWords.roundWho), none: nil,
                order.map { Choice($0.actor.text, $0.called) }, state)
            html.field(
                Field("words-\(round.rawValue)", label: shown.say(MeetingWords.roundWords), autocomplete: "off"), state)
            html.actions(shown.say(MeetingWords.roundDo), in: shown)
        }
    }
}
