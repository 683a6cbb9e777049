import Database
import Spine

/// One answer to one view, taken in one small transaction: what it costs does not grow with how many took part.
enum AnsweredView {
    /// What came of it.
    struct Outcome {
        /// Answers of this person, this one included.
        let answers: Int
        /// Whether the view had not been answered before.
        let isNew: Bool

        /// Whether it was the one after which it is asked whether something is missing.
        var isTimeToAsk: Bool { isNew && answers == 5 }
    }

    /// Takes an answer in and moves the counts beside the view, the person and the conversation. Sent twice it counts
    /// once; nil where the view is not one that this person is asked.
    static func take(
        _ value: Int, to number: Int, from participant: Participant, _ entry: Entry, _ acting: Acting
    ) throws -> Outcome? {
        let tx = acting.tx
        let found = try tx.first(asked(number, of: entry.conversation, by: participant.id)) {
            (view: try $0.next(Item.ID.self), earlier: try $0.next(Int?.self))
        }
        guard let (view, earlier) = found else { return nil }
        let same = Outcome(answers: participant.answers, isNew: false)
        if let earlier {
            guard earlier != value, !participant.isByWords else { return same }
            try tx.run("update vote set value = \(value) where participant = \(participant.id) and statement = \(view)")
        } else {
            try tx.run("insert into vote (participant, statement, value) values (\(participant.id), \(view), \(value))")
        }
        func change(_ counted: Int) -> Int { (value == counted ? 1 : 0) - (earlier == counted ? 1 : 0) }
        try tx.run(
            """
            update statement set agree = agree + \(change(1)), disagree = disagree + \(change(-1)),
                pass = pass + \(change(0)) where id = \(view)
            """)
        guard earlier == nil else { return same }
        try tx.run("update participant set answers = answers + 1 where id = \(participant.id)")
        if participant.answers == 0 { try countPerson(entry, acting) }
        return Outcome(answers: participant.answers + 1, isNew: true)
    }

    /// The view of that number, if it is one that is asked, and what was answered to it before.
    static func asked(_ number: Int, of conversation: Conversation.ID, by participant: Actor.ID) -> SQL {
        """
        select statement.id, vote.value from statement join item on item.id = statement.id
            left join vote on vote.participant = \(participant) and vote.statement = statement.id
        where statement.conversation = \(conversation) and statement.number = \(number)
            and \(View.isAsked(of: participant))
        """
    }

    /// Counts somebody who answered for the first time, and has the figures computed a minute later once enough have.
    private static func countPerson(_ entry: Entry, _ acting: Acting) throws {
        let count = try acting.tx.first(
            """
            update conversation set taking_part = taking_part + 1 where id = \(entry.conversation) returning taking_part
            """
        ) { try $0.next(Int.self) }
        guard Entry.isLandscapeDue(takingPart: count ?? 0, published: entry.published) else { return }
        try acting.enqueue(
            LandscapeJob.kind, key: LandscapeJob.key(of: entry.conversation), item: entry.conversation,
            at: acting.now.adding(seconds: 60))
    }
}
