import Markup
import Pages
import Phrases
import Spine

/// A table of views with a bar for each: how many agree, disagree and are not sure.
struct ViewRows: PagePart {
    /// One view and its figures.
    struct Row: Sendable {
        let words: LocalisedText
        /// Who said it, as they wished to be named; nil where they did not.
        var by: String?
        let tally: Tally
        /// Where it is reported.
        let report: Link
    }

    let caption: String
    let rows: [Row]

    func body(_ html: inout HTML, in shown: Rendering) {
        let columns = [Words.agree, .disagree, .notSure].map { shown.say($0) }
        html.element(.ul, .class("key")) { html in
            for (look, name) in zip(["yes", "no", "pass"], columns) {
                html.element(.li) { html in
                    html.element(.svg, .viewBox(0, 0, 1, 1), .aria("hidden", true)) { html in
                        html.void(.rect, .class(look), .width(1), .height(1))
                    }
                    html.text(" " + name)
                }
            }
        }
        html.table(caption: caption, columns: [shown.say(Words.view)] + columns, numeric: [1, 2, 3]) { html in
            for row in rows { write(row, columns, &html, in: shown) }
        }
        let hides = rows.contains { row in
            let counts = Self.counts(row)
            return counts.contains(nil) && counts.contains { $0 != nil }
        }
        if hides { html.element(.p, .class("meta"), text: shown.say(Words.whyNotShown)) }
    }

    private static func counts(_ row: Row) -> [Int?] {
        let figures = row.tally.shown
        return [figures.agree, figures.disagree, figures.pass]
    }

    private func write(_ row: Row, _ columns: [String], _ html: inout HTML, in shown: Rendering) {
        let counts = Self.counts(row)
        html.tableRow { html in
            OwnWords(words: row.words).body(&html, in: shown)
            html.element(.p, .class("meta")) { html in
                if let by = row.by { html.text(by + " · ") }
                html.element(.a, .href(row.report), text: shown.say(TakingPartWords.report))
            }
            if counts.contains(where: { $0 != nil }) {
                bar(counts, of: row.tally.seen, &html, in: shown)
            } else {
                roughBar(row.tally, &html, in: shown)
            }
        } cells: { html in
            if counts.allSatisfy({ $0 == nil }) {
                html.element(
                    .td, .role("cell"), .class("n"), .colspan(3), text: GroupShare.text(row.tally, in: shown))
            } else {
                for (name, count) in zip(columns, counts) {
                    let text = count.map { shown.say.percent(Tally.percent($0, of: row.tally.seen)) }
                    html.tableCell(name, isNumeric: true, text ?? shown.say(Words.notShown))
                }
            }
        }
    }

    /// The bar; what is not shown stays blank.
    private func bar(_ counts: [Int?], of all: Int, _ html: inout HTML, in shown: Rendering) {
        html.element(
            .svg, .class("bar"), .viewBox(0, 0, 100, 6), .preserveAspectRatio("none"), .aria("hidden", true)
        ) { html in
            var from = 0
            for (look, count) in zip(["yes", "no", "pass"], counts) {
                guard let count, count > 0 else { continue }
                let until = min(100, from + Tally.percent(count, of: all))
                part(look, from, until, &html, in: shown)
                from = until
            }
        }
    }

    /// Where exact figures must not be shown: how far most lean, in tenths or quarters; the rest stays blank.
    private func roughBar(_ tally: Tally, _ html: inout HTML, in shown: Rendering) {
        let width: Int
        let look: String
        switch (tally.lean, tally.agreeTenths, tally.disagreeTenths, tally.quarters) {
        case (.agree, let tenths?, _, _): (width, look) = (tenths * 10, "yes")
        case (.disagree, _, let tenths?, _): (width, look) = (tenths * 10, "no")
        case (.agree, nil, _, let quarters?): (width, look) = (quarters * 25, "yes")
        case (.disagree, _, nil, let quarters?): (width, look) = (quarters * 25, "no")
        case (.notSure, _, _, let quarters?): (width, look) = (quarters * 25, "pass")
        default: return
        }
        html.element(
            .svg, .class("bar"), .viewBox(0, 0, 100, 6), .preserveAspectRatio("none"), .aria("hidden", true)
        ) { html in
            part(look, 0, width, &html, in: shown)
        }
    }

    /// A part of a bar, which begins where a line of the page's language begins.
    private func part(_ look: String, _ from: Int, _ until: Int, _ html: inout HTML, in shown: Rendering) {
        let left = shown.say.language.direction == .rightToLeft ? 100 - until : from
        html.void(.rect, .class(look), .x(Double(left)), .width(Double(until - from)), .height(6.0))
    }
}
