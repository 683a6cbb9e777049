import Folding
import Markup
import Pages
import Phrases
import Spine

/// Who is there, on whose behalf: a press for each, and a field for those whom nobody expected.
struct PresencePage: Page {
    let meeting: Meeting
    let people: [Presence]
    let state: FormState

    private var slug: Slug { meeting.slug }
    private var event: Event { meeting.event }

    func frame(in shown: Rendering) -> Frame {
        meeting.frame(shown.say(MeetingWords.here), hasProblems: !state.isGood, in: shown)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.meetingHeading(
            shown.say(MeetingWords.here), meeting, lead: meeting.isRecorded ? shown.say(MeetingWords.hereLead) : nil,
            in: shown)
        guard meeting.isRecorded else { return }
        let count = people.count(where: \.isHere)
        html.element(.div, .class("columns before")) { html in
            html.candour([shown.say(MeetingWords.candourHere), shown.say(Words.candourLaw)], in: shown)
            html.element(.div) { html in
                html.section("people", shown.say(MeetingWords.hereCount, count: count)) { html in
                    html.element(.ul, .class("rows")) { html in
                        for person in people { row(&html, person, in: shown) }
                    }
                }
                if meeting.mayWrite { add(&html, in: shown) }
            }
        }
    }

    private func row(_ html: inout HTML, _ person: Presence, in shown: Rendering) {
        html.element(.li, .id("p\(person.actor.text)")) { html in
            html.element(.div) { html in
                html.element(.bdi, text: person.called)
                if person.isHere {
                    html.element(.p, .class("meta")) { html in
                        html.element(.span, .class("tag"), text: shown.say(MeetingWords.hereDo))
                        if !event.particulars.lanyardsOff, !person.organisationName.isEmpty {
                            html.text(" ")
                            html.element(.bdi, text: person.organisationName)
                        }
                    }
                }
            }
            if meeting.mayWrite { presses(&html, person, in: shown) }
        }
    }

    private func presses(_ html: inout HTML, _ person: Presence, in shown: Rendering) {
        html.form(to: shown.link(MeetingRoute.present(slug, event.id, person.actor)), in: shown) { html in
            if person.isHere {
                press(&html, "here", "no", shown.say(MeetingWords.notHere), person, look: "quiet")
            } else {
                html.element(.div, .class("actions")) { html in
                    let all = event.particulars.lanyardsOff ? [] : person.organisations
                    for one in all {
                        press(&html, "for", one.id.text, shown.say(MeetingWords.hereFor, ["name": one.name]), person)
                    }
                    press(
                        &html, "for", "", shown.say(all.isEmpty ? MeetingWords.hereDo : .hereSelf), person,
                        look: all.isEmpty ? nil : "quiet")
                }
            }
        }
    }

    private func press(
        _ html: inout HTML, _ name: String, _ value: String, _ label: String, _ person: Presence, look: String? = nil
    ) {
        html.element(
            .button, .when(look != nil, .class(look ?? "")), .name(name), .value(value),
            .aria("label", "\(label): \(person.called)"), text: label)
    }

    private func add(_ html: inout HTML, in shown: Rendering) {
        var seen: Set<Item.ID> = []
        let organisations = people.flatMap(\.organisations).filter { seen.insert($0.id).inserted }
            .sorted { Folding.fold($0.name) < Folding.fold($1.name) }
        html.section("add", shown.say(MeetingWords.addTitle)) { html in
            html.form(to: shown.link(MeetingRoute.here(slug, event.id)), in: shown) { html in
                html.field(Field("name", label: shown.say(MeetingWords.addField), autocomplete: "off"), state)
                if !event.particulars.lanyardsOff, !organisations.isEmpty {
                    html.select(
                        "behalf", label: shown.say(MeetingWords.addBehalf), none: shown.say(MeetingWords.hereSelf),
                        organisations.map { Choice($0.id.text, $0.name) }, state)
                }
                html.actions(shown.say(MeetingWords.addDo), in: shown)
            }
        }
    }
}
