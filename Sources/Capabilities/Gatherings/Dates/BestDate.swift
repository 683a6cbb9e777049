/// Which of several dates loses least: first an organisation of which nobody can come, or somebody who comes as themselves,
/// then a person.
///
/// A date that more organisations can come to comes before one that more people can come to: three organisations with one
/// person each can decide what one organisation with five cannot. Whoever comes as themselves is nobody's second, and counts
/// like an organisation. Then counts how many people can come at all, then how
/// many need not be asked for a favour, then the earlier date.
struct BestDate: Sendable {
    enum Answer: String, Sendable, CaseIterable {
        case yes
        case ifNeedBe = "if-need-be"
        case no
    }

    /// Somebody's answers, and for whom they come.
    struct Voice: Sendable {
        /// Whatever tells one organisation from another; empty for those who come as themselves.
        let organisations: Set<String>
        /// An answer for each date, in their order; nil where there is none, which counts as no.
        let answers: [Answer?]

        func can(_ date: Int) -> Bool { answers[date] == .yes || answers[date] == .ifNeedBe }
    }

    /// How a date does.
    struct Standing: Sendable, Equatable {
        let date: Int
        /// Organisations of which somebody can come.
        let organisations: Int
        /// People who can come as themselves.
        let alone: Int
        /// People who can come, a favour or not.
        let people: Int
        /// People whom the date suits.
        let gladly: Int

        func isBetter(than other: Standing) -> Bool {
            (organisations + alone, people, gladly, -date)
                > (other.organisations + other.alone, other.people, other.gladly, -other.date)
        }
    }

    /// The dates, the best first; dates that do alike stand in their own order.
    ///
    /// - Complexity: O(d·v + d log d) for d dates and v voices with few organisations each.
    static func order(_ voices: [Voice], dates: Int) -> [Standing] {
        (0..<dates).map { date in
            var organisations: Set<String> = []
            var (alone, people, gladly) = (0, 0, 0)
            for voice in voices where voice.can(date) {
                organisations.formUnion(voice.organisations)
                if voice.organisations.isEmpty { alone += 1 }
                people += 1
                if voice.answers[date] == .yes { gladly += 1 }
            }
            return Standing(
                date: date, organisations: organisations.count, alone: alone, people: people, gladly: gladly)
        }
        .sorted { $0.isBetter(than: $1) }
    }
}
