import Database
import Spine

/// What happens to a conversation's queue without anybody: approved views are published together, those who check are
/// asked on the morning after something came in, and on closing the figures are computed once more.
enum CheckingJob {
    static let kind = Job.Kind("voices.tend-queue")

    static func handler(_ isHeld: @escaping VoicesWiring.MembershipCondition) -> JobHandler {
        JobHandler(kind) { job, store in
            guard let conversation = job.item, let next = try run(conversation, isHeld, store) else { return .finished }
            return .again(at: next)
        }
    }

    /// Has it looked after now; it looks again by itself as long as there is something to come.
    static func enqueue(_ conversation: Conversation.ID, _ acting: Acting) throws {
        try acting.enqueue(kind, key: "voices.tend-queue:\(conversation.text)", item: conversation)
    }

    /// What there is to do.
    private struct Stand {
        let cell: Cell.ID?
        let opensAt: Time?
        let closesAt: Time?
        let approved: Int
        /// The day of the earliest approval, and of the earliest arrival that nobody has looked at.
        let approvedSince: Time?
        let waiting: Int
        let waitingSince: Time?

        static func of(_ conversation: Conversation.ID, in tx: ReadTransaction) throws -> Stand? {
            try tx.first(
                """
                select item.cell, conversation.opens_at, conversation.closes_at,
                    (select count(*) from statement
                        where conversation = item.id and moderation = 'approved' and is_seed = 0),
                    (select min(ruling.day) from statement join ruling on ruling.statement = statement.id
                        where conversation = item.id and moderation = 'approved' and is_seed = 0),
                    (select count(*) from statement where conversation = item.id and moderation = 'unchecked'),
                    (select min(day) from statement where conversation = item.id and moderation = 'unchecked')
                from conversation join item on item.id = conversation.id
                where item.id = \(conversation) and item.state = 'live' and conversation.code is not null
                """
            ) { row in
                Stand(
                    cell: try row.next(), opensAt: try row.next(), closesAt: try row.next(),
                    approved: try row.next(), approvedSince: try row.next(), waiting: try row.next(),
                    waitingSince: try row.next())
            }
        }

        /// Five together, or those of an earlier day: when it appears tells of nobody when they wrote it.
        func publishes(at now: Time) -> Bool {
            approved >= CheckingQueue.batch || approved > 0 && (approvedSince ?? now) < now.day
        }

        /// Something came in on an earlier day.
        func asks(at now: Time) -> Bool { waiting > 0 && (waitingSince ?? now) < now.day }

        func isClosed(at now: Time) -> Bool { closesAt.map { $0 <= now } ?? false }

        /// When to look again: as it opens, as it closes, and at five in the morning by universal time, before those who
        /// check begin their day; nil once it has closed and nothing is left.
        func next(after now: Time) -> Time? {
            if isClosed(at: now), waiting == 0, approved == 0 || publishes(at: now) { return nil }
            let morning = now.day.adding(seconds: 29 * 3600)
            return [opensAt, closesAt, morning].compactMap(\.self).filter { $0 > now }.min()
        }
    }

    /// Does what is due, and says when to look again.
    static func run(
        _ conversation: Conversation.ID, _ isHeld: VoicesWiring.MembershipCondition, _ store: Store
    ) throws -> Time? {
        let now = store.surroundings.now
        guard try store.read({ try Stand.of(conversation, in: $0) }) != nil else { return nil }
        return try store.act(VoicesCapability.tendQueue, by: .system, on: .item(conversation)) { acting in
            guard let stand = try Stand.of(conversation, in: acting.tx) else { return nil }
            if stand.publishes(at: now) { try publish(conversation, acting) }
            if try stand.asks(at: now) || CheckingQueue.names(in: conversation, acting.tx) > 0 {
                try remind(conversation, isHeld, acting)
            }
            if stand.isClosed(at: now) {
                try acting.enqueue(LandscapeJob.kind, key: LandscapeJob.key(of: conversation), item: conversation)
            }
            // Pages that are kept say whether one can take part.
            if let cell = stand.cell { acting.touch(cell) }
            return stand.next(after: now)
        }
    }

    /// Publishes all that was approved: seen by whoever sees the conversation, and found by its words.
    private static func publish(_ conversation: Conversation.ID, _ acting: Acting) throws {
        let tx = acting.tx
        let circle = try tx.first("select visibility from item where id = \(conversation)") {
            try $0.next(Visibility.self)
        }
        guard let circle else { return }
        let views = try tx.all(
            """
            select item.id, item.language, item.title from statement join item on item.id = statement.id
            where statement.conversation = \(conversation) and statement.moderation = 'approved'
            order by item.title, item.id
            """
        ) { (try $0.next(Item.ID.self), try $0.next(String.self), try $0.next(String.self)) }
        let numbered = try tx.first("select max(number) from statement where conversation = \(conversation)") {
            try $0.next(Int?.self)
        }
        var last = max(0, (numbered ?? nil) ?? 0)
        for (id, language, words) in views {
            // Numbers follow the words: neither the order of coming nor what was refused between shows in them.
            last += try tx.run(
                "update statement set number = \(last + 1) where id = \(id) and number < 0")
            try tx.run("update statement set moderation = 'published' where id = \(id)")
            try tx.run("update item set visibility = \(circle), state = 'live' where id = \(id)")
            try acting.index(id, language: language, words: words)
        }
        try OutcomeNews.note(decidedOn: views.map(\.0), of: conversation, acting: acting)
    }

    /// Asks everybody who checks.
    private static func remind(
        _ conversation: Conversation.ID, _ isHeld: VoicesWiring.MembershipCondition, _ acting: Acting
    ) throws {
        let checkers = try acting.tx.all(
            """
            select distinct membership.person from membership join item on item.cell = membership.cell
            where item.id = \(conversation) and membership.ended_at is null
                and exists (\(CheckingQueue.checks("membership.person", "item.id", isHeld)))
            """
        ) { try $0.next(Actor.ID.self) }
        for checker in checkers { try acting.ask(checker, for: CheckingQueue.checking, about: conversation) }
    }
}
