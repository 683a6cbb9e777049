/// The map of who agrees with whom in one conversation: axes of difference, where people stand, which groups vote alike,
/// what speaks for each and what holds across all.
///
/// Source: Polis (Small et al. 2021), computed afresh from all votes. Invariants: no number is NaN or infinite; the same
/// table gives the same landscape. The order of participants decides how clusters start, so another order can give
/// other groups; means, axes, positions, consensus and extremity do not depend on it.
public struct Landscape: Equatable, Sendable {
    /// Mean votes and the two lines along which opinions differ most.
    public let axes: OpinionAxes
    /// By statement, how far agreeing with it alone would place somebody from the middle.
    public let extremity: [Double]
    /// Where each person stands, included in the groups or not.
    public let positions: [Position]
    /// The indices of the people who were placed in groups, ascending.
    public let included: [Int]
    /// The groups of the people included.
    public let groups: OpinionGroups
    /// The group of each person included, in the order of `included`.
    public let groupOf: [Int]
    /// What each group voted.
    public let groupVotes: [VoteCounts]
    /// By statement, the product over groups of the estimated share that agrees: high only where every group agrees.
    public let groupAwareConsensus: [Double]
    /// By statement, how much it would tell to show it next.
    public let priority: [Double]
    /// What speaks for each group.
    public let representative: [[RepresentativeStatement]]
    /// What most people agree with, over everybody.
    public let agreed: [ConsensusStatement]
    /// What most people disagree with, over everybody.
    public let disagreed: [ConsensusStatement]

    /// Computes the landscape.
    ///
    /// - Parameters:
    ///   - table: who voted what.
    ///   - moderatedOut: indices of statements taken out: zero for everybody in the axes, never chosen, but their votes
    ///     still count towards who is included.
    ///   - alreadyIncluded: people included in an earlier landscape of this conversation, who stay.
    /// - Complexity: O(steps × votes) for the axes, some dozens of steps, and O(people × 100 × steps) for the clusters.
    public init(_ table: VoteTable, moderatedOut: Set<Int> = [], alreadyIncluded: Set<Int> = []) {
        let statements = table.statementCount
        let out = (0..<statements).map { moderatedOut.contains($0) }
        let axes = OpinionAxes(table, moderatedOut: out)
        let positions = axes.positions(table, moderatedOut: out)
        let included = Inclusion.included(table, already: alreadyIncluded)
        let groups = OpinionGroups(included.map { positions[$0] })
        let groupOf = groups.groupOf
        var groupOfPerson = [Int?](repeating: nil, count: table.participantCount)
        for (person, group) in zip(included, groupOf) { groupOfPerson[person] = group }
        let groupVotes = VoteCounts.counting(table, parts: groups.count) { groupOfPerson[$0] }
        let grouped = VoteCounts.sum(groupVotes, statements: statements)
        let everybody = VoteCounts.counting(table, parts: 1) { _ in 0 }[0]
        let extremity = axes.extremity
        self.axes = axes
        self.extremity = extremity
        self.positions = positions
        self.included = included
        self.groups = groups
        self.groupOf = groupOf
        self.groupVotes = groupVotes
        groupAwareConsensus = Self.groupAwareConsensus(groupVotes, statements: statements)
        priority = (0..<statements).map {
            Priority.of(
                agree: grouped.agree[$0], disagree: grouped.disagree[$0], seen: grouped.seen[$0],
                extremity: extremity[$0])
        }
        representative = RepresentativeStatement.chosen(groupVotes, moderatedOut: out)
        agreed = ConsensusStatement.chosen(everybody.agree, of: everybody.seen, moderatedOut: out)
        disagreed = ConsensusStatement.chosen(everybody.disagree, of: everybody.seen, moderatedOut: out)
    }

    /// Π over groups of (agreements + 1) ÷ (seen + 2); 1 where there is no group.
    static func groupAwareConsensus(_ groups: [VoteCounts], statements: Int) -> [Double] {
        (0..<statements).map { statement in
            groups.reduce(1) {
                $0 * Proportion(successes: $1.agree[statement], trials: $1.seen[statement]).estimate
            }
        }
    }
}
