/// The words of dates, in the book `Dates`.
public enum Dates: String, PhraseKey {
    public static let book = "Dates"

    case january, february, march, april, may, june, july, august, september, october, november, december
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    case dayMonth, dayMonthYear, weekdayDayMonth, weekdayDayMonthYear, monthYear

    static let months: [Dates] = [
        .january, .february, .march, .april, .may, .june, .july, .august, .september, .october, .november, .december,
    ]

    static let weekdays: [Dates] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]
}

extension Phrases {
    /// A date in words, such as “Monday 3 March 2025”, with as much of it as is given.
    ///
    /// - Parameters:
    ///   - day: 1 to 31.
    ///   - month: 1 to 12.
    ///   - weekday: 1 (Monday) to 7, as in ISO 8601.
    public func date(day: Int, month: Int, year: Int? = nil, weekday: Int? = nil) -> String {
        let (monthName, dayDigits) = (self.month(month), String(day))
        switch (weekday.map { self.weekday($0) }, year.map { String($0) }) {
        case (nil, nil):
            return self(Dates.dayMonth, ["day": dayDigits, "month": monthName])
        case (nil, let year?):
            return self(Dates.dayMonthYear, ["day": dayDigits, "month": monthName, "year": year])
        case (let weekday?, nil):
            return self(Dates.weekdayDayMonth, ["weekday": weekday, "day": dayDigits, "month": monthName])
        case (let weekday?, let year?):
            return self(
                Dates.weekdayDayMonthYear,
                ["weekday": weekday, "day": dayDigits, "month": monthName, "year": year])
        }
    }

    /// A month in words, such as “March 2025”; months are counted from 1.
    public func date(month: Int, year: Int) -> String {
        self(Dates.monthYear, ["month": self.month(month), "year": String(year)])
    }

    /// The name of a month, 1 to 12.
    public func month(_ month: Int) -> String {
        precondition(1...12 ~= month, "a month is between 1 and 12")
        return self(Dates.months[month - 1])
    }

    /// The name of a day of the week, 1 (Monday) to 7.
    public func weekday(_ weekday: Int) -> String {
        precondition(1...7 ~= weekday, "a day of the week is between 1 and 7")
        return self(Dates.weekdays[weekday - 1])
    }
}
