import Markup
import Pages
import Phrases
import Spine

/// What a group's notes are about: themes that a job suggested and people named.
struct ThemesPage: Page {
    let cell: CellHeading
    let themes: [Theme]
    let mayName: Bool

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(ThemesWords.title), cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.all(cell.cell.slug)), shown.say(Words.learning)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(ThemesWords.title), lead: shown.say(ThemesWords.lead))
        let kept = themes.filter { !$0.isDropped }
        if kept.isEmpty { html.empty(shown.say(ThemesWords.none)) } else { list(&html, kept, in: shown) }
        let dropped = themes.filter(\.isDropped)
        if mayName, !dropped.isEmpty {
            html.section("dropped", shown.say(ThemesWords.dropped)) { list(&$0, dropped, in: shown) }
        }
    }

    private func list(_ html: inout HTML, _ themes: [Theme], in shown: Rendering) {
        html.element(.ul, .class("rows")) { html in
            for theme in themes {
                html.row(
                    theme.called(in: shown), shown.link(ThemesRoute.theme(cell.cell.slug, theme.id).whole),
                    about: theme.name.isEmpty ? shown.say(ThemesWords.unnamed) : nil,
                    end: shown.say(ThemesWords.notes, count: theme.notes.count))
            }
        }
    }
}

/// One theme: its notes, and for members what they can do with it.
struct ThemePage: Page {
    let cell: CellHeading
    let theme: Theme
    let others: [Theme]
    let mayName: Bool
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            theme.called(in: shown), cell: cell, place: .gatherings,
            back: (shown.link(ThemesRoute.all(cell.cell.slug).whole), shown.say(ThemesWords.title)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(
            theme.called(in: shown), lead: shown.say(ThemesWords.words, ["words": shown.say.list(theme.words)]))
        html.section("notes", shown.say(Words.notes)) { $0.notes(theme.notes, withGroup: true, in: shown) }
        guard mayName else { return }
        let here = shown.link(ThemesRoute.theme(cell.cell.slug, theme.id).whole)
        if theme.isDropped {
            return html.form(to: here, in: shown) { html in
                html.element(
                    .button, .class("quiet"), .name("do"), .value(ThemeChange.restore.rawValue),
                    text: shown.say(ThemesWords.restore))
            }
        }
        html.form(to: here, in: shown) { html in
            html.void(.input, .type("hidden"), .name("do"), .value(ThemeChange.name.rawValue))
            html.field(
                Field("name", label: shown.say(ThemesWords.name), hint: shown.say(ThemesWords.nameHint)), state)
            html.actions(shown.say(ThemesWords.nameDo), in: shown)
        }
        if !others.isEmpty {
            html.form(to: here, in: shown) { html in
                html.void(.input, .type("hidden"), .name("do"), .value(ThemeChange.merge.rawValue))
                html.select(
                    "into", label: shown.say(ThemesWords.merge), none: shown.say(ThemesWords.mergeChoose),
                    others.map { Choice($0.id.text, $0.called(in: shown)) }, state)
                html.element(.div, .class("actions")) {
                    $0.element(.button, .class("quiet"), text: shown.say(ThemesWords.mergeDo))
                }
            }
        }
        html.form(to: here, in: shown) { html in
            html.element(
                .button, .class("quiet"), .name("do"), .value(ThemeChange.drop.rawValue),
                text: shown.say(ThemesWords.drop))
        }
    }
}

/// What members can do with a theme.
enum ThemeChange: String, Sendable, CaseIterable {
    case name, merge, drop, restore
}

extension Theme {
    /// Its name, or the words that say most about it.
    func called(in shown: Rendering) -> String {
        name.isEmpty ? words.prefix(Theme.shownWords).joined(separator: " · ") : name
    }
}
