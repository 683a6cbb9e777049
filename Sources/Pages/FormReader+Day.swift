import Calendar
import Folding
public import Phrases
public import Spine

extension FormReader {
    /// A day: `2026-12-14` as browsers send it, or day, month and year as people type them; nil where the field is empty
    /// or holds no day, which is noted.
    public mutating func day(_ field: String, missing: (some PhraseKey)?) -> Time? {
        let typed = line(field, most: 40, missing: missing)
        guard !typed.isEmpty else { return nil }
        let parts = Folding.fold(typed).split { !$0.isNumber }.compactMap { Int($0) }
        let date: CivilDate? =
            if parts.count != 3 {
                nil
            } else if parts[0] > 31 {
                CivilDate(year: parts[0], month: parts[1], day: parts[2])
            } else {
                CivilDate(year: parts[2], month: parts[1], day: parts[0])
            }
        guard let date, (2000...2200).contains(date.year) else {
            note(field, PagesWords.dayWrong)
            return nil
        }
        return Time(milliseconds: Int64(date.dayNumber) * 86_400_000)
    }

    /// A day that may be left open.
    public mutating func day(_ field: String) -> Time? { day(field, missing: PagesWords?.none) }
}

extension Time {
    /// The last second of its day in UTC: what is due by a day is due on it.
    public var endOfDay: Time { day.adding(seconds: 86_399) }
}
