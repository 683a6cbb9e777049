/// What a capability contributes to the background: the work of one kind.
public struct JobHandler: Sendable {
    public let kind: Job.Kind
    /// Does one piece of the work. It may be run twice, and must then do no harm.
    public let run: @Sendable (Job, Store) throws -> Outcome

    /// How a run ended.
    public enum Outcome: Sendable {
        /// It is done.
        case finished
        /// There is more to do: run again at once, after what is due before it, with this progress noted.
        case unfinished(progress: Int)
        /// Run again at that time: for work that repeats.
        case again(at: Time)
    }

    /// Ties work to its kind.
    public init(_ kind: Job.Kind, run: @escaping @Sendable (Job, Store) throws -> Outcome) {
        self.kind = kind
        self.run = run
    }
}
