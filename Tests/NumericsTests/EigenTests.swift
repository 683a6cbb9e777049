import Numerics
import Testing

@Suite struct EigenTests {
    @Test func `a matrix of two by two has the eigenpairs found by hand`() {
        let eigen = SymmetricEigen([[2, 1], [1, 2]])
        #expect(abs(eigen.values[0] - 3) < 1e-14)
        #expect(abs(eigen.values[1] - 1) < 1e-14)
        #expect(abs(abs(eigen.vectors[0][0]) - 0.5.squareRoot()) < 1e-14)
        #expect(abs(eigen.vectors[0][0] - eigen.vectors[0][1]) < 1e-14)
        #expect(abs(eigen.vectors[1][0] + eigen.vectors[1][1]) < 1e-14)
    }

    @Test func `an empty matrix, a single number and a diagonal one are fine`() {
        #expect(SymmetricEigen([]).values.isEmpty)
        #expect(SymmetricEigen([[-4]]).values == [-4])
        let diagonal = SymmetricEigen([[1, 0, 0], [0, 5, 0], [0, 0, 3]])
        #expect(diagonal.values == [5, 3, 1])
        #expect(diagonal.vectors == [[0, 1, 0], [0, 0, 1], [1, 0, 0]])
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `random matrices are put together again from their eigenpairs`(seed: UInt64) {
        var random = Xoshiro256(seed: seed)
        let size = 2 + Int(seed) * 2
        var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
        for i in 0..<size {
            for j in i..<size {
                matrix[i][j] = random.unitInterval() - 0.5
                matrix[j][i] = matrix[i][j]
            }
        }
        let eigen = SymmetricEigen(matrix)
        #expect(eigen.values == eigen.values.sorted(by: >))
        for i in 0..<size {
            for j in 0..<size {
                let sum = (0..<size).reduce(0) {
                    $0 + eigen.values[$1] * eigen.vectors[$1][i] * eigen.vectors[$1][j]
                }
                #expect(abs(sum - matrix[i][j]) < 1e-13)
            }
        }
    }

    @Test(arguments: [1, 2, 7, 8, 9, 40])
    func `the leading pairs are those of the whole decomposition`(size: Int) {
        var random = Xoshiro256(seed: UInt64(size))
        let rows = (0..<(size + 3)).map { _ in (0..<size).map { _ in random.unitInterval() - 0.5 } }
        let gram = (0..<size).map { i in (0..<size).map { j in rows.reduce(0) { $0 + $1[i] * $1[j] } } }
        let whole = SymmetricEigen(gram)
        let leading = LeadingEigenvectors(wanted: 2, size: size, multiply: multiplying(gram))
        #expect(leading.values.count == min(2, size))
        for (index, value) in leading.values.enumerated() {
            #expect(abs(value - whole.values[index]) < 1e-12)
            let cosine = zip(leading.vectors[index], whole.vectors[index]).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(abs(abs(cosine) - 1) < 1e-12)
        }
    }

    @Test func `a repeated eigenvalue gives two vectors at a right angle`() {
        let matrix = (0..<12).map { i in (0..<12).map { $0 == i ? (i < 2 ? 4.0 : 1.0) : 0.0 } }
        let leading = LeadingEigenvectors(wanted: 2, size: 12, multiply: multiplying(matrix))
        #expect(leading.values.allSatisfy { abs($0 - 4) < 1e-12 })
        let cosine = zip(leading.vectors[0], leading.vectors[1]).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(cosine) < 1e-12)
    }

    @Test func `a matrix of nothing or of zeros gives zeros`() {
        #expect(LeadingEigenvectors(wanted: 2, size: 0) { _, _ in }.values.isEmpty)
        #expect(LeadingEigenvectors(wanted: 2, size: 5) { _, _ in }.values == [0, 0])
    }

    /// Multiplies a dense matrix with the block of vectors.
    private func multiplying(
        _ matrix: [[Double]]
    ) -> (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void {
        let width = LeadingEigenvectors.block
        return { from, to in
            for i in matrix.indices {
                for j in matrix.indices {
                    for lane in 0..<width { to[i * width + lane] += matrix[i][j] * from[j * width + lane] }
                }
            }
        }
    }
}
