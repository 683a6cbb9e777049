/// The leading eigenpairs of a large symmetric positive matrix that is known only by what it does to vectors.
///
/// Source: orthogonal iteration with a Rayleigh–Ritz step (Golub & Van Loan, "Matrix Computations", 8.2.4; Rutishauser
/// 1970). A block a little wider than what is wanted converges as (λ of the first left out ÷ λ wanted) each step and does
/// not mind repeated eigenvalues. The start is drawn from a fixed seed: the same matrix gives the same answer.
public struct LeadingEigenvectors: Sendable {
    /// How many vectors are iterated together; wider than the few that are wanted, so that those converge fast.
    public static let block = 8

    /// The eigenvalues found, descending; fewer than wanted where the matrix is smaller than that.
    public let values: [Double]
    /// Row `i` is the unit eigenvector of `values[i]`, its sign not fixed.
    public let vectors: [[Double]]

    /// Finds the `wanted` (at most ``block``) leading eigenpairs of a matrix of `size` rows.
    ///
    /// `multiply` writes matrix × block into its second argument, which holds zeros; both hold ``block`` numbers a row.
    /// It ends when no wanted pair leaves a residual above `tolerance` × the first eigenvalue, or after `steps`.
    /// - Complexity: O(steps × (multiply + size × block²)).
    public init(
        wanted: Int, size: Int, tolerance: Double = 1e-13, steps: Int = 1000,
        multiply: (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
    ) {
        let width = Self.block
        let wanted = min(wanted, size, width)
        var random = Xoshiro256(seed: 0x6C61_6E64)
        var basis = (0..<size * width).map { _ in random.unitInterval() - 0.5 }
        var image = [Double](repeating: 0, count: size * width)
        var spectrum = [Double](repeating: 0, count: width)
        Self.orthonormalise(&basis, size: size)
        for _ in 0..<(wanted > 0 ? steps : 0) {
            basis.withUnsafeBufferPointer { from in
                image.withUnsafeMutableBufferPointer { to in
                    to.update(repeating: 0)
                    multiply(from.baseAddress!, to.baseAddress!)
                }
            }
            let ritz = SymmetricEigen(Self.products(basis, image, size: size))
            Self.turn(&basis, by: ritz.vectors, size: size)
            Self.turn(&image, by: ritz.vectors, size: size)
            spectrum = ritz.values
            let worst = (0..<wanted).map { Self.residual($0, spectrum[$0], basis, image, size: size) }.max() ?? 0
            if worst <= tolerance * spectrum[0] { break }
            swap(&basis, &image)
            Self.orthonormalise(&basis, size: size)
        }
        values = (0..<wanted).map { max(0, spectrum[$0]) }
        vectors = (0..<wanted).map { column in (0..<size).map { basis[$0 * width + column] } }
    }

    /// The block's inner products: basisᵀ × image.
    private static func products(_ basis: [Double], _ image: [Double], size: Int) -> [[Double]] {
        var result = [[Double]](repeating: [Double](repeating: 0, count: block), count: block)
        for i in 0..<block {
            for j in i..<block {
                result[i][j] = dot(basis, i, image, j, size: size)
            }
        }
        return result
    }

    /// Replaces the block by its combination with the rows of `rotation`.
    private static func turn(_ vectors: inout [Double], by rotation: [[Double]], size: Int) {
        let flat = rotation.flatMap { $0 }
        let width = block
        vectors.withUnsafeMutableBufferPointer { v in
            flat.withUnsafeBufferPointer { r in
                withUnsafeTemporaryAllocation(of: Double.self, capacity: width) { row in
                    for at in stride(from: 0, to: size * width, by: width) {
                        for i in 0..<width {
                            var sum = 0.0
                            for j in 0..<width { sum += r[i * width + j] * v[at + j] }
                            row[i] = sum
                        }
                        for i in 0..<width { v[at + i] = row[i] }
                    }
                }
            }
        }
    }

    /// How far matrix × vector is from value × vector.
    private static func residual(
        _ column: Int, _ value: Double, _ basis: [Double], _ image: [Double], size: Int
    ) -> Double {
        var sum = 0.0
        for row in 0..<size {
            let difference = image[row * block + column] - value * basis[row * block + column]
            sum += difference * difference
        }
        return sum.squareRoot()
    }

    /// Makes the block's columns orthonormal, twice over for accuracy; a column that depends on earlier ones becomes zero.
    private static func orthonormalise(_ vectors: inout [Double], size: Int) {
        for column in 0..<block {
            let before = dot(vectors, column, vectors, column, size: size)
            for _ in 0..<2 {
                for earlier in 0..<column {
                    let share = dot(vectors, earlier, vectors, column, size: size)
                    for at in stride(from: 0, to: size * block, by: block) {
                        vectors[at + column] -= share * vectors[at + earlier]
                    }
                }
            }
            let left = dot(vectors, column, vectors, column, size: size)
            let scale = left > before * 1e-28 && left > 0 ? 1 / left.squareRoot() : 0
            for at in stride(from: 0, to: size * block, by: block) { vectors[at + column] *= scale }
        }
    }

    private static func dot(_ a: [Double], _ i: Int, _ b: [Double], _ j: Int, size: Int) -> Double {
        let width = block
        return a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                var sum = 0.0
                var at = 0
                let end = size * width
                while at < end {
                    sum += a[at + i] * b[at + j]
                    at += width
                }
                return sum
            }
        }
    }
}
