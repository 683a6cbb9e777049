import Database
import HTTP
import Pages
import Phrases
import Spine

extension VoicesCapability {
    func showAll(_ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let rows = try Conversation.all(in: cell.cell.id, for: reading.viewer, tx: reading.tx).map {
            VoicesPage.Row(conversation: $0, stage: $0.stage(at: reading.now))
        }
        let mayImport = try reading.may(Self.importConversation, on: .cell(cell.cell.id))
        let gathered = try OpenConversation.gather(
            in: cell.cell.id, for: reading.viewer, wiring.isHeld, in: reading.tx)
        let openings = OpenConversation.open(gathered.held, waiting: gathered.waiting, in: cell, reading)
        let shown = rows.map(\.conversation) + gathered.held.map(\.conversation)
        return Answer.page(VoicesPage(cell: cell, openings: openings, rows: rows, mayImport: mayImport))
            .kept(for: [cell.cell.id], until: Self.change(of: shown, after: reading.now))
    }

    func showConversation(_ id: Conversation.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let conversation = try find(id, cell, reading)
        if conversation.stage(at: reading.now) == .settingUp {
            return .goOn(to: reading.link(SetUpRoute.tasks(cell.cell.slug, id)))
        }
        if conversation.state == .preparing {
            return .goOn(to: reading.link(VoicesRoute.progress(cell.cell.slug, id)))
        }
        let landscape = try PublishedLandscape.of(id, in: reading.tx)
        let published = try Statement.publishedNumbers(of: id, tx: reading.tx)
        let agreed = landscape?.agreed(among: published) ?? []
        let differing = landscape?.differing(among: published) ?? []
        let stands = landscape.map { landscape in
            landscape.groups.indices.map { landscape.stands(of: $0, among: published) }
        }
        let numbers = Set(
            (agreed + differing + (stands ?? []).flatMap { $0 }.map(\.view)).compactMap { place in
                landscape?.views[place].number
            })
        let statements = try Statement.published(
            numbers.sorted(), of: id, for: reading.viewer, tx: reading.tx)
        return Answer.page(
            ConversationPage(
                cell: cell, conversation: conversation, stage: conversation.stage(at: reading.now),
                landscape: landscape, agreed: agreed, differing: differing, stands: stands ?? [],
                statements: statements, reports: reports(of: statements.values.map(\.id), reading),
                papers: try wiring.papering.papers(of: id, in: cell, for: reading))
        ).kept(for: [cell.cell.id], until: Self.change(of: [conversation], after: reading.now))
    }

    func showViews(of id: Conversation.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let conversation = try find(id, cell, reading)
        let landscape = try PublishedLandscape.of(id, in: reading.tx)
        let heard = HeardOrder.all(try Quote.published(of: id, for: reading.viewer, tx: reading.tx), landscape)
        let last = max(1, (heard.count + ViewsPage.most - 1) / ViewsPage.most)
        let page = PageNumber.asked(reading.query, last: last)
        let start = (page - 1) * ViewsPage.most
        let here = Array(heard[start..<min(start + ViewsPage.most, heard.count)])
        return Answer.page(
            ViewsPage(
                cell: cell, conversation: conversation, heard: here,
                reports: reports(of: here.map(\.quote.id), reading), first: start + 1, count: heard.count, page: page)
        ).kept(for: [cell.cell.id])
    }

    func showFigures(of id: Conversation.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        .file(try figures(of: find(id, cell, reading), reading))
    }

    func showImport(_ cell: CellHeading, _ reading: Reading) throws -> Answer {
        try reading.require(Self.importConversation, on: .cell(cell.cell.id))
        return .page(ImportPage(cell: cell, state: FormState()))
    }

    func showProgress(of id: Conversation.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        try reading.require(Self.importConversation, on: .cell(cell.cell.id))
        let conversation = try find(id, cell, reading)
        // How many have answered what is held here is told in steps alone.
        let isHeldHere = try reading.tx.first("select code is not null from conversation where id = \(id)") {
            try $0.next(Bool.self)
        }
        if isHeldHere == true { return .goOn(to: reading.link(VoicesRoute.conversation(cell.cell.slug, id))) }
        return .page(
            ProgressPage(
                cell: cell, conversation: conversation,
                progress: try ImportProgress.of(id, in: reading.tx)))
    }

    func find(_ id: Conversation.ID, _ cell: CellHeading, _ reading: Reading) throws -> Conversation {
        try Conversation.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
    }

    /// When the first of these opens or closes: a page that says so is good until then.
    static func change(
        of conversations: [Conversation], _ promised: PromisedDay? = nil, after now: Time
    ) -> Time? {
        let times = conversations.flatMap { [$0.opensAt, $0.closesAt] } + [promised?.end]
        return times.compactMap { $0 }.filter { $0 > now }.min()
    }
}
