import Markup
import Pages
import Phrases
import Spine

/// Whom somebody is to meet, why, and by when; afterwards one question.
struct PairingPage: Page {
    let pairing: Pairing
    let messages: [PairingMessage]
    /// The next round that is theirs; nil where they take part no more.
    let nextRound: Time?
    let state: FormState

    private func title(in shown: Rendering) -> String {
        if pairing.canAnswer { return shown.say(PairingWords.didYouMeet) }
        let story = PairingStory(pairing: pairing, shown: shown)
        return pairing.stands
            ? shown.say(PairingWords.title, ["names": story.names]) : shown.say(PairingWords.titleOver)
    }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            title(in: shown), back: (shown.link(RelationshipsRoute.mine), shown.say(Words.meetSomeone)),
            hasProblems: !state.isGood, isPrivate: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        if pairing.canAnswer {
            question(&html, in: shown)
        } else if pairing.stands {
            meeting(&html, in: shown)
        } else {
            over(&html, in: shown)
        }
    }

    private func meeting(_ html: inout HTML, in shown: Rendering) {
        let story = PairingStory(pairing: pairing, shown: shown)
        html.heading(title(in: shown), lead: story.why)
        html.element(.div, .class("columns before")) { html in
            let phone: [PairingWords] = pairing.myEmail == nil ? [.candourNoMail] : []
            html.candour(
                ([.candourPair, .candourMessages] + phone).map { shown.say($0) }, in: shown)
            html.element(.div, .class("stack")) { html in
                html.element(.dl) { html in
                    html.fact(shown.say(PairingWords.leadWeek), story.week)
                    for fact in story.facts { html.fact(fact.name, fact.value) }
                }
                if !pairing.partners.contains(where: pairing.shows(addressOf:)) {
                    html.element(.p, text: shown.say(PairingWords.noAddress))
                }
            }
        }
        html.section("messages", shown.say(PairingWords.messages)) { writing(&$0, in: shown) }
        html.section("decline", shown.say(PairingWords.declineTitle)) { html in
            html.element(.p, text: shown.say(PairingWords.declineLead))
            html.press(
                shown.say(PairingWords.declineDo), to: shown.link(RelationshipsRoute.decline(pairing.item)),
                class: "quiet", in: shown)
        }
    }

    private func writing(_ html: inout HTML, in shown: Rendering) {
        if messages.isEmpty { html.element(.p, text: shown.say(PairingWords.noMessages)) }
        for message in messages {
            html.quotation(message.words)
            let who = message.author ?? shown.say(PairingWords.fromMe)
            html.element(
                .p, .class("meta"),
                text: shown.say(
                    PairingWords.from, ["name": who, "when": shown.moment(message.at)]))
        }
        html.form(to: shown.link(RelationshipsRoute.write(pairing.item)), in: shown) { html in
            html.field(
                Field("words", .area, label: shown.say(PairingWords.write), hint: shown.say(PairingWords.writeHint)),
                state)
            html.actions(shown.say(PairingWords.writeDo), in: shown)
        }
    }

    private func question(_ html: inout HTML, in shown: Rendering) {
        let story = PairingStory(pairing: pairing, shown: shown)
        html.heading(
            shown.say(PairingWords.didYouMeet),
            lead: pairing.partners.isEmpty ? nil : shown.say(PairingWords.title, ["names": story.names]))
        if let answer = pairing.answer {
            html.notice(shown.say(PairingWords.answered, ["answer": shown.say(answer.words)]))
        }
        html.element(.div, .class("columns before")) { html in
            html.candour([shown.say(PairingWords.candourAnswer)], in: shown)
            html.form(to: shown.link(RelationshipsRoute.answer(pairing.item)), in: shown) { html in
                html.choices(
                    "answer", legend: shown.say(PairingWords.didYouMeet),
                    Pairing.Answer.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
                html.actions(shown.say(PairingWords.answerDo), in: shown)
            }
        }
        again(&html, in: shown)
    }

    private func over(_ html: inout HTML, in shown: Rendering) {
        let words: PairingWords =
            if pairing.hasDeclined {
                .overDeclined
            } else if pairing.isClosed && !pairing.isOff {
                .overClosed
            } else {
                .overOff
            }
        html.heading(shown.say(PairingWords.titleOver), lead: shown.say(words))
        again(&html, in: shown)
    }

    /// When it goes on, and where they can leave: staying is wanting to meet somebody again.
    private func again(_ html: inout HTML, in shown: Rendering) {
        html.element(.p) { html in
            if let nextRound {
                html.text(shown.say(PairingWords.nextIs, ["day": shown.day(nextRound)]) + " ")
            }
            html.element(
                .a, .href(shown.link(RelationshipsRoute.mine)),
                text: shown.say(nextRound == nil ? PairingWords.back : .again))
        }
    }
}
