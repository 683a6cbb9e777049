import Folding

/// The short way back: four words of a list of 512, thirty-six bits. They stand for numbers, so that a receipt in one
/// language opens in another.
struct FourWords: Hashable, Sendable {
    static let count = 4
    /// How many words a list has.
    static let listed = 512

    /// The places of the words in their list.
    let places: [Int]

    /// Takes the words that a hash names.
    init(_ hash: [UInt8]) {
        places = (0..<Self.count).map { Int(hash[2 * $0]) << 1 & 0x1fe | Int(hash[2 * $0 + 1] & 1) }
    }

    /// Reads what somebody typed, in capitals too, without accents, with anything between the words; nil where it is not
    /// four words of the lists.
    init?(typed: String) {
        guard typed.utf8.count <= 200 else { return nil }
        let words = Folding.fold(typed).split { !$0.isLetter }
        let found = words.compactMap { Self.known[String($0)] }
        guard words.count == Self.count, found.count == Self.count else { return nil }
        places = found
    }

    /// What is hashed of them.
    var bytes: [UInt8] { places.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] } }

    /// As they are shown, in a language that has a list or in English.
    func text(in language: String) -> String {
        let list = Self.lists[language] ?? Self.englishWords
        return places.map { list[$0] }.joined(separator: " ")
    }

    /// A list as it stands in the source.
    static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

    /// The lists, by language.
    static let lists: [String: [String]] = ["en": englishWords, "cy": welshWords, "ar": arabicWords]

    /// The place of each word of each list, as it is typed without accents.
    private static let known: [String: Int] = lists.values.reduce(into: [:]) { known, list in
        for (place, word) in list.enumerated() { known[Folding.fold(word)] = place }
    }
}
