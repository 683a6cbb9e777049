import Markup
import Pages
import Phrases
import Spine

/// What the site keeper chooses for the whole installation.
struct SettingsPage: Page {
    let state: FormState

    static func state(of installation: Installation) -> FormState {
        FormState([
            "name": installation.name, "about": installation.about, "phone": installation.helpPhone,
            "contact": installation.contact, "language": installation.language,
            "word": installation.wordForCell.rawValue,
        ])
    }

    func frame(in shown: Rendering) -> Frame {
        HostFrame.below(shown.say(Words.settingsTitle), hasProblems: !state.isGood, in: shown)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.settingsTitle), lead: shown.say(Words.settingsLead))
        html.form(to: shown.link(HostRoute.settings), in: shown) { html in
            html.field(Field("name", label: shown.say(Words.nameLabel)), state)
            html.field(
                Field("about", .area, label: shown.say(Words.aboutLabel), hint: shown.say(Words.aboutHint)), state)
            html.field(
                Field("phone", .short, label: shown.say(Words.phoneLabel), hint: shown.say(Words.phoneHint)), state)
            html.field(
                Field("contact", label: shown.say(Words.contactLabel), hint: shown.say(Words.contactHint)), state)
            html.choices(
                "language", legend: shown.say(Words.languageLabel), hint: shown.say(Words.languageHint),
                shown.site.languages.map { Choice($0.code, $0.name) }, state)
            html.choices(
                "word", legend: shown.say(Words.wordLabel), hint: shown.say(Words.wordHint),
                Installation.WordForCell.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
            html.actions(
                shown.say(Words.saveSettings),
                stop: (shown.say(PagesWords.cancel), shown.link(HostRoute.overview)), in: shown)
        }
    }
}

extension Installation.WordForCell {
    var words: Words {
        switch self {
        case .group: .wordGroup
        case .cell: .wordCell
        case .partnership: .wordPartnership
        case .team: .wordTeam
        }
    }
}
