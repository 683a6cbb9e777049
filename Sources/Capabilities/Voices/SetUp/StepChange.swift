import Database
import HTTP
import Pages
import Phrases
import Spine

/// What a task's form changes, once it was read and found good.
struct StepChange {
    /// Writes it, in the transaction of the act.
    let write: (Acting) throws -> Void

    /// Reads a task's form; nil where something is to be mended, which the reader then says.
    static func read(
        _ step: SetUpRoute.Step, of draft: ConversationDraft, _ reader: inout FormReader, _ sending: Sending
    ) -> StepChange? {
        if !draft.isPreparing, !step.staysOpen {
            reader.note(SetUpPage.firstField(step), SetUpWords.fixedNow)
            return nil
        }
        return switch step {
        case .question: question(draft, &reader, sending)
        case .why: why(draft, &reader)
        case .readers: readers(draft, &reader, sending)
        case .views: views(draft, &reader)
        case .people: people(draft, &reader, sending)
        case .safety: safety(draft, &reader)
        case .days: days(draft, &reader, sending)
        case .languages, .open, .poster, .close: nil
        }
    }

    private static func question(
        _ draft: ConversationDraft, _ reader: inout FormReader, _ sending: Sending
    ) -> StepChange {
        let words = reader.line("question", most: AnswerSheet.longestQuestion, missing: SetUpWords.questionMissing)
        let language = reader.line("language")
        if !SpokenLanguage.all(sending.site, sending.say).contains(where: { $0.tag == language }) {
            reader.note("language", SetUpWords.languageMissing)
        }
        return StepChange { acting in
            let items = [draft.id] + draft.seeds.map(\.id)
            try acting.tx.run("update item set title = \(words) where id = \(draft.id)")
            // All that is written with the question is in its language; what stood in that language as a further one goes.
            try acting.tx.run("update item set language = \(language) where id in (\(SQL(values: items)))")
            try acting.tx.run("delete from wording where language = \(language) and item in (\(SQL(values: items)))")
        }
    }

    private static func why(_ draft: ConversationDraft, _ reader: inout FormReader) -> StepChange {
        let why = reader.text("why", most: 1000)
        let promise = reader.text("promise", most: 1000)
        let by = reader.day("answer_by")
        return StepChange { acting in
            try acting.tx.run(
                """
                update conversation set description = \(why), promise = \(promise), answer_by = \(by)
                where id = \(draft.id)
                """)
        }
    }

    private static func readers(
        _ draft: ConversationDraft, _ reader: inout FormReader, _ sending: Sending
    ) -> StepChange? {
        let readers = reader.text("readers", most: 600, missing: SetUpWords.readersMissing)
        let sight = Visibility(rawValue: Int(reader.line("visibility")) ?? -1)
        if sight.map(SetUpPage.sights.contains) != true { reader.note("visibility", SetUpWords.visibilityMissing) }
        let excluded = reader.list("excluded").compactMap { Sector(rawValue: $0) }
        let affects = reader.choice(
            "affects", of: AffectsHelp.self, missing: SetUpWords.affectsMissing)
        let age = reader.choice("age", of: LeastAge.self, missing: SetUpWords.ageMissing)
        guard let sight, let affects, let age else { return nil }
        return StepChange { acting in
            try acting.tx.run(
                """
                update conversation set readers = \(readers), affects_help = \(affects), least_age = \(age),
                    excluded_sectors = \(excluded.map(\.rawValue).joined(separator: " "))
                where id = \(draft.id)
                """)
            try acting.tx.run("update item set visibility = \(sight) where id = \(draft.id)")
        }
    }

    /// It opens as the first day begins and closes as the last one ends, by the clocks of the site's place.
    private static func days(
        _ draft: ConversationDraft, _ reader: inout FormReader, _ sending: Sending
    ) -> StepChange? {
        let site = sending.site
        let opens = draft.isPreparing ? reader.day("opens").map { site.start(of: $0) } : draft.opensAt
        guard let last = reader.day("closes", missing: SetUpWords.closesMissing) else { return nil }
        let closes = site.end(of: last)
        if draft.isClosed(at: sending.now) { reader.note("closes", SetUpWords.closedForGood) }
        if closes <= sending.now { reader.note("closes", SetUpWords.closesPast) }
        if let opens, closes <= opens { reader.note("closes", SetUpWords.closesBefore) }
        return StepChange { acting in
            try acting.tx.run(
                """
                update conversation set opens_at = \(opens), closes_at = \(closes) where id = \(draft.id)
                """)
            if !draft.isPreparing { try CheckingJob.enqueue(draft.id, acting) }
        }
    }
}
