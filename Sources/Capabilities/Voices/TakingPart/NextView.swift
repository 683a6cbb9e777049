import Database
import Numerics
import OpinionLandscape
import Spine
import Synchronization

/// Which view comes next: drawn in proportion to how much an answer to it would tell.
///
/// What an answer would tell is worked out from the published figures, at most once a second for each conversation: from
/// the counts themselves, whoever asks for a first view many times would see in what comes how the last person answered.
/// What somebody has answered is read each time. What is drawn is looked up before it is shown, so a view that was taken
/// out within that second is not.
final class NextView: Sendable {
    /// The views that may come, and how much an answer to each would tell.
    struct Candidates: Sendable {
        fileprivate(set) var numbers: [Int] = []
        fileprivate(set) var priorities: [Double] = []
        /// Which of them a view is.
        fileprivate(set) var places: [Item.ID: Int] = [:]
    }

    /// For how long the candidates of a conversation are kept, in milliseconds.
    private static let lifetime: Int64 = 1000
    /// Of how many conversations they are kept at most.
    private static let mostKept = 200

    private let kept = Mutex<[Conversation.ID: (at: Time, views: Candidates)]>([:])

    /// The number of the next view for somebody; nil where none is left. The same seed draws the same view; the one to
    /// put off comes only where no other is left. `isFresh` reads the candidates anew.
    /// - Complexity: O(views of the conversation), however many people answered.
    func draw(
        of conversation: Conversation.ID, for participant: Actor.ID?, seed: UInt64, puttingOff off: Int? = nil,
        at now: Time, isFresh: Bool = false, in tx: ReadTransaction
    ) throws -> Int? {
        let views = try candidates(of: conversation, at: now, isFresh: isFresh, in: tx)
        let done = try participant.map { try Self.done(by: $0, in: tx) } ?? []
        return Self.draw(from: views, besides: done, seed: seed, puttingOff: off)
    }

    /// The number of the next view for somebody who has answered or written some.
    static func draw(from views: Candidates, besides done: [Item.ID], seed: UInt64, puttingOff off: Int? = nil) -> Int?
    {
        var isLeft = [Bool](repeating: true, count: views.numbers.count)
        for view in done { if let place = views.places[view] { isLeft[place] = false } }
        let left = views.numbers.indices.filter { isLeft[$0] }
        let others = left.count > 1 ? left.filter { views.numbers[$0] != off } : left
        var randomness = Xoshiro256(seed: seed)
        return StatementDraw.next(priorities: others.map { views.priorities[$0] }, seen: [], using: &randomness)
            .map { views.numbers[others[$0]] }
    }

    /// The candidates of a conversation, if they were worked out within the last second.
    func known(of conversation: Conversation.ID, at now: Time) -> Candidates? {
        guard let known = kept.withLock({ $0[conversation] }),
            0..<Self.lifetime ~= now.milliseconds - known.at.milliseconds
        else { return nil }
        return known.views
    }

    private func candidates(
        of conversation: Conversation.ID, at now: Time, isFresh: Bool, in tx: ReadTransaction
    ) throws -> Candidates {
        if !isFresh, let known = known(of: conversation, at: now) { return known }
        var views = Candidates()
        let figures = try PublishedLandscape.of(conversation, in: tx)?.views ?? []
        let tallies = Dictionary(uniqueKeysWithValues: figures.map { ($0.number, $0.all) })
        try tx.forEach(Self.published(in: conversation)) { row in
            views.places[try row.next()] = views.numbers.count
            let number = try row.next(Int.self)
            views.numbers.append(number)
            let tally = tallies[number] ?? Tally()
            views.priorities.append(
                Priority.of(
                    agree: tally.agree, disagree: tally.disagree, seen: tally.seen, extremity: try row.next()))
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
        select statement.id, statement.number, statement.extremity
        from statement where statement.conversation = \(conversation) and statement.moderation = 'published'
        order by statement.number
        """
    }

    /// What somebody has answered, and what they wrote themselves.
    static func done(by participant: Actor.ID, in tx: ReadTransaction) throws -> [Item.ID] {
        try tx.all(answered(by: participant)) { try $0.next() }
    }

    static func answered(by participant: Actor.ID) -> SQL {
        """
        select vote.statement from vote where vote.participant = \(participant)
        union all select item.id from item where item.author = \(participant)
        """
    }
}
