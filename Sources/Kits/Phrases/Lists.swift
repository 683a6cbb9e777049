/// How the words of a list are joined, in the book `Lists`.
public enum Lists: String, PhraseKey {
    public static let book = "Lists"

    /// Between two that are not the last; before the last; before a last one that begins with a vowel.
    case next, last, lastBeforeVowel
}

extension Phrases {
    /// Words in a row: “a, b and c”; in Welsh “a, b ac afal”, by the sound that the last one begins with.
    public func list(_ words: [String]) -> String {
        guard var result = words.first else { return "" }
        for word in words.dropFirst().dropLast() {
            result = self(Lists.next, ["before": result, "after": word])
        }
        guard words.count > 1, let last = words.last else { return result }
        let key: Lists = Phrases.beginsWithVowel(last) ? .lastBeforeVowel : .last
        return self(key, ["before": result, "after": last])
    }

    /// Whether Welsh would hear a vowel first: `w` is one before `y` and with an accent (*wyau*, *ŵyn*, but
    /// *Wrecsam*), and the figures 1, 11 and those from 8 are read *un* and *wyth*.
    private static func beginsWithVowel(_ words: String) -> Bool {
        let sounds = words.drop { !$0.isLetter && !$0.isNumber }
        guard let first = sounds.first else { return false }
        if first.isNumber {
            let digits = sounds.prefix(while: \.isNumber)
            return first == "8" || digits == "1" || digits == "11"
        }
        let letter = first.lowercased()
        if letter == "w" { return sounds.dropFirst().first.map { "yŷỳýÿYŶ".contains($0) } ?? false }
        return "aeiouyàáâäèéêëìíîïòóôöùúûüẁẃŵẅỳýŷÿ".contains(letter)
    }
}
