/// What somebody typed for one command, sorted out.
public struct Invocation: Sendable, Equatable {
    /// The values of the options, by name and in the order given.
    public internal(set) var options: [String: [String]] = [:]
    /// The flags that were given.
    public internal(set) var flags: Set<String> = []
    /// The arguments in their order.
    public internal(set) var arguments: [String] = []

    /// The value of an option, or nil if it was not given.
    public func value(_ option: String) -> String? { options[option]?.last }

    /// Every value of an option that can be repeated.
    public func values(_ option: String) -> [String] { options[option] ?? [] }

    /// Whether a flag was given.
    public func has(_ flag: String) -> Bool { flags.contains(flag) }
}
