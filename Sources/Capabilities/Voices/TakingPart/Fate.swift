import Database
import Spine

/// What happened to one view of somebody's own.
struct Fate: Sendable {
    let view: Item.ID
    let words: String
    let language: String
    let moderation: Statement.Moderation
    /// Why it was not published: one of the conversation's reasons.
    let refusal: Refusal?
    /// Whether its author may still ask for another look.
    let mayAskAgain: Bool
    let uses: [Use]

    /// Something that rests on the view, or says what became of it.
    struct Use: Sendable {
        let item: Item.ID
        let title: String
        let language: String
        /// Whether it is an outcome: what was decided, done, or not done and why.
        let isOutcome: Bool
        /// What whoever wrote the view said of it as it stands now.
        let meant: Meant?
        /// Whether they said so of it as it was before, and are asked again.
        let isAskedAgain: Bool
    }

    /// The kind of item that says what became of a conversation or a view.
    static let outcome = Item.Kind("outcome")

    /// The fates of all views of a participant, as somebody may see what became of them.
    static func all(of participant: Actor.ID, for viewer: Viewer, in tx: ReadTransaction) throws -> [Fate] {
        let own = try tx.all(
            """
            select item.id, item.title, item.language, statement.moderation, statement.refusal,
                statement.moderation = 'refused' and coalesce(ruling.asked_again, 0) = 0
            from item join statement on statement.id = item.id
                left join ruling on ruling.statement = statement.id
            where item.author = \(participant) order by statement.number < 0, abs(statement.number)
            """
        ) {
            (
                id: try $0.next(Item.ID.self), words: try $0.next(String.self), language: try $0.next(String.self),
                moderation: try $0.next(Statement.Moderation.self),
                refusal: try $0.next(String?.self).flatMap { Refusal(rawValue: $0) },
                mayAskAgain: try $0.next(Bool.self)
            )
        }
        let uses = try Self.uses(of: own.map(\.id), for: viewer, in: tx)
        return own.map {
            Fate(
                view: $0.id, words: $0.words, language: $0.language, moderation: $0.moderation, refusal: $0.refusal,
                mayAskAgain: $0.mayAskAgain, uses: uses[$0.id] ?? [])
        }
    }

    /// How many views of their own somebody has sent.
    static func count(of participant: Actor.ID, in tx: ReadTransaction) throws -> Int {
        try tx.first("select count(*) from item where author = \(participant) and kind = \(Statement.kind.name)") {
            try $0.next()
        } ?? 0
    }

    /// What became of items, that a viewer may see: what rests on them or quotes them, and what outcomes say about them.
    static func uses(of items: [Item.ID], for viewer: Viewer, in tx: ReadTransaction) throws -> [Item.ID: [Use]] {
        guard !items.isEmpty else { return [:] }
        let found = try tx.all(
            """
            select link.to_item, item.id, item.title, item.language, link.relation = 'about',
                case when meant.revision = item.revision then meant.answer end,
                meant.revision is not null and meant.revision <> item.revision
            from link join item on item.id = link.from_item
                left join meant on meant.statement = link.to_item and meant.used_in = item.id
            where link.to_item in (\(SQL(values: items))) and link.ended_act is null
                and (link.relation in ('informed-by', 'quotes')
                    or link.relation = 'about' and item.kind = \(outcome.name))
                and item.state <> 'retired' and item.title <> '' and \(visible(to: viewer))
            order by link.id limit 200
            """
        ) { row in
            (
                of: try row.next(Item.ID.self),
                use: Use(
                    item: try row.next(), title: try row.next(), language: try row.next(),
                    isOutcome: try row.next(), meant: try row.next(Meant?.self), isAskedAgain: try row.next())
            )
        }
        return Dictionary(grouping: found, by: \.of).mapValues { ties in
            // One item that both rests on a view and quotes it is one use.
            var seen: Set<Item.ID> = []
            return ties.map(\.use).filter { seen.insert($0.item).inserted }
        }
    }
}

/// An answer that somebody gave, for their own eyes.
struct OwnAnswer: Sendable {
    let number: Int
    let words: String
    let language: String
    let value: Int

    /// All answers of a participant, with each view in the language that they read, where it has a version in it.
    static func all(of participant: Actor.ID, for language: String, in tx: ReadTransaction) throws -> [OwnAnswer] {
        try tx.all(
            """
            select statement.number, coalesce(wording.words, item.title), coalesce(wording.language, item.language),
                vote.value
            from vote join statement on statement.id = vote.statement join item on item.id = statement.id
                left join wording on wording.item = item.id and wording.part = \(Wording.Part.title.name)
                    and wording.language = \(language) and wording.words <> ''
            where vote.participant = \(participant) and statement.moderation = 'published' and item.state = 'live'
            order by statement.number limit 300
            """
        ) {
            OwnAnswer(number: try $0.next(), words: try $0.next(), language: try $0.next(), value: try $0.next())
        }
    }
}
