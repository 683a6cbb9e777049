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
    /// Who reads the answers, in the words of those who ask.
    let readers: LocalisedText.Version
    /// The organisations that anyone may see to belong to the group.
    let organisations: [String]
    /// Whom to ask, as the group has written it.
    let contact: String

    init(
        cell: CellHeading, draft: ConversationDraft, organisations: [String], contact: String, _ reading: Reading
    ) {
        self.cell = cell
        self.draft = draft
        let asked = reading.query["code"]
        code = draft.entrances.first { $0.code == asked }?.code ?? draft.code
        let tag = reading.query["language"] ?? reading.say.language.code
        question = draft.question.best(for: tag)
        readers = draft.readers.best(for: tag)
        self.organisations = organisations
        self.contact = contact
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
            html.element(.p, .lang(cell.cell.language), .dir("auto"), text: cell.cell.name)
            html.element(.p, text: shown.say(SetUpWords.posterAsks))
            html.element(.h1, .lang(question.language), .dir("auto"), text: question.words)
            html.element(.p, text: shown.say(SetUpWords.posterLead))
            html.qrCode(ofAddress: EntranceSheet.address(of: code, in: shown), in: shown)
            html.element(
                .p, .class("big"), .translate("no"), text: short(EntranceSheet.link(to: code, link(in: shown)), shown))
            html.element(
                .p,
                text: shown.say(
                    SetUpWords.posterCode,
                    ["address": short(link(in: shown)(TakingPartRoute.door), shown), "code": code]))
            if let closes = draft.closesAt {
                html.element(.p, text: shown.say(Words.stageOpenUntil, ["day": shown.day(closes)]))
            }
            if !readers.words.isEmpty {
                html.element(
                    .p, .dir("auto"), text: shown.say(PaperWords.readersAre, ["who": readers.words]))
            }
            html.element(.p, text: shown.say(TakingPartWords.readBy, ["group": cell.cell.name]))
            if !organisations.isEmpty {
                html.element(
                    .p, .class("meta"),
                    text: shown.say(SetUpWords.posterWith, ["organisations": shown.say.list(organisations)]))
            }
            if !contact.isEmpty {
                html.element(.p, text: shown.say(SetUpWords.posterContact, ["contact": contact]))
            }
            let phone = shown.site.installation.helpPhone
            if !phone.isEmpty { html.element(.p, text: shown.say(SetUpWords.posterPhone, ["phone": phone])) }
        }
    }

    /// Addresses as people type them: the site's first language needs no mark.
    private func link(in shown: Rendering) -> Linking {
        shown.link.prefix == shown.site.languages.first?.code ? Linking(prefix: nil) : shown.link
    }

    /// An address without what browsers add.
    private func short(_ link: Link, _ shown: Rendering) -> String {
        let whole = shown.site.publicAddress + link.text
        return whole.hasPrefix("https://") ? String(whole.dropFirst(8)) : whole
    }
}
