import Markup
import Pages
import Phrases
import Spine

/// All cells, by their structure.
struct CellsPage: Page {
    let cells: [(line: CellLine, link: Link?)]
    let number: Int
    let hasMore: Bool

    func frame(in shown: Rendering) -> Frame { HostFrame.below(shown.say(Words.cellsTitle), in: shown) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.cellsTitle), lead: shown.say(Words.cellsLead))
        if cells.isEmpty { html.empty(shown.say(Words.cellsNone)) }
        html.element(.ul, .class("rows")) { html in
            for (line, link) in cells {
                html.element(.li) { html in
                    html.element(.div) { html in
                        if let link {
                            html.element(.a, .href(link), .lang(line.language), .dir("auto"), text: line.name)
                        } else {
                            html.element(.span, .lang(line.language), .dir("auto"), text: line.name)
                        }
                        html.element(.p, .class("meta"), text: about(line, in: shown))
                    }
                    if let level = line.level {
                        html.element(.span, .class("meta"), text: shown.say(level.words))
                    }
                }
            }
        }
        html.pages(number, hasMore: hasMore, of: .cells, in: shown)
    }

    private func about(_ line: CellLine, in shown: Rendering) -> String {
        let convened =
            line.convenors.isEmpty
            ? shown.say(Words.noConvenor) : shown.say(Words.convenedBy, ["names": shown.say.list(line.convenors)])
        let members = line.members.shown.map { shown.say(Words.members, count: $0) } ?? shown.say(Words.fewMembers)
        return "\(convened) · \(members)"
    }
}

extension HostCapability {
    func cells(_ reading: Reading) throws -> CellsPage {
        let number = PageNumber.asked(reading.query)
        let lines = try CellLine.page(number, for: reading.viewer, in: reading.tx)
        return CellsPage(
            cells: lines.prefix(CellLine.perPage).map { ($0, $0.isOpen ? wiring.cell($0.slug, reading.link) : nil) },
            number: number, hasMore: lines.count > CellLine.perPage)
    }
}
