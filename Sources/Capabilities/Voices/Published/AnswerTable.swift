import Database
import OpinionLandscape
import Spine

/// All answers of a conversation, read once for a computation.
struct AnswerTable {
    /// The numbers of the views, ascending; places in it are the table's columns.
    let numbers: [Int]
    let votes: VoteTable
    /// The places in `numbers` of what is not published.
    let moderatedOut: Set<Int>
    /// How many people answered on paper.
    let onPaper: Int

    /// Reads the views that were ever published and are not gone, and the people in the order of their numbers.
    /// - Complexity: O(answers) in time and memory.
    init(_ conversation: Conversation.ID, in tx: ReadTransaction) throws {
        let statements = try tx.all(
            """
            select id, number, moderation from statement
            where conversation = \(conversation) and number >= 0
                and intake = (select intake from conversation where id = \(conversation))
            order by number
            """
        ) { (id: try $0.next(Item.ID.self), number: try $0.next(Int.self), try $0.next(Statement.Moderation.self)) }
        let people = try tx.all(
            """
            select id, is_on_paper from participant where conversation = \(conversation)
            order by number is null, number, id
            """
        ) { (id: try $0.next(Actor.ID.self), isOnPaper: try $0.next(Bool.self)) }
        let columns = Dictionary(uniqueKeysWithValues: statements.enumerated().map { ($1.id, $0) })
        let rows = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1.id, $0) })
        var entries: [VoteTable.Entry] = []
        // Answers of one person mostly come together: then they are looked up once.
        var last: (id: Actor.ID?, row: Int?) = (nil, nil)
        try tx.forEach(
            """
            select vote.participant, vote.statement, vote.value
            from participant join vote on vote.participant = participant.id
            where participant.conversation = \(conversation)
            """
        ) { row in
            let id = try row.next(Actor.ID.self)
            if id != last.id { last = (id, rows[id]) }
            let person = last.row
            let statement = columns[try row.next(Item.ID.self)]
            let vote = Vote(rawValue: Int8(clamping: try row.next(Int.self)))
            if let person, let statement, let vote {
                entries.append(VoteTable.Entry(participant: person, statement: statement, vote: vote))
            }
        }
        numbers = statements.map(\.number)
        moderatedOut = Set(statements.indices.filter { statements[$0].2 != .published })
        onPaper = people.count(where: \.isOnPaper)
        votes = VoteTable(participants: people.count, statements: statements.count, votes: entries)
    }
}
