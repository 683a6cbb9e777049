import Database
import Secrets
import Spine

extension PaperBatch {
    /// One batch of a cell; throws `notFound` where there is none. Whether the viewer may see it the policy has said.
    static func find(_ id: Item.ID, in cell: Cell.ID, _ tx: ReadTransaction) throws -> PaperBatch {
        let found = try tx.first("\(select) where paper_batch.id = \(id) and item.cell = \(cell)", read)
        guard let found else { throw SpineError(.notFound, "There is no such batch of slips here.") }
        return found.with(try counts(of: [id], tx)[id] ?? [:])
    }

    /// Those of a conversation, the newest first.
    static func all(of conversation: Conversation.ID, _ tx: ReadTransaction) throws -> [PaperBatch] {
        let found = try tx.all(
            "\(select) where paper_batch.conversation = \(conversation) order by item.created_at desc, item.id desc",
            read)
        let counts = try counts(of: found.map(\.id), tx)
        return found.map { $0.with(counts[$0.id] ?? [:]) }
    }

    /// The address of a batch.
    static func route(to batch: Item.ID, in tx: ReadTransaction) throws -> PaperRoute? {
        try tx.first("select cell.slug from item join cell on cell.id = item.cell where item.id = \(batch)") {
            .batch(try $0.next(), batch)
        }
    }

    /// Prints a new batch: its code, and the views that stand on it from now on.
    static func make(
        _ slips: Int, for draft: ConversationDraft, entrance: Item.ID?, handIn: String, destroyBy: Time,
        _ acting: Acting
    ) throws -> Item.ID {
        let tx = acting.tx
        var code = ""
        repeat {
            code = String(
                (0..<SlipNumber.batchLength).map { _ in
                    SlipNumber.symbols[acting.surroundings.randomness.number(below: SlipNumber.symbols.count)]
                })
        } while try tx.first(
            "select 1 from paper_batch where conversation = \(draft.id) and code = \(code)", { try $0.next(Int.self) })
            != nil
        let id = try acting.insert(
            kind, title: code, language: draft.question.original.language, visibility: .cell, in: draft.cell)
        // Nobody said it: it does not stand among what its printer said.
        try tx.run("update item set author = null where id = \(id)")
        try tx.run(
            """
            insert into paper_batch (id, conversation, code, slips, entrance, hand_in, destroy_by)
            values (\(id), \(draft.id), \(code), \(slips), \(entrance), \(handIn), \(destroyBy.day))
            """)
        for view in try AskedView.current(of: draft.id, in: tx) {
            try tx.run(
                "insert into paper_view (batch, place, statement) values (\(id), \(view.place), \(view.id))")
        }
        try acting.record(Detail().with("slips", slips))
        try acting.enqueue(PaperDay.kind, key: "voices.paper-day:\(id.text)", item: id, at: destroyBy.day)
        return id
    }

    /// The conversation as the slips of this batch lead to it, with their entrance.
    func entry(in tx: ReadTransaction) throws -> Entry {
        guard let code = EntryCode(typed: entrance?.code ?? conversationCode), let entry = try Entry.find(code, in: tx)
        else { throw SpineError(.notFound, "There is no such conversation here.") }
        return entry
    }

    /// A slip that was typed in; nil where it was not.
    func slip(_ running: Int, in tx: ReadTransaction) throws -> PaperSlip? {
        try tx.first(
            "select stage, entered_by from paper_slip where batch = \(id) and number = \(running)"
        ) { PaperSlip(running: running, stage: try $0.next(), enteredBy: try $0.next()) }
    }

    /// The first slip that has not come back yet, from a number on; nil where all have.
    func next(after running: Int, in tx: ReadTransaction) throws -> Int? {
        let known = Set(try tx.all("select number from paper_slip where batch = \(id)") { try $0.next(Int.self) })
        let open = (1...slips).filter { !known.contains($0) }
        return open.first { $0 > running } ?? open.first
    }

    private func with(_ counts: [PaperSlip.Stage: Int]) -> PaperBatch {
        PaperBatch(
            id: id, conversation: conversation, code: code, slips: slips, entrance: entrance, handIn: handIn,
            destroyBy: destroyBy, destroyed: destroyed, conversationCode: conversationCode, counts: counts)
    }

    private static func counts(
        of batches: [Item.ID], _ tx: ReadTransaction
    ) throws -> [Item.ID: [PaperSlip.Stage: Int]] {
        var counts: [Item.ID: [PaperSlip.Stage: Int]] = [:]
        guard !batches.isEmpty else { return counts }
        try tx.forEach(
            """
            select batch, stage, count(*) from paper_slip where batch in (\(SQL(values: batches))) group by batch, stage
            """
        ) { counts[try $0.next(), default: [:]][try $0.next(PaperSlip.Stage.self)] = try $0.next(Int.self) }
        return counts
    }

    private static let select: SQL = """
        select paper_batch.id, paper_batch.conversation, paper_batch.code, paper_batch.slips, entrance.label,
            entrance.code, paper_batch.hand_in, paper_batch.destroy_by, paper_batch.destroyed_day, person.name,
            conversation.code
        from paper_batch join item on item.id = paper_batch.id
            join conversation on conversation.id = paper_batch.conversation
            left join entrance on entrance.id = paper_batch.entrance
            left join person on person.id = paper_batch.destroyed_by
        """

    private static func read(_ row: inout Row) throws -> PaperBatch {
        let (id, conversation) = (try row.next(Item.ID.self), try row.next(Conversation.ID.self))
        let (code, slips) = (try row.next(String.self), try row.next(Int.self))
        let (label, way) = (try row.next(String?.self), try row.next(String?.self))
        let (handIn, destroyBy) = (try row.next(String.self), try row.next(Time.self))
        let (day, name) = (try row.next(Time?.self), try row.next(String?.self))
        return PaperBatch(
            id: id, conversation: conversation, code: code, slips: slips,
            entrance: label.flatMap { label in way.map { (label, $0) } }, handIn: handIn, destroyBy: destroyBy,
            destroyed: day.map { ($0, name ?? "") }, conversationCode: try row.next(String?.self) ?? "", counts: [:])
    }
}

extension PaperSlip.Stage: Bindable, ColumnReadable {}
