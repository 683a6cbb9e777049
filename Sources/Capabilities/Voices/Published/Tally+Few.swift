import Spine

// What may be said where few answered: which way most of them lean, and how far, in quarters.
extension Tally {
    /// Which answer more than half gave.
    enum Lean: String, Sendable, CaseIterable {
        case agree, disagree, notSure
        /// No answer has more than half.
        case mixed
    }

    /// Which way the people lean, from five answers on. All and nearly all are not told apart from most.
    var lean: Lean? {
        guard seen >= ProtectedCount.least else { return nil }
        if agree * 2 > seen { return .agree }
        if disagree * 2 > seen { return .disagree }
        return pass * 2 > seen ? .notSure : .mixed
    }

    /// How many quarters of the people lean that way, 2 or 3: for a rough bar where exact figures must not be shown. Nil
    /// where all or all but one answered alike.
    var quarters: Int? {
        guard let lean, lean != .mixed else { return nil }
        let most = max(agree, disagree, pass)
        guard seen - most >= 2 else { return nil }
        return min(3, max(2, (most * 4 + seen / 2) / seen))
    }
}
