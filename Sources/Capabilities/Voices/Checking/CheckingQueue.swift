import Database
import Pages
import Spine

/// The views of a conversation that wait to be checked: their words and nothing of who wrote them, where or when.
///
/// No statement here reads who wrote a view: whoever checks must not be able to know.
enum CheckingQueue {
    /// For how long own words are taken while views wait and nobody looks, in seconds.
    static let longestUnread: Int64 = 48 * 3600
    /// How many views are published together at least, unless they have waited for a day.
    static let batch = 5
    static let checking = Waiting.What("check-views")

    /// A view that waits.
    struct View: Sendable {
        let id: Item.ID
        let words: String
        let language: String
        /// Why it was not published the first time, where its author asked for another look.
        let refusedFor: Refusal?
    }

    /// What somebody decides on a view.
    enum Decision: String, Sendable, CaseIterable {
        case publish, refuse, worry
    }

    /// The view at a place of the queue, the oldest first, for somebody who checks.
    static func view(
        at place: Int, of conversation: Conversation.ID, for viewer: Viewer, _ tx: ReadTransaction
    ) throws -> View? {
        try tx.first(
            """
            select statement.id, item.title, item.language,
                case when ruling.asked_again = 1 then ruling.refused_for end
            from statement join item on item.id = statement.id
                left join ruling on ruling.statement = statement.id
            where statement.conversation = \(conversation) and \(waits(for: viewer))
            order by statement.day, statement.id limit 1 offset \(max(0, place))
            """
        ) { row in
            View(
                id: try row.next(), words: try row.next(), language: try row.next(),
                refusedFor: try row.next(String?.self).flatMap { Refusal(rawValue: $0) })
        }
    }

    /// How many views wait for somebody.
    static func count(of conversation: Conversation.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> Int {
        try tx.first(
            """
            select count(*) from statement left join ruling on ruling.statement = statement.id
            where statement.conversation = \(conversation) and \(waits(for: viewer))
            """
        ) { try $0.next() } ?? 0
    }

    /// How much waits, names among it, for a page that offers to check: nothing for somebody who may not.
    static func waiting(
        in conversation: Conversation.ID, for viewer: Viewer, _ isHeld: VoicesWiring.MembershipCondition,
        _ tx: ReadTransaction
    ) throws -> Int {
        guard try mayCheck(conversation, viewer, isHeld, tx) else { return 0 }
        return try count(of: conversation, for: viewer, tx) + names(in: conversation, tx)
    }

    /// How many names wait to be checked, apart from the words that they belong to.
    static func names(in conversation: Conversation.ID, _ tx: ReadTransaction) throws -> Int {
        try tx.first("select \(ShownName.count(in: "\(conversation)"))") { try $0.next() } ?? 0
    }

    /// The same for several conversations of a cell, in one look; those of which nothing waits may be left out.
    static func waiting(
        in conversations: [Conversation.ID], of cell: CellHeading, for viewer: Viewer,
        _ isHeld: VoicesWiring.MembershipCondition, _ tx: ReadTransaction
    ) throws -> [Conversation.ID: Int] {
        // Only those who belong to a cell check in it.
        guard cell.standing != nil, !conversations.isEmpty else { return [:] }
        var found: [Conversation.ID: Int] = [:]
        try tx.forEach(
            """
            select conversation.id, \(waiting(for: viewer, isHeld)) from conversation
            where conversation.id in (\(SQL(values: conversations)))
            """
        ) { row in found[try row.next()] = try row.next() }
        return found
    }

    /// The same as a part of a question about conversations: how much of it waits for this viewer.
    static func waiting(for viewer: Viewer, _ isHeld: VoicesWiring.MembershipCondition) -> SQL {
        guard let me = viewer.actor else { return "0" }
        return """
            case when exists (\(checks("\(me)", "conversation.id", isHeld))) then (
                select count(*) from statement left join ruling on ruling.statement = statement.id
                where statement.conversation = conversation.id and \(waits(for: viewer)))
                + \(ShownName.count(in: "conversation.id")) else 0 end
            """
    }

    /// Unchecked, and not one that this viewer refused before and somebody else is to look at.
    private static func waits(for viewer: Viewer) -> SQL {
        """
        statement.moderation = 'unchecked'
            and (ruling.statement is null or ruling.asked_again = 0 or ruling.refused_by is null
                or ruling.refused_by <> \(viewer.actor))
        """
    }

    /// Whether somebody checks here: a convenor, a member who was named, the lead or the deputy for safeguarding, unless
    /// they belong on behalf of an organisation that does not read the answers.
    static func mayCheck(
        _ conversation: Conversation.ID, _ viewer: Viewer, _ isHeld: VoicesWiring.MembershipCondition,
        _ tx: ReadTransaction
    ) throws -> Bool {
        guard let me = viewer.actor else { return false }
        return try tx.first("\(checks("\(me)", "\(conversation)", isHeld)) limit 1") { try $0.next(Int.self) } != nil
    }

    /// Whether somebody belongs on behalf of an organisation that a conversation has promised not to let read the answers.
    static func isLeftOut(
        of conversation: Conversation.ID, _ viewer: Viewer, _ isHeld: VoicesWiring.MembershipCondition,
        _ tx: ReadTransaction
    ) throws -> Bool {
        let found = try tx.first(
            """
            select 1 from conversation as asked join item as asked_item on asked_item.id = asked.id
                join membership as reading on reading.cell = asked_item.cell and reading.person = \(viewer.actor)
                    and reading.ended_at is null
            where asked.id = \(conversation) and \(isHeld("reading.id", "asked.excluded_sectors")) limit 1
            """
        ) { try $0.next(Int.self) }
        return found != nil
    }

    /// The question whether a person checks in a conversation, both as columns or values.
    static func checks(
        _ person: SQL, _ conversation: SQL, _ isHeld: VoicesWiring.MembershipCondition
    ) -> SQL {
        """
        select 1 from conversation as asked join item as asked_item on asked_item.id = asked.id
            join membership as checking on checking.cell = asked_item.cell and checking.person = \(person)
                and checking.ended_at is null and checking.standing in ('convenor', 'member')
        where asked.id = \(conversation) and asked_item.state = 'live' and asked.code is not null
            and (checking.standing = 'convenor' or asked.lead = \(person) or asked.deputy = \(person)
                or exists (select 1 from checker
                    where checker.conversation = asked.id and checker.person = checking.person))
            and not (\(isHeld("checking.id", "asked.excluded_sectors")))
        """
    }

    /// Whether own words pause: something waits, and nobody has checked anything for two days. An arrival has only its
    /// day, so that it may pause some hours early, never late.
    static func isPaused(
        _ conversation: Conversation.ID, at now: Time, in tx: ReadTransaction
    ) throws -> Bool {
        let since = try tx.first(
            """
            select min(statement.day), max(conversation.looked_at)
            from statement join conversation on conversation.id = statement.conversation
            where statement.conversation = \(conversation) and statement.moderation = 'unchecked'
            """
        ) { (oldest: try $0.next(Time?.self), looked: try $0.next(Time?.self)) }
        guard let oldest = since?.oldest else { return false }
        return max(oldest, since?.looked ?? oldest).adding(seconds: longestUnread) <= now
    }
}
