import Pages
import Phrases
import Spine

/// What somebody wrote of their own, and how they want to be named beside it.
struct OwnThought: Sendable {
    /// The most characters of one thought.
    static let most = 300
    /// The most characters of a name.
    static let mostOfName = 60

    /// How one is named beside own words; the raw values stand in the database.
    enum Naming: String, Sendable, CaseIterable {
        case none, resident, name
    }

    let words: String
    let naming: Naming
    /// Empty unless a name is shown.
    let name: String

    /// Whether it can be a name: it holds no number, no address and no link.
    static func isName(_ name: String) -> Bool {
        guard !name.contains(where: { $0.isNumber || "@/\\:".contains($0) }) else { return false }
        return !name.lowercased().split(whereSeparator: \.isWhitespace).contains { word in
            let parts = word.split(separator: ".")
            return word.hasPrefix("www.") || parts.count > 1 && parts.allSatisfy { $0.count > 1 }
        }
    }

    /// Reads the form; nil where something is to be mended, which the state then says.
    static func read(_ reader: inout FormReader, mayBeNamed: Bool) -> OwnThought? {
        let words = reader.line("words", most: most, missing: TakingPartWords.sayMissing)
        let naming = reader.choice("naming", of: Naming.self) ?? .none
        let name = reader.line("name", most: mostOfName)
        if !mayBeNamed {
            return reader.isGood ? OwnThought(words: words, naming: .none, name: "") : nil
        }
        if naming == .name, name.isEmpty { reader.note("name", TakingPartWords.nameMissing) }
        if naming == .name, !isName(name) { reader.note("name", TakingPartWords.nameWrong) }
        guard reader.isGood else { return nil }
        return OwnThought(words: words, naming: naming, name: naming == .name ? name : "")
    }
}
