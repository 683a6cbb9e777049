import Spine

extension Tally {
    /// From how many people on a rounded share may stand beside a rest of fewer than five.
    private static let leastForNearlyAll = 20

    /// The share that agrees, from 1 to 9 in 10; nil where it must not be shown. It is rounded, so that it tells of no
    /// small rest of people; among few people such a rest keeps it from being shown at all.
    var agreeTenths: Int? { tenths(agree) }
    /// The share that disagrees, likewise.
    var disagreeTenths: Int? { tenths(disagree) }
    /// The shares on both sides, where at least one may be shown.
    var inTenths: (agree: Int?, disagree: Int?)? {
        let both = (agreeTenths, disagreeTenths)
        return both.0 == nil && both.1 == nil ? nil : both
    }

    private func tenths(_ count: Int) -> Int? {
        guard count >= ProtectedCount.least,
            seen - count >= ProtectedCount.least || seen >= Self.leastForNearlyAll
        else { return nil }
        return Self.tenths(count, of: seen)
    }
}
