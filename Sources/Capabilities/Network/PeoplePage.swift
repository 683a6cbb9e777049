import Markup
import Pages
import Phrases
import Spine

/// Who is in a cell. Names are for those who belong to it; others see organisations.
struct PeoplePage: Page {
    let heading: CellHeading
    /// Nil for those who do not belong to it.
    let people: [CellPerson]?
    let requests: [JoinRequest]
    let organisations: [OrganisationName]
    let count: ProtectedCount
    /// Where else those who belong to it are led.
    let ways: [Way]
    /// What a convenor has just done.
    let done: Done?
    /// How many people it was about.
    let number: Int

    /// What is said once it is done.
    enum Done: String {
        case ended, added
        case letIn = "let-in"
        case thanked, saved

        var query: [(String, String)] { [("done", rawValue)] }

        var words: Words {
            switch self {
            case .ended: .ended
            case .added: .peopleAdded
            case .letIn: .letIn
            case .thanked: .thanked
            case .saved: .personSaved
            }
        }
    }

    private var isConvenor: Bool { heading.standing == .convenor }
    private var slug: Slug { heading.cell.slug }

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.people), cell: heading, place: .people) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.h1, text: shown.say(Words.people))
            html.element(
                .p, .class("lead"),
                text: count.shown.map { shown.say(Words.allPeople, count: $0) } ?? shown.say(Words.fewPeople))
            if isConvenor { actions(&html, in: shown) }
        }
        if let done {
            html.notice(done == .added ? shown.say(done.words, count: number) : shown.say(done.words))
        }
        if !requests.isEmpty { asked(&html, in: shown) }
        if let people { names(&html, people, in: shown) } else { outside(&html, in: shown) }
    }

    private func actions(_ html: inout HTML, in shown: Rendering) {
        html.element(.div, .class("actions")) { html in
            html.element(
                .a, .class("button"), .href(shown.link(NetworkRoute.addPerson(slug))), text: shown.say(Words.add))
            html.element(
                .a, .class("button quiet"), .href(shown.link(NetworkRoute.pastePeople(slug))),
                text: shown.say(Words.paste))
        }
    }

    private func asked(_ html: inout HTML, in shown: Rendering) {
        html.section("asked", shown.say(Words.askedTitle), class: "waiting") { html in
            html.element(.ul, .class("rows")) { html in
                for request in requests {
                    html.element(.li) { html in
                        html.element(.div) { html in
                            html.text(request.name)
                            html.element(.p, text: request.note)
                            let since = shown.say(Words.since, ["date": shown.day(request.askedAt)])
                            html.element(.p, .class("meta"), text: since)
                        }
                        html.form(to: shown.link(NetworkRoute.joinAnswer(slug, request.id)), in: shown) { html in
                            html.element(.div, .class("actions")) { html in
                                answer(&html, .admitted, shown.say(Words.admit), for: request)
                                answer(&html, .declined, shown.say(Words.decline), for: request)
                            }
                        }
                    }
                }
            }
        }
    }

    private func answer(_ html: inout HTML, _ answer: JoinRequest.Answer, _ words: String, for request: JoinRequest) {
        html.element(
            .button, .name("answer"), .value(answer.rawValue), .when(answer == .declined, .class("quiet")),
            .aria("label", "\(words): \(request.name)"), text: words)
    }

    private func names(_ html: inout HTML, _ people: [CellPerson], in shown: Rendering) {
        let parts: [(Standing, Words)] = [(.convenor, .convenors), (.member, .members), (.observer, .observers)]
        for (standing, title) in parts {
            let those = people.filter { $0.standing == standing }
            guard !those.isEmpty else { continue }
            html.section(standing.rawValue, shown.say(title)) { html in
                html.element(.ul, .class("rows")) { html in
                    for person in those { row(&html, person, in: shown) }
                }
            }
        }
        if people.count < 2 {
            let add = (label: shown.say(Words.paste), link: shown.link(NetworkRoute.pastePeople(slug)))
            html.empty(shown.say(Words.noOthers), action: isConvenor ? add : nil)
        }
        if isConvenor {
            html.element(.div, .class("stack")) { html in
                html.element(.p, .class("meta"), text: shown.say(PagesWords.saveNoted))
                html.press(
                    shown.say(PagesWords.saveTable), to: shown.link(NetworkRoute.peopleTable(slug)), class: "quiet",
                    in: shown)
            }
        }
        html.element(.ul) { html in
            for way in ways { html.element(.li) { $0.element(.a, .href(way.link), text: way.label) } }
            html.element(.li) { html in
                html.element(.a, .href(shown.link(NetworkRoute.leave(slug))), text: shown.say(Words.leave))
            }
        }
    }

    private func row(_ html: inout HTML, _ person: CellPerson, in shown: Rendering) {
        var about = person.behalf(in: shown)
        if isConvenor, person.email == nil { about += " · " + shown.say(Words.noEmail) }
        html.row(
            person.name, isConvenor ? shown.link(NetworkRoute.person(slug, person.person)) : nil, about: about,
            end: shown.say(Words.since, ["date": shown.day(person.since)]))
    }

    private func outside(_ html: inout HTML, in shown: Rendering) {
        html.sectors(organisations, in: shown)
        html.empty(
            shown.say(Words.namesHidden),
            action: (shown.say(Words.askToJoin), shown.link(NetworkRoute.join(slug))))
    }
}

extension CellPerson {
    /// On whose behalf, in words.
    func behalf(in shown: Rendering) -> String {
        organisations.isEmpty
            ? shown.say(Words.asThemself)
            : shown.say(Words.onBehalf, ["organisations": shown.say.list(organisations.map(\.name))])
    }
}
