import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

/// What was done in a cell, the newest first.
struct HistoryPage: Page {
    let heading: CellHeading
    let entries: [HistoryEntry]
    let verbs: [String: any PhraseKey]
    let page: Int
    let hasOlder: Bool

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.historyTitle), cell: heading) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.historyTitle), lead: shown.say(Words.historyLead))
        if entries.isEmpty { html.empty(shown.say(Words.historyEmpty)) }
        html.element(.ul, .class("rows")) { html in
            for (entry, times) in HistoryEntry.folded(entries, of: heading.cell.id) {
                html.element(.li) { html in
                    html.element(.div) { html in
                        html.text(entry.sentence(verbs, in: shown.say))
                        if times > 1 {
                            html.element(.p, .class("meta"), text: shown.say(Words.historyTimes, count: times))
                        }
                        if let item = entry.item, let title = entry.title, item != heading.cell.id.item {
                            html.element(.p) { html in
                                html.element(
                                    .a, .href(shown.link(item: item)), .foreign(entry.language ?? "", in: shown),
                                    .dir("auto"),
                                    text: title)
                            }
                        }
                    }
                    html.element(.span, .class("meta"), text: shown.day(entry.at))
                }
            }
        }
        html.pages(page, hasOlder: hasOlder, in: shown) { number in
            shown.link(NetworkRoute.history(heading.cell.slug), query: [("page", "\(number)")])
        }
    }
}

extension HistoryEntry {
    /// Who did what, and for whom.
    func sentence(_ verbs: [String: any PhraseKey], in say: Phrases) -> String {
        let who = who ?? say(Words.somebody)
        let verb = verbs[verb].map { say($0) } ?? verb
        return behalf.isEmpty
            ? say(Words.historyRow, ["who": who, "verb": verb])
            : say(Words.historyRowFor, ["who": who, "organisations": say.list(behalf), "verb": verb])
    }
}

extension NetworkCapability {
    func showHistory(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let heading = try reading.cell(slug)
        guard heading.standing != nil else {
            _ = try reading.person()
            throw SpineError(
                .notAllowed, "The history of a group is for those who belong to it.",
                hindrance: Hindrance(.outsider, in: heading.cell.id))
        }
        let page = PageNumber.asked(reading.query)
        let size = HistoryEntry.page
        let entries = try HistoryEntry.all(
            in: heading.cell.id, verbs: wiring.verbs.keys.sorted(), for: reading.viewer, after: (page - 1) * size,
            limit: size + 1, reading.tx)
        if entries.isEmpty, page > 1 { return .goOn(to: reading.link(NetworkRoute.history(slug))) }
        return .page(
            HistoryPage(
                heading: heading, entries: Array(entries.prefix(size)), verbs: wiring.verbs, page: page,
                hasOlder: entries.count > size))
    }
}
