/// A share of trials that succeeded, estimated and tested as Polis does, with one imagined success and one failure.
///
/// Source: Laplace's rule of succession; one- and two-sample z-tests of proportions with one added to each count.
public struct Proportion: Equatable, Sendable {
    public let successes: Int
    public let trials: Int

    /// A share by its counts; successes ≤ trials.
    public init(successes: Int, trials: Int) {
        self.successes = successes
        self.trials = trials
    }

    /// A z value above this is significant: one-sided, 90 %.
    public static let significant = 1.2816

    /// The share: (successes + 1) ÷ (trials + 2).
    public var estimate: Double { Double(successes + 1) / Double(trials + 2) }

    /// How clearly the share is above one half: 2√(n + 1) × ((successes + 1) ÷ (n + 1) − ½), a z value.
    public var test: Double {
        let all = Double(trials + 1)
        return 2 * all.squareRoot() * (Double(successes + 1) / all - 0.5)
    }

    /// How clearly this share is above another's, a z value; 0 where both are as high as can be.
    public func test(against other: Proportion) -> Double {
        let (a, n) = (Double(successes + 1), Double(trials + 1))
        let (b, m) = (Double(other.successes + 1), Double(other.trials + 1))
        let pooled = (a + b) / (n + m)
        if pooled >= 1 { return 0 }
        return (a / n - b / m) / (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
    }
}
