/// Which statement somebody is shown next: a draw in proportion to priority among those that they have not seen.
///
/// Source: Polis, probabilistic comment routing. The randomness is given: the same seed draws the same statement.
public enum StatementDraw {
    /// The index drawn, or nil where everything has been seen. Where no unseen statement has a positive, finite
    /// priority, all unseen ones are equally likely.
    /// - Complexity: O(statements).
    public static func next(
        priorities: [Double], seen: Set<Int>, using randomness: inout some RandomNumberGenerator
    ) -> Int? {
        let unseen = priorities.indices.filter { !seen.contains($0) }
        let weights = unseen.map { priorities[$0].isFinite ? max(0, priorities[$0]) : 0 }
        let whole = weights.reduce(0, +)
        guard whole > 0, whole.isFinite else { return unseen.randomElement(using: &randomness) }
        var left = Double.random(in: 0..<whole, using: &randomness)
        for (statement, weight) in zip(unseen, weights) {
            if left < weight { return statement }
            left -= weight
        }
        return unseen.indices.last { weights[$0] > 0 }.map { unseen[$0] }
    }
}
