import Database
import HTTP
public import Markup
public import Pages
import Phrases
public import Spine

// Checking views before they are published.
extension VoicesCapability {
    func showChecking(_ route: CheckingRoute, _ reading: Reading) throws -> Answer {
        switch route {
        case .queue(let slug, let id):
            let (cell, conversation) = try checked(id, in: slug, reading)
            return .page(try checkPage(conversation, cell, at: Int(reading.query["skip"] ?? "") ?? 0, reading))
        case .names(let slug, let id): return .goOn(to: reading.link(CheckingRoute.queue(slug, id)))
        case .decided(let slug, let id):
            let (cell, conversation) = try checked(id, in: slug, reading)
            return .page(
                DecidedPage(
                    cell: cell, conversation: conversation, rows: try DecidedPage.Row.all(of: id, reading.tx),
                    isLate: false))
        case .release: throw SpineError(.notFound, "There is no such page here.")
        case .log(let slug, let id):
            let cell = try reading.cell(slug)
            let conversation = try Conversation.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
            guard conversation.state != .preparing, conversation.source == nil else {
                throw SpineError(.notFound, "There is no such log here.")
            }
            let log = try CheckingLog.of(conversation, at: reading.now, in: reading.tx)
            return Answer.page(LogPage(cell: cell, conversation: conversation, log: log))
                .kept(for: [cell.cell.id], until: reading.now.startOfMonth.adding(days: 32).startOfMonth)
        }
    }

    func takeChecking(_ route: CheckingRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .queue(let slug, let id): return try takeDecision(id, slug, sending)
        case .names(let slug, let id): return try takeName(id, slug, sending)
        case .decided(let slug, let id):
            let (cell, conversation) = try sending.reading { try checked(id, in: slug, $0) }
            do {
                return try sending.act(Self.takeBackCheck, on: .item(id)) { acting in
                    let view = try namedView(sending, id, acting)
                    try CheckingQueue.takeBack(view, of: id, acting)
                    return sending.link(CheckingRoute.queue(slug, id))
                }
            } catch let error as SpineError where error.code == .changedMeanwhile {
                let rows = try sending.reading { try DecidedPage.Row.all(of: id, $0.tx) }
                return .problem(DecidedPage(cell: cell, conversation: conversation, rows: rows, isLate: true))
            }
        case .release(let slug, let id):
            guard let view = sending.query["view"].flatMap({ Item.ID(text: $0) }),
                let worries = try sending.reading({ try wiring.safeguarding.worries(in: $0.cell(slug), for: $0) })
            else { throw SpineError(.notFound, "There is no such page here.") }
            return try sending.act(Self.releaseView, on: .item(id)) { acting in
                guard try wiring.safeguarding.looksAfter(view, acting.viewer, acting.tx) else {
                    throw SpineError(.notFound, "There is no such page here.")
                }
                try CheckingQueue.release(view, of: id, acting)
                return worries
            }
        case .log: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    /// A decision on one view: whoever is second is told, and loses nothing.
    private func takeDecision(_ id: Conversation.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let named = reader.line("view")
        let decision = reader.choice(
            "decision", of: CheckingQueue.Decision.self, missing: CheckingWords.decisionMissing)
        let reason = reader.choice("reason", of: Refusal.self)
        let note = reader.text("note", most: 1000)
        let skip = Int(sending.query["skip"] ?? "") ?? 0
        let chosen = try sending.reading { reading in
            _ = try checked(id, in: slug, reading)
            return Refusal.chosen(
                try reading.tx.first("select refusals from conversation where id = \(id)") { try $0.next() } ?? "")
        }
        if decision == .refuse, reason.map(chosen.contains) != true {
            reader.note("reason", CheckingWords.reasonMissing)
        }
        func again(_ state: FormState, named: String?) throws -> Answer {
            .problem(
                try sending.reading { reading in
                    let (cell, conversation) = try checked(id, in: slug, reading)
                    return try checkPage(conversation, cell, at: skip, reading, state, named: named)
                })
        }
        guard reader.isGood, let decision else { return try again(reader.state, named: named) }
        do {
            return try sending.act(decision == .worry ? Self.holdView : Self.checkView, on: .item(id)) { acting in
                let view = try namedView(sending, id, acting)
                try CheckingQueue.decide(decision, on: view, of: id, because: reason, acting)
                if decision == .worry {
                    try tell(view, of: id, note, acting, sending)
                } else {
                    // About the conversation, with the view beside it and nothing of what was decided.
                    try acting.record(Detail().with("view", view))
                }
                return sending.link(
                    CheckingRoute.queue(slug, id), query: decision == .worry ? [("done", "worry")] : [])
            }
        } catch let error as SpineError where error.code == .changedMeanwhile {
            var state = FormState()
            state.note("decision", sending.say(CheckingWords.decidedMeanwhile))
            return try again(state, named: nil)
        }
    }

    /// A decision on a name; where somebody else was faster, theirs holds.
    private func takeName(_ id: Conversation.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        _ = try sending.reading { try checked(id, in: slug, $0) }
        let queue = sending.link(CheckingRoute.queue(slug, id))
        guard let name = sending.form["name"], let isShown = ["show": true, "refuse": false][sending.form["do"] ?? ""]
        else { return .goOn(to: queue) }
        return try sending.act(Self.checkName, on: .item(id)) { acting in
            guard try CheckingQueue.mayCheck(id, acting.viewer, wiring.isHeld, acting.tx) else {
                throw SpineError(.notAllowed, "You do not check views here.")
            }
            try CheckingQueue.decide(onName: name, isShown: isShown, of: id, acting)
            return queue
        }
    }

    /// The view that a form is about, for somebody who may check it.
    private func namedView(_ sending: Sending, _ id: Conversation.ID, _ acting: Acting) throws -> Item.ID {
        guard let view = sending.form["view"].flatMap({ Item.ID(text: $0) }),
            try CheckingQueue.mayCheck(id, acting.viewer, wiring.isHeld, acting.tx)
        else { throw SpineError(.notAllowed, "You do not check views here.") }
        return view
    }

    /// Tells the conversation's lead and deputy of a worry, and opens the log that they alone read.
    private func tell(
        _ view: Item.ID, of id: Conversation.ID, _ note: String, _ acting: Acting, _ sending: Sending
    ) throws {
        let found = try acting.tx.first(
            """
            select item.cell, conversation.lead, conversation.deputy
            from conversation join item on item.id = conversation.id where item.id = \(id)
            """
        ) { (try $0.next(Cell.ID?.self), try $0.next(Actor.ID?.self), try $0.next(Actor.ID?.self)) }
        guard let (cell, lead, deputy) = found, let cell else { return }
        try wiring.safeguarding.worry(
            about: view, in: cell, note: note, lead: lead, deputy: deputy, acting: acting, of: sending)
    }

    private func checked(
        _ id: Conversation.ID, in slug: Slug, _ reading: Reading
    ) throws -> (CellHeading, Conversation) {
        let cell = try reading.cell(slug)
        try reading.require(Self.checkView, on: .item(id))
        let conversation = try Conversation.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
        guard try CheckingQueue.mayCheck(id, reading.viewer, wiring.isHeld, reading.tx) else {
            throw SpineError(.notAllowed, "You do not check views here.")
        }
        return (cell, conversation)
    }

    /// Where a view is brought back that is held since somebody was worried; nil for any other item.
    public static func release(of item: Item.ID, for reading: Reading) throws -> Link? {
        try reading.tx.first(
            """
            select cell.slug, statement.conversation from statement
                join item on item.id = statement.conversation join cell on cell.id = item.cell
            where statement.id = \(item) and statement.moderation = 'held'
            """
        ) { reading.link(CheckingRoute.release(try $0.next(), try $0.next()), query: [("view", item.text)]) }
    }

    private func checkPage(
        _ conversation: Conversation, _ cell: CellHeading, at skip: Int, _ reading: Reading,
        _ state: FormState = FormState(), named: String? = nil
    ) throws -> CheckPage {
        let count = try CheckingQueue.count(of: conversation.id, for: reading.viewer, reading.tx)
        var place = max(0, min(skip, count - 1))
        var view = try CheckingQueue.view(at: place, of: conversation.id, for: reading.viewer, reading.tx)
        // What is to be mended is mended at the view that it was about.
        if let named, view?.id.text != named {
            for other in 0..<count where view?.id.text != named {
                view = try CheckingQueue.view(at: other, of: conversation.id, for: reading.viewer, reading.tx)
                place = other
            }
        }
        let refusals = Refusal.chosen(
            try reading.tx.first("select refusals from conversation where id = \(conversation.id)") {
                try $0.next()
            } ?? "")
        return CheckPage(
            cell: cell, conversation: conversation, view: view, place: place, count: count, refusals: refusals,
            names: try ShownName.waiting(in: conversation.id, reading.tx),
            inDanger: try wiring.safeguarding.notice(in: cell.cell.id, for: reading).inDanger,
            worries: try wiring.safeguarding.worries(in: cell, for: reading),
            wasWorried: state.isGood && reading.query["done"] == "worry", state: state)
    }
}
