import Numerics

/// The table with each statement's mean taken away: the sparse matrix whose principal components are wanted.
struct CentredVotes {
    private let rowStarts: [Int]
    private let columns: [Int32]
    private let differences: [Double]

    /// Takes the means away; what is moderated out is left out.
    /// - Complexity: O(votes).
    init(_ table: VoteTable, mean: [Double], moderatedOut: [Bool]) {
        var starts = [0]
        var kept: [Int32] = []
        var differences: [Double] = []
        starts.reserveCapacity(table.participantCount + 1)
        kept.reserveCapacity(table.voteCount)
        differences.reserveCapacity(table.voteCount)
        for person in 0..<table.participantCount {
            for at in table.rowStarts[person]..<table.rowStarts[person + 1] {
                let statement = Int(table.columns[at])
                if moderatedOut[statement] { continue }
                kept.append(table.columns[at])
                differences.append(Double(table.values[at]) - mean[statement])
            }
            starts.append(kept.count)
        }
        rowStarts = starts
        columns = kept
        self.differences = differences
    }

    /// How many multiplications one reading of all votes takes, and how many the whole of matrixᵀ × matrix.
    var costs: (reading: Int, whole: Int) {
        var pairs = 0
        for row in 0..<(rowStarts.count - 1) {
            let votes = rowStarts[row + 1] - rowStarts[row]
            pairs += votes * (votes + 1) / 2
        }
        return (2 * columns.count * LeadingEigenvectors.block, pairs)
    }

    /// The whole of matrixᵀ × matrix, of `size` rows and columns, row by row.
    /// - Complexity: O(Σ of each person's votes²).
    func covariance(size: Int) -> [Double] {
        var whole = [Double](repeating: 0, count: size * size)
        whole.withUnsafeMutableBufferPointer { whole in
            for row in 0..<(rowStarts.count - 1) {
                for first in rowStarts[row]..<rowStarts[row + 1] {
                    let (x, start) = (differences[first], Int(columns[first]) * size)
                    for second in first..<rowStarts[row + 1] {
                        whole[start + Int(columns[second])] += x * differences[second]
                    }
                }
            }
            // Each pair was counted on one side, whichever came first.
            for row in 0..<size {
                for column in (row + 1)..<size {
                    let sum = whole[row * size + column] + whole[column * size + row]
                    whole[row * size + column] = sum
                    whole[column * size + row] = sum
                }
            }
        }
        return whole
    }

    /// Adds (matrixᵀ × matrix) × `from` to `to`, both of ``LeadingEigenvectors/block`` numbers a statement.
    ///
    /// Raw pointers here: this is the loop that most computations wait for.
    /// - Complexity: O(votes × block).
    func multiplyCovariance(_ from: UnsafePointer<Double>, _ to: UnsafeMutablePointer<Double>) {
        let width = LeadingEigenvectors.block
        rowStarts.withUnsafeBufferPointer { starts in
            columns.withUnsafeBufferPointer { columns in
                differences.withUnsafeBufferPointer { differences in
                    for row in 0..<(starts.count - 1) {
                        let (begin, end) = (starts[row], starts[row + 1])
                        var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
                        var (e, f, g, h) = (0.0, 0.0, 0.0, 0.0)
                        var at = begin
                        while at < end {
                            let x = differences[at]
                            let v = from + Int(columns[at]) &* width
                            a += x * v[0]
                            b += x * v[1]
                            c += x * v[2]
                            d += x * v[3]
                            e += x * v[4]
                            f += x * v[5]
                            g += x * v[6]
                            h += x * v[7]
                            at &+= 1
                        }
                        at = begin
                        while at < end {
                            let x = differences[at]
                            let v = to + Int(columns[at]) &* width
                            v[0] += x * a
                            v[1] += x * b
                            v[2] += x * c
                            v[3] += x * d
                            v[4] += x * e
                            v[5] += x * f
                            v[6] += x * g
                            v[7] += x * h
                            at &+= 1
                        }
                    }
                }
            }
        }
    }
}
