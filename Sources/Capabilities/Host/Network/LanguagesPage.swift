import Markup
import Pages
import Phrases

/// How far each language has been read by somebody who speaks it.
struct LanguagesPage: Page {
    /// A language, how many phrases it has, and how many wait for a reader in each of its books.
    struct Line: Sendable {
        let language: Language
        let phrases: Int
        let drafts: [(book: String, count: Int)]
    }

    let lines: [Line]

    func frame(in shown: Rendering) -> Frame { HostFrame.below(shown.say(Words.languagesTitle), in: shown) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.languagesTitle), lead: shown.say(Words.languagesLead))
        for line in lines {
            html.element(.section, .aria("labelledby", "language-\(line.language.code)")) { html in
                html.element(
                    .h2, .id("language-\(line.language.code)"), .lang(line.language.code), text: line.language.name)
                let drafts = line.drafts.reduce(0) { $0 + $1.count }
                html.element(
                    .p,
                    text: drafts == 0
                        ? shown.say(Words.languageReviewed, count: line.phrases)
                        : shown.say(
                            Words.languageDrafts, count: drafts, ["all": shown.say.number(line.phrases)]))
                if drafts > 0 { books(line, &html, in: shown) }
            }
        }
    }

    private func books(_ line: Line, _ html: inout HTML, in shown: Rendering) {
        let column = shown.say(Words.booksWithDrafts)
        html.table(caption: column, columns: [shown.say(Words.bookFile), column], numeric: [1]) { html in
            for book in line.drafts {
                html.tableRow(
                    heading: { $0.text("\(line.language.code)/\(book.book).txt") },
                    cells: { $0.tableCell(column, isNumeric: true, shown.say.number(book.count)) })
            }
        }
    }
}

extension HostCapability {
    func languages() -> LanguagesPage {
        LanguagesPage(
            lines: wiring.library.languages.map { language in
                let say = wiring.library.phrases(in: language)
                let books = wiring.words().map { Self.drafts(in: $0, say) }
                return LanguagesPage.Line(
                    language: language, phrases: books.reduce(0) { $0 + $1.phrases },
                    drafts: books.filter { $0.drafts > 0 }.map { ($0.book, $0.drafts) })
            })
    }

    private static func drafts<Key: PhraseKey>(
        in book: Key.Type, _ say: Phrases
    ) -> (book: String, phrases: Int, drafts: Int) {
        let keys = Array(book.allCases)
        return (book.book, keys.count, keys.count { say.isDraft($0) })
    }
}
