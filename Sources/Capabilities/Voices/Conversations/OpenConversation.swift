import Markup
import Pages
import Phrases
import Spine

/// A conversation that can be answered now, as the group's home and its Voices page offer it.
struct OpenConversation: Sendable {
    let id: Conversation.ID
    let question: LocalisedText.Version
    let code: String
    let closesAt: Time?
    /// How many views wait for this viewer to check them.
    let waiting: Int
    /// Whether this viewer sets it up.
    let isOwn: Bool

    /// About how long it takes to answer, in minutes.
    private static let minutes = 3

    /// What a group's home says can be done.
    func openings(in cell: CellHeading, _ reading: Reading) -> [HomeSection.Opening] {
        var openings: [HomeSection.Opening] = []
        if !code.isEmpty {
            openings.append(
                HomeSection.Opening(
                    title: question.words, language: question.language, minutes: Self.minutes, until: closesAt,
                    link: EntranceSheet.link(to: code, reading.link)))
        }
        if waiting > 0 {
            openings.append(
                HomeSection.Opening(
                    title: reading.say(CheckingWords.checkViews, count: waiting), language: nil,
                    minutes: max(1, waiting / 2), until: nil,
                    link: reading.link(CheckingRoute.queue(cell.cell.slug, id))))
        }
        return openings
    }

    /// Its box on the Voices page.
    func write(in cell: CellHeading, _ html: inout HTML, in shown: Rendering) {
        let slug = cell.cell.slug
        html.element(.section, .class("stack"), .aria("labelledby", "open-\(id.text)")) { html in
            html.element(
                .h2, .id("open-\(id.text)"), .lang(question.language), .dir("auto"), text: question.words)
            if let closesAt, !code.isEmpty {
                html.element(.p, .class("meta"), text: shown.say(SetUpWords.openUntil, ["day": shown.day(closesAt)]))
            }
            html.element(.div, .class("actions")) { html in
                if !code.isEmpty {
                    html.element(
                        .a, .class("button"), .href(EntranceSheet.link(to: code, shown.link)),
                        text: shown.say(SetUpWords.takePart))
                }
                if waiting > 0 {
                    html.element(
                        .a, .class("button quiet"), .href(shown.link(CheckingRoute.queue(slug, id))),
                        text: shown.say(CheckingWords.checkViews, count: waiting))
                }
                if cell.standing == .convenor || cell.standing == .member {
                    html.go(
                        shown.say(PaperWords.paperTitle), shown.link(PaperRoute.overview(slug, id).whole), isQuiet: true
                    )
                }
                if isOwn {
                    html.element(
                        .a, .class("button quiet"), .href(shown.link(SetUpRoute.tasks(slug, id))),
                        text: shown.say(SetUpWords.setUpTitle))
                }
            }
        }
    }
}
