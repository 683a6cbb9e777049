import Calendar
import HTTP
import Markdown
import Pages
import Phrases
import Spine

// The page of what was learnt in a year.
extension LearningCapability {
    func show(_ route: YearRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .new(let slug): try showNewYear(slug, reading)
        case .page(let slug, let id): try showYear(id, in: slug, reading)
        case .change(let slug, let id): try showChangeYear(id, in: slug, reading)
        case .publish(let slug, let id): .goOn(to: reading.link(YearRoute.page(slug, id).whole))
        case .takeBack(let slug, let id): try showTakeBackYear(id, in: slug, reading)
        }
    }

    func take(_ route: YearRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .new(let slug): try takeNewYear(in: slug, sending)
        case .change(let slug, let id): try takeChangeYear(id, in: slug, sending)
        case .publish(let slug, let id): try takePublishYear(id, in: slug, sending)
        case .takeBack(let slug, let id): try takeTakeBackYear(id, in: slug, sending)
        case .page: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    /// The years that a page can be about, this one first.
    private func years(_ reading: Reading) -> [Int] {
        let now = reading.site.timeZone.civil(at: reading.now.milliseconds).date.year
        return Array((max(Year.first, now - 5)...now).reversed())
    }

    private func showNewYear(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let cell = try reading.cell(slug)
        try reading.require(YearActions.begin, on: .named(slug))
        let state = FormState(["readers": Note.Readers.cell.rawValue])
        return .page(NewYearPage(cell: cell, years: years(reading), state: state))
    }

    private func takeNewYear(in slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let readers = reader.choice("readers", of: Note.Readers.self, missing: Words.readersMissing)
        let typed = reader.line("year")
        let cell = try sending.reading { try $0.cell(slug) }
        let choices = try sending.reading { years($0) }
        let year = choices.first { "\($0)" == typed }
        if year == nil { reader.note("year", YearWords.yearMissing) }
        guard reader.isGood, let readers, let year else {
            return .problem(NewYearPage(cell: cell, years: choices, state: reader.state))
        }
        // In the group's own language, as all its words are.
        let say =
            wiring.library.language(code: cell.cell.language).map { wiring.library.phrases(in: $0) } ?? sending.say
        do {
            return try sending.act(YearActions.begin, on: .named(slug)) { acting in
                let sight = readers.visibility(in: cell.cell.visibility)
                let body = try Year.draft(
                    of: year, for: sight, in: cell.cell.id,
                    heading: (say(YearWords.headingThoughts), say(YearWords.headingNotes)), acting.tx)
                let title = say(YearWords.titleOf, ["year": "\(year)"])
                let id = try acting.begin(year, title, body, for: sight, in: cell.cell)
                return sending.link(YearRoute.page(slug, id).whole)
            }
        } catch let error as SpineError where error.code == .changedMeanwhile {
            reader.note("year", YearWords.yearTaken)
            return .problem(NewYearPage(cell: cell, years: choices, state: reader.state))
        }
    }

    private func showYear(_ id: Item.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        let cell = try reading.cell(slug)
        let year = try Year.find(id, in: cell.cell.id, for: reading.viewer, reading.tx)
        let page = YearPage(
            cell: cell, year: year, quotes: try year.quotes(in: cell.cell.id, reading.tx),
            mayChange: try reading.may(YearActions.takeBack, on: .item(id)),
            report: wiring.safeguarding.reporting(id, link: reading.link))
        return year.isDraft ? .page(page) : Answer.page(page).kept(for: [cell.cell.id])
    }

    private func draftYear(_ id: Item.ID, in slug: Slug, _ reading: Reading) throws -> (CellHeading, Year) {
        let cell = try reading.cell(slug)
        try reading.require(YearActions.change, on: .item(id))
        return (cell, try Year.find(id, in: cell.cell.id, for: reading.viewer, reading.tx))
    }

    private func showChangeYear(_ id: Item.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        let (cell, year) = try draftYear(id, in: slug, reading)
        let state = FormState(["title": year.title, "body": year.body])
        return .page(ChangeYearPage(cell: cell, year: year, isConflict: false, state: state))
    }

    private func takeChangeYear(_ id: Item.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let title = reader.line("title", missing: YearWords.titleMissing)
        let body = reader.text("body", most: Year.mostBody, missing: YearWords.bodyMissing)
        if reader.isGood, (try? Markdown.render(body)) == nil { reader.note("body", Words.detailTooLong) }
        let (cell, year) = try sending.reading { try draftYear(id, in: slug, $0) }
        guard reader.isGood else {
            return .problem(ChangeYearPage(cell: cell, year: year, isConflict: false, state: reader.state))
        }
        let revision = sending.form["revision"].flatMap(Int.init) ?? year.revision
        do {
            return try sending.act(YearActions.change, on: .item(id)) { acting in
                try acting.change(id, from: revision, title: title, body: body)
                return sending.link(YearRoute.page(slug, id).whole)
            }
        } catch let error as SpineError where error.code == .changedMeanwhile {
            reader.note("body", Words.changedMeanwhile)
            let (cell, now) = try sending.reading { try draftYear(id, in: slug, $0) }
            return .problem(ChangeYearPage(cell: cell, year: now, isConflict: true, state: reader.state))
        }
    }

    private func takePublishYear(_ id: Item.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        let cell = try sending.reading { try $0.cell(slug) }.cell.id
        return try sending.act(YearActions.publish, on: .item(id)) { acting in
            try acting.publish(try Year.find(id, in: cell, for: acting.viewer, acting.tx))
            return sending.link(YearRoute.page(slug, id).whole)
        }
    }

    private func showTakeBackYear(_ id: Item.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        let cell = try reading.cell(slug)
        try reading.require(YearActions.takeBack, on: .item(id))
        return .page(
            TakeBackPage(try Year.find(id, in: cell.cell.id, for: reading.viewer, reading.tx), in: cell))
    }

    private func takeTakeBackYear(_ id: Item.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        let cell = try sending.reading { try $0.cell(slug) }.cell.id
        return try sending.act(YearActions.takeBack, on: .item(id)) { acting in
            let year = try Year.find(id, in: cell, for: acting.viewer, acting.tx)
            try acting.takeBack(year)
            return sending.link(year.isDraft ? LearningRoute.all(slug) : YearRoute.page(slug, id).whole)
        }
    }
}
