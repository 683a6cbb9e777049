import Database
public import Phrases
import Spine

/// How long something is kept, and how it goes.
struct RetentionRule: Sendable {
    let what: Words
    let days: Int64
    /// Deletes what is older than a time.
    let delete: @Sendable (Time) -> SQL

    static let all: [RetentionRule] = [
        RetentionRule(what: .keptJobs, days: 30) { "delete from job where finished_at < \($0)" },
        RetentionRule(what: .keptSentLetters, days: 30) { "delete from outbox where sent_at < \($0)" },
        RetentionRule(what: .keptRestingLetters, days: 90) {
            "delete from outbox where sent_at is null and next_at is null and created_at < \($0)"
        },
        RetentionRule(what: .keptForms, days: FormNonce.remembered) { "delete from form_nonce where used_at < \($0)" },
        RetentionRule(what: .keptTries, days: 1) { "delete from rate where period < \($0)" },
    ]
}

extension HostCapability {
    /// How long what the installation itself needs is kept, everywhere the same.
    public static var retention: [(what: any PhraseKey, days: Int)] {
        RetentionRule.all.map { ($0.what, Int($0.days)) }
    }
}
