import Markup
import Pages
import Phrases

/// Whom to ask for help, or for another format.
struct HelpPage: Page {
    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.helpTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.helpTitle), lead: shown.say(Words.helpLead))
        html.element(.p, text: shown.say(Words.helpFormats))
        html.waysToReach(in: shown)
        html.lines("say", Words.helpSay, [Words.helpSayPage, .helpSayFormat, .helpSayReach], in: shown)
    }
}
