import Markup
import Pages
import Phrases
import Spine

/// Whether and how somebody wants to meet others, and whom they are to meet now.
struct MeetSomeonePage: Page {
    /// What happened just now.
    enum News: String, Sendable {
        case kept, left, declined
    }

    /// Nil where they do not take part.
    let wish: Wish?
    let nextRound: Time?
    /// Nil unless they rest now.
    let pausedUntil: Time?
    /// Whether the last round found nobody for them.
    let wasLeftOver: Bool
    let pairings: [Pairing]
    let groups: [MyCircle]
    let hasEmail: Bool
    let news: News?
    /// For convenors and site keepers.
    let figures: MeetingFigures?
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.meetSomeone), hasProblems: !state.isGood, isPrivate: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.meetSomeone), lead: shown.say(MeetWords.lead))
        if let notice = notice(in: shown) { html.notice(notice) }
        if !pairings.isEmpty { html.section("yours", shown.say(MeetWords.yours)) { list(&$0, in: shown) } }
        if groups.isEmpty {
            html.empty(shown.say(MeetWords.noGroup))
        } else {
            html.element(.div, .class("columns before")) { html in
                html.candour(candour(in: shown), in: shown)
                WishFields(groups: groups, hasEmail: hasEmail, isIn: wish != nil, state: state).write(&html, in: shown)
            }
        }
        if wish != nil {
            html.element(.div, .class("stack")) { html in
                html.element(.p, text: shown.say(MeetWords.leaveHint))
                html.press(
                    shown.say(MeetWords.leave), to: shown.link(RelationshipsRoute.leave), class: "quiet", in: shown)
            }
        }
        convenors(&html, in: shown)
    }

    /// What happened just now, and when it goes on.
    private func notice(in shown: Rendering) -> String? {
        let first: MeetWords? =
            switch news {
            case .kept: .kept
            case .left: .left
            case .declined: .declined
            case nil: nil
            }
        let said = first.map { shown.say($0) }
        guard let nextRound else { return news == .kept ? nil : said }
        var parts = [said]
        if let pausedUntil { parts.append(shown.say(MeetWords.pausedUntil, ["day": shown.day(pausedUntil)])) }
        parts.append(
            shown.say(wasLeftOver ? MeetWords.nextRoundLeftOver : .nextRound, ["day": shown.day(nextRound)]))
        return parts.compactMap(\.self).joined(separator: " ")
    }

    private func list(_ html: inout HTML, in shown: Rendering) {
        html.element(.ul, .class("rows")) { html in
            for pairing in pairings {
                html.row(
                    shown.say(
                        MeetWords.yoursWith, ["names": PairingStory(pairing: pairing, shown: shown).names]),
                    shown.link(RelationshipsRoute.pairing(pairing.item)),
                    about: pairing.isAsked ? shown.say(MeetWords.yoursAsked) : nil,
                    end: shown.say(MeetWords.yoursBy, ["day": shown.day(pairing.meetBy)]))
            }
        }
    }

    private func candour(in shown: Rendering) -> [String] {
        var lines: [MeetWords] = [.candourWho, .candourApart]
        if !hasEmail { lines.append(.candourPhone) }
        lines += [.candourFigures, shown.site.hasMail ? .candourKeeper : .candourNoMail]
        return lines.map { shown.say($0) }
    }

    private func convenors(_ html: inout HTML, in shown: Rendering) {
        guard let figures else { return }
        html.section("figures", shown.say(MeetWords.figuresTitle)) { html in
            html.element(.p, text: shown.say(MeetWords.figuresLead))
            let lines = [
                figures.taking.shown.map { shown.say(MeetWords.figureTaking, count: $0) },
                figures.made.shown.map { shown.say(MeetWords.figureMade, count: $0) },
                figures.met.shown.flatMap { met in
                    figures.closed.shown.map { shown.say(MeetWords.figureMet, ["met": met, "of": $0]) }
                },
            ].compactMap(\.self)
            html.element(.ul) { html in
                for line in lines { html.element(.li, text: line) }
                if lines.isEmpty { html.element(.li, text: shown.say(MeetWords.figuresNone)) }
                for group in groups where group.isConvenor {
                    html.element(.li) { html in
                        html.element(
                            .a, .href(shown.link(RelationshipsRoute.phoning(group.slug))),
                            text: shown.say(MeetWords.phoningFor, ["group": group.name]))
                    }
                }
            }
        }
    }
}
