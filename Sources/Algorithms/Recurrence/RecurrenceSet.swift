/// A series as calendars have it: what a rule names, and days that were added (RDATE) or taken out (EXDATE).
///
/// Source: RFC 5545 §3.8.5. Without a rule the start is the first of it. An added time that the rule names too comes once;
/// one that is both added and taken out does not come. - Complexity: as ``Recurrence``, and O(log added) a time.
public struct RecurrenceSet: Sendable, Sequence {
    /// The rule with its start, or nil.
    public let rule: Recurrence?
    /// The times that come beside the rule's, in order.
    public let added: [LocalTime]
    /// The times that do not come.
    public let excluded: Set<LocalTime>

    /// A rule's times, some added, some taken out. An exclusion of a whole day takes out that day of a series of days alone.
    public init(_ rule: Recurrence, added: some Sequence<LocalTime> = [], excluded: some Sequence<LocalTime> = []) {
        self.rule = rule
        self.added = Set(added).sorted()
        self.excluded = Set(excluded)
    }

    /// A start without a rule, with more times added.
    public init(start: LocalTime, added: some Sequence<LocalTime> = [], excluded: some Sequence<LocalTime> = []) {
        rule = nil
        self.added = (Set(added).union([start])).sorted()
        self.excluded = Set(excluded)
    }

    /// All of them.
    public func makeIterator() -> Iterator {
        Iterator(rule: rule?.makeIterator(), added: added, excluded: excluded)
    }

    /// Those at or after a time.
    public func instances(from time: LocalTime) -> IteratorSequence<Iterator> {
        let rest = added.filter { $0 >= time }
        return IteratorSequence(Iterator(rule: rule?.iterator(from: time), added: rest, excluded: excluded))
    }

    /// Those at or after the first time and before the second.
    public func between(_ from: LocalTime, _ to: LocalTime) -> [LocalTime] {
        Array(instances(from: from).prefix { $0 < to })
    }

    /// Goes through the times, the rule's and the added ones side by side.
    public struct Iterator: IteratorProtocol, Sendable {
        private var rule: Recurrence.Iterator?
        private var waiting: LocalTime?
        private var added: ArraySlice<LocalTime>
        private let excluded: Set<LocalTime>
        private var isBegun = false

        fileprivate init(rule: Recurrence.Iterator?, added: [LocalTime], excluded: Set<LocalTime>) {
            self.rule = rule
            self.added = added[...]
            self.excluded = excluded
        }

        /// The next time, or nil after the last.
        public mutating func next() -> LocalTime? {
            if !isBegun {
                isBegun = true
                waiting = rule?.next()
            }
            while true {
                guard let time = [waiting, added.first].compactMap({ $0 }).min() else { return nil }
                if time == waiting { waiting = rule?.next() }
                if time == added.first { added.removeFirst() }
                if !excluded.contains(time) { return time }
            }
        }
    }
}
