import Database
import HTTP
import Pages
import Phrases
import Secrets
import Spine

// Writing what became of something, changing it and taking it back.
extension VoicesCapability {
    /// How many views stand in the form, to be answered one by one.
    private static let mostViews = 60

    func showOutcome(_ id: Item.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let outcome = try Outcome.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
        return try showOutcomeForm(outcome, of: outcome.conversation, cell, reading)
    }

    func showOutcomeForm(
        _ outcome: Outcome?, of id: Conversation.ID, _ cell: CellHeading, _ reading: Reading
    ) throws -> Answer {
        try reading.require(
            outcome == nil ? HeardActions.write : HeardActions.change, on: .item(outcome?.id ?? id))
        return .page(try outcomePage(outcome, of: id, cell, FormState(lists: Self.typed(outcome)), reading))
    }

    /// What stands in the form of an outcome that is there.
    private static func typed(_ outcome: Outcome?) -> [String: [String]] {
        guard let outcome else { return [:] }
        var typed = [
            "kind": [outcome.kind.rawValue], "title": [outcome.title.original.words],
            "body": [outcome.body.original.words], "about": outcome.about.map(\.text),
        ]
        for (language, words) in outcome.title.versions { typed["title-\(language)"] = [words] }
        for (language, words) in outcome.body.versions { typed["body-\(language)"] = [words] }
        return typed
    }

    private func outcomePage(
        _ outcome: Outcome?, of id: Conversation.ID, _ cell: CellHeading, _ state: FormState, _ reading: Reading
    ) throws -> OutcomePage {
        let landscape = try PublishedLandscape.of(id, in: reading.tx)
        let quotes = HeardOrder.all(
            try Quote.published(of: id, for: reading.viewer, tx: reading.tx), landscape
        ).map(\.quote)
        let chosen = Set(outcome?.about ?? [])
        let views = quotes.enumerated().filter { $0 < Self.mostViews || chosen.contains($1.id) }.map(\.element)
        return OutcomePage(
            cell: cell, conversation: try find(id, cell, reading), views: views,
            languages: reading.site.languages.filter { $0.code != cell.cell.language }, outcome: outcome, state: state)
    }

    func takeOutcome(_ id: Item.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        let outcome = try sending.reading { reading in
            try Outcome.find(id, in: reading.cell(slug).cell.id, for: reading.viewer, tx: reading.tx)
        }
        return try takeOutcome(outcome, of: outcome.conversation, in: slug, sending)
    }

    func takeOutcome(
        _ outcome: Outcome?, of id: Conversation.ID, in slug: Slug, _ sending: Sending
    ) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let kind = reader.choice("kind", of: Outcome.Kind.self, missing: HeardWords.outcomeKindMissing)
        let title = reader.line("title", missing: HeardWords.outcomeTitleMissing)
        let body = reader.text("body")
        if kind == .notDone, body.isEmpty { reader.note("body", HeardWords.outcomeWhyMissing) }
        let chosen = reader.list("about")
        let languages = sending.site.languages.map(\.code)
        let versions = languages.map { ($0, reader.line("title-\($0)"), reader.text("body-\($0)")) }
        let page = try sending.reading { reading in
            try outcomePage(outcome, of: id, reading.cell(slug), reader.state, reading)
        }
        guard reader.isGood, let kind else { return .problem(page) }
        let views = page.views.map(\.id).filter { chosen.contains($0.text) }
        let language = page.cell.cell.language
        return try sending.act(
            outcome == nil ? HeardActions.write : HeardActions.change, on: .item(outcome?.id ?? id)
        ) { acting in
            let item: Item.ID
            if let outcome {
                item = outcome.id
                let revision = sending.form["revision"].flatMap(Int.init) ?? outcome.revision
                try acting.edit(
                    item, from: revision, title: title, visibility: try Self.visibility(of: id, in: acting.tx))
                try acting.tx.run(
                    "update outcome set kind = \(kind), body = \(body), day = \(acting.now.day) where id = \(item)")
            } else {
                item = try acting.insert(
                    Outcome.kind, title: title, language: language,
                    visibility: try Self.visibility(of: id, in: acting.tx), in: page.cell.cell.id)
                try acting.tx.run(
                    """
                    insert into outcome (id, conversation, kind, body, day)
                    values (\(item), \(id), \(kind), \(body), \(acting.now.day))
                    """)
            }
            for (code, title, body) in versions where code != language {
                try acting.word(.title, of: item, in: code, title)
                try acting.word(Outcome.bodyPart, of: item, in: code, body)
            }
            let about = views.isEmpty ? [id] : views
            for gone in outcome?.about ?? [] where !about.contains(gone) { try acting.unlink(item, .about, gone) }
            for answered in about { try acting.link(item, .about, answered) }
            try OutcomeNews.note(id, acting: acting)
            try acting.settle(AnswerDay.owed, about: id)
            return sending.link(HeardRoute.page(slug, id).whole)
        }
    }

    func takeBack(_ id: Item.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        let outcome = try sending.reading { reading in
            try Outcome.find(id, in: reading.cell(slug).cell.id, for: reading.viewer, tx: reading.tx)
        }
        return try sending.act(HeardActions.takeBack, on: .item(id)) { acting in
            try acting.setState(.retired, of: id)
            for answered in outcome.about { try acting.unlink(id, .about, answered) }
            try AnswerDay.enqueue(outcome.conversation, acting)
            return sending.link(HeardRoute.page(slug, outcome.conversation).whole)
        }
    }

    private static func visibility(of item: Item.ID, in tx: ReadTransaction) throws -> Visibility {
        try tx.first("select visibility from item where id = \(item)") { try $0.next(Visibility.self) } ?? .cell
    }

    /// Stops the letters to whoever got the one with this token: their address goes. Sent twice, it does no harm.
    func stopLetters(_ text: String, _ sending: Sending) throws -> Answer {
        let page = StopLettersPage(token: text, isStopped: true)
        guard let token = Token(parsing: text) else { return .page(page) }
        try sending.store.act(HeardActions.stopLetters, by: .visitor, on: .network) { acting in
            let which: SQL = "select participant from letter_stop where digest = \(token.digest.bytes)"
            try acting.tx.run("update participant set email = null where id in (\(which))")
            try acting.tx.run("delete from letter_stop where participant in (\(which))")
        }
        return .page(page)
    }
}
