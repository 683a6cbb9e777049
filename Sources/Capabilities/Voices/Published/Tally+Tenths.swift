import Spine

extension Tally {
    /// Whether enough people answered and nearly all of them on one side: said as “9 in 10 or more”.
    var isNearlyAll: Bool { seen >= ProtectedCount.least && max(agree, disagree) == seen }

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
        if count == seen, seen >= ProtectedCount.least { return 9 }
        guard let shown, shown > 0 else { return nil }
        return Self.tenths(shown, of: seen)
    }
}
