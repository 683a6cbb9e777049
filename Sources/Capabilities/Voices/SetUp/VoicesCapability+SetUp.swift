import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// Asking a question, and the tasks until it opens.
extension VoicesCapability {
    func showSetUp(_ route: SetUpRoute, _ reading: Reading) throws -> Answer {
        switch route {
        case .new(let slug):
            let cell = try reading.cell(slug)
            try reading.require(Self.ask, on: .cell(cell.cell.id))
            return .page(AskPage(cell: cell, state: FormState()))
        case .tasks(let slug, let id):
            let (cell, draft) = try draft(id, in: slug, reading)
            return .page(
                TaskListPage(
                    cell: cell, draft: draft, now: reading.now,
                    unwritten: try wiring.safeguarding.unwritten(in: cell, link: reading.link, reading.tx),
                    safety: try wiring.safeguarding.notice(in: cell.cell.id, for: reading).more,
                    waiting: try CheckingQueue.waiting(in: id, for: reading.viewer, wiring.isHeld, reading.tx)))
        case .step(let slug, let id, let step):
            let (cell, draft) = try draft(id, in: slug, reading)
            switch step {
            case .poster:
                return .page(
                    PosterPage(
                        cell: cell, draft: draft, organisations: try wiring.organisations(cell.cell.id, reading.tx),
                        contact: try wiring.safeguarding.notice(in: cell.cell.id, for: reading).contact, reading))
            case .answer where draft.isPreparing, .open where !draft.isPreparing,
                .close where draft.isPreparing || draft.isClosed(at: reading.now):
                return .goOn(to: reading.link(SetUpRoute.tasks(slug, id)))
            case .open:
                return .page(
                    OpenPage(
                        cell: cell, draft: draft, now: reading.now,
                        unwritten: try wiring.safeguarding.unwritten(in: cell, link: reading.link, reading.tx),
                        wasTried: false))
            case .close: return .page(ClosePage(cell: cell, draft: draft))
            case .languages:
                return .page(languagesPage(cell, draft, reading.query, reading.site, reading.say, state: nil))
            default:
                let named = try wiring.safeguarding.named(in: cell.cell.id, reading.tx)
                return .page(
                    SetUpPage(
                        cell: cell, draft: draft, step: step,
                        state: SetUpPage.state(draft, step, named: named, reading.site),
                        now: reading.now))
            }
        }
    }

    func takeSetUp(_ route: SetUpRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .new(let slug): return try takeQuestion(in: slug, sending)
        case .step(let slug, let id, let step):
            let (cell, draft) = try sending.reading { try self.draft(id, in: slug, $0) }
            switch step {
            case .open: return try takeOpening(draft, cell, sending)
            case .close: return try takeClosing(draft, cell, sending)
            case .languages: return try takeLanguage(draft, cell, sending)
            case .poster: throw SpineError(.notFound, "Nothing is sent here.")
            default: return try takeStep(step, draft, cell, sending)
            }
        case .tasks: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    private func draft(
        _ id: Conversation.ID, in slug: Slug, _ reading: Reading
    ) throws -> (CellHeading, ConversationDraft) {
        let cell = try reading.cell(slug)
        try reading.require(Self.setUp, on: .item(id))
        return (cell, try ConversationDraft.find(id, in: cell.cell.id, wiring.isHeld, reading.tx))
    }

    /// A new question: seen by the convenors alone until it opens.
    private func takeQuestion(in slug: Slug, _ sending: Sending) throws -> Answer {
        let cell = try sending.reading { try $0.cell(slug) }
        var reader = FormReader(sending.form, sending.say)
        let question = reader.line("question", most: AnswerSheet.longestQuestion, missing: SetUpWords.questionMissing)
        guard reader.isGood else { return .problem(AskPage(cell: cell, state: reader.state)) }
        return try sending.act(Self.ask, on: .cell(cell.cell.id)) { acting in
            let id = try acting.insert(
                Conversation.kind, title: question, language: cell.cell.language, visibility: cell.cell.visibility,
                in: cell.cell.id, state: .preparing)
            try acting.tx.run(
                """
                insert into conversation (id, description, code, refusals)
                values (\(id), '', \(try ShortCode.new(acting)),
                    \(Refusal.allCases.map(\.rawValue).joined(separator: " ")))
                """)
            return sending.link(SetUpRoute.tasks(slug, id))
        }
    }

    /// One task's form. Whatever it changes is refused where somebody else changed the conversation since it was read.
    private func takeStep(
        _ step: SetUpRoute.Step, _ draft: ConversationDraft, _ cell: CellHeading, _ sending: Sending
    ) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let revision = Int(reader.line("revision")) ?? 0
        let change = StepChange.read(step, of: draft, &reader, sending)
        let page = { SetUpPage(cell: cell, draft: $0, step: step, state: $1, now: sending.now) }
        guard reader.isGood, let change else { return .problem(page(draft, reader.state)) }
        do {
            return try sending.act(Self.setUp, on: .item(draft.id)) { acting in
                // The act is about the conversation, whatever is made on the way.
                try acting.record()
                try draft.check(step, from: revision, acting)
                try change.write(acting)
                if step == .safety, !draft.isPreparing {
                    let now = try ConversationDraft.find(draft.id, in: draft.cell, wiring.isHeld, acting.tx)
                    try wiring.safeguarding.name(lead: now.lead, deputy: now.deputy, in: draft.cell, acting)
                }
                return sending.link(
                    step == .people
                        ? SetUpRoute.step(cell.cell.slug, draft.id, .people) : .tasks(cell.cell.slug, draft.id))
            }
        } catch let error as SpineError where error.code == .changedMeanwhile {
            let now = try sending.reading {
                try ConversationDraft.find(draft.id, in: cell.cell.id, wiring.isHeld, $0.tx)
            }
            var state = reader.state
            state.note(SetUpPage.firstField(step), sending.say(SetUpWords.changedMeanwhile))
            return .problem(page(now, state))
        }
    }
}

extension ConversationDraft {
    /// Moves the revision on. Throws `changedMeanwhile` where the conversation is not as it was read, or where it has
    /// opened since and this is fixed.
    func check(_ step: SetUpRoute.Step, from revision: Int, _ acting: Acting) throws {
        let found = try acting.tx.first("select title, visibility, state from item where id = \(id)") {
            (try $0.next(String.self), try $0.next(Visibility.self), try $0.next(Item.State.self))
        }
        guard let (title, visibility, state) = found, state == .preparing || step.staysOpen else {
            throw SpineError(.changedMeanwhile, "The conversation has opened: this is fixed now.")
        }
        try acting.edit(id, from: revision, title: title, visibility: visibility)
    }
}

extension SetUpRoute.Step {
    /// Whether it can be changed after opening: what does no harm to those who have answered.
    var staysOpen: Bool {
        switch self {
        case .languages, .people, .safety, .days, .answer, .poster, .close: true
        case .question, .why, .readers, .views, .open: false
        }
    }
}
