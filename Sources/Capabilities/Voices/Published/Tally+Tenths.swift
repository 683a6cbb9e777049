extension Tally {
    /// From how many people on “9 in 10 or more” does not mean all of them.
    private static let leastForNearlyAll = 20

    /// Whether all answered on one side, and so many that it can be said as “9 in 10 or more”.
    var isNearlyAll: Bool { seen >= Self.leastForNearlyAll && max(agree, disagree) == seen }

    /// The share that agrees, from 1 to 9 in 10; nil where it must not be shown.
    var agreeTenths: Int? { tenths(agree, shown.agree) }
    /// The share that disagrees.
    var disagreeTenths: Int? { tenths(disagree, shown.disagree) }
    /// The shares on both sides, where at least one may be shown.
    var inTenths: (agree: Int?, disagree: Int?)? {
        let both = (agreeTenths, disagreeTenths)
        return both.0 == nil && both.1 == nil ? nil : both
    }

    private func tenths(_ count: Int, _ shown: Int?) -> Int? {
        if count == seen { return isNearlyAll ? 9 : nil }
        guard let shown, shown > 0 else { return nil }
        return Self.tenths(shown, of: seen)
    }
}
