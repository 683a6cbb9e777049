/// Who is placed in opinion groups.
///
/// Source: Polis (Small et al., "Polis: scaling deliberation by mapping high-dimensional opinion spaces", 2021):
/// everybody with at least min(7, statements) votes; where they are fewer than fifteen, the most active others are
/// added until there are fifteen. Whoever was included once stays. Tie-break among the equally active: the lower index.
enum Inclusion {
    /// How many votes are enough, where there are so many statements.
    static let enoughVotes = 7
    /// How many people are wanted before anybody may be left out for having voted little.
    static let wanted = 15

    /// The indices of those included, ascending; nobody without a vote is added for activity.
    /// - Complexity: O(n log n) in participants.
    static func included(_ table: VoteTable, already: Set<Int>) -> [Int] {
        let enough = max(1, min(enoughVotes, table.statementCount))
        let people = 0..<table.participantCount
        var chosen = Set(people.filter { already.contains($0) || table.voteCount(of: $0) >= enough })
        if chosen.count < wanted {
            let others = people.filter { !chosen.contains($0) && table.voteCount(of: $0) > 0 }
                .sorted { (table.voteCount(of: $1), $0) < (table.voteCount(of: $0), $1) }
            chosen.formUnion(others.prefix(wanted - chosen.count))
        }
        return chosen.sorted()
    }
}
