import Markup
import Pages
import Phrases
import Spine

/// One form, and below it what was found, of one kind after the other.
struct SearchPage: Page {
    let asked: Asked
    let groups: [Group]
    /// The one that was chosen.
    let group: Group?
    let found: [Finding]
    let hasMore: Bool
    let kinds: [Item.Kind: any PhraseKey]

    func frame(in shown: Rendering) -> Frame {
        var frame = Frame(shown.say(Words.title))
        frame.isPrivate = !asked.words.isEmpty
        return frame
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.title), lead: shown.say(Words.lead))
        form(&html, in: shown)
        guard !asked.words.isEmpty else { return }
        html.section("found", shown.say(Words.found)) { html in
            if found.isEmpty {
                html.empty(shown.say(group == nil ? Words.nothing : .nothingElsewhere))
            } else {
                html.element(.ul, .class("rows")) { html in
                    for finding in found { write(finding, &html, in: shown) }
                }
            }
        }
        if asked.page > 1 || hasMore { pages(&html, in: shown) }
    }

    private func form(_ html: inout HTML, in shown: Rendering) {
        let state = FormState(["q": asked.typed, "group": group?.slug.text ?? ""])
        html.element(.form, .method("get"), .action(shown.link(SearchRoute.search)), .flag("novalidate", true)) {
            html in
            html.field(
                Field(
                    "q", label: shown.say(Words.looking), hint: shown.say(Words.lookingHint), autocomplete: "off"),
                state)
            if groups.count > 1 {
                html.select(
                    "group", label: shown.say(Words.group), none: shown.say(Words.allGroups),
                    groups.map { Choice($0.slug.text, $0.name) }, state)
            }
            html.actions(shown.say(Words.look), in: shown)
        }
    }

    private func write(_ finding: Finding, _ html: inout HTML, in shown: Rendering) {
        html.element(.li) { html in
            html.element(.div) { html in
                html.element(
                    .a, .href(shown.link(item: finding.id)), .foreign(finding.language, in: shown), .dir("auto"),
                    text: finding.title)
                if let group = finding.group {
                    html.element(
                        .p, .class("meta"), .foreign(finding.groupLanguage ?? "", in: shown), .dir("auto"), text: group)
                }
            }
            html.element(.span, .class("meta"), text: kinds[finding.kind].map { shown.say($0) } ?? "")
        }
    }

    private func pages(_ html: inout HTML, in shown: Rendering) {
        func link(_ page: Int) -> Link {
            shown.link(
                SearchRoute.search,
                query: [("q", asked.typed)] + (group.map { [("group", $0.slug.text)] } ?? []) + [("page", "\(page)")])
        }
        let first = (asked.page - 1) * Finding.most + 1
        html.pages(
            shown.say(Words.pages),
            before: asked.page > 1 ? (shown.say(Words.earlier), link(asked.page - 1)) : nil,
            here: found.isEmpty
                ? nil : shown.say(Words.range, ["first": first, "last": first + found.count - 1]),
            after: hasMore && asked.page < Asked.lastPage ? (shown.say(Words.more), link(asked.page + 1)) : nil)
    }
}
