import Folding

/// Whether words that everybody reads give somebody's name away.
enum NamedInText {
    /// The whole name in any writing, or one part of it that is written as a name is: not in small letters, so that the
    /// month or the verb that some are called after can stand.
    static func names(_ name: String, in text: String) -> Bool {
        let parts = words(of: name).map(Folding.fold).filter { !$0.isEmpty }
        guard !parts.isEmpty else { return false }
        let typed = words(of: text)
        let folded = typed.map(Folding.fold)
        if zip(typed, folded).contains(where: { parts.contains($1) && !isSmall($0) && $1.count > 1 }) { return true }
        return folded.indices.contains { folded[$0...].starts(with: parts) }
    }

    /// Words are letters and digits in a row.
    private static func words(of text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func isSmall(_ word: String) -> Bool { word.first?.isLowercase == true }
}
