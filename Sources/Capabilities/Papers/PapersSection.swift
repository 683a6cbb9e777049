import FileTypes
import Markup
import Pages
import Phrases
import Spine

/// The papers that hang on an item, as a section of its page.
struct PapersSection: PagePart {
    let slug: Slug
    let item: Item.ID
    let papers: [Paper]
    let mayAdd: Bool

    func body(_ html: inout HTML, in shown: Rendering) {
        html.section("papers", shown.say(Words.papers)) { html in
            if papers.isEmpty {
                html.element(.p, text: shown.say(Words.noneYet))
            } else {
                html.papers(papers, in: slug, shown)
            }
            if mayAdd {
                html.element(.p) { html in
                    html.element(
                        .a, .href(shown.link(PapersRoute.about(slug, item))), text: shown.say(Words.addOne))
                }
            }
        }
    }
}

extension HTML {
    /// A list of papers: what each is, and whether everybody can read it.
    mutating func papers(_ papers: [Paper], in slug: Slug, _ shown: Rendering) {
        element(.ul, .class("rows")) { html in
            for paper in papers {
                html.element(.li) { html in
                    html.element(.div) { html in
                        html.element(
                            .a, .href(shown.link(PapersRoute.paper(slug, paper.id))),
                            .foreign(paper.language, in: shown), .dir("auto"), text: paper.title)
                        html.element(.p, .class("meta"), text: paper.facts(in: shown))
                    }
                }
            }
        }
    }
}

extension Paper {
    /// What it is, how large, and how it can be read.
    func facts(in shown: Rendering) -> String {
        let reading: Words = canBeRead ? (file.type.isPlain ? .isText : .hasText) : .noText
        return [shown.say(file.type.words), file.size(in: shown), shown.say(reading)].joined(separator: " · ")
    }
}

extension StoredFile {
    /// Its size in words.
    func size(in shown: Rendering) -> String {
        size < 1_000_000
            ? shown.say(Words.sizeKB, ["number": max(1, (size + 999) / 1000)])
            : shown.say(Words.sizeMB, ["number": (size + 999_999) / 1_000_000])
    }
}
