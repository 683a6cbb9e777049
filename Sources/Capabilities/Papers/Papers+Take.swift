import HTTP
import Pages
import Phrases
import Spine

// What people send: a paper, its text version, and that it is to go.
extension PapersCapability {
    func takeAdd(_ item: Item.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        // Whoever may not add one is told before anything is looked into.
        let before = try sending.reading { try aboutPage(item, $0.cell(slug), FormState(), $0) }
        var reader = FormReader(sending.form, sending.say)
        let title = reader.line("title", most: 120, missing: Words.titleMissing)
        _ = reader.isTicked("names")
        let words = reader.text("words", most: PaperText.most)
        let received = try lookInto(sending.form) {
            (
                file: try receive("file", sending.form, &reader, sending.say, missing: Words.fileMissing),
                text: try receiveText(words, sending.form, &reader, sending.say)
            )
        }
        guard let (file, text) = received else {
            noteBusy(sending, &reader)
            return .busy(try sending.reading { try aboutPage(item, $0.cell(slug), reader.state, $0) })
        }
        if before.isFull { reader.note("file", Words.full, ["most": wiring.mostOnOne]) }
        guard let file, reader.isGood else {
            if reader.isGood { throw SpineError(.refused, "No file came.") }
            noteLostFiles(sending, &reader)
            return .problem(try sending.reading { try aboutPage(item, $0.cell(slug), reader.state, $0) })
        }
        let cell = before.cell.cell.id
        return try sending.act(Self.add, on: .item(item)) { acting in
            _ = try Paper.subject(item, in: cell, kinds: wiring.kinds(), for: acting.viewer, in: acting.tx)
            guard try Paper.count(of: item, in: acting.tx) < wiring.mostOnOne else {
                throw SpineError(.refused, "No more papers can hang here.")
            }
            let id = try acting.addPaper(
                title, about: item, in: cell, language: sending.say.language.code, file: file, text: text)
            return sending.link(PapersRoute.paper(slug, id))
        }
    }

    func takeText(_ id: Paper.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, paper) = try sending.reading { reading in
            let cell = try reading.cell(slug)
            return (cell, try Paper.find(id, in: cell.cell.id, for: reading.viewer, in: reading.tx))
        }
        var reader = FormReader(sending.form, sending.say)
        _ = reader.isTicked("names")
        let words = reader.text("words", most: PaperText.most)
        let received = try lookInto(sending.form) { try receiveText(words, sending.form, &reader, sending.say) }
        guard let text = received else {
            noteBusy(sending, &reader)
            return .busy(TextPage(cell: cell, paper: paper, mostBytes: wiring.mostBytes, state: reader.state))
        }
        if reader.isGood, text.isEmpty { reader.note("words", Words.textMissing) }
        guard reader.isGood else {
            noteLostFiles(sending, &reader)
            return .problem(TextPage(cell: cell, paper: paper, mostBytes: wiring.mostBytes, state: reader.state))
        }
        return try sending.act(Self.giveText, on: .item(id)) { acting in
            let paper = try Paper.find(id, in: cell.cell.id, for: acting.viewer, in: acting.tx)
            try acting.giveText(text, to: paper)
            return sending.link(PapersRoute.paper(slug, id))
        }
    }

    func takeRemove(_ id: Paper.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let cell = try sending.reading { try $0.cell(slug).cell.id }
        return try sending.act(Self.remove, on: .item(id)) { acting in
            let paper = try Paper.find(id, in: cell, for: acting.viewer, in: acting.tx)
            try acting.removePaper(paper)
            return sending.link(item: paper.about.id)
        }
    }

    /// Runs what looks into the files of a form, as one of the few that may wait for it; nil where those are there already.
    private func lookInto<T>(_ form: Form, _ body: () throws -> T) rethrows -> T? {
        guard Self.fileFields.contains(where: { form.file($0) != nil }) else { return try body() }
        return try waiting.join(body)
    }

    /// Says at each file that it was not taken, and when to send it again.
    private func noteBusy(_ sending: Sending, _ reader: inout FormReader) {
        for field in Self.fileFields where sending.form.file(field) != nil { reader.note(field, Words.busy) }
    }

    private static let fileFields = ["file", "text"]

    /// A browser does not send a file twice by itself: where one was good and something else is to be mended, it has to be
    /// chosen again, and is told so at its field.
    private func noteLostFiles(_ sending: Sending, _ reader: inout FormReader) {
        for field in Self.fileFields where sending.form.file(field) != nil && reader.state.problem(field) == nil {
            reader.note(field, Words.chooseAgain)
        }
    }
}
