import Numerics

/// A table of weights as the product of two smaller ones without negative numbers: texts × themes and themes × words.
///
/// Source: Lee & Seung 1999; computed by hierarchical alternating least squares (Cichocki & Phan 2009), a column at a time.
/// Invariant: the error never grows from step to step. The start is drawn from the seed, each theme from the mean of a
/// few texts. - Complexity: O(steps × themes × (weights + themes × (texts + words))).
struct Factorisation {
    /// Texts × themes, row by row.
    private(set) var texts: [Double]
    /// Words × themes, row by row.
    private(set) var words: [Double]
    /// The squared error, less the table's own square, which is the same for all.
    private(set) var error = 0.0
    private let themes: Int

    private static let tiny = 1e-12

    init(_ table: ThemeVocabulary, themes: Int, steps: Int, random: inout Xoshiro256) {
        self.themes = themes
        texts = [Double](repeating: 0, count: table.count * themes)
        words = [Double](repeating: 0.01, count: table.words.count * themes)
        for theme in 0..<themes {
            for _ in 0..<Self.seeds {
                let row = Int.random(in: 0..<table.count, using: &random)
                for at in table.rows[row]..<table.rows[row + 1] {
                    words[table.columns[at] * themes + theme] += table.weights[at] / Double(Self.seeds)
                }
            }
        }
        for index in texts.indices { texts[index] = random.unitInterval() }
        var last = Double.infinity
        for step in 0..<steps {
            solve(&texts, Self.product(table, words, rows: true, themes), Self.gram(words, themes))
            let image = Self.product(table, texts, rows: false, themes)
            let gram = Self.gram(texts, themes)
            solve(&words, image, gram)
            guard step % 5 == 4 else { continue }
            error = Self.inner(Self.gram(words, themes), gram) - 2 * Self.inner(words, image)
            if last - error < 1e-5 * abs(error) { break }
            last = error
        }
    }

    /// For each text the theme that leads in it, the first of several; themes are compared where the weights of
    /// each theme's words add up to 1.
    var leading: [Int] {
        let scales = self.scales
        return stride(from: 0, to: texts.count, by: themes).map { at in
            (1..<themes).reduce(0) { texts[at + $1] * scales[$1] > texts[at + $0] * scales[$0] ? $1 : $0 }
        }
    }

    /// What the weights of each theme's words add up to.
    var scales: [Double] {
        (0..<themes).map { theme in
            stride(from: theme, to: words.count, by: themes).reduce(0) { $0 + words[$1] }
        }
    }

    /// How many texts each theme begins as the mean of.
    private static let seeds = 8

    /// One pass over the columns: each is set to what fits best while the others stay.
    private func solve(_ factor: inout [Double], _ image: [Double], _ gram: [Double]) {
        let width = themes
        let end = factor.count
        factor.withUnsafeMutableBufferPointer { factor in
            image.withUnsafeBufferPointer { image in
                gram.withUnsafeBufferPointer { gram in
                    var at = 0
                    while at < end {
                        for theme in 0..<width {
                            var sum = image[at + theme]
                            for other in 0..<width { sum -= factor[at + other] * gram[theme * width + other] }
                            let slope = gram[theme * width + theme]
                            factor[at + theme] = max(0, factor[at + theme] + sum / max(slope, Self.tiny))
                        }
                        at += width
                    }
                }
            }
        }
    }

    /// table × words, or tableᵀ × texts.
    private static func product(_ table: ThemeVocabulary, _ factor: [Double], rows: Bool, _ width: Int) -> [Double] {
        var result = [Double](repeating: 0, count: (rows ? table.count : table.words.count) * width)
        result.withUnsafeMutableBufferPointer { result in
            factor.withUnsafeBufferPointer { factor in
                for row in 0..<table.count {
                    for at in table.rows[row]..<table.rows[row + 1] {
                        let column = table.columns[at]
                        let weight = table.weights[at]
                        let (from, to) = rows ? (column * width, row * width) : (row * width, column * width)
                        for theme in 0..<width { result[to + theme] += weight * factor[from + theme] }
                    }
                }
            }
        }
        return result
    }

    /// The inner products of the columns.
    private static func gram(_ factor: [Double], _ width: Int) -> [Double] {
        var result = [Double](repeating: 0, count: width * width)
        result.withUnsafeMutableBufferPointer { result in
            factor.withUnsafeBufferPointer { factor in
                var at = 0
                while at < factor.count {
                    for i in 0..<width where factor[at + i] != 0 {
                        for j in 0..<width { result[i * width + j] += factor[at + i] * factor[at + j] }
                    }
                    at += width
                }
            }
        }
        return result
    }

    private static func inner(_ one: [Double], _ other: [Double]) -> Double {
        one.withUnsafeBufferPointer { one in
            other.withUnsafeBufferPointer { other in
                var sum = 0.0
                for index in one.indices { sum += one[index] * other[index] }
                return sum
            }
        }
    }
}
