/// How often each statement was agreed with, disagreed with and answered at all, by some set of people.
public struct VoteCounts: Equatable, Sendable {
    /// Agreements, by statement.
    public internal(set) var agree: [Int]
    /// Disagreements, by statement.
    public internal(set) var disagree: [Int]
    /// Answers of any kind, passes among them, by statement.
    public internal(set) var seen: [Int]

    /// Nothing counted yet.
    init(statements: Int) {
        agree = [Int](repeating: 0, count: statements)
        disagree = agree
        seen = agree
    }

    /// Counts each of `parts` separately: person `i` belongs to part `part(i)`, or to none where that is nil.
    /// - Complexity: O(participants + votes).
    static func counting(_ table: VoteTable, parts: Int, part: (Int) -> Int?) -> [VoteCounts] {
        var counts = (0..<parts).map { _ in VoteCounts(statements: table.statementCount) }
        for person in 0..<table.participantCount {
            guard let place = part(person) else { continue }
            for at in table.rowStarts[person]..<table.rowStarts[person + 1] {
                let statement = Int(table.columns[at])
                counts[place].seen[statement] += 1
                if table.values[at] > 0 { counts[place].agree[statement] += 1 }
                if table.values[at] < 0 { counts[place].disagree[statement] += 1 }
            }
        }
        return counts
    }

    /// The counts of several sets of people who share nobody, added up.
    static func sum(_ parts: [VoteCounts], statements: Int) -> VoteCounts {
        var total = VoteCounts(statements: statements)
        for part in parts {
            for statement in 0..<statements {
                total.agree[statement] += part.agree[statement]
                total.disagree[statement] += part.disagree[statement]
                total.seen[statement] += part.seen[statement]
            }
        }
        return total
    }
}
