import Folding
import Pages
import Phrases

extension FormReader {
    /// A time of day in minutes after midnight: `14:30` as browsers send it, or as people type it (14.30, 1430, 2.30 pm,
    /// 2pm); nil where the field is empty or holds no time, which is noted.
    mutating func clock(_ field: String, missing: some PhraseKey) -> Int? {
        let typed = line(field, most: 20, missing: missing)
        guard !typed.isEmpty else { return nil }
        guard let minutes = ClockTime.minutes(typed) else {
            note(field, Words.timeWrong)
            return nil
        }
        return minutes
    }
}

/// A time of day as people type it.
enum ClockTime {
    /// Minutes after midnight; nil for what is no time of day.
    static func minutes(_ typed: String) -> Int? {
        var text = Folding.fold(typed).filter { !$0.isWhitespace }
        var half: Int?
        for (ending, after) in [("p.m.", 12), ("a.m.", 0), ("pm", 12), ("am", 0), ("yp", 12), ("yb", 0)]
        where half == nil && text.hasSuffix(ending) {
            text.removeLast(ending.count)
            half = after
        }
        let parts = text.split(omittingEmptySubsequences: false) { ":.h".contains($0) }.map(String.init)
        guard let numbers = numbers(parts) else { return nil }
        var (hour, minute) = numbers
        guard (0...59).contains(minute), (0...23).contains(hour) else { return nil }
        if let half {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + half
        }
        return hour * 60 + minute
    }

    private static func numbers(_ parts: [String]) -> (Int, Int)? {
        guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        switch parts.count {
        case 1 where (3...4).contains(parts[0].count):
            return Int(parts[0]).map { ($0 / 100, $0 % 100) }
        case 1: return Int(parts[0]).map { ($0, 0) }
        case 2, 3:
            guard let hour = Int(parts[0]), let minute = Int(parts[1]), parts[1].count == 2 else { return nil }
            return (hour, minute)
        default: return nil
        }
    }
}
