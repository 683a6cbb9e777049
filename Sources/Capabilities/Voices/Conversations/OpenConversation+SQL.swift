import Database
import Pages
import Phrases
import Spine

extension OpenConversation {
    /// A conversation as it is kept, whatever the time is and whoever's language is asked for.
    struct Held: Sendable {
        var conversation: Conversation
        /// Empty for one that is not held here.
        let code: String

        func isOpen(at now: Time) -> Bool {
            guard !code.isEmpty, conversation.state == .live, let opensAt = conversation.opensAt else { return false }
            return opensAt <= now && conversation.closesAt.map { now < $0 } ?? true
        }
    }

    /// What a cell's pages say of its conversations, in one look.
    struct Gathered: Sendable {
        /// Those that are held here, and the newest with published figures; the one that closes first at the front.
        let held: [Held]
        /// How many views wait for the viewer in each.
        let waiting: [Conversation.ID: Int]
        let newest: (conversation: Conversation, landscape: PublishedLandscape)?
        /// Whether anything became of what was said here, that this viewer may see or not; true where it was not looked up.
        let hasOutcomes: Bool
    }

    /// Those of a cell that can be answered now or have views that wait for the viewer, those too that have closed already.
    static func open(
        _ held: [Held], waiting: [Conversation.ID: Int], in cell: CellHeading, _ reading: Reading
    ) -> [OpenConversation] {
        held.compactMap { one in
            let isOpen = one.isOpen(at: reading.now)
            let waiting = waiting[one.conversation.id] ?? 0
            guard isOpen || waiting > 0 else { return nil }
            return OpenConversation(
                id: one.conversation.id, question: one.conversation.text.best(for: reading.say.language.code),
                code: isOpen ? one.code : "", closesAt: one.conversation.closesAt, waiting: waiting,
                isOwn: cell.standing == .convenor)
        }
    }

    /// Those of a cell that a viewer may see.
    static func gather(
        in cell: Cell.ID, for viewer: Viewer, _ isHeld: VoicesWiring.MembershipCondition, in tx: ReadTransaction
    ) throws -> Gathered {
        let newestPublished: SQL = """
            (select item.id from \(Conversation.tables)
            where item.cell = \(cell) and item.kind = \(Conversation.kind)
                and item.state not in ('retired', 'preparing') and landscape.people is not null and \(visible(to: viewer))
            order by item.created_at desc, item.id desc limit 1)
            """
        var held: [Held] = []
        var waiting: [Conversation.ID: Int] = [:]
        var newest: (id: Conversation.ID, landscape: PublishedLandscape)?
        var hasOutcomes: Bool?
        try tx.forEach(
            """
            select \(Conversation.columns), coalesce(conversation.code, ''),
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
            let conversation = try Conversation.read(&row)
            let code = try row.next(String.self)
            waiting[conversation.id] = try row.next()
            hasOutcomes = try row.next()
            // A row for each further version of the question.
            if let figures = try row.next(String?.self), newest == nil {
                newest = (conversation.id, try PublishedLandscape(text: figures))
            }
            if held.last?.conversation.id != conversation.id {
                held.append(Held(conversation: conversation, code: code))
            }
            if let language = try row.next(String?.self) {
                held[held.count - 1].conversation.versions[language] = try row.next()
            }
        }
        let shown = newest.flatMap { newest in
            held.first { $0.conversation.id == newest.id }.map { ($0.conversation, newest.landscape) }
        }
        return Gathered(held: held, waiting: waiting, newest: shown, hasOutcomes: hasOutcomes ?? true)
    }
}
