import Database
import Numerics
import OpinionLandscape
import Spine
import Synchronization

/// Which view comes next: drawn in proportion to how much an answer to it would tell.
///
/// What an answer would tell is worked out from the published figures, at most once a second for each conversation: from
/// the counts themselves, whoever asks for a first view many times would see in what comes how the last person answered.
/// What somebody has answered is looked up each time. What is drawn is looked up before it is shown, so a view that was
/// taken out within that second is not.
final class NextView: Sendable {
    /// For how long the candidates of a conversation are kept, in milliseconds.
    private static let lifetime: Int64 = 1000
    /// Of how many conversations they are kept at most.
    private static let mostKept = 200
    /// How often one is drawn among all, before all that somebody has answered is read.
    private static let tries = 4

    /// The candidates of a conversation, and those among them that stand in a language.
    private struct Kept {
        let at: Time
        let views: NextViewCandidates
        let readable: [String: NextViewCandidates]
    }

    private let kept = Mutex<[Conversation.ID: Kept]>([:])

    /// The number of the next view for somebody; nil where none is left. The same seed draws the same view; the one to
    /// put off comes only where no other is left. Those that do not stand in the language they read come last, or with
    /// `isReadable` not at all. `isFresh` reads the candidates anew.
    ///
    /// One that is drawn among all and has not been answered is as likely as if it had been drawn among those alone.
    /// - Complexity: O(log views), and O(views) where most have been answered, however many people answered.
    func draw(
        of conversation: Conversation.ID, for participant: Actor.ID?, seed: UInt64, reading language: String? = nil,
        isReadable: Bool = false, puttingOff off: Int? = nil, at now: Time, isFresh: Bool = false,
        in tx: ReadTransaction
    ) throws -> Int? {
        let known = try candidates(of: conversation, at: now, isFresh: isFresh, in: tx)
        let read = language.map { known.readable[$0] ?? NextViewCandidates() } ?? known.views
        let number =
            read.ids.isEmpty ? nil : try draw(among: read, for: participant, seed: seed, puttingOff: off, in: tx)
        guard !isReadable, read.ids.count < known.views.ids.count, number == nil || number == off else { return number }
        return try draw(among: known.views, for: participant, seed: seed, puttingOff: off, in: tx)
    }

    private func draw(
        among views: NextViewCandidates, for participant: Actor.ID?, seed: UInt64, puttingOff off: Int?,
        in tx: ReadTransaction
    ) throws -> Int? {
        var randomness = Xoshiro256(seed: seed)
        for _ in 0..<Self.tries {
            guard let place = views.draw(using: &randomness) else { break }
            let isDone = try participant.map { try Self.isDone(views.ids[place], by: $0, in: tx) } ?? false
            if !isDone, views.numbers[place] != off { return views.numbers[place] }
        }
        let done = try participant.map { try Self.done(by: $0, in: tx) } ?? []
        let left = views.numbers.indices.filter { !done.contains(views.ids[$0]) }
        let others = left.count > 1 ? left.filter { views.numbers[$0] != off } : left
        return StatementDraw.next(priorities: others.map { views.priorities[$0] }, seen: [], using: &randomness)
            .map { views.numbers[others[$0]] }
    }

    private func candidates(
        of conversation: Conversation.ID, at now: Time, isFresh: Bool, in tx: ReadTransaction
    ) throws -> Kept {
        let known = kept.withLock { $0[conversation] }
        if !isFresh, let known, 0..<Self.lifetime ~= now.milliseconds - known.at.milliseconds { return known }
        var further: [Item.ID: [String]] = [:]
        try tx.forEach(Self.versions(in: conversation)) { further[try $0.next(), default: []].append(try $0.next()) }
        var readable: [String: NextViewCandidates] = [:]
        var views = NextViewCandidates()
        let figures = try PublishedLandscape.of(conversation, in: tx)?.views ?? []
        let tallies = Dictionary(uniqueKeysWithValues: figures.map { ($0.number, $0.all) })
        try tx.forEach(Self.published(in: conversation)) { row in
            let (id, number) = (try row.next(Item.ID.self), try row.next(Int.self))
            let tally = tallies[number] ?? Tally()
            let priority = Priority.of(
                agree: tally.agree, disagree: tally.disagree, seen: tally.seen, extremity: try row.next())
            views.add(id, number, priority)
            for language in Set([try row.next(String.self)] + (further[id] ?? []).map(LocalisedText.plain)) {
                readable[language, default: NextViewCandidates()].add(id, number, priority)
            }
        }
        let found = Kept(at: now, views: views, readable: readable)
        kept.withLock { kept in
            if kept.count >= Self.mostKept { kept.removeAll() }
            kept[conversation] = found
        }
        return found
    }

    /// The views that may come, in the order of their numbers.
    static func published(in conversation: Conversation.ID) -> SQL {
        """
        select statement.id, statement.number, statement.extremity, item.language
        from statement join item on item.id = statement.id
        where statement.conversation = \(conversation) and statement.moderation = 'published'
        order by statement.number
        """
    }

    /// The further languages that they stand in.
    static func versions(in conversation: Conversation.ID) -> SQL {
        """
        select wording.item, wording.language from statement join wording on wording.item = statement.id
        where statement.conversation = \(conversation) and statement.moderation = 'published'
            and wording.part = 'title' and wording.words <> ''
        """
    }

    /// Whether somebody has answered a view, or wrote it themselves.
    private static func isDone(_ view: Item.ID, by participant: Actor.ID, in tx: ReadTransaction) throws -> Bool {
        try tx.first(answer(to: view, by: participant)) { _ in true } ?? false
    }

    static func answer(to view: Item.ID, by participant: Actor.ID) -> SQL {
        """
        select 1 from vote where vote.participant = \(participant) and vote.statement = \(view)
        union all select 1 from item where item.id = \(view) and item.author = \(participant)
        """
    }

    /// What somebody has answered, and what they wrote themselves.
    private static func done(by participant: Actor.ID, in tx: ReadTransaction) throws -> Set<Item.ID> {
        Set(try tx.all(answered(by: participant)) { try $0.next(Item.ID.self) })
    }

    static func answered(by participant: Actor.ID) -> SQL {
        """
        select vote.statement from vote where vote.participant = \(participant)
        union all select item.id from item where item.author = \(participant)
        """
    }
}
