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
        case notFound, notAllowed, signedOut, foreignForm, oldForm, sentBefore, changed, refused, badRequest, tooLarge
        case broken, notReady
    }

    /// Where to go on from what was refused.
    struct Ways: Sendable {
        /// What it was asked for.
        var item: Link?
        var cell: (slug: Slug, title: String, language: String)?
    }

    let kind: Kind
    /// Names a failure in the log.
    var number: String?
    /// Why it was refused, where more can be told than that.
    var reason: Hindrance.Reason?
    var ways = Ways()

    /// The status that it is sent with.
    var status: Status {
        switch kind {
        case .notFound: .notFound
        case .notAllowed, .signedOut, .foreignForm, .oldForm: .forbidden
        case .changed: .conflict
        case .refused, .sentBefore: .unprocessable
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
            write(ways, &html, in: shown)
            html.element(.li) { html in
                html.element(.a, .href(shown.link(NetworkRoute.home)), text: shown.say(SiteWords.notFoundHome))
            }
            let phone = shown.site.installation.helpPhone
            if !phone.isEmpty {
                html.element(.li) { $0.telephones(shown.say(SiteWords.helpPhone, ["phone": phone])) }
            }
        }
    }

    private func write(_ ways: Ways, _ html: inout HTML, in shown: Rendering) {
        if let item = ways.item {
            html.element(.li) { $0.element(.a, .href(item), text: shown.say(SiteWords.wayBack)) }
        }
        guard let cell = ways.cell else { return }
        html.element(.li) { html in
            html.element(
                .a, .href(shown.link(NetworkRoute.cell(cell.slug))), .foreign(cell.language, in: shown), .dir("auto"),
                text: cell.title)
        }
        guard reason?.isForConvenors == true else { return }
        html.element(.li) { html in
            html.element(.a, .href(shown.link(NetworkRoute.people(cell.slug))), text: shown.say(SiteWords.wayConvenors))
        }
    }

    private var words: (title: SiteWords, lead: SiteWords) {
        if let reason { return reason.words }
        return switch kind {
        case .notFound: (.notFoundTitle, .notFoundLead)
        case .notAllowed: (.notAllowedTitle, .notAllowedLead)
        case .signedOut: (.signedOutTitle, .signedOutLead)
        case .foreignForm: (.foreignFormTitle, .foreignFormLead)
        case .oldForm: (.oldFormTitle, .oldFormLead)
        case .sentBefore: (.sentBeforeTitle, .sentBeforeLead)
        case .changed: (.changedTitle, .changedLead)
        case .refused: (.refusedTitle, .refusedLead)
        case .badRequest: (.badRequestTitle, .badRequestLead)
        case .tooLarge: (.tooLargeTitle, .tooLargeLead)
        case .broken: (.brokenTitle, .brokenLead)
        case .notReady: (.notReadyTitle, .notReadyLead)
        }
    }
}
