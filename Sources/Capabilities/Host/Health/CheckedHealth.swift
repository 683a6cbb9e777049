import Database
import Spine

/// What the last look found, and when that was.
struct CheckedHealth: Sendable {
    let findings: [Finding]
    let at: Time

    /// The worst of all.
    var state: Finding.State { findings.map(\.state).max() ?? .good }

    /// Nil before the first look. What an older version found and this one does not know is left out.
    static func latest(in tx: ReadTransaction) throws -> CheckedHealth? {
        let rows = try tx.all("select subject, state, outcome, remedy, value, checked_at from finding") { row in
            let (subject, state) = (try row.next(String.self), try row.next(String.self))
            let (outcome, remedy) = (try row.next(String.self), try row.next(String.self))
            let (value, at) = (try row.next(String.self), try row.next(Time.self))
            guard let subject = Finding.Subject(rawValue: subject), let state = Finding.State(rawValue: state),
                let outcome = Words(rawValue: outcome)
            else { return (finding: Finding?.none, at: at) }
            return (Finding(subject, state, outcome, remedy: Words(rawValue: remedy), value: value), at)
        }
        guard let at = rows.map(\.at).max() else { return nil }
        let found = rows.compactMap(\.finding)
        return CheckedHealth(
            findings: Finding.Subject.allCases.compactMap { subject in found.first { $0.subject == subject } }, at: at)
    }

    /// Replaces what was found before.
    static func keep(_ findings: [Finding], at now: Time, in tx: WriteTransaction) throws {
        try tx.run("delete from finding")
        for finding in findings {
            try tx.run(
                """
                insert into finding (subject, state, outcome, remedy, value, checked_at)
                values (\(finding.subject.rawValue), \(finding.state.rawValue), \(finding.outcome.rawValue),
                    \(finding.remedy?.rawValue ?? ""), \(finding.value), \(now))
                """)
        }
    }
}
