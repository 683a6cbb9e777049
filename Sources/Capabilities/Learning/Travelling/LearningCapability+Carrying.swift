import HTTP
import Pages
import Phrases
import Spine

// A note that leaves as a file, and one that comes in as such.
extension LearningCapability {
    func showFile(_ id: Note.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        .page(try filePage(id, in: slug, reading).page)
    }

    func takeFile(_ id: Note.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        let isNamed = !sending.form.all("named").isEmpty
        let (page, quotes) = try sending.reading { try filePage(id, in: slug, $0) }
        guard page.note.visibility >= .everyone, let day = page.note.published else { return .problem(page) }
        try sending.store.act(TravellingActions.carry, by: sending.viewer, on: .item(id)) { _ in }
        let place = place(page.cell.cell, day, sending.site)
        let file = NoteFile(
            page.note, quotes: quotes, namingAuthor: isNamed && page.isAuthor, from: place)
        return .file(Answer.File(name: file.name, type: Self.fileType, bytes: file.bytes))
    }

    private static let fileType = "application/json; charset=utf-8"

    private func place(_ cell: Cell, _ day: Time, _ site: SiteFacts) -> NoteFile.Place {
        NoteFile.Place(
            installation: site.installation.name, address: site.publicAddress, group: cell.name,
            day: Rendering.date(day))
    }

    private func filePage(
        _ id: Note.ID, in slug: Slug, _ reading: Reading
    ) throws -> (page: FilePage, quotes: [Quote]) {
        let cell = try reading.cell(slug)
        try reading.require(TravellingActions.carry, on: .item(id))
        let note = try Note.find(id, in: cell.cell.id, for: reading.viewer, reading.tx)
        let quotes = try Quote.all(in: id, reading.tx)
        let page = FilePage(
            cell: cell, note: note, staying: quotes.count { !$0.mayTravel },
            isAuthor: note.author != nil && note.author == reading.viewer.actor, state: FormState())
        return (page, quotes)
    }

    func showBring(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let cell = try reading.cell(slug)
        try reading.require(TravellingActions.bring, on: .named(slug))
        return .page(BringPage(cell: cell, state: FormState()))
    }

    func takeBring(in slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let will = reader.text("will", most: Offer.mostWord)
        let cell = try sending.reading { try $0.cell(slug) }
        var file: NoteFile?
        if let sent = sending.form.file("file"), !sent.bytes.isEmpty {
            do throws(NoteFile.Refusal) {
                file = try NoteFile(reading: sent.bytes)
            } catch {
                reader.note("file", error.words)
            }
        } else {
            reader.note("file", TravellingWords.bringFileMissing)
        }
        guard reader.isGood, let file else { return .problem(BringPage(cell: cell, state: reader.state)) }
        do {
            return try sending.act(TravellingActions.bring, on: .named(slug)) { acting in
                switch try acting.receive(file, will: will, in: cell.cell) {
                case .new(let id), .newer(let id), .same(let id):
                    return sending.link(TravellingRoute.received(slug, id).whole)
                case .older: throw SpineError(.refused, "A newer version of this note is here already.")
                }
            }
        } catch let error as SpineError where error.code == .refused {
            reader.note("file", TravellingWords.bringOlder)
            return .problem(BringPage(cell: cell, state: reader.state))
        }
    }

    func showReceived(_ id: Item.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        let cell = try reading.cell(slug)
        let page = ReceivedPage(
            cell: cell, received: try Received.find(id, in: cell.cell.id, for: reading.viewer, reading.tx),
            before: try Received.before(id, reading.tx),
            mayTakeAway: try reading.may(TravellingActions.takeAway, on: .item(id)),
            report: wiring.safeguarding.reporting(id, link: reading.link))
        return Answer.page(page).kept(for: [cell.cell.id])
    }

    func showTakeAway(_ id: Item.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        let cell = try reading.cell(slug)
        try reading.require(TravellingActions.takeAway, on: .item(id))
        return .page(
            TakeAwayPage(cell: cell, received: try Received.find(id, in: cell.cell.id, for: reading.viewer, reading.tx))
        )
    }

    func takeAway(_ id: Item.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        let cell = try sending.reading { try $0.cell(slug) }.cell.id
        return try sending.act(TravellingActions.takeAway, on: .item(id)) { acting in
            try acting.takeAway(try Received.find(id, in: cell, for: acting.viewer, acting.tx).id)
            return sending.link(LearningRoute.all(slug))
        }
    }

    func takePassOn(_ id: Item.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, received) = try sending.reading { reading in
            let cell = try reading.cell(slug)
            return (cell, try Received.find(id, in: cell.cell.id, for: reading.viewer, reading.tx))
        }
        try sending.store.act(TravellingActions.passOn, by: sending.viewer, on: .item(id)) { _ in }
        let file = received.file.passed(on: place(cell.cell, received.day, sending.site))
        return .file(Answer.File(name: file.name, type: Self.fileType, bytes: file.bytes))
    }
}

extension NoteFile.Refusal {
    /// What is said of it, and what to do.
    var words: TravellingWords {
        switch self {
        case .tooLarge: .refusedLarge
        case .notANote: .refusedOther
        case .newer: .refusedNewer
        case .changed: .refusedChanged
        case .odd: .refusedOdd
        }
    }
}
