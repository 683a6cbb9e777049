import Mixing
import Phrases

/// Why people were brought together, as it is kept and told: ``MixingReason`` in words of the database.
struct Reason: Sendable, Equatable {
    let reason: MixingReason

    init(_ reason: MixingReason) { self.reason = reason }

    /// Nil for what this version does not know.
    init?(stored: some StringProtocol) {
        switch stored {
        case "never-met": reason = .neverMet
        case "organisations": reason = .differentOrganisations
        case "sectors": reason = .differentSectors
        case "no-tie": reason = .noStrongTie
        case "grades": reason = .differentGrades
        case "rest": reason = .bestOfWhatIsLeft
        default:
            guard let years = String(stored).wholeMatch(of: /years-([0-9]{1,4})/).flatMap({ Int($0.1) }) else {
                return nil
            }
            reason = .notForYears(years)
        }
    }

    var stored: String {
        switch reason {
        case .neverMet: "never-met"
        case .notForYears(let years): "years-\(years)"
        case .differentOrganisations: "organisations"
        case .differentSectors: "sectors"
        case .noStrongTie: "no-tie"
        case .differentGrades: "grades"
        case .bestOfWhatIsLeft: "rest"
        }
    }

    private func words(_ say: Phrases) -> String {
        switch reason {
        case .neverMet: say(PairingWords.whyNeverMet)
        case .notForYears(let years): say(PairingWords.whyYears, count: years)
        case .differentOrganisations: say(PairingWords.whyOrganisations)
        case .differentSectors: say(PairingWords.whySectors)
        case .noStrongTie: say(PairingWords.whyNoTie)
        case .differentGrades: say(PairingWords.whyGrades)
        case .bestOfWhatIsLeft: say(PairingWords.whyRest)
        }
    }

    /// All of them in one sentence.
    static func sentence(_ reasons: [Reason], _ say: Phrases) -> String {
        say(PairingWords.why, ["reasons": say.list(reasons.map { $0.words(say) })])
    }
}
