import Markup
import Pages
import Phrases
import Spine

/// What happened to what people said, on a sheet: to hang up, to hand out or to post to those who have no e-mail.
struct LetterPage: Page {
    let cell: CellHeading
    let conversation: Conversation
    let stage: Conversation.Stage
    let landscape: PublishedLandscape?
    let about: Promise
    /// Whether the day has passed by which an answer was promised.
    let isLate: Bool
    /// Empty where one cannot come back by it.
    let code: String
    /// What most people agree on, the clearest first.
    let agreed: [HeardPage.Heard]
    /// Where each view is reported: on the screen alone.
    let reports: [Item.ID: Link]
    let came: [CameOfIt.Entry]

    /// How many views stand on the sheet.
    private static let most = 3

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(PaperWords.letterTitle), cell: cell,
            back: (
                shown.link(HeardRoute.page(cell.cell.slug, conversation.id).whole), shown.say(HeardWords.title)
            ), isForPaper: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.p, .class("where"), .lang(cell.cell.language), text: cell.cell.name)
            html.element(.h1, text: shown.say(PaperWords.letterTitle))
            html.element(.p, .class("lead")) { html in
                html.text(shown.say(PaperWords.letterAsked) + " ")
                OwnWords(words: about.question).body(&html, in: shown)
            }
            html.element(.p, .class("meta"), text: ConversationFacts.text(conversation, stage, landscape, in: shown))
        }
        if !agreed.isEmpty {
            html.section("letter-agreed", shown.say(PaperWords.letterAgreed)) { html in
                for heard in agreed.prefix(Self.most) {
                    OwnWords(words: heard.quote.words).quotation(&html, in: shown)
                    if let report = reports[heard.quote.id] {
                        html.element(.p, .class("meta screen")) { html in
                            html.element(.a, .href(report), text: shown.say(TakingPartWords.report))
                        }
                    }
                }
            }
        }
        html.section("letter-came", shown.say(HeardWords.cameOfIt)) { html in
            if came.isEmpty {
                html.element(.p, text: shown.say(HeardWords.nothingYet))
                if !about.promise.original.words.isEmpty {
                    html.element(.p) { OwnWords(words: about.promise).body(&$0, in: shown) }
                }
                if let day = about.day {
                    let usual = shown.say(PaperWords.answerByDay, ["day": shown.day(day.by)])
                    for sentence in day.sentences(usual, isPast: isLate, in: shown) {
                        html.element(.p, text: sentence)
                    }
                }
            } else {
                CameOfIt(entries: came).body(&html, in: shown)
            }
        }
        if !code.isEmpty { own(&html, shown) }
    }

    /// How one finds what happened to one's own words.
    private func own(_ html: inout HTML, _ shown: Rendering) {
        html.section("letter-own", shown.say(PaperWords.letterOwn)) { html in
            let address = EntranceSheet.address(of: code, in: shown)
            html.element(.p, text: shown.say(PaperWords.letterOwnHow, ["address": address]))
            let phone = shown.site.installation.helpPhone
            html.element(
                .p,
                text: phone.isEmpty
                    ? shown.say(PaperWords.slipAsk) : shown.say(PaperWords.slipPhone, ["phone": phone]))
        }
    }
}
