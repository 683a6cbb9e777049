import Spine

/// The views of a conversation that may come next, and how much an answer to each would tell.
struct NextViewCandidates: Sendable {
    private(set) var ids: [Item.ID] = []
    private(set) var numbers: [Int] = []
    private(set) var priorities: [Double] = []
    /// The weights up to and with each, added up.
    private var sums: [Double] = []

    /// Takes in a view.
    mutating func add(_ id: Item.ID, _ number: Int, _ priority: Double) {
        ids.append(id)
        numbers.append(number)
        priorities.append(priority)
        sums.append((sums.last ?? 0) + (priority.isFinite ? max(0, priority) : 0))
    }

    /// Draws one among all of them, in proportion to its priority; nil where none has any.
    /// - Complexity: O(log views)
    func draw(using randomness: inout some RandomNumberGenerator) -> Int? {
        guard let whole = sums.last, whole > 0, whole.isFinite else { return nil }
        let mark = Double.random(in: 0..<whole, using: &randomness)
        var (low, high) = (0, sums.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] <= mark { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
