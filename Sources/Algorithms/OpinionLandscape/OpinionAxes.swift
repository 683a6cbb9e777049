import Numerics

/// The two lines along which opinions differ most: the first two principal components of the table.
///
/// Source: Pearson 1901, Hotelling 1933; as Polis applies it: agree +1, disagree −1, pass 0; an empty cell is its
/// statement's mean, so that it contributes nothing; a statement moderated out is zero for everybody. Since empty cells
/// vanish after centring, a step can read the votes instead of their covariance. Sign rule: the entry of
/// largest size (the first of equals) is positive. A line without any variance is all zeros.
public struct OpinionAxes: Equatable, Sendable {
    /// The mean vote on each statement; 0 where nobody voted or it is moderated out.
    public let mean: [Double]
    /// The two lines, each a unit vector by statement, or zeros.
    public let components: [[Double]]
    /// The variance along each line (the sum of squares ÷ (participants − 1)).
    public let explainedVariance: [Double]

    /// Finds the axes.
    /// - Complexity: O(steps × votes × 8), some dozens of steps; memory O(statements), and at most 32 MB where it takes more.
    init(_ table: VoteTable, moderatedOut: [Bool]) {
        let statements = table.statementCount
        var sums = [Int](repeating: 0, count: statements)
        var seen = sums
        for at in table.columns.indices {
            let statement = Int(table.columns[at])
            sums[statement] += Int(table.values[at])
            seen[statement] += 1
        }
        let mean = (0..<statements).map {
            moderatedOut[$0] || seen[$0] == 0 ? 0 : Double(sums[$0]) / Double(seen[$0])
        }
        let covariance = Covariance(
            CentredVotes(table, mean: mean, moderatedOut: moderatedOut), size: statements)
        let found = LeadingEigenvectors(wanted: 2, size: statements, multiply: covariance.multiply)
        let least = (found.values.first ?? 0) * 1e-12
        var components: [[Double]] = []
        var variances: [Double] = []
        for index in 0..<2 {
            let present = index < found.values.count && found.values[index] > max(least, 1e-24)
            components.append(
                present ? Self.oriented(found.vectors[index]) : [Double](repeating: 0, count: statements))
            variances.append(present ? found.values[index] / Double(max(1, table.participantCount - 1)) : 0)
        }
        self.mean = mean
        self.components = components
        explainedVariance = variances
    }

    /// The vector or its opposite, so that the entry of largest size is positive.
    private static func oriented(_ vector: [Double]) -> [Double] {
        var largest = 0.0
        for entry in vector where abs(entry) > abs(largest) { largest = entry }
        return largest < 0 ? vector.map { -$0 } : vector
    }

    /// Where each person stands: Σ over what they saw of (vote − mean) × component, times √(statements ÷ votes cast), so
    /// that whoever voted little is not drawn to the middle. A statement moderated out counts as cast by everybody.
    /// - Complexity: O(participants + votes).
    func positions(_ table: VoteTable, moderatedOut: [Bool]) -> [Position] {
        let everybodys = moderatedOut.reduce(0) { $0 + ($1 ? 1 : 0) }
        var result: [Position] = []
        result.reserveCapacity(table.participantCount)
        let (first, second) = (components[0], components[1])
        for person in 0..<table.participantCount {
            var position = Position(x: 0, y: 0)
            var cast = everybodys
            for at in table.rowStarts[person]..<table.rowStarts[person + 1] {
                let statement = Int(table.columns[at])
                if moderatedOut[statement] { continue }
                let difference = Double(table.values[at]) - mean[statement]
                position.x += difference * first[statement]
                position.y += difference * second[statement]
                cast += 1
            }
            let scale = cast == 0 ? 0 : (Double(table.statementCount) / Double(cast)).squareRoot()
            result.append(Position(x: position.x * scale, y: position.y * scale))
        }
        return result
    }

    /// How far from the middle somebody would stand who agreed with this statement and answered nothing else.
    /// - Complexity: O(statements).
    var extremity: [Double] {
        let scale = Double(mean.count).squareRoot()
        return mean.indices.map {
            let step = (1 - mean[$0]) * scale
            return Position(x: step * components[0][$0], y: step * components[1][$0])
                .distance(to: Position(x: 0, y: 0))
        }
    }
}
