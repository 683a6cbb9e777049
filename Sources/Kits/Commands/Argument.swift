/// A part of a command line that is known by its position.
public struct Argument: Sendable, Hashable {
    /// How often it stands there.
    public enum Count: Sendable { case one, optional, any }

    /// The name, such as "file".
    public let name: String
    /// One sentence for the help.
    public let summary: String
    /// How often it stands there; only the last argument may be other than `one`.
    public let count: Count

    /// An argument.
    public init(_ name: String, _ count: Count = .one, summary: String) {
        self.name = name
        self.count = count
        self.summary = summary
    }

    /// How it is written: "<file>", "[<file>]" or "[<file> …]".
    var usage: String {
        switch count {
        case .one: "<\(name)>"
        case .optional: "[<\(name)>]"
        case .any: "[<\(name)> …]"
        }
    }
}
