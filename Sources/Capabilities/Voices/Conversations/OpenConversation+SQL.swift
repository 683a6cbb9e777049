import Database
import Spine

extension OpenConversation {
    /// What a cell's pages say of its conversations, in one look.
    struct Gathered: Sendable {
        /// Those that can be answered now or have views that wait for the viewer, the one that closes first at the front.
        let open: [OpenConversation]
        /// The newest with published figures.
        let newest: (conversation: Conversation, landscape: PublishedLandscape)?
        /// Whether anything became of what was said here, that this viewer may see or not; true where it was not looked up.
        let hasOutcomes: Bool
    }

    /// Those of a cell that a viewer may see; with what waits to be checked those too that have closed already. The newest
    /// with published figures is looked for unless it is known.
    static func gather(
        in cell: Cell.ID, for viewer: Viewer, _ isHeld: VoicesWiring.MembershipCondition, at now: Time,
        preferring language: String, knowingNewest: Bool = false, in tx: ReadTransaction
    ) throws -> Gathered {
        let newestPublished: SQL =
            knowingNewest
            ? "(select id from conversation where 1 = 0)"
            : """
            (select item.id from \(Conversation.tables)
            where item.cell = \(cell) and item.kind = \(Conversation.kind)
                and item.state not in ('retired', 'preparing') and landscape.people is not null and \(visible(to: viewer))
            order by item.created_at desc, item.id desc limit 1)
            """
        let isOpen: SQL = """
            conversation.code is not null and item.state = 'live' and conversation.opens_at <= \(now)
                and (conversation.closes_at is null or conversation.closes_at > \(now))
            """
        var rows: [Found] = []
        try tx.forEach(
            """
            select \(Conversation.columns), coalesce(conversation.code, ''), \(isOpen),
                \(CheckingQueue.waiting(for: viewer, isHeld)), exists (select 1 from item as became
                    where became.cell = item.cell and became.kind = \(Outcome.kind)),
                case when item.id = newest.id then landscape.figures end, version.language, version.words
            from \(Conversation.tables)
                left join (select \(newestPublished) as id) as newest on newest.id = item.id
                left join wording as version on version.item = item.id and version.part = 'title'
            where item.cell = \(cell) and item.kind = \(Conversation.kind)
                and (item.state = 'live' and conversation.code is not null or item.id = newest.id)
                and \(visible(to: viewer))
            order by conversation.closes_at is null, conversation.closes_at, item.id limit 400
            """
        ) { row in
            let one = try Found(&row)
            // A row for each further version of the question.
            if rows.last?.conversation.id != one.conversation.id { rows.append(one) }
            if let language = try row.next(String?.self) { rows[rows.count - 1].versions[language] = try row.next() }
        }
        return Gathered(
            open: rows.filter { $0.isOpen || $0.waiting > 0 }.map {
                $0.open(preferring: language, isOwn: viewer.standing(in: cell) == .convenor)
            },
            newest: try rows.lazy.compactMap { row in
                try row.figures.map { (row.conversation, try PublishedLandscape(text: $0)) }
            }.first, hasOutcomes: rows.first?.hasOutcomes ?? true)
    }

    /// One conversation as it is read.
    private struct Found {
        let conversation: Conversation
        let code: String
        let isOpen: Bool
        let waiting: Int
        let hasOutcomes: Bool
        let figures: String?
        var versions: [String: String] = [:]

        init(_ row: inout Row) throws {
            conversation = try Conversation.read(&row)
            code = try row.next()
            isOpen = try row.next(Bool?.self) == true
            waiting = try row.next()
            hasOutcomes = try row.next()
            figures = try row.next()
        }

        func open(preferring language: String, isOwn: Bool) -> OpenConversation {
            let text = LocalisedText(conversation.question, language: conversation.language, versions: versions)
            return OpenConversation(
                id: conversation.id, question: text.best(for: language), code: isOpen ? code : "",
                closesAt: conversation.closesAt, waiting: waiting, isOwn: isOwn)
        }
    }
}
