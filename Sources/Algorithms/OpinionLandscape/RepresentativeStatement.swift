/// A statement on which one group stands out from everybody else.
public struct RepresentativeStatement: Equatable, Sendable {
    /// The side on which the group stands out.
    public enum Direction: String, Sendable {
        case agree, disagree
    }

    /// The statement's index.
    public let statement: Int
    public let direction: Direction
    /// The group's votes on that side.
    public let successes: Int
    /// The group's votes on this statement, passes among them.
    public let trials: Int
    /// The estimated share of the group on that side.
    public let share: Double
    /// How clearly that share is above one half, a z value.
    public let shareTest: Double
    /// The group's share ÷ the share of everybody else.
    public let ratio: Double
    /// How clearly the group's share is above everybody else's, a z value.
    public let ratioTest: Double

    /// What the chosen are sorted by.
    var weight: Double { ratio * ratioTest * share * shareTest }

    /// The side of a statement on which the group stands out more; disagreement where both are equal.
    init(statement: Int, agree: Contrast, disagree: Contrast) {
        let agrees = agree.ratioTest > disagree.ratioTest
        self.init(statement: statement, direction: agrees ? .agree : .disagree, agrees ? agree : disagree)
    }

    private init(statement: Int, direction: Direction, _ side: Contrast) {
        self.statement = statement
        self.direction = direction
        successes = side.inside.successes
        trials = side.inside.trials
        share = side.inside.estimate
        shareTest = side.inside.test
        ratio = side.ratio
        ratioTest = side.ratioTest
    }
}
