/// A command: its name, its words for the help, what it takes, and what it does or which commands it holds.
public struct Command: Sendable {
    /// What runs a command; it throws a `CommandError` to end with a code and a message.
    public typealias Action = @Sendable (Invocation) throws -> Void

    /// The name that is typed.
    public let name: String
    /// One sentence for the list of commands.
    public let abstract: String
    /// More words for the command's own help.
    public let discussion: String
    /// What is known by its position.
    public let arguments: [Argument]
    /// What is known by its name.
    public let options: [Option]
    /// The commands inside.
    public let subcommands: [Command]
    let action: Action?

    /// A command that does something.
    public init(
        _ name: String, abstract: String, discussion: String = "", arguments: [Argument] = [], options: [Option] = [],
        action: @escaping Action
    ) {
        precondition(arguments.dropLast().allSatisfy { $0.count == .one }, "only the last argument may be left out")
        self.init(
            name: name, abstract: abstract, discussion: discussion, arguments: arguments, options: options,
            subcommands: [], action: action)
    }

    /// A command that holds others.
    public init(_ name: String, abstract: String, discussion: String = "", subcommands: [Command]) {
        self.init(
            name: name, abstract: abstract, discussion: discussion, arguments: [], options: [],
            subcommands: subcommands, action: nil)
    }

    private init(
        name: String, abstract: String, discussion: String, arguments: [Argument], options: [Option],
        subcommands: [Command], action: Action?
    ) {
        precondition(Set(options.map(\.name)).count == options.count, "two options of \(name) have the same name")
        precondition(Set(subcommands.map(\.name)).count == subcommands.count, "two commands have the same name")
        self.name = name
        self.abstract = abstract
        self.discussion = discussion
        self.arguments = arguments
        self.options = options
        self.subcommands = subcommands
        self.action = action
    }
}
