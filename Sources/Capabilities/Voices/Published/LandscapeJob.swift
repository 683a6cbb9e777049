import Database
import OpinionLandscape
import Spine

/// The background work that publishes a conversation's figures.
///
/// Figures of views come from the counts beside them, so a run that comes too early costs next to nothing; the answers
/// themselves are read only where groups are to be drawn.
enum LandscapeJob {
    static let kind = Job.Kind("landscape.compute")

    static func key(of conversation: Conversation.ID) -> String { "landscape.compute:\(conversation.text)" }

    static let handler = JobHandler(kind) { job, store in
        guard let conversation = job.item else { return .finished }
        try publish(conversation, store: store)
        // Once more when it closes: what has come by then is published as far as it may be.
        let now = store.surroundings.now
        let closing = try store.read { tx in
            try tx.first("select closes_at from conversation where id = \(conversation)") { try $0.next(Time?.self) }
        }
        if let closing, let closing, closing > now { return .again(at: closing) }
        return .finished
    }

    /// Publishes what may be published. Nothing happens while answers are being brought in, or where too few more have
    /// come.
    static func publish(_ conversation: Conversation.ID, store: Store) throws {
        guard let known = try store.read({ try LandscapeState.of(conversation, at: store.surroundings.now, in: $0) })
        else { return }
        guard
            let (figures, far) = try known.isImported
                ? imported(conversation, known, store)
                : held(conversation, known, store)
        else { return }
        let people = known.published?.people ?? 0
        try store.act(VoicesCapability.publishLandscape, by: .system, on: .item(conversation)) { acting -> Void in
            try acting.tx.run(
                """
                insert into landscape (conversation, figures, people, day)
                values (\(conversation), \(figures.text), \(figures.people), \(acting.now.day))
                on conflict (conversation) do update set
                    figures = excluded.figures, people = excluded.people, day = excluded.day
                """)
            for (number, extremity) in far {
                try acting.tx.run(
                    """
                    update statement set extremity = \(extremity)
                    where conversation = \(conversation) and number = \(number)
                    """)
            }
            if figures.people != people { try Entrance.publish(of: conversation, in: acting.tx) }
            if figures.people != people { try Channel.publish(of: conversation, in: acting.tx) }
        }
    }

    /// Figures, and how far each view lies from the middle of the map, by its number, where the map was drawn afresh.
    private typealias Worked = (figures: PublishedLandscape, far: [(number: Int, extremity: Double)])

    /// What an import brought in: replaced as a whole, since it is brought up to date as a whole.
    private static func imported(
        _ conversation: Conversation.ID, _ known: LandscapeState, _ store: Store
    ) throws -> Worked? {
        let answers = try store.read { try AnswerTable(conversation, in: $0) }
        let landscape = Landscape(answers.votes, moderatedOut: answers.moderatedOut)
        let figures = PublishedLandscape(landscape, of: answers)
        let isDue = PublishedLandscape.mayPublish(
            figures.people, after: known.published?.people ?? 0, isImported: true)
        return isDue && figures != known.published ? (figures, far(landscape, answers)) : nil
    }

    /// What people answer here: each figure moves on by itself.
    private static func held(
        _ conversation: Conversation.ID, _ known: LandscapeState, _ store: Store
    ) throws -> Worked? {
        guard known.counted.people >= ProtectedCount.least || known.published != nil else { return nil }
        var figures = (known.published ?? .none).advanced(to: known.counted)
        var worked: [(number: Int, extremity: Double)] = []
        if figures.wantsDrawing {
            let answers = try store.read { try AnswerTable(conversation, in: $0) }
            let landscape = Landscape(answers.votes, moderatedOut: answers.moderatedOut)
            figures = figures.drawn(landscape, of: answers)
            worked = far(landscape, answers)
        }
        return figures == known.published ? nil : (figures, worked)
    }

    private static func far(_ landscape: Landscape, _ answers: AnswerTable) -> [(number: Int, extremity: Double)] {
        zip(answers.numbers, landscape.extremity).map { ($0, $1) }
    }
}

extension PublishedLandscape {
    /// What is published of a conversation, if anything is.
    static func of(_ conversation: Conversation.ID, in tx: ReadTransaction) throws -> PublishedLandscape? {
        try tx.first("select figures from landscape where conversation = \(conversation)") {
            try $0.next(String.self)
        }.map { try PublishedLandscape(text: $0) }
    }
}
