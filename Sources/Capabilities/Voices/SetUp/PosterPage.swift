import HTTP
import Markup
import Pages
import Phrases
import QRCodes
import Spine

/// One sheet to print and hang up: the question in a language, its address, its code and its QR code.
struct PosterPage: Page {
    let cell: CellHeading
    let draft: ConversationDraft
    /// The code of the whole conversation, or that of one of its entrances.
    let code: String
    let question: LocalisedText.Version

    init(cell: CellHeading, draft: ConversationDraft, _ reading: Reading) {
        self.cell = cell
        self.draft = draft
        let asked = reading.query["code"]
        code = draft.entrances.first { $0.code == asked }?.code ?? draft.code
        let tag = reading.query["language"] ?? reading.say.language.code
        question = draft.question.best(for: tag)
    }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(SetUpWords.posterTitle), cell: cell,
            back: (
                shown.link(SetUpRoute.tasks(cell.cell.slug, draft.id)), shown.say(SetUpWords.setUpTitle)
            ), isForPaper: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.div, .class("poster stack")) { html in
            html.element(.h1, .lang(question.language), .dir("auto"), text: question.words)
            html.element(.p, text: shown.say(SetUpWords.posterLead))
            html.qrCode(of: code, in: shown)
            html.element(.p, .class("big"), .translate("no"), text: shortAddress(in: shown))
            html.element(.p, text: shown.say(SetUpWords.posterCode, ["code": code]))
            if let closes = draft.closesAt {
                html.element(.p, text: shown.say(Words.stageOpenUntil, ["day": shown.day(closes)]))
            }
            let phone = shown.site.installation.helpPhone
            if !phone.isEmpty { html.element(.p, text: shown.say(SetUpWords.posterPhone, ["phone": phone])) }
        }
    }

    /// The address as people type it, without what browsers add.
    private func shortAddress(in shown: Rendering) -> String {
        let whole = EntranceSheet.address(of: code, in: shown)
        return whole.hasPrefix("https://") ? String(whole.dropFirst(8)) : whole
    }
}
