import Spine

extension Tally {
    /// Where it stands among others, those that most agree with highest: from 1 down to 0, and below where it has no figures.
    ///
    /// It follows from nothing but what is shown, so that the order of a page tells no more than its figures: not which of
    /// two views of which most disagree has somebody who agrees.
    var height: Double {
        guard let lean else { return -1 }
        if let agree = shown.agree { return Double(agree) / Double(seen) }
        if let agreeTenths { return Double(agreeTenths) / 10 }
        switch lean {
        case .agree: return quarters.map { Double($0) / 4 } ?? 0.95
        case .mixed: return 0.45
        case .notSure: return 0.3
        case .disagree: return disagreeTenths.map { 1 - Double($0) / 10 } ?? quarters.map { 1 - Double($0) / 4 } ?? 0.05
        }
    }
}
