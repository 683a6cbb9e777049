/// How much work one guess costs: argon2id's memory and passes, with one lane.
public struct PasswordCost: Sendable, Hashable {
    /// The memory in bytes.
    public let memory: Int
    /// How often the memory is passed over.
    public let passes: Int

    /// 19 MiB and 2 passes, as OWASP's password storage cheat sheet has it: for signing in.
    public static let signIn = PasswordCost(memory: 19 << 20, passes: 2)
    /// 64 MiB and 3 passes, the second recommendation of RFC 9106: for a file that can be attacked at leisure.
    public static let file = PasswordCost(memory: 64 << 20, passes: 3)

    /// A cost of one's own; at least 8 KiB and 1 pass.
    public init(memory: Int, passes: Int) {
        precondition(memory >= 8192 && passes >= 1, "argon2id needs at least 8 KiB and one pass")
        self.memory = memory
        self.passes = passes
    }
}
