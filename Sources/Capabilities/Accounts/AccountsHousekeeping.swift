import Database
import Pages
public import Spine

// What is kept no longer than it is needed.
extension AccountsCapability {
    /// The kind of job that tidies up; it runs once an hour. The server enqueues it at its start under the same key.
    public static let tidying = Job.Kind("accounts.tidy")

    public var jobs: [JobHandler] {
        [
            JobHandler(Self.tidying) { _, store in
                let now = store.surroundings.now
                try store.act(Self.tidy, by: .system, on: .network) { acting in try Self.tidyUp(acting) }
                return .again(at: now.adding(seconds: 3600))
            }, digests,
        ]
    }

    /// Asks for the first tidying and the first letters; asking again does it once more, which does no harm.
    public func startHousekeeping(in store: Store) throws {
        try store.act(Self.tidy, by: .system, on: .network) { acting in
            try acting.enqueue(Self.tidying, key: Self.tidying.name)
            try acting.enqueue(Self.telling, key: Self.telling.name)
        }
    }

    private static func tidyUp(_ acting: Acting) throws {
        let (tx, now) = (acting.tx, acting.now)
        let remembered = now.adding(seconds: -Session.remembered)
        let gone = remembered.adding(seconds: -Session.lifetime)
        let yesterday = now.adding(days: -1)
        try Outbox.forget(at: now, in: tx)
        try tx.run("delete from session where ended_at < \(remembered) or seen_at < \(gone)")
        try tx.run(
            """
            delete from one_time_link
            where used_at < \(yesterday) or expires_at < \(yesterday)
            """)
        try tx.run("delete from digest_link where made_at < \(now.adding(days: -Digest.linkLasts))")
        try tx.run("delete from invitation where expires_at < \(remembered) or ended_at < \(remembered)")
        try tx.run("delete from form_nonce where used_at < \(now.adding(days: -FormNonce.remembered))")
        try tx.run("delete from rate where period < \(yesterday)")
    }
}
