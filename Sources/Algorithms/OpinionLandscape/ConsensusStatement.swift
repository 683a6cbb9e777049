/// A statement on which clearly more than half of everybody who answered is on one side.
public struct ConsensusStatement: Equatable, Sendable {
    /// The statement's index.
    public let statement: Int
    /// The votes on that side.
    public let successes: Int
    /// All votes on this statement, passes among them.
    public let trials: Int
    /// The estimated share on that side.
    public let share: Double
    /// How clearly that share is above one half, a z value.
    public let shareTest: Double

    /// How many statements are named on each side.
    static let most = 5

    /// At most five statements of one side, by share × its test, descending.
    ///
    /// Source: Polis. Everybody's votes count, also of people in no group; a share above one half and a significant test
    /// are needed; statements moderated out are not looked at. Tie-break: the lower index.
    /// - Complexity: O(statements log statements).
    static func chosen(_ successes: [Int], of trials: [Int], moderatedOut: [Bool]) -> [ConsensusStatement] {
        var found: [ConsensusStatement] = []
        for statement in successes.indices where !moderatedOut[statement] {
            let side = Proportion(successes: successes[statement], trials: trials[statement])
            guard side.estimate > 0.5, side.test > Proportion.significant else { continue }
            found.append(
                ConsensusStatement(
                    statement: statement, successes: side.successes, trials: side.trials, share: side.estimate,
                    shareTest: side.test))
        }
        found.sort { ($1.share * $1.shareTest, $0.statement) < ($0.share * $0.shareTest, $1.statement) }
        return Array(found.prefix(most))
    }
}
