import Database
import OpinionLandscape
import Spine

/// Writes an answer sheet into a conversation in small parts. Each part may be written again and does no harm; nothing
/// of a new conversation is seen before the last one.
struct AnswerIntake {
    let sheet: AnswerSheet
    let conversation: Conversation.ID
    /// Which import of this conversation it is: a newer one ends this one.
    let intake: Int
    let store: Store

    /// How many parts there are: those of the views, then those of the people.
    var partCount: Int { viewParts + peopleParts.count }

    private let viewParts: Int
    private let peopleParts: [Range<Int>]

    init(_ sheet: AnswerSheet, into conversation: Conversation.ID, intake: Int, store: Store) {
        self.sheet = sheet
        self.conversation = conversation
        self.intake = intake
        self.store = store
        viewParts = (sheet.views.count + AnswerSheet.rowsAtOnce - 1) / AnswerSheet.rowsAtOnce
        peopleParts = Self.parts(of: sheet)
    }

    /// People in order, cut so that each part has about as many rows as are written at once.
    private static func parts(of sheet: AnswerSheet) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var (start, rows) = (0, 0)
        for person in sheet.people.indices {
            rows += 1 + sheet.votes.voteCount(of: person)
            if rows >= AnswerSheet.rowsAtOnce {
                parts.append(start..<person + 1)
                (start, rows) = (person + 1, 0)
            }
        }
        if start < sheet.people.count { parts.append(start..<sheet.people.count) }
        return parts
    }

    /// Begins an import into a cell: finds the conversation that was imported before with the same question, or makes
    /// one that nobody sees yet. The sheet's answers replace those of an earlier import.
    static func begin(
        _ sheet: AnswerSheet, in cell: Cell.ID, acting: Acting
    ) throws -> (conversation: Conversation.ID, intake: Int) {
        let known = try sheet.source == nil ? nil : Conversation.imported(sheet.question, into: cell, tx: acting.tx)
        if let known {
            try acting.tx.run(
                "update conversation set intake = intake + 1, is_taking_in = 1 where id = \(known)")
            let intake = try acting.tx.first("select intake from conversation where id = \(known)") {
                try $0.next(Int.self)
            }
            try acting.record(item: known)
            return (known, intake ?? 1)
        }
        let circle: Visibility? = try acting.tx.first("select visibility from item where id = \(cell.item)") {
            try $0.next()
        }
        let made = try acting.insert(
            Conversation.kind, title: sheet.question, language: sheet.language, visibility: circle ?? .cell, in: cell,
            state: .preparing)
        try acting.tx.run(
            """
            insert into conversation (id, description, opens_at, closes_at, source, intake, is_taking_in)
            values (\(made), \(sheet.description), \(sheet.opensAt), \(sheet.closesAt), \(sheet.source), 1, 1)
            """)
        try acting.index(made, language: sheet.language, words: sheet.question)
        return (made, 1)
    }

    /// Writes one part; false where a newer import has taken over.
    func write(part: Int) throws -> Bool {
        try store.act(VoicesCapability.importPart, by: .system, on: .item(conversation)) { acting in
            guard try isNewest(acting.tx) else { return false }
            if part < viewParts {
                let start = part * AnswerSheet.rowsAtOnce
                try write(views: start..<min(start + AnswerSheet.rowsAtOnce, sheet.views.count), acting)
            } else {
                try write(people: peopleParts[part - viewParts], acting)
            }
            return true
        }
    }

    /// Ends the import: what the export holds no more goes, everything is shown at once, and the figures are asked for.
    func finish() throws {
        try store.act(VoicesCapability.finishImport, by: .system, on: .item(conversation)) { acting in
            guard try isNewest(acting.tx) else { return }
            try forgetRest(acting.tx)
            try acting.tx.run(
                """
                update item set state = 'live'
                where state = 'preparing' and id in (select id from statement where conversation = \(conversation))
                """)
            try acting.setState(.live, of: conversation)
            try acting.tx.run("update conversation set is_taking_in = 0 where id = \(conversation)")
            try AnswerCount.recount(conversation, in: acting.tx)
            try acting.tx.run("delete from polis_upload where conversation = \(conversation)")
            try acting.enqueue(
                LandscapeJob.kind, key: LandscapeJob.key(of: conversation), item: conversation)
        }
    }

    private func isNewest(_ tx: ReadTransaction) throws -> Bool {
        try tx.first("select intake from conversation where id = \(conversation)") { try $0.next(Int.self) } == intake
    }

    private func forgetRest(_ tx: WriteTransaction) throws {
        let gone: SQL = "select id from participant where conversation = \(conversation) and intake <> \(intake)"
        try tx.run("delete from vote where participant in (\(gone))")
        let actors: [Actor.ID] = try tx.all(gone) { try $0.next() }
        try tx.run("delete from participant where conversation = \(conversation) and intake <> \(intake)")
        for actor in actors { try tx.run("delete from actor where id = \(actor)") }
        try tx.run(
            """
            update statement set moderation = 'hidden' where conversation = \(conversation) and intake <> \(intake)
            """)
        try tx.run(
            """
            update item set visibility = \(Visibility.convenors)
            where id in (select id from statement where conversation = \(conversation) and moderation = 'hidden')
            """)
        try tx.run(
            """
            delete from searchable
            where item in (select id from statement where conversation = \(conversation) and moderation = 'hidden')
            """)
    }
}
