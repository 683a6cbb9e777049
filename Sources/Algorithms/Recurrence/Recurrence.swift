/// The times that a rule names from a start on, in order, found one after the other as they are asked for.
///
/// Source: RFC 5545 §3.3.10; `docs/decisions` tells how what it leaves open is read. All is reckoned in what clocks on the
/// wall show: a weekly meeting stays at its hour when the clocks change, and whoever knows the place turns times into
/// moments. Invariants: times rise strictly, none is before the start or after the year 9999, and an endless search for
/// a next one ends. A start that the rule does not name is not among them, nor counted.
public struct Recurrence: Sendable, Sequence {
    /// The rule.
    public let rule: RecurrenceRule
    /// Where it starts.
    public let start: LocalTime
    /// Whether it names days, without an hour.
    public let isDay: Bool
    private let utc: @Sendable (LocalTime) -> LocalTime
    // What each walk begins with; one of them is there.
    private let days: DayPeriods?
    private let clock: ClockPeriods?

    /// A rule from its start on; for whole days, parts of the rule that name hours are passed over.
    ///
    /// `utc` says what the clock of UTC shows when the clocks of the series show a time; it is asked only for times within
    /// two days of an UNTIL that is told in UTC. Without it the two clocks are taken for one.
    public init(
        _ rule: RecurrenceRule, from start: LocalTime, isDay: Bool = false,
        utc: @escaping @Sendable (LocalTime) -> LocalTime = { $0 }
    ) throws(RecurrenceError) {
        guard !isDay || rule.frequency >= .daily else {
            throw RecurrenceError(
                .start, "The rule repeats within a day, but its start is a day without an hour. Add the hour.")
        }
        self.rule = rule
        self.start = isDay ? LocalTime(seconds: start.day * Days.seconds) : start
        self.isDay = isDay
        self.utc = utc
        let isClock = rule.frequency < .daily
        days = isClock ? nil : DayPeriods(rule, start: self.start, isDay: isDay)
        clock = isClock ? ClockPeriods(rule, start: start) : nil
    }

    /// All of them.
    public func makeIterator() -> Iterator { Iterator(self, from: start) }

    /// Those at or after a time.
    ///
    /// - Complexity: what comes before is leapt over, unless the rule has a COUNT and its periods are not all as full as
    ///   each other.
    public func instances(from time: LocalTime) -> IteratorSequence<Iterator> {
        IteratorSequence(iterator(from: time))
    }

    func iterator(from time: LocalTime) -> Iterator { Iterator(self, from: time) }

    /// Those at or after the first time and before the second.
    public func between(_ from: LocalTime, _ to: LocalTime) -> [LocalTime] {
        Array(instances(from: from).prefix { $0 < to })
    }

    /// Goes through the times.
    public struct Iterator: IteratorProtocol, Sendable {
        private var days: DayPeriods?
        private var clock: ClockPeriods?
        /// What has been passed; what follows is later.
        private var passed: Int
        private let from: Int
        private var left: Int?
        private let until: Int?
        private let utc: (@Sendable (LocalTime) -> LocalTime)?

        fileprivate init(_ series: Recurrence, from time: LocalTime) {
            passed = series.start.seconds - 1
            from = Swift.max(time.seconds, series.start.seconds)
            switch series.rule.end {
            case .never: (left, until, utc) = (nil, nil, nil)
            case .count(let count): (left, until, utc) = (Swift.max(0, count), nil, nil)
            case .day(let day): (left, until, utc) = (nil, day.day * Days.seconds + Days.seconds - 1, nil)
            case .local(let time): (left, until, utc) = (nil, time.seconds, nil)
            case .utc(let time): (left, until, utc) = (nil, time.seconds, series.isDay ? nil : series.utc)
            }
            days = series.days
            clock = series.clock
            if from > series.start.seconds { leap(from: series.start.seconds) }
        }

        /// Leaps to a period shortly before `from`, and counts what is leapt over.
        private mutating func leap(from start: Int) {
            if let left {
                guard let steady = days?.steady ?? clock?.steady else { return }
                let first = days?.countOfFirst(from: start) ?? clock!.countOfFirst(from: start)
                let period = days?.jump(before: from) ?? clock!.jump(before: from)
                guard period > 0 else { return }
                let (product, overflow) = (period - 1).multipliedReportingOverflow(by: steady)
                self.left = overflow ? 0 : Swift.max(0, left - first - product)
            } else {
                _ = days?.jump(before: from) ?? clock!.jump(before: from)
            }
        }

        /// The next time, or nil after the last.
        public mutating func next() -> LocalTime? {
            while left != 0, let seconds = days != nil ? days!.next() : clock!.next() {
                if seconds <= passed { continue }
                if seconds > LocalTime.last.seconds || isAfterEnd(seconds) { break }
                passed = seconds
                if let count = left { left = count - 1 }
                if seconds >= from { return LocalTime(seconds: seconds) }
            }
            left = 0
            return nil
        }

        private func isAfterEnd(_ seconds: Int) -> Bool {
            guard let until else { return false }
            guard let utc, abs(seconds - until) <= 2 * Days.seconds else { return seconds > until }
            return utc(LocalTime(seconds: seconds)).seconds > until
        }
    }
}
