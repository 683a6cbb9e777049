import HTTP
import Markup
import Pages
import Phrases
import Spine

/// The form of a cell's own words: the same when it is founded and when its settings are changed.
enum CellForm {
    /// Who may be chosen to see a cell.
    private enum Sight: String, CaseIterable {
        case cell, upward, network, everyone

        var visibility: Visibility {
            switch self {
            case .cell: .cell
            case .upward: .upward
            case .network: .network
            case .everyone: .everyone
            }
        }
        var words: (Words, Words) {
            switch self {
            case .cell: (.seeCell, .seeCellHint)
            case .upward: (.seeUpward, .seeUpwardHint)
            case .network: (.seeNetwork, .seeNetworkHint)
            case .everyone: (.seeEveryone, .seeEveryoneHint)
            }
        }
    }

    static func word(for visibility: Visibility) -> String {
        Sight.allCases.first { $0.visibility == visibility }?.rawValue ?? Sight.cell.rawValue
    }

    static func state(of cell: Cell) -> FormState {
        FormState([
            "name": cell.name, "question": cell.question, "visibility": word(for: cell.visibility),
            "level": cell.level?.rawValue ?? "", "language": cell.language, "revision": String(cell.revision),
        ])
    }

    /// What was sent; nil where something is to be mended.
    static func read(_ reader: inout FormReader, _ site: SiteFacts) -> Cell.Founding? {
        let name = reader.line("name", most: 100, missing: Words.nameMissing)
        let question = reader.line("question", most: 300, missing: Words.questionMissing)
        let sight = reader.choice("visibility", of: Sight.self, missing: Words.visibilityMissing)
        let level = reader.choice("level", of: Level.self)
        let code = reader.line("language")
        if !site.languages.contains(where: { $0.code == code }) { reader.note("language", Words.languageMissing) }
        guard reader.isGood, let sight else { return nil }
        return Cell.Founding(
            name: name, question: question, visibility: sight.visibility, level: level, language: code)
    }

    /// Writes the fields. A group at the top has none above it.
    static func fields(_ html: inout HTML, _ state: FormState, hasParent: Bool, in shown: Rendering) {
        html.field(Field("name", label: shown.say(Words.name), hint: shown.say(Words.nameHint)), state)
        html.field(Field("question", label: shown.say(Words.question), hint: shown.say(Words.questionHint)), state)
        let sights = Sight.allCases.filter { $0 != .upward || hasParent || state.value("visibility") == $0.rawValue }
        html.choices(
            "visibility", legend: shown.say(Words.visibility),
            sights.map { Choice($0.rawValue, shown.say($0.words.0), hint: shown.say($0.words.1)) }, state)
        html.select(
            "level", label: shown.say(Words.level), hint: shown.say(Words.levelHint), none: shown.say(Words.levelNone),
            Level.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
        html.select(
            "language", label: shown.say(Words.language), none: nil,
            shown.site.languages.map { Choice($0.code, $0.name) }, state)
    }

    static func candour(_ html: inout HTML, _ more: [String] = [], in shown: Rendering) {
        html.candour(
            [shown.say(Words.candourGroup), shown.say(Words.candourKeeper), shown.say(Words.candourDisclose)] + more,
            in: shown)
    }
}
