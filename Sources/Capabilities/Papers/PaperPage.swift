import FileTypes
import Markup
import Pages
import Phrases
import Spine

/// One paper: what it is, the file to save, and its text version.
struct PaperPage: Page {
    let cell: CellHeading
    let paper: Paper
    let mayGiveText: Bool
    let mayRemove: Bool
    let report: Link

    private var slug: Slug { cell.cell.slug }

    func frame(in shown: Rendering) -> Frame {
        Frame(paper.title, cell: cell, back: (shown.link(item: paper.about.id), paper.about.title))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(
                .p, .class("where"), .foreign(paper.about.language, in: shown), .dir("auto"), text: paper.about.title)
            html.element(.h1, .lang(paper.language), .dir("auto"), text: paper.title)
            html.element(.p, .class("meta"), text: paper.facts(in: shown))
            html.element(.div, .class("actions")) { html in
                html.element(
                    .a, .class("button"), .href(shown.link(PapersRoute.file(slug, paper.id))),
                    text: shown.say(Words.save))
            }
            name(of: paper.file, &html)
        }
        if !paper.file.type.isPlain { text(&html, in: shown) }
        html.element(.ul) { html in
            html.element(.li) { $0.element(.a, .href(report), text: shown.say(Words.report)) }
            if mayRemove {
                html.element(.li) { html in
                    html.element(
                        .a, .href(shown.link(PapersRoute.remove(slug, paper.id))), text: shown.say(Words.removeTitle))
                }
            }
        }
    }

    private func name(of file: StoredFile, _ html: inout HTML) {
        html.element(.p, .class("meta"), .dir("auto"), .translate("no"), text: file.name)
    }

    private func text(_ html: inout HTML, in shown: Rendering) {
        html.section("text", shown.say(Words.textTitle)) { html in
            if !paper.words.isEmpty {
                for part in paper.words.split(separator: "\n\n") {
                    html.element(.p, .lang(paper.language), .dir("auto")) { html in
                        for (number, line) in part.split(separator: "\n").enumerated() {
                            if number > 0 { html.void(.br) }
                            html.text(String(line))
                        }
                    }
                }
            }
            if let file = paper.textFile {
                html.element(.p) { html in
                    html.element(
                        .a, .href(shown.link(PapersRoute.textFile(slug, paper.id))),
                        text: shown.say(Words.saveText, ["type": shown.say(file.type.words)]))
                }
                name(of: file, &html)
            }
            if !paper.canBeRead { html.element(.p, text: shown.say(Words.noTextYet)) }
            if mayGiveText {
                html.element(.p) { html in
                    html.element(
                        .a, .href(shown.link(PapersRoute.text(slug, paper.id))),
                        text: shown.say(paper.canBeRead ? Words.changeText : .giveText))
                }
            }
        }
    }
}
