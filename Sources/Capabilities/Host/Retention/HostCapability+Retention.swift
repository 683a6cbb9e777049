import Database
public import Spine

extension HostCapability {
    /// The kind of job that deletes what has been kept long enough; it runs once a day.
    public static let retaining = Job.Kind("host.retain")

    func retain(in store: Store) throws -> JobHandler.Outcome {
        let now = store.surroundings.now
        try store.act(Self.work, by: .system, on: .network) { acting in
            for rule in RetentionRule.all { try acting.tx.run(rule.delete(now.adding(days: -rule.days))) }
        }
        return .again(at: now.adding(days: 1))
    }
}
