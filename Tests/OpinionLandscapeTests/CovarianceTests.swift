import Numerics
import Testing

@testable import OpinionLandscape

@Suite struct CovarianceTests {
    private static let statements = 30

    private func votes() -> CentredVotes {
        let rows = camps(seed: 7, people: 200, statements: Self.statements)
        let mean = (0..<Self.statements).map { Double($0) / 40 - 0.3 }
        let out = (0..<Self.statements).map { $0 == 4 }
        return CentredVotes(table(rows), mean: mean, moderatedOut: out)
    }

    private func step(_ multiply: (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void) -> [Double] {
        var random = Xoshiro256(seed: 3)
        let from = (0..<Self.statements * LeadingEigenvectors.block).map { _ in random.unitInterval() - 0.5 }
        var to = [Double](repeating: 0, count: from.count)
        to.withUnsafeMutableBufferPointer { multiply(from, $0.baseAddress!) }
        return to
    }

    @Test func `the whole matrix is made once the readings have cost as much, and gives the same`() {
        let votes = votes()
        let covariance = Covariance(votes, size: Self.statements)
        let read = step(votes.multiplyCovariance)
        var steps = 0
        while covariance.whole == nil, steps < 100 {
            #expect(steps * votes.costs.reading < votes.costs.whole)
            #expect(step(covariance.multiply) == read)
            steps += 1
        }
        #expect(covariance.whole != nil)
        let made = step(covariance.multiply)
        #expect(zip(made, read).allSatisfy { abs($0 - $1) < 1e-10 }, "\(made) \(read)")
    }

    @Test func `it is not made where reading is cheaper`() {
        // Each of few people saw a few of many.
        let rows = (0..<40).map { String(repeating: ".", count: $0) + "+-0" + String(repeating: ".", count: 57 - $0) }
        let votes = CentredVotes(
            table(rows), mean: [Double](repeating: 0.1, count: 60), moderatedOut: [Bool](repeating: false, count: 60))
        let covariance = Covariance(votes, size: 60)
        let from = [Double](repeating: 1, count: 60 * LeadingEigenvectors.block)
        var to = from
        for _ in 0..<50 { to.withUnsafeMutableBufferPointer { covariance.multiply(from, $0.baseAddress!) } }
        #expect(covariance.whole == nil)
    }
}
