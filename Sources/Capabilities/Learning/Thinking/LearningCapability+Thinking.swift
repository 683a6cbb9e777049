import HTTP
import Pages
import Phrases
import Spine

// What a group thinks now.
extension LearningCapability {
    /// How many notes stand in the form.
    private static let mostNotes = 60

    func showThought(_ id: Item.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        let cell = try reading.cell(slug)
        let raised = try Raised.of(id, for: reading.viewer, reading.tx)
        let page = ThoughtPage(
            cell: cell, thought: try Thought.find(id, in: cell.cell.id, for: reading.viewer, reading.tx),
            notes: try NoteLine.under(id, for: reading.viewer, reading.tx),
            before: try Thought.before(id, for: reading.viewer, reading.tx),
            raised: raised, now: reading.now, mayThink: try reading.may(Self.thinkAgain, on: .item(id)),
            mayRaise: try reading.may(TravellingActions.raise, on: .item(id)),
            mayTakeBack: try reading.may(Self.thinkNoMore, on: .item(id)),
            report: wiring.safeguarding.reporting(id, link: reading.link))
        return Answer.page(page).kept(
            for: [cell.cell.id] + raised.map(\.to),
            until: raised.contains { $0.replied == nil } ? reading.tomorrow : nil)
    }

    func showNewThought(_ slug: Slug, replacing old: Item.ID?, _ reading: Reading) throws -> Answer {
        _ = try reading.cell(slug)
        try reading.require(
            old == nil ? Self.think : Self.thinkAgain, on: old.map { .item($0) } ?? .named(slug))
        let chosen = try old.map { try NoteLine.under($0, for: reading.viewer, reading.tx).map(\.id.text) } ?? []
        return .page(try thinkPage(slug, replacing: old, FormState(lists: ["notes": chosen]), reading))
    }

    func takeThought(in slug: Slug, replacing old: Item.ID?, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let title = reader.line("title", missing: Words.thoughtMissing)
        let body = reader.text("body", most: Thought.mostBody)
        let chosen = reader.list("notes")
        var page = try sending.reading { try thinkPage(slug, replacing: old, reader.state, $0) }
        let notes = page.notes.map(\.id).filter { chosen.contains($0.text) }
        if notes.isEmpty { reader.note("notes", Words.restsOnMissing) }
        guard reader.isGood else {
            page = ThinkPage(cell: page.cell, old: page.old, notes: page.notes, state: reader.state)
            return .problem(page)
        }
        let cell = page.cell.cell
        return try sending.act(
            old == nil ? Self.think : Self.thinkAgain, on: old.map { .item($0) } ?? .named(slug)
        ) { acting in
            let id = try acting.think(title, body, restingOn: notes, in: cell, replacing: old)
            return sending.link(LearningRoute.thought(slug, id))
        }
    }

    func showThinkNoMore(_ id: Item.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        let cell = try reading.cell(slug)
        try reading.require(Self.thinkNoMore, on: .item(id))
        let thought = try Thought.find(id, in: cell.cell.id, for: reading.viewer, reading.tx)
        return .page(
            ThinkNoMorePage(
                cell: cell, thought: thought, before: try Thought.before(id, for: reading.viewer, reading.tx)))
    }

    func takeThinkNoMore(_ id: Item.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        try sending.act(Self.thinkNoMore, on: .item(id)) { acting in
            try acting.thinkNoMore(id)
            return sending.link(LearningRoute.all(slug))
        }
    }

    private func thinkPage(
        _ slug: Slug, replacing old: Item.ID?, _ state: FormState, _ reading: Reading
    ) throws -> ThinkPage {
        let cell = try reading.cell(slug)
        return ThinkPage(
            cell: cell,
            old: try old.map { try Thought.find($0, in: cell.cell.id, for: reading.viewer, reading.tx) },
            notes: try NoteLine.published(
                in: cell.cell.id, for: reading.viewer, limit: Self.mostNotes, reading.tx), state: state)
    }
}
