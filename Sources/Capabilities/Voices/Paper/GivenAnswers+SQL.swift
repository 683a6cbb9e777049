import Database
import Spine

/// What stands of somebody's answers, as far as it can be compared with paper.
struct StandingAnswers: Sendable {
    /// Their answers, and those of their thoughts that nobody has decided on yet.
    let given: GivenAnswers
    /// Thoughts that were published or refused already: they stay as they are.
    let decided: [String]

    /// Nil where there is nobody: they had it erased.
    static func of(
        _ participant: Actor.ID, _ views: [AskedView], usual language: String, in tx: ReadTransaction
    ) throws -> StandingAnswers? {
        let isThere = try tx.first("select 1 from participant where id = \(participant)") { try $0.next(Int.self) }
        guard isThere != nil else { return nil }
        let asked = Dictionary(uniqueKeysWithValues: views.map { ($0.id, $0.number) })
        let votes = try tx.all("select statement, value from vote where participant = \(participant)") {
            (view: try $0.next(Item.ID.self), value: try $0.next(Int.self))
        }
        let own = try tx.all(
            """
            select item.title, item.language, statement.moderation = 'unchecked'
            from item join statement on statement.id = item.id
            where item.author = \(participant) order by statement.number < 0, abs(statement.number)
            """
        ) {
            (words: try $0.next(String.self), language: try $0.next(String.self), isOpen: try $0.next(Bool.self))
        }
        var given = GivenAnswers(language: own.first?.language ?? language)
        for vote in votes { if let number = asked[vote.view] { given.answers[number] = vote.value } }
        given.words = own.filter(\.isOpen).map(\.words)
        return StandingAnswers(given: given, decided: own.filter { !$0.isOpen }.map(\.words))
    }
}

extension GivenAnswers {
    /// Keeps what somebody answered for the first time, through the same doors as everybody's.
    func keep(from participant: Participant, _ entry: Entry, _ acting: Acting) throws {
        var count = participant.answers
        for (number, value) in answers.sorted(by: { $0.key < $1.key }) {
            let who = Participant(id: participant.id, answers: count, isByWords: false)
            if let outcome = try AnsweredView.take(value, to: number, from: who, entry, acting) {
                count = outcome.answers
            }
        }
        try say(words, from: participant.id, entry, acting)
    }

    /// Puts what was mended in the place of what stood; whether anything differed.
    func replace(
        _ standing: GivenAnswers, from participant: Actor.ID, _ entry: Entry, _ acting: Acting
    ) throws -> Bool {
        for number in Set(answers.keys).union(standing.answers.keys).sorted()
        where answers[number] != standing.answers[number] {
            let count = try acting.tx.first("select answers from participant where id = \(participant)") {
                try $0.next(Int.self)
            }
            if let value = answers[number] {
                let who = Participant(id: participant, answers: count ?? 0, isByWords: false)
                _ = try AnsweredView.take(value, to: number, from: who, entry, acting)
            } else {
                try AnsweredView.takeBack(number, from: participant, entry, acting)
            }
        }
        let gone = standing.words.filter { !words.contains($0) }
        for thought in gone {
            let views = try acting.tx.all(
                """
                select item.id from item join statement on statement.id = item.id
                where item.author = \(participant) and item.title = \(thought) and statement.moderation = 'unchecked'
                """
            ) { try $0.next(Item.ID.self) }
            for view in views {
                try acting.tx.run("delete from statement where id = \(view)")
                try acting.tx.run("delete from item where id = \(view)")
            }
        }
        if !gone.isEmpty { try acting.scrub() }
        let new = words.filter { !standing.words.contains($0) }
        try say(new, from: participant, entry, acting)
        return answers != standing.answers || !gone.isEmpty || !new.isEmpty
    }

    private func say(_ words: [String], from participant: Actor.ID, _ entry: Entry, _ acting: Acting) throws {
        for thought in words {
            try OwnThought(words: thought, naming: .none, name: "")
                .keep(from: participant, entry, language: language, acting)
        }
        // A conversation that has closed is looked after no more, unless something still comes in.
        if !words.isEmpty { try CheckingJob.enqueue(entry.conversation, acting) }
    }
}

extension AnsweredView {
    /// Takes an answer out again that was typed in and never given, and moves the counts beside the view, the person and
    /// the conversation.
    static func takeBack(_ number: Int, from participant: Actor.ID, _ entry: Entry, _ acting: Acting) throws {
        let tx = acting.tx
        let found = try tx.first(
            """
            select vote.statement, vote.value from vote join statement on statement.id = vote.statement
            where vote.participant = \(participant) and statement.conversation = \(entry.conversation)
                and statement.number = \(number)
            """
        ) { (view: try $0.next(Item.ID.self), value: try $0.next(Int.self)) }
        guard let (view, value) = found else { return }
        try tx.run("delete from vote where participant = \(participant) and statement = \(view)")
        try tx.run(
            """
            update statement set agree = agree - \(value == 1 ? 1 : 0), disagree = disagree - \(value == -1 ? 1 : 0),
                pass = pass - \(value == 0 ? 1 : 0) where id = \(view)
            """)
        let left = try tx.first(
            "update participant set answers = answers - 1 where id = \(participant) returning answers"
        ) { try $0.next(Int.self) }
        guard left == 0 else { return }
        try tx.run("update conversation set taking_part = taking_part - 1 where id = \(entry.conversation)")
    }
}
