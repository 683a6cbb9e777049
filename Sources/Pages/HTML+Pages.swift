public import Markup
import Phrases

extension HTML {
    /// The way to the page before and after in a list that several pages hold, with what stands between them; nothing
    /// where all of it stands on one page. The label says what the pages are of, and each end where it leads.
    public mutating func pages(
        _ label: String, before: (label: String, link: Link)?, here: String? = nil, after: (label: String, link: Link)?
    ) {
        guard before != nil || here != nil || after != nil else { return }
        element(.nav, .class("pages"), .aria("label", label)) { html in
            if let before { html.element(.a, .href(before.link), .rel("prev"), text: before.label) }
            if let here { html.element(.span, .class("meta"), text: here) }
            if let after { html.element(.a, .href(after.link), .rel("next"), text: after.label) }
        }
    }

    /// The same for a list that begins with the newest.
    public mutating func pages(_ number: Int, hasOlder: Bool, in shown: Rendering, link: (Int) -> Link) {
        pages(
            shown.say(PagesWords.pages),
            before: number > 1 ? (shown.say(PagesWords.newer), link(number - 1)) : nil,
            after: hasOlder ? (shown.say(PagesWords.older), link(number + 1)) : nil)
    }
}
