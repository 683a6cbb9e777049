import Markup
import Pages
import Phrases
import Spine

/// What a group's home says of its newest conversation.
struct VoicesSection: PagePart {
    let slug: Slug
    let conversation: Conversation
    let sentence: AgreementSentence

    func body(_ html: inout HTML, in shown: Rendering) {
        html.section("agree", shown.say(Words.agreeTitle)) { html in
            html.element(.p, text: sentence.text(in: shown))
            html.element(.blockquote, .lang(sentence.statement.language)) { html in
                html.element(.p, text: sentence.statement.words)
            }
            html.element(.p, .class("meta")) { html in
                html.text(shown.say(Words.askedWas) + " ")
                html.element(
                    .a, .href(shown.link(VoicesRoute.conversation(slug, conversation.id))),
                    .lang(conversation.language), text: conversation.question)
            }
        }
    }
}
