public import Database
import HTTP
public import Markup
public import Pages
import Phrases
public import Spine

// The restricted log. Whoever is neither the lead nor the deputy is answered as if nothing of it were there.
extension SafetyCapability {
    public func worry(
        about item: Item.ID, in cell: Cell.ID, note: String, lead: Actor.ID?, deputy: Actor.ID?, acting: Acting,
        of sending: Sending
    ) throws {
        try open(about: item, in: cell, note: note, lead: lead, deputy: deputy, acting, sending)
    }

    public func looksAfter(_ item: Item.ID, _ viewer: Viewer, _ tx: ReadTransaction) throws -> Bool {
        guard let me = viewer.actor else { return false }
        return try Worry.isRead(about: item, by: me, tx)
    }

    public func worries(in cell: CellHeading, for reading: Reading) throws -> Link? {
        guard let me = reading.viewer.actor,
            try CellSafety.named(in: cell.cell.id, reading.tx).contains(me)
                || !Worry.all(in: cell.cell.id, for: me, reading.tx).isEmpty
        else { return nil }
        return reading.link(SafetyRoute.worries(cell.cell.slug))
    }

    private func open(
        about item: Item.ID?, in cell: Cell.ID, note: String, lead: Actor.ID?, deputy: Actor.ID?, _ acting: Acting,
        _ sending: Sending
    ) throws {
        let own = try CellSafety.of(cell, in: acting.tx)
        try acting.open(about: item, in: cell, note: note, lead: lead ?? own.lead, deputy: deputy ?? own.deputy)
        let readers = try Worry.readersOfOpen(in: cell, acting.tx)
        let meant = readers.intersection([lead ?? own.lead, deputy ?? own.deputy].compactMap(\.self))
        // Where neither belongs to the group any more, those whom it has named now read it.
        for reader in meant.isEmpty ? readers.intersection([own.lead, own.deputy].compactMap(\.self)) : meant {
            try tell(reader, site: sending.site, in: acting)
        }
        try acting.refreshDuties(in: cell)
    }

    func showWorried(_ slug: Slug, _ reading: Reading) throws -> Answer {
        .page(try worriedPage(slug, FormState(), reading))
    }

    func takeWorried(_ slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let note = reader.text("note", most: 5000, missing: Words.worriedMissing)
        let page = try sending.reading { try worriedPage(slug, reader.state, $0) }
        if reader.isGood, !page.hasLead { reader.note("note", Words.worriedNobody) }
        if reader.isGood, page.heading.standing == nil,
            try !isAdmitted([(SafetyHashes.worries, sending.origin)], as: Self.raiseWorry, sending)
        {
            reader.note("note", Words.tooOften)
        }
        guard reader.isGood else {
            return .problem(try sending.reading { try worriedPage(slug, reader.state, $0) })
        }
        let cell = page.heading.cell.id
        let afterwards = sending.link(SafetyRoute.group(slug))
        return try sending.act(Self.raiseWorry, on: .cell(cell), afterwards: afterwards) { acting in
            // A visitor's form has no number that makes it act once.
            if try acting.viewer.actor != nil || !Worry.stands(note, in: cell, on: acting.now.day, acting.tx) {
                try open(about: nil, in: cell, note: note, lead: nil, deputy: nil, acting, sending)
            }
            return WorriedThanksPage(heading: page.heading, notice: page.notice)
        }
    }

    private func worriedPage(_ slug: Slug, _ state: FormState, _ reading: Reading) throws -> WorriedPage {
        let heading = try reading.cell(slug)
        try reading.require(Self.raiseWorry, on: .cell(heading.cell.id))
        return WorriedPage(
            heading: heading, notice: try notice(in: heading.cell.id, for: reading),
            hasLead: try !CellSafety.named(in: heading.cell.id, reading.tx).isEmpty, state: state)
    }

    func showWorries(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let heading = try reading.cell(slug)
        let me = try reading.person()
        let worries = try Worry.all(in: heading.cell.id, for: me, reading.tx)
        let isNamed = try CellSafety.named(in: heading.cell.id, reading.tx).contains(me)
        guard isNamed || !worries.isEmpty else { throw Self.nothingThere }
        return .page(
            WorriesPage(
                heading: heading, worries: worries, openReports: try Report.countOpen(in: heading.cell.id, reading.tx)))
    }

    func showWorry(_ id: Worry.ID, _ slug: Slug, _ reading: Reading) throws -> Answer {
        .page(try worryPage(id, slug, nil, reading))
    }

    func takeWorry(_ id: Worry.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let page = try sending.reading { try worryPage(id, slug, nil, $0) }
        let note = reader.text("note", most: 5000)
        let outcome = reader.choice("outcome", of: Worry.Outcome.self)
        let handsOver = reader.isTicked("hand-over")
        if note.isEmpty, outcome == nil, !handsOver { reader.note("note", Words.stepMissing) }
        guard reader.isGood else {
            return .problem(try sending.reading { try worryPage(id, slug, reader.state, $0) })
        }
        let cell = page.heading.cell.id
        return try sending.act(Self.keepWorry, on: .cell(cell)) { acting in
            guard let me = acting.viewer.actor, try Worry.find(id, in: cell, for: me, acting.tx) != nil else {
                throw Self.nothingThere
            }
            if !note.isEmpty { try acting.add(note, to: id) }
            if let outcome {
                try acting.tx.run(
                    "update worry set outcome = \(outcome), closed_on = \(acting.now.day) where id = \(id)")
            }
            if handsOver {
                let own = try CellSafety.of(cell, in: acting.tx)
                try acting.tx.run("update worry set lead = \(own.lead), deputy = \(own.deputy) where id = \(id)")
            }
            try acting.refreshDuties(in: cell)
            let isStillMine = try Worry.find(id, in: cell, for: me, acting.tx) != nil
            return sending.link(isStillMine ? SafetyRoute.worry(slug, id) : .group(slug))
        }
    }

    private func worryPage(_ id: Worry.ID, _ slug: Slug, _ state: FormState?, _ reading: Reading) throws -> WorryPage {
        let heading = try reading.cell(slug)
        let me = try reading.person()
        let cell = heading.cell.id
        guard let worry = try Worry.find(id, in: cell, for: me, reading.tx) else { throw Self.nothingThere }
        let own = try CellSafety.of(cell, in: reading.tx)
        return WorryPage(
            heading: heading, worry: worry, text: try worry.text(in: reading.tx),
            steps: try Worry.steps(of: id, reading.tx),
            release: try worry.item.flatMap { try wiring.release($0, reading) },
            canHandOver: own.lead != nil && (worry.lead != own.lead || worry.deputy != own.deputy),
            state: state ?? FormState())
    }

    private static var nothingThere: SpineError { SpineError(.notFound, "There is no such page.") }
}
