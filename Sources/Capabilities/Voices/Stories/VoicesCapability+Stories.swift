import Database
import HTTP
import Pages
import Phrases
import Secrets
import Spine

extension VoicesCapability {
    func show(_ route: StoriesRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .all(let slug), .save(let slug):
            let cell = try reading.cell(slug)
            let stories = try Story.all(in: cell.cell.id, for: reading.viewer, at: reading.now, tx: reading.tx)
            let page = StoriesPage(
                cell: cell, stories: stories, mayTell: try reading.may(StoriesActions.tell, on: .named(slug)),
                maySave: try reading.may(StoriesActions.save, on: .named(slug)))
            return Answer.page(page).kept(for: [cell.cell.id], until: stories.compactMap(\.until).min())
        case .tell(let slug):
            let cell = try reading.cell(slug)
            try reading.require(StoriesActions.tell, on: .named(slug))
            return .page(TellPage(cell: cell, state: FormState()))
        case .story(let slug, let id), .noted(let slug, let id): return try showStory(id, reading.cell(slug), reading)
        case .withdraw(let slug, let id):
            let cell = try reading.cell(slug)
            try reading.require(StoriesActions.withdraw, on: .item(id))
            let story = try Story.find(id, in: cell.cell.id, for: reading.viewer, at: reading.now, tx: reading.tx)
            guard let story else { throw Self.noStory }
            return .page(WithdrawPage(cell: cell, story: story))
        case .byCode: return .page(WithdrawByCodePage(state: FormState(), isDone: false))
        }
    }

    func take(_ route: StoriesRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .tell(let slug): try takeStory(in: slug, sending)
        case .save(let slug): try saveStories(of: slug, sending)
        case .withdraw(let slug, let id):
            try sending.act(StoriesActions.withdraw, on: .item(id)) { acting in
                try Story.withdraw(id, acting)
                return sending.link(StoriesRoute.all(slug).whole)
            }
        case .noted(let slug, let id):
            try sending.act(StoriesActions.noted, on: .item(id)) { acting in
                try acting.settle(Story.withdrawn, about: id)
                return sending.link(StoriesRoute.all(slug).whole)
            }
        case .byCode: try withdrawByCode(sending)
        case .all, .story: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    private static var noStory: SpineError { SpineError(.notFound, "There is no such story here.") }

    private func showStory(_ id: Item.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let tx = reading.tx
        if let story = try Story.find(id, in: cell.cell.id, for: reading.viewer, at: reading.now, tx: tx) {
            let mayWithdraw = try reading.may(StoriesActions.withdraw, on: .item(id))
            let report = wiring.safeguarding.reporting(id, link: reading.link)
            return Answer.page(StoryPage(cell: cell, story: story, mayWithdraw: mayWithdraw, report: report))
                .kept(for: [cell.cell.id], until: story.until)
        }
        guard let gone = try Story.gone(id, in: cell.cell.id, for: reading.viewer, tx: tx),
            try reading.may(StoriesActions.noted, on: .item(id))
        else { throw Self.noStory }
        return .page(WithdrawnPage(cell: cell, story: gone, copies: try Story.copies(of: id, in: tx)))
    }

    private func takeStory(in slug: Slug, _ sending: Sending) throws -> Answer {
        let cell = try sending.reading { try $0.cell(slug) }
        var reader = FormReader(sending.form, sending.say)
        let draft = StoryDraft(&reader)
        guard reader.isGood, let draft else { return .problem(TellPage(cell: cell, state: reader.state)) }
        if draft.isForSomebody {
            let token = Token(random: sending.store.surroundings.randomness)
            return try sending.act(
                StoriesActions.tell, on: .named(slug), afterwards: sending.link(StoriesRoute.all(slug).whole)
            ) { acting in
                try draft.write(in: cell.cell, code: token, acting)
                return ReceiptPage(cell: cell, code: token.text)
            }
        }
        return try sending.act(StoriesActions.tell, on: .named(slug)) { acting in
            sending.link(StoriesRoute.story(slug, try draft.write(in: cell.cell, code: nil, acting)).whole)
        }
    }

    /// Gives the stories that a convenor may read as a table, and notes that they have them.
    private func saveStories(of slug: Slug, _ sending: Sending) throws -> Answer {
        let stories = try sending.store.act(StoriesActions.save, by: sending.viewer, on: .named(slug)) { acting in
            let found: Cell.ID? = try acting.tx.first("select id from cell where slug = \(slug)") { try $0.next() }
            guard let me = acting.viewer.actor, let cell = found else { return [Story]() }
            let stories = try Story.all(in: cell, for: acting.viewer, at: acting.now, tx: acting.tx, limit: 10_000)
            for story in stories {
                try acting.tx.run(
                    """
                    insert into story_copy (story, person, day) values (\(story.id), \(me), \(acting.now.day))
                    on conflict (story, person, day) do nothing
                    """)
            }
            return stories
        }
        let heads = [StoriesWords.title, .words, .named, .quoting, .until].map { sending.say($0) }
        let rows = stories.map { story in
            [
                story.title, story.words, story.quoting == .withName ? story.name : "",
                sending.say(StoryPage.words(story.quoting)), story.lastDay.map { Rendering.date($0) } ?? "",
            ]
        }
        return .table("\(slug.text)-stories", heads, rows)
    }

    /// Withdraws by the code of a receipt. A code that is nobody's answers like one that was used.
    private func withdrawByCode(_ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let typed = reader.line("code", missing: StoriesWords.codeMissing)
        guard reader.isGood else { return .problem(WithdrawByCodePage(state: reader.state, isDone: false)) }
        let letters = typed.filter { !$0.isWhitespace && $0 != "-" }
        guard let token = Token(parsing: letters) else {
            reader.note("code", StoriesWords.codeWrong)
            return .problem(WithdrawByCodePage(state: reader.state, isDone: false))
        }
        let found = try sending.store.act(StoriesActions.withdrawByCode, by: .visitor, on: .network) { acting in
            let story = try acting.tx.first("select id from story where code = \(token.digest.bytes)") {
                try $0.next(Item.ID.self)
            }
            if let story { try Story.withdraw(story, acting) }
            return story != nil
        }
        if found { return .page(WithdrawByCodePage(state: FormState(), isDone: true)) }
        reader.note("code", StoriesWords.codeWrong)
        return .problem(WithdrawByCodePage(state: reader.state, isDone: false))
    }
}
