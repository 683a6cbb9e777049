import Database
import Spine

/// How far an import has come, for the people who wait for it.
struct ImportProgress: Sendable {
    /// Views and people that are in.
    let views: Int
    let people: Int
    /// Whether everything is in.
    let isDone: Bool
    /// Whether it was tried too often without success.
    let isStuck: Bool

    static func of(_ conversation: Conversation.ID, in tx: ReadTransaction) throws -> ImportProgress {
        let found = try tx.first(
            """
            select intake, is_taking_in,
                (select count(*) from statement
                    where statement.conversation = conversation.id and statement.intake = conversation.intake),
                (select count(*) from participant
                    where participant.conversation = conversation.id and participant.intake = conversation.intake)
            from conversation where id = \(conversation)
            """
        ) {
            (
                intake: try $0.next(Int.self), isTakingIn: try $0.next(Bool.self), views: try $0.next(Int.self),
                people: try $0.next(Int.self)
            )
        }
        guard let found else { throw SpineError(.notFound, "There is no such conversation here.") }
        let key = ImportJob.key(of: conversation, intake: found.intake)
        let attempts = try tx.first("select attempts from job where key = \(key) and finished_at is null") {
            try $0.next(Int.self)
        }
        return ImportProgress(
            views: found.views, people: found.people, isDone: !found.isTakingIn,
            isStuck: found.isTakingIn && (attempts ?? 0) >= JobQueue.mostAttempts)
    }
}
