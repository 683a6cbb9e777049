public import Markup
import Phrases
import Spine

extension HTML {
    /// The phone and the address of whoever helps; where nobody was named, the form that reaches the site keeper.
    public mutating func waysToReach(in shown: Rendering) {
        let installation = shown.site.installation
        element(.ul) { html in
            if !installation.helpPhone.isEmpty {
                html.element(.li) { $0.telephones(shown.say(PagesWords.helpPhone, ["phone": installation.helpPhone])) }
            }
            if !installation.contact.isEmpty {
                html.element(.li, text: shown.say(PagesWords.helpWrite, ["contact": installation.contact]))
            }
            if installation.helpPhone.isEmpty && installation.contact.isEmpty {
                html.element(.li) { html in
                    html.text(shown.say(PagesWords.helpNobody) + " ")
                    html.askByForm(in: shown)
                }
            }
        }
    }

    /// The link to the form that anybody can ask with.
    public mutating func askByForm(in shown: Rendering) {
        element(.a, .href(shown.site.complaints(shown.link)), text: shown.say(PagesWords.helpForm))
    }
}
