/// Texts as rows of weights for the words they share: term frequency × inverse document frequency, rows of length 1.
///
/// Source: Salton & Buckley 1988, with the smoothed idf ln((1 + n) ÷ (1 + df)) + 1 and the damped frequency 1 + ln tf.
/// Invariant: columns stand in the order of their words' bytes, whatever order texts have. A word counts if at least two texts have
/// it (one, among fewer than ten texts) and no more than half of them do, where there are ten or more.
struct ThemeVocabulary: Sendable {
    /// Words beyond these, the rarest, are passed over.
    static let mostWords = 20_000

    /// The words, a column each.
    let words: [String]
    /// Where each row begins in `columns` and `weights`, and where the last one ends.
    let rows: [Int]
    let columns: [Int]
    let weights: [Double]

    init(_ texts: [[String]]) {
        var frequency: [String: Int] = [:]
        for text in texts { for word in Set(text) { frequency[word, default: 0] += 1 } }
        let isMany = texts.count >= 10
        let kept = frequency.filter { !isMany || $0.value >= 2 && 2 * $0.value <= texts.count }
        let words = kept.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostWords).map(\.key).sorted()
        let column = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($0.element, $0.offset) })
        let rarity = words.map { logarithm(Double(1 + texts.count) / Double(1 + frequency[$0]!)) + 1 }
        var rows = [0]
        var columns: [Int] = []
        var weights: [Double] = []
        for text in texts {
            var counts: [Int: Int] = [:]
            for word in text { if let place = column[word] { counts[place, default: 0] += 1 } }
            let row = counts.sorted { $0.key < $1.key }.map {
                ($0.key, (1 + logarithm(Double($0.value))) * rarity[$0.key])
            }
            let length = row.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
            columns += row.map(\.0)
            weights += row.map { $0.1 / length }
            rows.append(columns.count)
        }
        (self.words, self.rows, self.columns, self.weights) = (words, rows, columns, weights)
    }

    var count: Int { rows.count - 1 }
}
