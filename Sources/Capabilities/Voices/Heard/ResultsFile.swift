import Pages
import Spine

/// The results of a conversation as JSON: what its pages say, no more.
struct ResultsFile {
    let conversation: Conversation
    let landscape: PublishedLandscape?
    let heard: [HeardPage.Heard]
    let outcomes: [Outcome]

    var json: String {
        Self.object([
            ("question", Self.text(conversation.question)), ("language", Self.text(conversation.language)),
            ("day", conversation.day.map { Self.text(Rendering.date($0)) } ?? "null"),
            ("people", (landscape?.people).map { "\($0)" } ?? "null"),
            ("views", Self.list(heard.map(view))),
            ("groups", Self.list(landscape?.showsGroups == true ? groups : [])),
            ("outcomes", Self.list(outcomes.map(outcome))),
        ]) + "\n"
    }

    private func view(_ heard: HeardPage.Heard) -> String {
        let shown = heard.tally.shown
        func count(_ number: Int?) -> String { number.map { "\($0)" } ?? "null" }
        return Self.object([
            ("number", "\(heard.quote.number)"), ("words", Self.text(heard.quote.words.original.words)),
            ("language", Self.text(heard.quote.words.original.language)),
            ("most", heard.tally.lean.map { Self.text($0.rawValue) } ?? "null"),
            ("agree_in_ten", count(heard.tally.agreeTenths)), ("agree", count(shown.agree)),
            ("disagree", count(shown.disagree)), ("not_sure", count(shown.pass)),
        ])
    }

    /// Groups by their letters, with how many in ten agree and disagree where that may be shown.
    private var groups: [String] {
        guard let landscape else { return [] }
        let published = Set(heard.map(\.quote.number))
        return landscape.groups.indices.map { group in
            let views = landscape.views.filter { published.contains($0.number) }.compactMap { view -> String? in
                guard let tenths = view.groups[group].inTenths else { return nil }
                return Self.object([
                    ("number", "\(view.number)"), ("agree_in_ten", tenths.agree.map { "\($0)" } ?? "null"),
                    ("disagree_in_ten", tenths.disagree.map { "\($0)" } ?? "null"),
                ])
            }
            return Self.object([
                ("name", Self.text(letter(group))), ("people", "\(landscape.groups[group].people)"),
                ("views", Self.list(views)),
            ])
        }
    }

    private func outcome(_ outcome: Outcome) -> String {
        Self.object([
            ("kind", Self.text(outcome.kind.rawValue)), ("title", Self.text(outcome.title.original.words)),
            ("text", Self.text(outcome.body.original.words)), ("day", Self.text(Rendering.date(outcome.day))),
        ])
    }

    private static func object(_ entries: [(String, String)]) -> String {
        "{" + entries.map { "\(text($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }

    private static func list(_ entries: [String]) -> String { "[" + entries.joined(separator: ",") + "]" }

    /// A string as RFC 8259 writes it.
    private static func text(_ words: String) -> String {
        var quoted = "\""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
