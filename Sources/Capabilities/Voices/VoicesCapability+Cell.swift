public import Database
public import Markup
public import Pages
import Phrases
public import Spine
import Tables

// What a group's other pages, its export and any link to a view ask of voices.
extension VoicesCapability {
    public func homeSection(of cell: CellHeading, for reading: Reading) throws -> HomeSection? {
        var waiting: [Conversation.ID: Int]?
        let news = try kept.found(of: cell, for: reading) {
            let gathered = try OpenConversation.gather(
                in: cell.cell.id, for: reading.viewer, wiring.isHeld, in: reading.tx)
            waiting = gathered.waiting
            return (try self.news(gathered, in: cell, reading), until: nil)
        }
        // Views come in and are checked without a counter moving.
        let counts =
            try waiting
            ?? CheckingQueue.waiting(
                in: news.held.map(\.conversation.id), of: cell, for: reading.viewer, wiring.isHeld, reading.tx)
        var openings = OpenConversation.open(news.held, waiting: counts, in: cell, reading)
            .flatMap { $0.openings(in: cell, reading) }
        if let newest = news.newest {
            openings.append(
                HomeSection.Opening(
                    title: reading.say(newest.showsGroups ? Words.seeAgree : .seeHeard), language: nil,
                    minutes: Self.minutesToRead, until: nil,
                    link: reading.link(
                        newest.showsGroups
                            ? VoicesRoute.conversation(cell.cell.slug, newest.id)
                            : HeardRoute.page(cell.cell.slug, newest.id).whole)))
        }
        // What opens later shows nothing yet, and changes the page by itself.
        let until = Self.change(of: news.held.map(\.conversation), after: reading.now)
        return openings.isEmpty && news.part == nil && until == nil
            ? nil : HomeSection(openings: openings, part: news.part, rank: 20, until: until)
    }

    private func news(
        _ gathered: OpenConversation.Gathered, in cell: CellHeading, _ reading: Reading
    ) throws -> CellNews {
        let outcomes =
            gathered.hasOutcomes ? try Outcome.newest(3, in: cell.cell.id, for: reading.viewer, tx: reading.tx) : []
        let sentence = try gathered.newest.flatMap { try clearest(of: $0.conversation.id, $0.landscape, reading) }
        let came = try cameOfIt(outcomes, cell.cell.slug, mayChange: false, reading)
        let section = VoicesSection(
            slug: cell.cell.slug,
            agreed: gathered.newest.flatMap { newest in sentence.map { (newest.conversation, $0) } }, came: came,
            report: { [safeguarding = wiring.safeguarding] in safeguarding.reporting($0, link: $1) })
        return CellNews(
            held: gathered.held,
            newest: gathered.newest.map {
                CellNews.Newest(id: $0.conversation.id, showsGroups: $0.landscape.showsGroups)
            },
            part: section.agreed == nil && came.isEmpty ? nil : DrawnPart(section))
    }

    /// What a group that was just founded can do here: ask a first question, or bring in what people said elsewhere. Each
    /// has a title, why, whether it was done, and where.
    public func startTasks(
        of cell: CellHeading, for reading: Reading
    ) throws -> [(title: String, hint: String, isDone: Bool, link: Link)] {
        let slug = cell.cell.slug
        let hasAny = try !Conversation.all(in: cell.cell.id, for: reading.viewer, tx: reading.tx, limit: 1).isEmpty
        let ask = (
            title: reading.say(Words.taskAsk), hint: reading.say(Words.taskAskHint), isDone: hasAny,
            link: hasAny ? reading.link(VoicesRoute.all(slug)) : reading.link(SetUpRoute.new(slug))
        )
        let bring = (
            title: reading.say(Words.taskImport), hint: reading.say(Words.taskImportHint), isDone: false,
            link: reading.link(VoicesRoute.importing(slug))
        )
        return hasAny ? [ask] : [ask, bring]
    }

    /// What people agree on most clearly, among the views that the viewer may see. Few views are looked up at first, since
    /// it is nearly always one of them, and more each time.
    private func clearest(
        of conversation: Conversation.ID, _ landscape: PublishedLandscape, _ reading: Reading
    ) throws -> AgreementSentence? {
        var left = landscape.agreed()[...]
        var most = 2
        while !left.isEmpty {
            let some = left.prefix(most)
            let statements = try Statement.published(
                some.map { landscape.views[$0].number }, of: conversation, for: reading.viewer, tx: reading.tx)
            if let best = some.first(where: { statements[landscape.views[$0].number] != nil }) {
                return AgreementSentence(landscape, agreed: [best], statements: statements)
            }
            left = left.dropFirst(most)
            most *= 4
        }
        return nil
    }

    /// What somebody can read now anywhere in the network: the newest questions with an answer.
    public func openings(for reading: Reading) throws -> [HomeSection.Opening] {
        try Conversation.published(for: reading.viewer, tx: reading.tx, limit: 3).map { conversation, cell in
            let question = conversation.text.best(for: reading.say.language.code)
            return HomeSection.Opening(
                title: question.words, language: question.language, minutes: Self.minutesToRead,
                until: conversation.closesAt.flatMap { $0 > reading.now ? $0 : nil },
                link: reading.link(VoicesRoute.conversation(cell, conversation.id)))
        }
    }

    /// About how long it takes to read what people agree on.
    private static let minutesToRead = 3

    public func route(to item: Item.ID, kind: Item.Kind, in tx: ReadTransaction) throws -> VoicesRoute? {
        if kind == Story.kind {
            return try tx.first(
                "select cell.slug from item join cell on cell.id = item.cell where item.id = \(item)"
            ) { StoriesRoute.story(try $0.next(), item).whole }
        }
        if kind == PaperBatch.kind { return try PaperBatch.route(to: item, in: tx)?.whole }
        let found = try tx.first(
            """
            select cell.slug, conversation.id from item
                join cell on cell.id = item.cell
                join conversation on conversation.id = item.id
                    or conversation.id = (select conversation from statement where statement.id = item.id)
                    or conversation.id = (select conversation from outcome where outcome.id = item.id)
            where item.id = \(item)
            """
        ) { (try $0.next(Slug.self), try $0.next(Item.ID.self)) }
        guard let (cell, conversation) = found else { return nil }
        if kind == Outcome.kind { return HeardRoute.page(cell, conversation).whole }
        return kind == Conversation.kind ? .conversation(cell, conversation) : .views(cell, conversation)
    }

    public func export(of cell: CellHeading, for reading: Reading) throws -> [Answer.File] {
        try Conversation.all(in: cell.cell.id, for: reading.viewer, tx: reading.tx, limit: 1000)
            .filter { $0.state != .preparing }.map { try figures(of: $0, reading) }
    }

    /// The published views of a conversation with their figures; what must not be shown stays empty.
    func figures(of conversation: Conversation, _ reading: Reading) throws -> Answer.File {
        let landscape = try PublishedLandscape.of(conversation.id, in: reading.tx)
        let published = try Statement.publishedNumbers(of: conversation.id, tx: reading.tx)
        let views = (landscape?.byAgreement(among: published) ?? []).compactMap { landscape?.views[$0] }
        let statements = try Statement.published(
            views.map(\.number), of: conversation.id, for: reading.viewer, tx: reading.tx)
        var table = CSVWriter()
        table.row(
            [Words.number, .view, .agree, .disagree, .notSure].map { reading.say($0) }
                + [reading.say(HeardWords.title)])
        for view in views {
            guard let statement = statements[view.number] else { continue }
            let shown = view.all.shown
            table.row(
                [.number(view.number), .text(statement.words)]
                    + [shown.agree, shown.disagree, shown.pass].map { $0.map(CSVCell.number) ?? .empty }
                    + [.text(reading.say(GroupShare.lean(view.all)))])
        }
        let name = Slug(from: conversation.question, fallback: "conversation").text
        return Answer.File(name: "\(name)-views.csv", type: "text/csv; charset=utf-8", bytes: table.bytes)
    }
}
