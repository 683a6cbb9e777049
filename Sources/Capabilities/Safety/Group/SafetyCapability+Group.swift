public import Database
import HTTP
import Markup
public import Pages
import Phrases
public import Spine

// A group's own page of safety, and the form that changes it.
extension SafetyCapability: Safeguarding {
    public func notice(in cell: Cell.ID, for reading: Reading) throws -> SafetyNotice {
        let safety = try CellSafety.of(cell, in: reading.tx)
        let slug = try reading.tx.first("select slug from cell where id = \(cell)") { try $0.next(Slug.self) }
        return SafetyNotice(
            inDanger: safety.numbers.isEmpty ? [reading.say(Words.emergency)] : safety.numbers,
            contact: safety.contact.isEmpty ? reading.site.installation.contact : safety.contact,
            more: slug.map { reading.link(SafetyRoute.group($0)) } ?? reading.link(SafetyRoute.yourData))
    }

    public func named(in cell: Cell.ID, _ tx: ReadTransaction) throws -> (lead: Actor.ID?, deputy: Actor.ID?) {
        let safety = try CellSafety.of(cell, in: tx)
        let here = try CellSafety.named(in: cell, tx)
        return (
            safety.lead.flatMap { here.contains($0) ? $0 : nil }, safety.deputy.flatMap { here.contains($0) ? $0 : nil }
        )
    }

    public func unwritten(
        in cell: CellHeading, link: Linking, _ tx: ReadTransaction
    ) throws -> [UnwrittenDuty] {
        let safety = try CellSafety.of(cell.cell.id, in: tx)
        let bases = try LawfulBasis.all(of: cell.cell.id, in: tx)
        let form = link(SafetyRoute.groupEdit(cell.cell.slug))
        var missing: [UnwrittenDuty] = []
        if safety.responsible.isEmpty { missing.append(UnwrittenDuty(words: Words.oweResponsible, link: form)) }
        if safety.contact.isEmpty { missing.append(UnwrittenDuty(words: Words.oweContact, link: form)) }
        if safety.numbers.isEmpty { missing.append(UnwrittenDuty(words: Words.oweNumbers, link: form)) }
        if bases[.answers] == nil || bases[.words] == nil {
            missing.append(UnwrittenDuty(words: Words.oweBases, link: link(SafetyRoute.bases(cell.cell.slug))))
        }
        return missing
    }

    public func name(lead: Actor.ID?, deputy: Actor.ID?, in cell: Cell.ID, _ acting: Acting) throws {
        let named = try self.named(in: cell, acting.tx)
        guard named.lead == nil, let lead else { return }
        var safety = try CellSafety.of(cell, in: acting.tx)
        safety.lead = lead
        if named.deputy == nil || named.deputy == lead { safety.deputy = deputy == lead ? nil : deputy }
        try acting.write(safety, of: cell)
    }

    func showGroup(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let heading = try reading.cell(slug)
        let cell = heading.cell.id
        let safety = try CellSafety.of(cell, in: reading.tx)
        let named = try CellSafety.named(in: cell, reading.tx)
        let isConvenor = heading.standing == .convenor
        let two = [safety.lead, safety.deputy].map { $0.flatMap { named.contains($0) ? $0 : nil } }
        let page = GroupSafetyPage(
            heading: heading, safety: safety, bases: try LawfulBasis.all(of: cell, in: reading.tx),
            periods: try periods(of: cell, in: reading.tx),
            isConvenor: isConvenor, isNamed: reading.viewer.actor.map(named.contains) ?? false,
            hasLead: two[0] != nil,
            // By name for those who belong to it: on the page that anybody reads they are a role.
            names: heading.standing == nil ? nil : try CellSafety.names(of: two[0], two[1], in: reading.tx),
            openReports: isConvenor ? try Report.countOpen(in: cell, reading.tx) : 0,
            openAnswers: isConvenor ? try OwedAnswer.countOpen(in: cell, reading.tx) : 0)
        return .page(page).kept(for: [cell])
    }

    func showGroupForm(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let heading = try reading.cell(slug)
        try reading.require(Self.changeGroup, on: .cell(heading.cell.id))
        let safety = try CellSafety.of(heading.cell.id, in: reading.tx)
        return .page(try groupForm(heading, GroupSafetyFormPage.state(of: safety), reading))
    }

    func takeGroup(_ slug: Slug, _ sending: Sending) throws -> Answer {
        let (heading, people) = try sending.reading { reading in
            let heading = try reading.cell(slug)
            return (heading, try CellSafety.people(of: heading.cell.id, in: reading.tx))
        }
        var reader = FormReader(sending.form, sending.say)
        var safety = CellSafety()
        safety.responsible = reader.text("responsible", most: 2000, missing: Words.responsibleMissing)
        safety.contact = reader.text("contact", most: 500, missing: Words.contactMissing)
        safety.inDanger = reader.text("danger", most: 1000)
        safety.reachLead = reader.text("reach", most: 500)
        safety.complain = reader.text("complain", most: 1000)
        safety.lead = Self.person("lead", among: people, &reader)
        safety.deputy = Self.person("deputy", among: people, &reader)
        if safety.lead != nil, safety.lead == safety.deputy { reader.note("deputy", Words.deputySame) }
        for person in people where person.id == safety.lead || person.id == safety.deputy {
            guard NamedInText.names(person.name, in: safety.reachLead) else { continue }
            reader.note("reach", Words.reachNamed, ["name": person.name])
        }
        safety.revision = Int(reader.line("revision")) ?? 0
        guard reader.isGood else {
            return .problem(try sending.reading { try groupForm(heading, reader.state, $0) })
        }
        return try sending.act(Self.changeGroup, on: .cell(heading.cell.id)) { acting in
            try acting.record()
            try acting.write(safety, of: heading.cell.id)
            return sending.link(SafetyRoute.group(slug))
        }
    }

    /// Somebody of the group who was chosen in a list; nobody where the first line was.
    private static func person(
        _ field: String, among people: [(id: Actor.ID, name: String)], _ reader: inout FormReader
    ) -> Actor.ID? {
        let typed = reader.line(field)
        guard !typed.isEmpty else { return nil }
        let found = people.first { $0.id.text == typed }?.id
        if found == nil { reader.note(field, Words.personMissing) }
        return found
    }

    private func groupForm(_ heading: CellHeading, _ state: FormState, _ reading: Reading) throws -> GroupSafetyFormPage
    {
        GroupSafetyFormPage(
            heading: heading, people: try CellSafety.people(of: heading.cell.id, in: reading.tx), state: state)
    }
}
