import Database
import HTTP
import Pages
import Phrases
import Spine

// Opening a conversation, and closing it before its day.
extension VoicesCapability {
    /// From here on the question, its code and the reasons for not publishing are fixed.
    func takeOpening(_ draft: ConversationDraft, _ cell: CellHeading, _ sending: Sending) throws -> Answer {
        let unwritten = { try self.wiring.safeguarding.unwritten(in: cell, link: sending.link, $0) }
        let owed = try sending.reading { try unwritten($0.tx) }
        let page = { OpenPage(cell: cell, draft: $0, now: sending.now, unwritten: owed, wasTried: true) }
        guard draft.missing(at: sending.now).isEmpty, owed.isEmpty else { return .problem(page(draft)) }
        do {
            return try sending.act(Self.open, on: .item(draft.id)) { acting in
                let draft = try ConversationDraft.find(draft.id, in: draft.cell, wiring.isHeld, acting.tx)
                guard draft.missing(at: acting.now).isEmpty, try unwritten(acting.tx).isEmpty else {
                    throw SpineError(.changedMeanwhile, "Somebody took something out while you were opening it.")
                }
                try acting.record(Detail().with("views", draft.seeds.count))
                try draft.open(acting)
                try wiring.safeguarding.name(lead: draft.lead, deputy: draft.deputy, in: draft.cell, acting)
                return sending.link(SetUpRoute.tasks(cell.cell.slug, draft.id))
            }
        } catch let error as SpineError where error.code == .changedMeanwhile {
            return .problem(
                page(
                    try sending.reading { try ConversationDraft.find(draft.id, in: cell.cell.id, wiring.isHeld, $0.tx) }
                ))
        }
    }

    func takeClosing(_ draft: ConversationDraft, _ cell: CellHeading, _ sending: Sending) throws -> Answer {
        try sending.act(Self.close, on: .item(draft.id)) { acting in
            try acting.tx.run(
                """
                update conversation set closes_at = \(acting.now)
                where id = \(draft.id) and (closes_at is null or closes_at > \(acting.now))
                """)
            try CheckingJob.enqueue(draft.id, acting)
            return sending.link(SetUpRoute.tasks(cell.cell.slug, draft.id))
        }
    }
}

extension ConversationDraft {
    /// Makes it live with its first views, findable in every language that it stands in.
    func open(_ acting: Acting) throws {
        let tx = acting.tx
        try acting.setState(.live, of: id)
        let opens = opensAt.map { max($0, acting.now) } ?? acting.now
        try tx.run("update conversation set opens_at = \(opens) where id = \(id)")
        for seed in seeds {
            try acting.setState(.live, of: seed.id)
            try tx.run("update item set visibility = \(visibility) where id = \(seed.id)")
        }
        try tx.run(
            """
            update statement set moderation = \(Statement.Moderation.published)
            where conversation = \(id) and is_seed = 1
            """)
        for text in [(id, question)] + seeds.map({ ($0.id, $0.words) }) { try acting.makeFindable(text.0, text.1) }
        try CheckingJob.enqueue(id, acting)
        try AnswerDay.enqueue(id, acting)
    }
}

extension Acting {
    /// Makes an item findable in each language that its title stands in.
    func makeFindable(_ item: Item.ID, _ text: LocalisedText) throws {
        try index(item, language: text.original.language, words: text.original.words)
        for (language, words) in text.versions { try index(item, language: language, words: words) }
    }
}
