/// A named part of a command line: `--name VALUE`, or a flag that has no value.
public struct Option: Sendable, Hashable {
    /// The name without its hyphens.
    public let name: String
    /// A single letter for it.
    public let letter: Character?
    /// What the value looks like, such as "FILE"; nil for a flag.
    public let placeholder: String?
    /// One sentence for the help.
    public let summary: String
    /// Whether it can be given more than once.
    public let repeats: Bool

    /// An option with a value.
    public init(
        _ name: String, letter: Character? = nil, _ placeholder: String, repeats: Bool = false, summary: String
    ) {
        self.init(name: name, letter: letter, placeholder: placeholder, summary: summary, repeats: repeats)
    }

    /// An option without a value: given or not.
    public static func flag(_ name: String, letter: Character? = nil, summary: String) -> Option {
        Option(name: name, letter: letter, placeholder: nil, summary: summary, repeats: false)
    }

    private init(name: String, letter: Character?, placeholder: String?, summary: String, repeats: Bool) {
        precondition(!name.isEmpty && !name.hasPrefix("-") && !name.contains("="), "an option's name has no hyphens")
        self.name = name
        self.letter = letter
        self.placeholder = placeholder
        self.summary = summary
        self.repeats = repeats
    }

    /// How it is written: "--name VALUE".
    var usage: String { placeholder.map { "--\(name) \($0)" } ?? "--\(name)" }
}
