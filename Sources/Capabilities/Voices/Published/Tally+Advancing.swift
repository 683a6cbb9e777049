import Spine

// How the figures of an open question move on without showing how anybody answered.
//
// When they move depends on how many answered alone, never on what they answered: else the moment would tell. What is
// added in a step is never of one kind: where all who came answered alike, one of them is counted among another answer.
// So whoever holds every page that was ever shown still cannot say of anybody how they answered.
extension Tally {
    /// The fewest answers by which published figures move on from so many: five, later a quarter of those that are there,
    /// so that the one that may be counted elsewhere in each step weighs less and less.
    static func step(from published: Int) -> Int { max(ProtectedCount.least, published / 4) }

    /// The figures to publish next, given those published last (`self`) and the answers as they stand; unchanged where
    /// too few have come, or gone. `isLast` for a question that has closed: nothing more will come, so five are enough.
    func advanced(to current: Tally, isLast: Bool = false) -> Tally {
        let step = isLast ? ProtectedCount.least : Self.step(from: seen)
        if current.seen - seen >= step {
            return self + Self.mixed(current.less(self), of: current.seen - seen)
        }
        if seen - current.seen >= step {
            // What goes is taken away as it would be added; whatever is left stands.
            return less(Self.mixed(less(current), of: seen - current.seen).limited(by: self))
        }
        return self
    }

    /// Parts of `whole` as near to `change` as they can be, none below zero and no one of them the whole.
    private static func mixed(_ change: Tally, of whole: Int) -> Tally {
        var parts = [change.agree, change.disagree, change.pass].map { max(0, $0) }
        // Those who changed their minds leave more on one side than came in all.
        var excess = parts.reduce(0, +) - whole
        while excess > 0, let most = parts.indices.max(by: { (parts[$0], $1) < (parts[$1], $0) }) {
            let taken = min(excess, max(1, parts[most] / 2))
            parts[most] -= taken
            excess -= taken
        }
        if let only = parts.firstIndex(of: whole) {
            parts[only] -= 1
            parts[only == 2 ? 0 : 2] += 1
        }
        return Tally(agree: parts[0], disagree: parts[1], pass: parts[2])
    }

    private func less(_ other: Tally) -> Tally {
        Tally(agree: agree - other.agree, disagree: disagree - other.disagree, pass: pass - other.pass)
    }

    /// The same number in parts that are no greater than another's.
    private func limited(by other: Tally) -> Tally {
        var parts = [agree, disagree, pass]
        let room = [other.agree, other.disagree, other.pass]
        var over = 0
        for place in parts.indices where parts[place] > room[place] {
            over += parts[place] - room[place]
            parts[place] = room[place]
        }
        for place in parts.indices where over > 0 {
            let more = min(over, room[place] - parts[place])
            parts[place] += more
            over -= more
        }
        return Tally(agree: parts[0], disagree: parts[1], pass: parts[2])
    }
}
