import Numerics

/// Multiplies by matrixᵀ × matrix of the centred votes, step after step.
///
/// At first by reading the votes, which is all that the few steps need that find camps. Where there are none, it takes
/// hundreds; so once the readings have cost as much as making the whole matrix does, it is made, if a step is cheaper
/// with it: never more than twice the work of whoever had known.
final class Covariance {
    /// The most rows of a matrix that is made: 32 MB.
    private static let mostRows = 2000

    private let votes: CentredVotes
    private let size: Int
    private let costs: (reading: Int, whole: Int)
    private var readings = 0
    private(set) var whole: [Double]?

    /// - Parameter size: how many statements there are.
    init(_ votes: CentredVotes, size: Int) {
        self.votes = votes
        self.size = size
        costs = votes.costs
    }

    /// Adds the product with `from` to `to`, both of ``LeadingEigenvectors/block`` numbers a statement.
    func multiply(_ from: UnsafePointer<Double>, _ to: UnsafeMutablePointer<Double>) {
        if let whole { return Self.multiply(whole, size, from, to) }
        votes.multiplyCovariance(from, to)
        readings += 1
        let isWorthIt = size <= Self.mostRows && size * size * LeadingEigenvectors.block <= costs.reading
        if isWorthIt, readings * costs.reading >= costs.whole { whole = votes.covariance(size: size) }
    }

    private static func multiply(
        _ whole: [Double], _ size: Int, _ from: UnsafePointer<Double>, _ to: UnsafeMutablePointer<Double>
    ) {
        let width = LeadingEigenvectors.block
        let vectors = UnsafeRawPointer(from)
        whole.withUnsafeBufferPointer { whole in
            for row in 0..<size {
                var sum = SIMD8<Double>.zero
                for column in 0..<size {
                    let vector = vectors.loadUnaligned(
                        fromByteOffset: column * width * MemoryLayout<Double>.stride, as: SIMD8<Double>.self)
                    sum += whole[row * size + column] * vector
                }
                for place in 0..<width { to[row * width + place] += sum[place] }
            }
        }
    }
}
