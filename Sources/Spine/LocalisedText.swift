/// Something that people wrote, in the language that they wrote it in and in others: a version a language.
///
/// Easy read is one more language: the tag of a language with `-x-easy` behind it.
public struct LocalisedText: Sendable, Equatable {
    /// One version.
    public struct Version: Sendable, Equatable {
        /// A BCP 47 tag, such as `cy` or `en-x-easy`.
        public let language: String
        public let words: String

        /// A version in a language.
        public init(language: String, words: String) {
            self.language = language
            self.words = words
        }
    }

    /// What stands behind a language's tag for its easy-read version.
    public static let easyRead = "-x-easy"

    /// What was written first.
    public let original: Version
    /// The others, by language.
    public let versions: [String: String]

    /// Gathers the versions; those without words are left out.
    public init(_ words: String, language: String, versions: [String: String] = [:]) {
        original = Version(language: language, words: words)
        self.versions = versions.filter { !$0.value.isEmpty && $0.key != language }
    }

    /// The version to show to a reader of a language: theirs, else the original.
    public func best(for language: String) -> Version {
        versions[language].map { Version(language: language, words: $0) } ?? original
    }

    /// The easy-read version of a language, if somebody wrote one.
    public func easyRead(in language: String) -> Version? {
        let tag = language + Self.easyRead
        return versions[tag].map { Version(language: tag, words: $0) }
    }

    /// The languages that it can be read in, the original's first, the others by tag.
    public var languages: [String] { [original.language] + versions.keys.sorted() }
}
