import Markup
import Pages
import Phrases
import Spine

/// How people come to a conversation: its address, its code and its QR code, and the posters in each language.
struct EntranceSheet: PagePart {
    let cell: CellHeading
    let draft: ConversationDraft

    func body(_ html: inout HTML, in shown: Rendering) {
        html.section("entrance", shown.say(SetUpWords.entranceTitle)) { html in
            html.element(.dl) { html in
                html.fact(shown.say(SetUpWords.address), Self.address(of: draft.code, in: shown))
                html.fact(shown.say(SetUpWords.code), draft.code)
            }
            html.qrCode(of: draft.code, in: shown)
            html.element(.p, text: shown.say(SetUpWords.posters))
            html.element(.ul) { html in
                poster(draft.code, shown.say(SetUpWords.everybody), &html, in: shown)
                for entrance in draft.entrances { poster(entrance.code, entrance.label, &html, in: shown) }
            }
        }
    }

    private func poster(_ code: String, _ label: String, _ html: inout HTML, in shown: Rendering) {
        html.element(.li) { html in
            html.text(label + ": ")
            let tags = draft.question.languages
            for (place, tag) in tags.enumerated() {
                if place > 0 { html.text(" · ") }
                // The words around the question in its own language, where the site speaks it.
                let spoken = shown.site.languages.contains { $0.code == tag } ? tag : shown.link.prefix
                let link = Linking(prefix: spoken)(
                    SetUpRoute.step(cell.cell.slug, draft.id, .poster),
                    query: [("language", tag), ("code", code)])
                let name = SpokenLanguage.all(shown.site, shown.say).first { $0.tag == tag }?.name ?? tag
                html.element(.a, .href(link), text: name)
            }
        }
    }

    /// Where a code leads, in the language that the page is in by its address.
    static func address(of code: String, in shown: Rendering) -> String {
        shown.site.publicAddress + link(to: code, shown.link).text
    }

    /// Where people who have a code take part.
    static func link(to code: String, _ link: Linking) -> Link {
        Link(path: (link.prefix.map { [$0] } ?? []) + ["c", code])
    }
}

extension HTML {
    /// The QR code of the address that a code leads to.
    mutating func qrCode(of code: String, in shown: Rendering) {
        qrCode(ofAddress: EntranceSheet.address(of: code, in: shown), in: shown)
    }
}
