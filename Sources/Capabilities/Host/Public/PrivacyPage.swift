import Markup
import Pages
import Phrases
import Spine

/// Who is responsible for what is kept here, what that is, for how long, and what one can ask for.
struct PrivacyPage: Page {
    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.privacyTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        let installation = shown.site.installation
        html.heading(shown.say(Words.privacyTitle), lead: shown.say(Words.privacyLead))
        html.section("who", shown.say(Words.whoTitle)) { html in
            html.element(.ul) { html in
                html.element(.li, text: shown.say(Words.whoNetwork, ["name": installation.name]))
                html.element(.li) { html in
                    if installation.contact.isEmpty {
                        html.text(shown.say(Words.whoNoContact) + " ")
                        html.askByForm(in: shown)
                    } else {
                        html.text(shown.say(Words.whoContact, ["contact": installation.contact]))
                    }
                }
                html.element(.li, text: shown.say(Words.whoKeeper))
            }
        }
        html.lines(
            "what", Words.whatTitle,
            [Words.whatVisitors, .whatPeople, .whatCookies, .whatLetters, .whatNever], in: shown)
        html.lines("long", Words.longTitle, [Words.longWords, .longLetters, .longSessions], in: shown)
        html.lines(
            "rights", Words.rightsTitle,
            [Words.rightsSee, .rightsMend, .rightsErase, .rightsReceipt], in: shown)
        html.lines("complain", Words.complainTitle, [Words.complainUs, .complainRegulator], in: shown)
    }
}
