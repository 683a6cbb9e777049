import Pages
public import Spine

extension HostCapability {
    /// The kind of job that looks the installation over; it runs four times a day.
    public static let checking = Job.Kind("host.check")

    func check(in store: Store) throws -> JobHandler.Outcome {
        let findings = wiring.check.findings()
        let now = store.surroundings.now
        try store.act(Self.work, by: .system, on: .network) { try CheckedHealth.keep(findings, at: now, in: $0.tx) }
        return .again(at: now.adding(seconds: 6 * 3600))
    }

    func takeCheck(_ sending: Sending) throws -> Answer {
        try sending.act(Self.askForCheck, on: .network) { acting in
            try acting.enqueue(Self.checking, key: Self.checking.name)
            return sending.link(HostRoute.health)
        }
    }
}
