import Database
import HTTP
import Pages
import Phrases
import Spine

// Writing notes, publishing them, taking them back.
extension LearningCapability {
    func showNewNote(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let cell = try reading.cell(slug)
        try reading.require(Self.write, on: .named(slug))
        return .page(try formPage(nil, cell, FormState(["event": reading.query["event"] ?? ""]), reading))
    }

    func takeNewNote(in slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let cell = try sending.reading { try $0.cell(slug) }
        let events = try sending.reading { try wiring.events(cell.cell.id, $0) }
        guard let form = NoteForm(&reader, events: events) else {
            return .problem(try sending.reading { try formPage(nil, cell, reader.state, $0) })
        }
        return try sending.act(Self.write, on: .named(slug)) { acting in
            sending.link(LearningRoute.note(slug, try acting.write(form, in: cell.cell)))
        }
    }

    func showNote(_ id: Note.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        let cell = try reading.cell(slug)
        let note = try Note.find(id, in: cell.cell.id, for: reading.viewer, reading.tx)
        let mayChange = try reading.may(Self.takeBack, on: .item(id))
        let offers = try note.isDraft ? [] : Offer.of(id, all: mayChange, for: reading.viewer, reading.tx)
        let raised = try note.isDraft ? [] : Raised.of(id, for: reading.viewer, reading.tx)
        let page = NotePage(
            cell: cell, note: note, quotes: try Quote.all(in: id, reading.tx), offers: offers, raised: raised,
            now: reading.now, mayChange: mayChange,
            report: wiring.safeguarding.reporting(id, link: reading.link),
            papers: try wiring.papering.papers(of: id, in: cell, for: reading))
        return note.isDraft
            ? .page(page)
            : Answer.page(page).kept(
                for: [cell.cell.id] + offers.map(\.to) + raised.map(\.to),
                until: raised.contains { $0.replied == nil } ? reading.tomorrow : nil)
    }

    func showChange(_ id: Note.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        let (cell, note) = try draft(id, in: slug, reading)
        let state = FormState([
            "title": note.title, "points": note.points, "detail": note.detail, "event": note.event?.text ?? "",
        ])
        return .page(try formPage(note, cell, state, reading))
    }

    func takeChange(_ id: Note.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let (cell, note) = try sending.reading { try draft(id, in: slug, $0) }
        let events = try sending.reading { try wiring.events(cell.cell.id, $0) }
        guard let form = NoteForm(&reader, events: events) else {
            return .problem(try sending.reading { try formPage(note, cell, reader.state, $0) })
        }
        let revision = sending.form["revision"].flatMap(Int.init) ?? note.revision
        do {
            return try sending.act(Self.change, on: .item(id)) { acting in
                let quotes = try Quote.all(in: id, acting.tx)
                try acting.change(id, from: revision, to: form)
                if form.says(otherThan: note, quoting: quotes) {
                    try askAgain(aboutDraft: id, in: cell, acting, sending)
                }
                return sending.link(LearningRoute.note(slug, id))
            }
        } catch let error as SpineError where error.code == .changedMeanwhile {
            reader.note("title", Words.changedMeanwhile)
            return .problem(
                try sending.reading { reading in
                    let (cell, now) = try draft(id, in: slug, reading)
                    return try formPage(now, cell, reader.state, isConflict: true, reading)
                })
        }
    }

    func showPublish(_ id: Note.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        let (cell, note) = try draft(id, in: slug, reading)
        return .page(PublishPage(cell: cell, note: note, state: FormState(["readers": Note.Readers.cell.rawValue])))
    }

    func takePublish(_ id: Note.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let readers = reader.choice("readers", of: Note.Readers.self, missing: Words.readersMissing)
        let (cell, note) = try sending.reading { try draft(id, in: slug, $0) }
        let quotes = try sending.reading { try Quote.all(in: id, $0.tx) }
        let open = quotes.filter { $0.answer == nil }.map(\.name)
        if !open.isEmpty { reader.note("readers", Words.notAnswered, ["names": sending.say.list(open)]) }
        let named = note.named(of: quotes.filter { $0.answer != nil })
        if !named.isEmpty { reader.note("readers", Words.stillNamed, ["names": sending.say.list(named)]) }
        if let readers {
            let wider = Quote.narrower(than: readers.visibility(in: cell.cell.visibility), of: quotes)
            let names = wider.map { $0.name.isEmpty ? sending.say(QuotingWords.unnamed) : $0.name }
            if !names.isEmpty { reader.note("readers", Words.agreedToFewer, ["names": sending.say.list(names)]) }
        }
        guard reader.isGood, let readers else {
            return .problem(PublishPage(cell: cell, note: note, state: reader.state))
        }
        return try sending.act(Self.publish, on: .item(id)) { acting in
            // What was read above may have changed since: somebody may have been quoted, or have said no.
            let now = try Note.find(id, in: cell.cell.id, for: acting.viewer, acting.tx)
            let quotes = try Quote.all(in: id, acting.tx)
            let sight = readers.visibility(in: cell.cell.visibility)
            guard quotes.allSatisfy({ $0.answer != nil }), now.named(of: quotes).isEmpty,
                Quote.narrower(than: sight, of: quotes).isEmpty
            else {
                throw SpineError(.changedMeanwhile, "This note was changed while you were publishing it.")
            }
            try acting.publish(now, in: cell.cell.id, to: sight)
            return sending.link(LearningRoute.note(slug, id))
        }
    }

    func showTakeBack(_ id: Note.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        let cell = try reading.cell(slug)
        try reading.require(Self.takeBack, on: .item(id))
        return .page(
            TakeBackPage(try Note.find(id, in: cell.cell.id, for: reading.viewer, reading.tx), in: cell))
    }

    /// A published note goes back into a draft; a draft goes for good.
    func takeBack(_ id: Note.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        let note = try sending.reading { reading in
            try Note.find(id, in: reading.cell(slug).cell.id, for: reading.viewer, reading.tx)
        }
        return try sending.act(Self.takeBack, on: .item(id)) { acting in
            try acting.takeBack(id, forGood: note.isDraft)
            return sending.link(note.isDraft ? LearningRoute.all(slug) : .note(slug, id))
        }
    }

    /// The lasting address leads to wherever the note stands.
    func showCode(_ code: EntryCode, _ reading: Reading) throws -> Answer {
        let found: (Slug, Item.ID, Item.Kind)? = try reading.tx.first(
            """
            select cell.slug, item.id, item.kind from item join cell on cell.id = item.cell
            where item.id in (select id from note where code = \(code.text)
                    union all select id from year_page where code = \(code.text))
                and item.state = 'live' and \(visible(to: reading.viewer))
            """
        ) { (try $0.next(), try $0.next(), try $0.next()) }
        guard let (slug, id, kind) = found else { throw SpineError(.notFound, "There is nothing at this address.") }
        return .goOn(to: reading.link(kind == Year.kind ? YearRoute.page(slug, id).whole : .note(slug, id)))
    }

    /// A note that is not published, for somebody who may change it.
    func draft(_ id: Note.ID, in slug: Slug, _ reading: Reading) throws -> (CellHeading, Note) {
        let cell = try reading.cell(slug)
        try reading.require(Self.change, on: .item(id))
        return (cell, try Note.find(id, in: cell.cell.id, for: reading.viewer, reading.tx))
    }

    private func formPage(
        _ note: Note?, _ cell: CellHeading, _ state: FormState, isConflict: Bool = false, _ reading: Reading
    ) throws -> NoteFormPage {
        let quotes = try note.map { try Quote.all(in: $0.id, reading.tx) } ?? []
        return NoteFormPage(
            cell: cell, note: note, isConflict: isConflict, asksAgain: quotes.contains(where: \.hasAgreed),
            events: try wiring.events(cell.cell.id, reading), state: state)
    }
}
