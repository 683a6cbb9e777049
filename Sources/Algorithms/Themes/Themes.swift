import Numerics

/// Themes that texts seem to have in common, for people to look at and name.
///
/// Source: TF-IDF (Salton & Buckley 1988) and non-negative matrix factorisation (Lee & Seung 1999); of several starts the
/// one that fits best is kept. Where their number is not given, it is that on which the starts agree most about which theme
/// leads where (after Brunet et al. 2004), of several the greatest. Invariants: the same texts, words and seed give the same themes on every machine;
/// nothing is said of a text that has none of the words. Tie-breaks: the earlier start, the earlier theme, the word
/// that comes first by its bytes. Themes stand by how many texts they lead in, most first.
public struct Themes: Sendable, Equatable {
    /// A theme, as yet without a name.
    public struct Theme: Sendable, Equatable {
        /// The words that say most about it, the weightiest first.
        public let words: [String]
        /// How many texts it leads in.
        public let texts: Int
    }

    /// The themes, those that lead in most texts first.
    public let themes: [Theme]
    /// For each text how much of it each theme is: shares that add up to 1, or none at all for a text without words.
    public let weights: [[Double]]

    /// How far the starts agreed on them, 0 to 1.
    let agreement: Double

    /// How many starts are tried.
    static let starts = 4
    /// How many words stand for a theme.
    static let topWords = 8
    /// The most themes that are looked for.
    public static let most = 24

    /// Finds so many themes, or as many as can be told apart.
    ///
    /// Stop words are given folded, as `folding` folds texts; without it, capital letters become small ones.
    /// - Complexity: that of ``Factorisation`` × 4 starts, and × 11 where the number is not given.
    public init(
        in texts: [String], count: Int? = nil, stopWords: Set<String> = [], seed: UInt64,
        folding: (String) -> String = { $0.lowercased() }
    ) {
        let tokens = texts.map { ThemeTokens($0, stopWords: stopWords, folding: folding).words }
        let table = ThemeVocabulary(tokens)
        let filled = (0..<table.count).count { table.rows[$0] < table.rows[$0 + 1] }
        let bound = min(filled, table.words.count, Self.most)
        guard bound > 0 else {
            self.init(themes: [], weights: texts.map { _ in [] }, agreement: 0)
            return
        }
        if let count {
            self.init(table, count: min(max(1, count), bound), seed: seed)
            return
        }
        var best = 0.0
        var found = Themes(table, count: 1, seed: seed)
        for count in stride(from: min(12, bound, max(1, filled / 5)), to: 1, by: -1) {
            let tried = Themes(table, count: count, seed: seed)
            guard tried.themes.allSatisfy({ $0.texts > 1 }), tried.agreement > best else { continue }
            (found, best) = (tried, tried.agreement)
        }
        self = found
    }

    private init(themes: [Theme], weights: [[Double]], agreement: Double) {
        (self.themes, self.weights, self.agreement) = (themes, weights, agreement)
    }

    private init(_ table: ThemeVocabulary, count: Int, seed: UInt64) {
        var random = Xoshiro256(seed: seed)
        let starts = (0..<Self.starts).map { _ in
            Factorisation(table, themes: count, steps: 100, random: &random)
        }
        let best = starts.dropFirst().reduce(starts[0]) { $1.error < $0.error ? $1 : $0 }
        let labels = best.leading
        let information = starts.map { mutualInformation(labels, $0.leading) }
        // The best start agrees with itself, which says nothing.
        agreement = (information.reduce(0, +) - 1) / Double(Self.starts - 1)
        // A theme's scale is its own: where its words' weights add up to 1, what it is in a text can be compared.
        let scales = best.scales
        let raw = (0..<table.count).map { row -> [Double] in
            let shares = (0..<count).map { best.texts[row * count + $0] * scales[$0] }
            let sum = shares.reduce(0, +)
            return table.rows[row] == table.rows[row + 1] || !(sum > 0) ? [] : shares.map { $0 / sum }
        }
        var led = [Int](repeating: 0, count: count)
        for shares in raw { if let leading = Self.leading(shares) { led[leading] += 1 } }
        let order = (0..<count).sorted { (led[$1], $0) < (led[$0], $1) }
        themes = order.map { theme in
            let least = table.words.indices.reduce(0) { max($0, best.words[$1 * count + theme]) } / 50
            let ranked = table.words.indices.filter { best.words[$0 * count + theme] > least }
                .sorted { (best.words[$1 * count + theme], $0) < (best.words[$0 * count + theme], $1) }
            return Theme(words: ranked.prefix(Self.topWords).map { table.words[$0] }, texts: led[theme])
        }
        weights = raw.map { shares in shares.isEmpty ? [] : order.map { shares[$0] } }
    }

    /// The theme that leads in a text, or nil where it has none.
    public func leading(in text: Int) -> Int? { Self.leading(weights[text]) }

    private static func leading(_ shares: [Double]) -> Int? {
        shares.indices.max { (shares[$0], $1) < (shares[$1], $0) }
    }
}
