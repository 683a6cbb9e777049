import Markup
import Pages
import Phrases
import Spine

/// What a group's home says of its newest conversation.
struct VoicesSection: PagePart {
    let slug: Slug
    /// The newest question with figures, and what people agree on most; nil before there is such.
    let agreed: (conversation: Conversation, sentence: AgreementSentence)?
    /// What became of what people said, the newest.
    let came: [CameOfIt.Entry]
    /// Where a text is reported.
    let report: @Sendable (Item.ID, Linking) -> Link

    func body(_ html: inout HTML, in shown: Rendering) {
        if !came.isEmpty {
            let reports = came.map { ($0.outcome.id, report($0.outcome.id, shown.link)) }
            html.section("came", shown.say(HeardWords.cameOfWhatYouSaid)) {
                CameOfIt(entries: came, reports: Dictionary(uniqueKeysWithValues: reports)).body(&$0, in: shown)
            }
        }
        guard let (conversation, sentence) = agreed else { return }
        html.section("agree", shown.say(Words.agreeTitle)) { html in
            html.element(.p, text: sentence.text(in: shown))
            OwnWords(words: sentence.statement.text).quotation(&html, in: shown)
            html.element(.p, .class("meta")) { html in
                html.text(shown.say(Words.askedWas) + " ")
                html.element(
                    .a, .href(shown.link(VoicesRoute.conversation(slug, conversation.id))),
                    .lang(conversation.language), .dir("auto"), text: conversation.question)
                html.text(" · ")
                html.element(
                    .a, .href(report(sentence.statement.id, shown.link)), text: shown.say(TakingPartWords.report))
            }
        }
    }
}
