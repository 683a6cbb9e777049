import Markup
import Pages
import Phrases
import Spine

// Patterns that several pages of the network share.
extension HTML {
    /// Groups, those within each other set in.
    mutating func groups(_ groups: [GroupEntry], in shown: Rendering) {
        element(.ul, .class("rows tree")) { html in
            for group in groups {
                html.element(.li) { html in
                    html.element(.div) { html in
                        html.element(
                            .a, .href(shown.link(NetworkRoute.cell(group.slug))), .foreign(group.language, in: shown),
                            .dir("auto"),
                            text: group.name)
                        if !group.question.isEmpty {
                            html.element(
                                .p, .class("meta"), .foreign(group.language, in: shown), .dir("auto"),
                                text: group.question)
                        }
                        html.element(.p, .class("meta"), text: group.facts(in: shown))
                        if !group.within.isEmpty { html.groups(group.within, in: shown) }
                    }
                }
            }
        }
    }

    /// What somebody can do now, as cards.
    mutating func openings(_ openings: [HomeSection.Opening], in shown: Rendering) {
        element(.ul, .class("cards")) { html in
            for opening in openings {
                html.element(.li, .class("card")) { html in
                    html.element(.h3) { html in
                        html.element(
                            .a, .href(opening.link), .foreign(opening.language ?? "", in: shown), .dir("auto"),
                            text: opening.title)
                    }
                    html.element(.p, .class("meta")) { html in
                        html.icon(.waiting, in: shown)
                        html.text(" " + shown.say(Words.minutes, count: opening.minutes) + " · ")
                        html.text(
                            opening.until.map { shown.say(Words.openUntil, ["date": shown.day($0)]) }
                                ?? shown.say(Words.alwaysOpen))
                    }
                }
            }
        }
    }

    /// What waits for the viewer; nothing where nothing does.
    mutating func waiting(_ waiting: WaitingList, in shown: Rendering) {
        guard !waiting.entries.isEmpty else { return }
        section("waiting", shown.say(Words.waitingTitle), class: "waiting") { html in
            html.element(.ul, .class("rows")) { html in
                for entry in waiting.entries {
                    let one = entry.waiting
                    let end =
                        one.due.map { shown.say(Words.by, ["date": shown.day($0)]) }
                        ?? shown.say(Words.since, ["date": shown.day(one.since)])
                    html.row(entry.what, entry.link ?? shown.link(one), about: one.title, end: end)
                }
            }
            if waiting.more > 0, let rest = waiting.rest {
                html.element(.p) {
                    $0.element(.a, .href(rest), text: shown.say(Words.moreWaits, count: waiting.more))
                }
            }
        }
    }
}

extension GroupEntry {
    /// How local, and how many organisations.
    func facts(in shown: Rendering) -> String {
        let count =
            organisations == 0
            ? shown.say(Words.noOrganisationsYet) : shown.say(Words.organisationsCount, count: organisations)
        return level.map { shown.say($0.words) + " · " + count } ?? count
    }
}
