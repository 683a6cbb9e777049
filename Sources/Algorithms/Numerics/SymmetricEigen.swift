/// The eigenvalues and eigenvectors of a small symmetric matrix, largest eigenvalue first.
///
/// Source: Jacobi's cyclic rotations, as in Golub & Van Loan, "Matrix Computations", section 8.5. Invariant: `vectors`
/// stay orthonormal to rounding; equal eigenvalues keep the order of their columns. Meant for up to some dozens of rows.
public struct SymmetricEigen: Sendable {
    /// The eigenvalues, descending.
    public let values: [Double]
    /// Row `i` is the unit eigenvector of `values[i]`.
    public let vectors: [[Double]]

    /// Decomposes a square symmetric matrix given by rows; only its upper triangle is read.
    /// - Complexity: O(n³) a sweep, at most 60 sweeps; six are usual.
    public init(_ matrix: [[Double]]) {
        let size = matrix.count
        precondition(matrix.allSatisfy { $0.count == size }, "the matrix must be square")
        var a = (0..<size).map { row in (0..<size).map { matrix[min(row, $0)][max(row, $0)] } }
        var v = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0.0 } }
        var diagonal = 0.0
        for i in 0..<size { diagonal += a[i][i] * a[i][i] }
        for _ in 0..<60 {
            var outside = 0.0
            for p in 0..<size { for q in (p + 1)..<max(size, p + 1) { outside += a[p][q] * a[p][q] } }
            if outside <= diagonal * 1e-34 { break }
            for p in 0..<size {
                for q in (p + 1)..<max(size, p + 1) where a[p][q] != 0 { Self.rotate(&a, &v, p, q) }
            }
        }
        let order = (0..<size).sorted { (a[$1][$1], $0) < (a[$0][$0], $1) }
        values = order.map { a[$0][$0] }
        vectors = order.map { column in v.map { $0[column] } }
    }

    /// One rotation in the plane of `p` and `q` that makes the entry where they meet zero.
    private static func rotate(_ a: inout [[Double]], _ v: inout [[Double]], _ p: Int, _ q: Int) {
        let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
        let root = (theta * theta + 1).squareRoot()
        let tangent = root.isFinite ? (theta < 0 ? -1.0 : 1.0) / (abs(theta) + root) : 0
        let cosine = 1 / (tangent * tangent + 1).squareRoot()
        let sine = tangent * cosine
        for k in a.indices {
            let (kp, kq) = (a[k][p], a[k][q])
            a[k][p] = cosine * kp - sine * kq
            a[k][q] = sine * kp + cosine * kq
        }
        for k in a.indices {
            let (pk, qk) = (a[p][k], a[q][k])
            a[p][k] = cosine * pk - sine * qk
            a[q][k] = sine * pk + cosine * qk
            let (left, right) = (v[k][p], v[k][q])
            v[k][p] = cosine * left - sine * right
            v[k][q] = sine * left + cosine * right
        }
        a[p][q] = 0
        a[q][p] = 0
    }
}
