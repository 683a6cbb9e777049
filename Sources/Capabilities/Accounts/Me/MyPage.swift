import Markup
import Pages
import Phrases
import Spine

/// What waits for somebody, where they belong, and all that they said.
struct MyPage: Page {
    static let saidAtMost = 10

    let person: Person
    let waiting: [Waiting]
    let groups: [MyGroup]
    let said: [Saying]
    let sessions: Int
    /// The name of the language of their letters.
    let language: String
    let wiring: AccountsWiring

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.myPage)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.myPage), lead: shown.say(Words.myPageLead, ["name": person.name]))
        html.section("waiting", shown.say(Words.waitingTitle), class: "waiting") { waits(&$0, in: shown) }
        html.element(.div, .class("columns")) { html in
            html.element(.div) { html in
                html.section("groups", shown.say(Words.myGroups)) { belongs(&$0, in: shown) }
                html.section("said", shown.say(Words.whatISaid)) { says(&$0, in: shown) }
            }
            html.element(.div) { html in
                html.section("about", shown.say(Words.aboutMe)) { about(&$0, in: shown) }
                html.candour(
                    [shown.say(Words.candourMyPage), shown.say(Words.candourGroups), shown.say(Words.candourHost)],
                    in: shown)
            }
        }
    }

    private func waits(_ html: inout HTML, in shown: Rendering) {
        guard !waiting.isEmpty else {
            html.element(.p, text: shown.say(Words.nothingWaits))
            return
        }
        html.element(.ul, .class("rows")) { html in
            for one in waiting {
                let end =
                    one.due.map { shown.say(Words.waitsUntil, ["date": shown.day($0)]) }
                    ?? shown.say(Words.waitsSince, ["date": shown.day(one.since)])
                let what = wiring.waits[one.what].map { shown.say($0) }
                // What says nothing of what it is about is known by what waits.
                let isNamed = !one.title.isEmpty
                html.row(
                    isNamed ? one.title : what ?? one.what.name, shown.link(one),
                    about: isNamed ? what : nil, end: end)
            }
        }
    }

    private func belongs(_ html: inout HTML, in shown: Rendering) {
        guard !groups.isEmpty else {
            html.empty(shown.say(Words.noGroups))
            return
        }
        html.element(.ul, .class("rows")) { html in
            for group in groups {
                html.element(.li) { html in
                    html.element(.span) { html in
                        html.element(
                            .a, .href(shown.link(item: group.cell.item)), .lang(group.language), .dir("auto"),
                            text: group.name)
                        html.text(" ")
                        html.element(.span, .class("tag"), text: shown.say(group.standing.words))
                    }
                    html.element(.span, .class("meta"), text: behalf(of: group, in: shown))
                }
            }
        }
    }

    private func behalf(of group: MyGroup, in shown: Rendering) -> String {
        group.onBehalfOf.isEmpty
            ? shown.say(Words.asMyself) : shown.say(Words.onBehalfOf, ["names": shown.say.list(group.onBehalfOf)])
    }

    private func says(_ html: inout HTML, in shown: Rendering) {
        guard !said.isEmpty else {
            html.empty(shown.say(Words.nothingSaid))
            return
        }
        html.element(.ul, .class("rows")) { html in
            for saying in said.prefix(Self.saidAtMost) { html.saying(saying, wiring.kinds, in: shown) }
        }
        if said.count > Self.saidAtMost {
            html.element(.p) { html in
                html.element(.a, .href(shown.link(AccountsRoute.said)), text: shown.say(Words.allISaid))
            }
        }
    }

    private func about(_ html: inout HTML, in shown: Rendering) {
        html.element(.dl, .class("facts")) { html in
            html.fact(shown.say(Words.yourName), person.name)
            html.fact(shown.say(Words.email), person.email ?? shown.say(Words.noEmail))
            html.fact(shown.say(Words.language), language)
        }
        html.element(.ul) { html in
            html.way(shown.say(Words.changeThese), shown.link(AccountsRoute.about))
            for way in wiring.ways(shown.say, shown.link) { html.way(way.label, way.link) }
            html.way(shown.say(DigestWords.title), shown.link(AccountsRoute.digest))
            html.way(shown.say(Words.whereSignedIn, count: sessions), shown.link(AccountsRoute.sessions))
            html.way(shown.say(Words.exportLink), shown.link(AccountsRoute.export))
            html.way(shown.say(Words.eraseLink), shown.link(AccountsRoute.erase))
        }
        if person.email == nil { html.element(.p, text: shown.say(Words.signOutNoEmail)) }
        html.press(shown.say(Words.signOut), to: shown.link(AccountsRoute.signOut), class: "quiet", in: shown)
    }
}

extension HTML {
    /// A line of what somebody said, with where and when.
    mutating func saying(_ saying: Saying, _ kinds: [Item.Kind: any PhraseKey], in shown: Rendering) {
        let kind = kinds[saying.kind].map { shown.say($0) }
        let about = [kind, saying.group, shown.day(saying.at)].compactMap(\.self).joined(separator: " · ")
        element(.li) { html in
            html.element(.div) { html in
                html.element(
                    .a, .href(shown.link(item: saying.item)), .lang(saying.language), .dir("auto"), text: saying.title)
                html.element(.p, .class("meta"), text: about)
            }
        }
    }
}
