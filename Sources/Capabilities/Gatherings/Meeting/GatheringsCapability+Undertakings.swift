import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// What people undertook to do, until it is done or dropped.
extension GatheringsCapability {
    /// What waits for whoever undertook it.
    static let toDo = Waiting.What("gatherings.to-do")

    /// What its history says of an action.
    static let undertakingVerbs: [String: UndertakingWords] = [
        takeOn.name: .didTakeOn, changeAction.name: .didChange, finishAction.name: .didFinish,
        dropAction.name: .didDrop,
        resumeAction.name: .didResume,
    ]

    func showActions(_ cell: CellHeading, _ reading: Reading) throws -> Answer {
        .page(
            UndertakingsPage(
                cell: cell, open: try Undertaking.all(in: cell.cell.id, settled: false, tx: reading.tx),
                settled: try Undertaking.all(in: cell.cell.id, settled: true, tx: reading.tx), now: reading.now))
    }

    func actionPage(
        _ id: Undertaking.ID, _ cell: CellHeading, _ typed: FormState?, _ reading: Reading
    ) throws -> UndertakingPage {
        let found = try Undertaking.find(id, in: cell.cell.id, tx: reading.tx)
        guard let event = try Event.any(found.event, tx: reading.tx) else {
            throw SpineError(.notFound, "There is no such action here.")
        }
        let state = FormState([
            "what": found.title, "who": found.owner?.text ?? "", "name": found.owner == nil ? found.name : "",
            "due": found.due.map { Rendering.date($0) } ?? "",
        ])
        return UndertakingPage(
            cell: cell, undertaking: found, event: event,
            steps: try UndertakingStep.all(of: id, tx: reading.tx),
            fellows: try Fellow.all(in: cell.cell.id, tx: reading.tx),
            report: wiring.safeguarding.reporting(id, link: reading.link), now: reading.now, state: typed ?? state)
    }

    func takeActionChange(_ id: Undertaking.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, fellows) = try sending.reading { reading in
            let cell = try inside(slug, reading)
            try reading.require(Self.changeAction, on: .item(id))
            _ = try Undertaking.find(id, in: cell.cell.id, tx: reading.tx)
            return (cell, try Fellow.all(in: cell.cell.id, tx: reading.tx))
        }
        if let typed = sending.form["do"], let state = Undertaking.State(rawValue: typed) {
            return try settle(id, state, cell, sending)
        }
        var reader = FormReader(sending.form, sending.say)
        let form = UndertakingForm.read(&reader, fellows: fellows)
        if form == nil, reader.isGood { reader.note("what", UndertakingWords.whatMissing) }
        guard let form, reader.isGood else {
            return try sending.reading { .problem(try actionPage(id, cell, reader.state, $0)) }
        }
        return try sending.act(Self.changeAction, on: .item(id)) { acting in
            try acting.change(id, to: form, in: cell.cell.id)
            return sending.link(MeetingRoute.action(slug, id))
        }
    }

    /// Ends an action or takes it up again; one that is so already is left as it is.
    private func settle(
        _ id: Undertaking.ID, _ state: Undertaking.State, _ cell: CellHeading, _ sending: Sending
    ) throws -> Answer {
        let action =
            switch state {
            case .open: Self.resumeAction
            case .done: Self.finishAction
            case .dropped: Self.dropAction
            }
        let next = sending.link(MeetingRoute.action(cell.cell.slug, id))
        let now = try sending.store.read { try Undertaking.find(id, in: cell.cell.id, tx: $0) }
        guard now.state != state else { return .goOn(to: next) }
        return try sending.act(action, on: .item(id)) { acting in
            let found = try Undertaking.find(id, in: cell.cell.id, tx: acting.tx)
            let settledAt: Time? = state == .open ? nil : acting.now
            try acting.tx.run(
                "update undertaking set state = \(state.rawValue), settled_at = \(settledAt) where id = \(id)")
            if state != .open {
                try acting.settle(Self.toDo, about: id)
            } else if let owner = found.owner {
                try acting.ask(owner, for: Self.toDo, about: id, due: found.due)
            }
            return next
        }
    }
}

extension Acting {
    /// Gives an action other words, another owner or another day.
    fileprivate func change(_ id: Undertaking.ID, to form: UndertakingForm, in cell: Cell.ID) throws {
        let found = try Undertaking.find(id, in: cell, tx: tx)
        guard found.state == .open else {
            throw SpineError(
                .refused, "This is settled. Take it up again first.", hindrance: Hindrance(.over, on: .item(id)))
        }
        try tx.run("update item set title = \(form.title), revision = revision + 1 where id = \(id)")
        try tx.run(
            "update undertaking set owner = \(form.owner), name = \(form.name), due = \(form.due) where id = \(id)")
        try index(id, language: found.language, words: form.title)
        try withdraw(GatheringsCapability.toDo, about: id)
        if let owner = form.owner { try ask(owner, for: GatheringsCapability.toDo, about: id, due: form.due) }
    }
}
