import CLemon
import Numerics

/// Who meets whom: people in pairs of those who would not meet otherwise, and whoever is left as a third with two others.
///
/// Source: maximum-weight matching of maximum cardinality (Edmonds 1965; Galil 1986) as LEMON computes it, over the costs of
/// ``MixingKnowledge``. Invariants: nobody is in two groups; no two in a group are to be kept apart or lack a way of meeting;
/// no other pairing makes more pairs, and none of as many pairs costs less. Who is left joins the pair where that costs
/// least, and where no pair can take them, one of a pair changes places. Tie-break: people are put in an order drawn
/// from the seed first, so that no one is favoured by their place in the list; the same seed gives the same groups.
/// - Complexity: O(n³ log n) for n people at worst; 400 take some tens of milliseconds.
public struct Mixing: Sendable, Equatable {
    /// People who meet, and why.
    public struct Group: Sendable, Hashable {
        /// Two people, or three, by their places in the list, ascending.
        public let people: [Int]
        /// The weightiest reasons that hold for all of them: two or three, or one where nothing else can be said.
        public let reasons: [MixingReason]
        /// What it costs, in hundredths, over each two of them; 0 is best.
        public let cost: Int
    }

    /// The groups, by their first person.
    public let groups: [Group]
    /// Those who could be brought together with nobody.
    public let leftOver: [Int]

    /// The most people that are brought together at once.
    public static let most = 2_000

    /// Brings people together; those beyond the ``most``-th are left over.
    public init(_ people: [MixingPerson], _ knowledge: MixingKnowledge = MixingKnowledge(), seed: UInt64) {
        var random = Xoshiro256(seed: seed)
        let order = people.indices.prefix(Self.most).shuffled(using: &random)
        let costs = Self.costs(order, people, knowledge)
        var table = MixingTable(costs: costs, partners: Self.match(costs))
        table.seatTheRest()
        groups = table.groups.map { group in
            let members = group.map { order[$0] }.sorted()
            return Group(
                people: members, reasons: knowledge.reasons(for: members, among: people), cost: table.cost(of: group))
        }.sorted { $0.people[0] < $1.people[0] }
        leftOver = (table.rest.map { order[$0] } + Array(people.indices.dropFirst(Self.most))).sorted()
    }

    /// What all groups cost together, in hundredths.
    public var cost: Int { groups.reduce(0) { $0 + $1.cost } }

    /// The cost of each two; nil where they cannot meet.
    private static func costs(
        _ order: [Int], _ people: [MixingPerson], _ knowledge: MixingKnowledge
    ) -> [[Int?]] {
        var costs = [[Int?]](repeating: [Int?](repeating: nil, count: order.count), count: order.count)
        for i in order.indices {
            for j in order.indices where j > i {
                let cost = knowledge.cost(order[i], order[j], among: people)
                costs[i][j] = cost
                costs[j][i] = cost
            }
        }
        return costs
    }

    /// For each person the one they are matched with, or nil.
    private static func match(_ costs: [[Int?]]) -> [Int?] {
        var ends: [Int32] = []
        var weights: [Int64] = []
        for i in costs.indices {
            for j in costs.indices where j > i {
                guard let cost = costs[i][j] else { continue }
                ends += [Int32(i), Int32(j)]
                weights.append(Int64(MixingKnowledge.most - cost))
            }
        }
        var partners = [Int32](repeating: -1, count: costs.count)
        let code = jf_matching(Int32(costs.count), Int64(weights.count), ends, weights, &partners)
        precondition(code == 0, "there was no memory for the matching")
        return partners.map { $0 < 0 ? nil : Int($0) }
    }
}
