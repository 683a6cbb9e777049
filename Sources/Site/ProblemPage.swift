import HTTP
import Markup
import Network
import Pages
import Phrases
import Spine

/// A page that says what went wrong, that nothing was lost, and what to do.
struct ProblemPage: Page {
    /// What can go wrong on any page.
    enum Kind: Sendable {
        case notFound, notAllowed, signedOut, foreignForm, changed, refused, badRequest, tooLarge, broken, notReady
    }

    let kind: Kind
    /// Names a failure in the log.
    var number: String?

    /// The status that it is sent with.
    var status: Status {
        switch kind {
        case .notFound: .notFound
        case .notAllowed, .signedOut, .foreignForm: .forbidden
        case .changed: .conflict
        case .refused: .unprocessable
        case .badRequest: .badRequest
        case .tooLarge: .contentTooLarge
        case .broken: .internalError
        case .notReady: .unavailable
        }
    }

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(words.title)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(words.title), lead: shown.say(words.lead))
        if kind == .signedOut { html.element(.p, text: shown.say(SiteWords.signedOutSteps)) }
        if let number { html.element(.p, text: shown.say(SiteWords.brokenNumber, ["number": number])) }
        html.element(.ul) { html in
            html.element(.li) { html in
                html.element(.a, .href(shown.link(NetworkRoute.home)), text: shown.say(SiteWords.notFoundHome))
            }
            let phone = shown.site.installation.helpPhone
            if !phone.isEmpty {
                html.element(.li) { $0.telephones(shown.say(SiteWords.helpPhone, ["phone": phone])) }
            }
        }
    }

    private var words: (title: SiteWords, lead: SiteWords) {
        switch kind {
        case .notFound: (.notFoundTitle, .notFoundLead)
        case .notAllowed: (.notAllowedTitle, .notAllowedLead)
        case .signedOut: (.signedOutTitle, .signedOutLead)
        case .foreignForm: (.foreignFormTitle, .foreignFormLead)
        case .changed: (.changedTitle, .changedLead)
        case .refused: (.refusedTitle, .refusedLead)
        case .badRequest: (.badRequestTitle, .badRequestLead)
        case .tooLarge: (.tooLargeTitle, .tooLargeLead)
        case .broken: (.brokenTitle, .brokenLead)
        case .notReady: (.notReadyTitle, .notReadyLead)
        }
    }
}
