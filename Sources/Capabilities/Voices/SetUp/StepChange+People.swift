import Database
import Folding
import HTTP
import Pages
import Phrases
import Spine

// First views, entrances, and who keeps people safe.
extension StepChange {
    /// A line each: those that stand already keep their further languages, those that are gone go.
    static func views(_ draft: ConversationDraft, _ reader: inout FormReader) -> StepChange {
        var lines: [String] = []
        for line in reader.text("views", most: 20_000).split(whereSeparator: \.isNewline) {
            let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !words.isEmpty, !lines.contains(words) { lines.append(words) }
        }
        if lines.count > ConversationDraft.seedCount.upperBound { reader.note("views", SetUpWords.viewsTooMany) }
        if let long = lines.firstIndex(where: { $0.count > AnswerSheet.longestQuestion }) {
            reader.note("views", SetUpWords.viewTooLong, ["line": long + 1, "most": AnswerSheet.longestQuestion])
        }
        return StepChange { acting in
            let known = Dictionary(draft.seeds.map { ($0.words.original.words, $0.id) }) { first, _ in first }
            let gone = draft.seeds.map(\.id).filter { id in !lines.contains { known[$0] == id } }
            if !gone.isEmpty {
                let ids = SQL(values: gone)
                try acting.tx.run("delete from wording where item in (\(ids))")
                try acting.tx.run("delete from statement where id in (\(ids))")
                try acting.tx.run("delete from item where id in (\(ids))")
            }
            // Out of the way first: two views never have the same number, not even for a moment.
            try acting.tx.run(
                "update statement set number = number + 1000 where conversation = \(draft.id) and is_seed = 1")
            for (place, words) in lines.enumerated() {
                if let id = known[words] {
                    try acting.tx.run("update statement set number = \(place + 1) where id = \(id)")
                    continue
                }
                let id = try acting.insert(
                    Statement.kind, title: words, language: draft.question.original.language, visibility: .convenors,
                    in: draft.cell, state: .preparing)
                try acting.tx.run(
                    """
                    insert into statement (id, conversation, number, moderation, is_seed)
                    values (\(id), \(draft.id), \(place + 1), \(Statement.Moderation.approved), 1)
                    """)
            }
        }
    }

    /// One more entrance, or one less while nobody can have come through it.
    static func people(
        _ draft: ConversationDraft, _ reader: inout FormReader, _ sending: Sending
    ) -> StepChange? {
        if let text = sending.form["remove"] {
            guard draft.isPreparing, let id = Item.ID(text: text) else { return nil }
            return StepChange {
                try $0.tx.run("delete from entrance where id = \(id) and conversation = \(draft.id)")
            }
        }
        let label = reader.line("label", most: 80, missing: SetUpWords.labelMissing)
        let typed = reader.line("hoped", most: 12)
        let hoped = Int(Folding.fold(typed))
        if !typed.isEmpty, hoped.map({ (1...1_000_000).contains($0) }) != true {
            reader.note("hoped", SetUpWords.hopedWrong)
        }
        if draft.entrances.contains(where: { $0.label == label }) { reader.note("label", SetUpWords.labelKnown) }
        return StepChange { acting in
            let id: Item.ID = acting.surroundings.newID()
            try acting.tx.run(
                """
                insert into entrance (id, conversation, label, code, hoped)
                values (\(id), \(draft.id), \(label), \(try ShortCode.new(acting)), \(hoped))
                """)
        }
    }

    /// Lead and deputy are two people of the cell; the reasons are fixed once it has opened.
    static func safety(_ draft: ConversationDraft, _ reader: inout FormReader) -> StepChange? {
        let known = Set(draft.people.map(\.id))
        let lead = Actor.ID(text: reader.line("lead")).flatMap { known.contains($0) ? $0 : nil }
        let deputy = Actor.ID(text: reader.line("deputy")).flatMap { known.contains($0) ? $0 : nil }
        if lead == nil { reader.note("lead", SetUpWords.leadMissing) }
        if deputy == nil { reader.note("deputy", SetUpWords.deputyMissing) }
        if lead != nil, lead == deputy { reader.note("deputy", SetUpWords.deputySame) }
        let sent = Set(reader.list("refusals"))
        let refusals = draft.isPreparing ? Refusal.allCases.filter { sent.contains($0.rawValue) } : draft.refusals
        if refusals.isEmpty { reader.note("refusals", SetUpWords.refusalsMissing) }
        let checkers = reader.list("checkers").compactMap { Actor.ID(text: $0) }.filter(known.contains)
        return StepChange { acting in
            try acting.tx.run(
                """
                update conversation set lead = \(lead), deputy = \(deputy),
                    refusals = \(refusals.map(\.rawValue).joined(separator: " "))
                where id = \(draft.id)
                """)
            try acting.tx.run("delete from checker where conversation = \(draft.id)")
            for person in Set(checkers) {
                try acting.tx.run("insert into checker (conversation, person) values (\(draft.id), \(person))")
            }
        }
    }
}
