/// The words of a text as themes count them: folded, without marks and stop words.
///
/// A word is a run of letters and digits with at least two letters; an apostrophe within it is left out. Arabic vowel marks
/// and the stretching mark are passed over. Where a script writes no spaces (Chinese, Japanese, Thai and their
/// neighbours), each two signs that follow one another are a word. - Complexity: O(length of the text).
struct ThemeTokens {
    /// Longer texts are read up to here, in Unicode scalars.
    static let longestText = 200_000
    /// Longer words are no words.
    static let longestWord = 40

    private(set) var words: [String] = []
    private var word = String.UnicodeScalarView()
    private var letters = 0
    private var before: Unicode.Scalar?

    init(_ text: String, stopWords: Set<String>, folding: (String) -> String) {
        let bounded = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longestText)))
        for scalar in folding(bounded).unicodeScalars { take(scalar) }
        end()
        words.removeAll { stopWords.contains($0) }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x27, 0x2019, 0x640, 0x64B...0x652, 0x670: return
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            flush()
            if let before { words.append(String(String.UnicodeScalarView([before, scalar]))) }
            before = scalar
            return
        default: break
        }
        before = nil
        let properties = scalar.properties
        if properties.isAlphabetic || properties.generalCategory == .nonspacingMark {
            letters += 1
            word.append(scalar)
        } else if properties.numericType != nil {
            word.append(scalar)
        } else {
            flush()
        }
    }

    private mutating func flush() {
        if letters > 1, word.count <= Self.longestWord { words.append(String(word)) }
        word = String.UnicodeScalarView()
        letters = 0
    }

    private mutating func end() {
        flush()
        before = nil
    }
}
