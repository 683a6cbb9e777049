import Database
import OpinionLandscape
import Spine

/// The background work that computes a conversation's landscape and publishes it.
enum LandscapeJob {
    static let kind = Job.Kind("landscape.compute")

    static func key(of conversation: Conversation.ID) -> String { "landscape.compute:\(conversation.text)" }

    static let handler = JobHandler(kind) { job, store in
        if let conversation = job.item { try publish(conversation, store: store) }
        return .finished
    }

    /// Computes and publishes. Nothing happens while answers are being brought in, or where too few more have come.
    static func publish(_ conversation: Conversation.ID, store: Store) throws {
        let answers = try store.read { tx -> AnswerTable? in
            let isReady = try tx.first(
                """
                select conversation.is_taking_in = 0 and item.state = 'live'
                from conversation join item on item.id = conversation.id where item.id = \(conversation)
                """
            ) { try $0.next(Bool.self) }
            return isReady == true ? try AnswerTable(conversation, in: tx) : nil
        }
        guard let answers else { return }
        let figures = PublishedLandscape(
            Landscape(answers.votes, moderatedOut: answers.moderatedOut), of: answers)
        let known = try store.read { try earlier(conversation, in: $0) }
        guard PublishedLandscape.mayPublish(figures.people, after: known.people, isImported: known.isImported),
            figures.text != known.text
        else { return }
        try store.act(VoicesCapability.publishLandscape, by: .system, on: .item(conversation)) { acting -> Void in
            try acting.tx.run(
                """
                insert into landscape (conversation, figures, people, day)
                values (\(conversation), \(figures.text), \(figures.people), \(acting.now.day))
                on conflict (conversation) do update set
                    figures = excluded.figures, people = excluded.people, day = excluded.day
                """)
        }
    }

    private static func earlier(
        _ conversation: Conversation.ID, in tx: ReadTransaction
    ) throws -> (people: Int, text: String, isImported: Bool) {
        try tx.first(
            """
            select coalesce(landscape.people, 0), coalesce(landscape.figures, ''),
                conversation.source is not null
            from conversation left join landscape on landscape.conversation = conversation.id
            where conversation.id = \(conversation)
            """
        ) { (people: try $0.next(), text: try $0.next(), isImported: try $0.next()) } ?? (0, "", false)
    }
}

extension PublishedLandscape {
    /// What is published of a conversation, if anything is.
    static func of(_ conversation: Conversation.ID, in tx: ReadTransaction) throws -> PublishedLandscape? {
        try tx.first("select figures from landscape where conversation = \(conversation)") {
            try $0.next(String.self)
        }.map { try PublishedLandscape(text: $0) }
    }

    /// The newest conversation of a cell of which something is published, with that, in one look.
    static func newest(
        in cell: Cell.ID, for viewer: Viewer, tx: ReadTransaction
    ) throws -> (Conversation, PublishedLandscape)? {
        let found = try tx.first(
            """
            select \(Conversation.columns), landscape.figures from \(Conversation.tables)
            where item.cell = \(cell) and item.kind = \(Conversation.kind) and item.state <> 'retired'
                and item.state <> 'preparing' and landscape.people is not null and \(visible(to: viewer))
            order by item.created_at desc, item.id desc limit 1
            """
        ) { (try Conversation.read(&$0), try $0.next(String.self)) }
        return try found.map { ($0.0, try PublishedLandscape(text: $0.1)) }
    }
}
