import Glibc

/// The natural logarithm.
func logarithm(_ number: Double) -> Double { log(number) }

/// How much two labellings of the same things have in common: their mutual information divided by the mean of their entropies.
///
/// Source: Strehl & Ghosh 2002, with the arithmetic mean. It is 1 for the same parts however they are called, and about 0
/// for parts that have nothing to do with each other. - Complexity: O(n).
func mutualInformation(_ one: [Int], _ other: [Int]) -> Double {
    let share = 1 / Double(one.count)
    // Summed in the order of the labels, since sums must not depend on the order of a dictionary.
    func entropy(_ labels: [[Int]]) -> Double {
        let sizes = labels.reduce(into: [[Int]: Int]()) { $0[$1, default: 0] += 1 }.values.sorted()
        return sizes.reduce(0) { $0 - Double($1) * share * logarithm(Double($1) * share) }
    }
    let (a, b) = (entropy(one.map { [$0] }), entropy(other.map { [$0] }))
    return a + b > 0 ? 2 * (a + b - entropy(zip(one, other).map { [$0, $1] })) / (a + b) : 1
}
