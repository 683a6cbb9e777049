public import Database
import HTTP
import Markup
import Pages
import Phrases
public import Spine

// A cell's home, its settings, and the groups that are founded.
extension NetworkCapability {
    func showCell(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let heading = try reading.cell(slug)
        let cell = heading.cell.id
        let isConvenor = heading.standing == .convenor
        let here = try kept.found(
            of: heading, for: reading,
            renewing: { earlier in
                let isDone = { try wiring.tasks(heading, reading).allSatisfy(\.isDone) }
                let here = try GroupsHere.of(
                    cell, for: reading.viewer, after: earlier, reading.tx, isDone: isConvenor ? isDone : nil)
                return (here, until: nil)
            })
        let sections = try sections(heading, reading).sorted { $0.rank < $1.rank }
        let setUp = HomeSection.Opening(
            title: reading.say(Words.goOnSetting), language: nil, minutes: Self.minutesToSetUp, until: nil,
            link: reading.link(NetworkRoute.start(slug)))
        let openings = sections.flatMap(\.openings)
        let page = CellHomePage(
            heading: heading, waiting: try waiting(in: heading, reading), sections: sections,
            openings: Array((openings + (isConvenor && !here.isSetUp ? [setUp] : [])).prefix(3)), here: here,
            mayFound: isConvenor)
        let changes = openings.map(\.until) + sections.map(\.until)
        let until = changes.compactMap(\.self).filter { $0 > reading.now }.min()
        return .page(page).kept(for: [cell], until: until)
    }

    /// About how long the next step of setting up a group takes.
    private static let minutesToSetUp = 5

    /// Asks for the organisations that people belong to a cell on behalf of, where the viewer may see them.
    static func organisations(of cell: Cell.ID, for viewer: Viewer) -> SQL {
        """
        select item.id, item.title, item.language, organisation.sector
        from item join organisation on organisation.id = item.id
        where item.id in (\(onBehalf(in: cell))) and \(visible(to: viewer))
        order by organisation.name_folded limit 200
        """
    }

    /// The names of organisations that anyone may see to belong to a cell; none where not anyone may see the cell.
    public static func organisations(ofPublic cell: Cell.ID, _ tx: ReadTransaction) throws -> [String] {
        let visitor = Viewer.visitor
        let isPublic = try tx.first(
            "select 1 from item where item.id = \(cell) and \(visible(to: visitor))"
        ) { _ in true }
        guard isPublic != nil else { return [] }
        return try tx.all(organisations(of: cell, for: visitor)) { row in
            _ = try row.next(Item.ID.self)
            return try row.next(String.self)
        }
    }

    static func onBehalf(in cell: Cell.ID) -> SQL {
        """
        select membership_behalf.organisation from membership
            join membership_behalf on membership_behalf.membership = membership.id
            where membership.cell = \(cell) and membership.ended_at is null
        """
    }

    func showFounding(within slug: Slug?, _ reading: Reading) throws -> Answer {
        let parent = try slug.map { try reading.cell($0) }
        try reading.require(
            parent == nil ? Self.foundCell : Self.foundWithin, on: parent.map { .cell($0.cell.id) } ?? .network)
        let state = FormState(["visibility": CellForm.word(for: .cell), "language": reading.say.language.code])
        return .page(FoundPage(parent: parent, state: state))
    }

    func takeFounding(within slug: Slug?, _ sending: Sending) throws -> Answer {
        let parent = try slug.map { slug in try sending.reading { try $0.cell(slug) } }
        var reader = FormReader(sending.form, sending.say)
        guard let founding = CellForm.read(&reader, sending.site) else {
            return .problem(FoundPage(parent: parent, state: reader.state))
        }
        let target: Target = parent.map { .cell($0.cell.id) } ?? .network
        return try sending.act(parent == nil ? Self.foundCell : Self.foundWithin, on: target) { acting in
            let (_, slug) = try acting.found(founding, within: parent?.cell.id)
            return sending.link(NetworkRoute.start(slug))
        }
    }

    func showSettings(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let heading = try reading.cell(slug)
        try reading.require(Self.changeSettings, on: .cell(heading.cell.id))
        return .page(SettingsPage(heading: heading, isConflict: false, state: CellForm.state(of: heading.cell)))
    }

    func takeSettings(_ slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let changed = CellForm.read(&reader, sending.site)
        let revision = Int(reader.line("revision")) ?? 0
        let heading = try sending.reading { try $0.cell(slug) }
        let page = { SettingsPage(heading: $0, isConflict: $1, state: reader.state) }
        guard let changed else { return .problem(page(heading, false)) }
        do {
            return try sending.act(Self.changeSettings, on: .cell(heading.cell.id)) { acting in
                sending.link(NetworkRoute.cell(try acting.settle(heading.cell, changed, from: revision)))
            }
        } catch let error as SpineError where error.code == .changedMeanwhile {
            return .problem(page(try sending.reading { try $0.cell(slug) }, true))
        }
    }
}

extension OrganisationName {
    static func read(_ row: inout Row) throws -> OrganisationName {
        OrganisationName(
            id: try row.next(), name: try row.next(), language: try row.next(), sector: try row.next())
    }
}
