import Calendar
import Pages
import Phrases
import Spine

/// How an event comes again, out of a few plain choices; whoever knows RFC 5545 types a rule.
enum RepeatRule: String, Sendable, CaseIterable {
    case weekly, fortnightly
    /// On the same weekday of the month, such as the first Thursday.
    case monthlyByWeekday = "monthly-weekday"
    case monthlyByDate = "monthly-date"
    case own

    /// The rule that the choice stands for, seen from the first date.
    func text(first: CivilTime, own: String) -> String {
        let weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][first.weekday - 1]
        let week = (first.day - 1) / 7 + 1
        switch self {
        case .weekly: return "FREQ=WEEKLY;BYDAY=\(weekday)"
        case .fortnightly: return "FREQ=WEEKLY;INTERVAL=2;BYDAY=\(weekday)"
        case .monthlyByWeekday: return "FREQ=MONTHLY;BYDAY=\(week > 4 ? -1 : week)\(weekday)"
        case .monthlyByDate: return "FREQ=MONTHLY;BYMONTHDAY=\(first.day)"
        case .own:
            let typed = own.filter { !$0.isWhitespace }.uppercased()
            return typed.hasPrefix("RRULE:") ? String(typed.dropFirst(6)) : typed
        }
    }

    /// A rule in words; as RFC 5545 writes it where no plain words fit.
    static func words(_ text: String, first: CivilTime, _ say: Phrases) -> String {
        let bare = text.split(separator: ";").filter { !$0.hasPrefix("UNTIL=") && !$0.hasPrefix("COUNT=") }
            .joined(separator: ";")
        let day = say.weekday(first.weekday)
        switch allCases.first(where: { $0 != .own && $0.text(first: first, own: "") == bare }) {
        case .weekly: return say(SeriesWords.everyWeek, ["weekday": day])
        case .fortnightly: return say(SeriesWords.everySecondWeek, ["weekday": day])
        case .monthlyByWeekday:
            let week = (first.day - 1) / 7
            let which: [SeriesWords] = [.first, .second, .third, .fourth, .last]
            return say(SeriesWords.everyMonthWeekday, ["which": say(which[week]), "weekday": day])
        case .monthlyByDate: return say(SeriesWords.everyMonthDate, ["day": first.day])
        case .own, nil: return bare
        }
    }

    var words: SeriesWords {
        switch self {
        case .weekly: .weekly
        case .fortnightly: .fortnightly
        case .monthlyByWeekday: .monthlyByWeekday
        case .monthlyByDate: .monthlyByDate
        case .own: .own
        }
    }
}
