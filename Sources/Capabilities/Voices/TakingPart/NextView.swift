import Database
import Numerics
import OpinionLandscape
import Spine
import Synchronization

/// Which view comes next: drawn in proportion to how much an answer to it would tell.
///
/// What an answer would tell is worked out from the counts beside the views at most once a second for each conversation;
/// what somebody has answered is read each time. What is drawn is looked up before it is shown, so a view that was taken
/// out within that second is not.
final class NextView: Sendable {
    /// A view that may come, and how much an answer to it would tell.
    struct Candidate: Sendable {
        let id: Item.ID
        let number: Int
        let priority: Double
    }

    /// For how long the candidates of a conversation are kept, in milliseconds.
    private static let lifetime: Int64 = 1000
    /// Of how many conversations they are kept at most.
    private static let mostKept = 200

    private let kept = Mutex<[Conversation.ID: (at: Time, views: [Candidate])]>([:])

    /// The number of the next view for somebody; nil where none is left. The same seed draws the same view; the one to
    /// put off comes only where no other is left. `isFresh` reads the candidates anew.
    /// - Complexity: O(views of the conversation), however many people answered.
    func draw(
        of conversation: Conversation.ID, for participant: Actor.ID?, seed: UInt64, puttingOff off: Int? = nil,
        at now: Time, isFresh: Bool = false, in tx: ReadTransaction
    ) throws -> Int? {
        let views = try candidates(of: conversation, at: now, isFresh: isFresh, in: tx)
        let done = try participant.map { try Self.done(by: $0, in: tx) } ?? []
        let left = views.filter { !done.contains($0.id) }
        let others = left.count > 1 ? left.filter { $0.number != off } : left
        var randomness = Xoshiro256(seed: seed)
        return StatementDraw.next(priorities: others.map(\.priority), seen: [], using: &randomness)
            .map { others[$0].number }
    }

    private func candidates(
        of conversation: Conversation.ID, at now: Time, isFresh: Bool, in tx: ReadTransaction
    ) throws -> [Candidate] {
        if !isFresh, let known = kept.withLock({ $0[conversation] }),
            0..<Self.lifetime ~= now.milliseconds - known.at.milliseconds
        {
            return known.views
        }
        let views = try tx.all(Self.published(in: conversation)) { row in
            let id = try row.next(Item.ID.self)
            let number = try row.next(Int.self)
            let (agree, disagree, pass) = (try row.next(Int.self), try row.next(Int.self), try row.next(Int.self))
            let priority = Priority.of(
                agree: agree, disagree: disagree, seen: agree + disagree + pass, extremity: try row.next())
            return Candidate(id: id, number: number, priority: priority)
        }
        kept.withLock { kept in
            if kept.count >= Self.mostKept { kept.removeAll() }
            kept[conversation] = (now, views)
        }
        return views
    }

    /// The views that may come, in the order of their numbers.
    static func published(in conversation: Conversation.ID) -> SQL {
        """
        select statement.id, statement.number, statement.agree, statement.disagree, statement.pass, statement.extremity
        from statement where statement.conversation = \(conversation) and statement.moderation = 'published'
        order by statement.number
        """
    }

    /// What somebody has answered, and what they wrote themselves.
    private static func done(by participant: Actor.ID, in tx: ReadTransaction) throws -> Set<Item.ID> {
        var done: Set<Item.ID> = []
        try tx.forEach(answered(by: participant)) { done.insert(try $0.next()) }
        return done
    }

    static func answered(by participant: Actor.ID) -> SQL {
        """
        select vote.statement from vote where vote.participant = \(participant)
        union all select item.id from item where item.author = \(participant)
        """
    }
}
