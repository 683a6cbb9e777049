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
    /// What stands where it is not given, for the help.
    public let standard: String?
    /// The heading that it stands under in the help.
    public let heading: String

    /// The heading of options that belong to one command alone.
    public static let ownHeading = "OPTIONS"

    /// An option with a value.
    public init(
        _ name: String, letter: Character? = nil, _ placeholder: String, repeats: Bool = false, summary: String,
        standard: String? = nil, heading: String = Option.ownHeading
    ) {
        self.init(
            name: name, letter: letter, placeholder: placeholder, summary: summary, repeats: repeats,
            standard: standard, heading: heading)
    }

    /// An option without a value: given or not.
    public static func flag(_ name: String, letter: Character? = nil, summary: String) -> Option {
        Option(name: name, letter: letter, placeholder: nil, summary: summary, repeats: false)
    }

    private init(
        name: String, letter: Character?, placeholder: String?, summary: String, repeats: Bool,
        standard: String? = nil, heading: String = Option.ownHeading
    ) {
        precondition(!name.isEmpty && !name.hasPrefix("-") && !name.contains("="), "an option's name has no hyphens")
        self.name = name
        self.letter = letter
        self.placeholder = placeholder
        self.summary = summary
        self.repeats = repeats
        self.standard = standard
        self.heading = heading
    }

    /// How it is written: "--name VALUE".
    var usage: String { placeholder.map { "--\(name) \($0)" } ?? "--\(name)" }
}
