import Markup
import Pages
import Phrases
import Spine

/// Where somebody is signed in, and the way to end it.
struct SessionsPage: Page {
    let sessions: [Session]
    let hasEmail: Bool

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.sessionsTitle), back: (shown.link(AccountsRoute.me), shown.say(Words.myPage)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.sessionsTitle), lead: shown.say(Words.sessionsLead))
        html.element(.ul, .class("rows")) { html in
            for session in sessions {
                html.element(.li) { html in
                    html.element(.div) { html in
                        if session.isThisOne { html.element(.p, .class("meta"), text: shown.say(Words.thisBrowser)) }
                        html.text(session.browser.isEmpty ? shown.say(Words.unknownBrowser) : session.browser)
                        html.element(
                            .p, .class("meta"),
                            text: shown.say(
                                Words.sessionDays,
                                ["began": shown.day(session.began), "seen": shown.day(session.seen)]))
                    }
                    if session.isThisOne {
                        html.press(
                            shown.say(Words.signOut), to: shown.link(AccountsRoute.signOut), class: "quiet", in: shown)
                    } else {
                        html.press(
                            shown.say(Words.endSession), to: shown.link(AccountsRoute.session(session.id)),
                            class: "quiet", in: shown)
                    }
                }
            }
        }
        if !hasEmail { html.element(.p, text: shown.say(Words.signOutNoEmail)) }
        html.press(shown.say(Words.endAllSessions), to: shown.link(AccountsRoute.allSessions), in: shown)
        html.element(.p, .class("meta"), text: shown.say(Words.sessionsStrange))
    }
}
