import Database
import HTTP
import Pages
import Phrases
import Spine

// Slips that came back: typed in, mended, and compared with the paper.
extension VoicesCapability {
    func showTyping(_ id: Item.ID, _ slug: Slug, _ reading: Reading) throws -> Answer {
        let (cell, batch) = try slips(of: id, in: slug, PaperActions.typeSlip, reading)
        let saved = reading.query["saved"].flatMap { SlipNumber(typed: $0) }
        let asked = reading.query["number"].flatMap { SlipNumber(typed: $0) }.flatMap(batch.running)
        guard batch.destroyed == nil,
            let next = try asked ?? batch.next(after: saved.flatMap(batch.running) ?? 0, in: reading.tx)
        else { return .goOn(to: reading.link(PaperRoute.batch(slug, id).whole)) }
        let state = FormState(["number": batch.number(next).text])
        return .page(try typePage(batch, cell, state, saved: saved?.text, reading))
    }

    func takeTyping(_ id: Item.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, batch, views) = try sending.reading { reading in
            let (cell, batch) = try self.batch(id, in: slug, PaperActions.typeSlip, reading)
            return (cell, batch, try AskedView.printed(on: id, in: reading.tx))
        }
        guard batch.destroyed == nil else { return .goOn(to: sending.link(PaperRoute.batch(slug, id).whole)) }
        var reader = FormReader(sending.form, sending.say)
        let typed = reader.line("number", most: 40, missing: PaperWords.numberMissing)
        let number = SlipNumber(typed: typed)
        let given = GivenAnswers.read(&reader, views, usual: sending.say.language.code)
        if !typed.isEmpty, number == nil { reader.note("number", PaperWords.numberWrong) }
        if let number, batch.running(number) == nil {
            reader.note("number", PaperWords.numberOfAnother, ["batch": batch.code])
        }
        if given.isEmpty, reader.isGood { reader.note("words", PaperWords.nothingOnIt) }
        func again(_ state: FormState, isKnown: Bool = false) throws -> Answer {
            .problem(
                try sending.reading {
                    try typePage(batch, cell, state, known: isKnown ? number?.text : nil, saved: nil, $0)
                })
        }
        guard reader.isGood, let number, let running = batch.running(number) else { return try again(reader.state) }
        do {
            return try sending.act(PaperActions.typeSlip, on: .item(id)) { acting in
                try keep(given, on: running, of: batch, acting)
                return sending.link(PaperRoute.type(slug, id).whole, query: [("saved", number.text)])
            }
        } catch let error as SpineError where error.code == .changedMeanwhile {
            reader.note("number", PaperWords.typedAlready, ["number": number.text])
            return try again(reader.state, isKnown: true)
        }
    }

    /// Keeps a slip, once; throws `changedMeanwhile` where it stands already.
    func keep(_ given: GivenAnswers, on running: Int, of batch: PaperBatch, _ acting: Acting) throws {
        let tx = acting.tx
        guard try batch.slip(running, in: tx) == nil else {
            throw SpineError(.changedMeanwhile, "This slip is typed in already.")
        }
        try tx.run(
            """
            insert into paper_slip (batch, number, stage, entered_by)
            values (\(batch.id), \(running), 'typed', \(acting.viewer.actor))
            """)
        let entry = try batch.entry(in: tx)
        let writer = try Participant.make(
            secrets.participant(of: running, in: batch.id), by: .paper, entry, language: given.language, acting)
        // The way back is printed on the slip. Somebody else's four words are hardly ever the same; then they stay theirs.
        let words = secrets.digest(of: secrets.words(of: writer.id, try: 0), in: batch.conversation)
        let isFree = try Participant.find(words: words, of: batch.conversation, in: tx) == nil
        let link = secrets.digest(of: secrets.link(of: writer.id))
        try tx.run(
            "update participant set link = \(link), words = \(isFree ? words : nil) where id = \(writer.id)")
        try given.keep(from: writer, entry, acting)
    }

    /// What stands of a slip, for whoever typed it, as long as it can be mended.
    func showMending(_ id: Item.ID, _ slug: Slug, _ reading: Reading) throws -> Answer {
        let (cell, batch) = try slips(of: id, in: slug, PaperActions.mendSlip, reading)
        guard let running = reading.query["number"].flatMap({ SlipNumber(typed: $0) }).flatMap(batch.running) else {
            return .goOn(to: reading.link(PaperRoute.batch(slug, id).whole))
        }
        guard let page = try mendPage(running, batch, cell, nil, reading) else {
            return .page(try slipPage(running, batch, cell, reading))
        }
        return .page(page)
    }

    func takeMending(_ id: Item.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let number = sending.form["slip"].flatMap { SlipNumber(typed: $0) }
        let (batch, page, instead) = try sending.reading { reading in
            let (cell, batch) = try self.batch(id, in: slug, PaperActions.mendSlip, reading)
            let running = number.flatMap(batch.running)
            return (
                batch, try running.flatMap { try mendPage($0, batch, cell, nil, reading) },
                try slipPage(running ?? 1, batch, cell, reading)
            )
        }
        guard let page, let number else { return .problem(instead) }
        var reader = FormReader(sending.form, sending.say)
        let given = GivenAnswers.read(&reader, page.views, usual: sending.say.language.code)
        guard reader.isGood else { return .problem(page.with(reader.state)) }
        return try sending.act(PaperActions.mendSlip, on: .item(id)) { acting in
            guard let slip = try batch.slip(number.running, in: acting.tx), slip.stage == .typed,
                slip.enteredBy == acting.viewer.actor
            else {
                throw SpineError(.notFound, "This slip can be mended no more.")
            }
            _ = try mend(given, on: slip, of: batch, page.views, acting)
            return sending.link(PaperRoute.type(slug, id).whole, query: [("saved", number.text)])
        }
    }

    /// Puts what the paper says in the place of what stands; whether anything differed, nil where nobody is left.
    private func mend(
        _ given: GivenAnswers, on slip: PaperSlip, of batch: PaperBatch, _ views: [AskedView], _ acting: Acting
    ) throws -> Bool? {
        let writer = secrets.participant(of: slip.running, in: batch.id)
        guard let standing = try StandingAnswers.of(writer, views, usual: given.language, in: acting.tx) else {
            return nil
        }
        return try given.replace(standing.given, from: writer, batch.entry(in: acting.tx), acting)
    }

    func showComparing(_ id: Item.ID, _ slug: Slug, _ reading: Reading) throws -> Answer {
        let (cell, batch) = try slips(of: id, in: slug, PaperActions.compareSlip, reading)
        guard let running = try SpotCheck.next(of: id, for: reading.viewer, in: reading.tx) else {
            return .goOn(to: reading.link(PaperRoute.batch(slug, id).whole))
        }
        return .page(try comparePage(running, batch, cell, reading))
    }

    func takeComparing(_ id: Item.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let number = sending.form["slip"].flatMap { SlipNumber(typed: $0) }
        let next = sending.link(PaperRoute.compare(slug, id).whole)
        let page = try sending.reading { reading -> ComparePage? in
            let (cell, batch) = try self.batch(id, in: slug, PaperActions.compareSlip, reading)
            guard let running = number.flatMap(batch.running), let slip = try batch.slip(running, in: reading.tx),
                mayCompare(slip, reading.viewer)
            else { return nil }
            return try comparePage(running, batch, cell, reading)
        }
        // Somebody else compared it meanwhile: on to what is left.
        guard let page else { return .goOn(to: next) }
        var reader = FormReader(sending.form, sending.say)
        let given = GivenAnswers.read(&reader, page.views, usual: sending.say.language.code)
        guard reader.isGood else { return .problem(page.with(reader.state)) }
        return try sending.act(PaperActions.compareSlip, on: .item(id)) { acting in
            let running = page.number.running
            guard let slip = try page.batch.slip(running, in: acting.tx), mayCompare(slip, acting.viewer) else {
                return next
            }
            let stage: PaperSlip.Stage
            switch try mend(given, on: slip, of: page.batch, page.views, acting) {
            case true?: stage = .wrong
            case false?: stage = .right
            case nil: stage = .passed
            }
            try SpotCheck.note(stage, of: running, in: page.batch, acting)
            return next
        }
    }

    private func mayCompare(_ slip: PaperSlip, _ viewer: Viewer) -> Bool {
        slip.stage == .drawn && viewer.actor != nil && slip.enteredBy != viewer.actor
    }

    private func typePage(
        _ batch: PaperBatch, _ cell: CellHeading, _ state: FormState, known: String? = nil, saved: String?,
        _ reading: Reading
    ) throws -> TypePage {
        TypePage(
            cell: cell, batch: batch, question: try OpenQuestion.of(batch.conversation, in: reading.tx),
            views: try AskedView.printed(on: batch.id, in: reading.tx), state: state, saved: saved, known: known)
    }

    /// What somebody is told of a slip that is not theirs to mend.
    private func slipPage(
        _ running: Int, _ batch: PaperBatch, _ cell: CellHeading, _ reading: Reading
    ) throws -> SlipDonePage {
        let stage = try batch.slip(running, in: reading.tx)?.stage
        return SlipDonePage(
            cell: cell, batch: batch, number: batch.number(running), isWaiting: stage == .typed || stage == .drawn)
    }

    /// Nil where it is not, or no more, this viewer's to mend.
    private func mendPage(
        _ running: Int, _ batch: PaperBatch, _ cell: CellHeading, _ state: FormState?, _ reading: Reading
    ) throws -> MendPage? {
        guard let slip = try batch.slip(running, in: reading.tx), slip.stage == .typed,
            let me = reading.viewer.actor, slip.enteredBy == me
        else { return nil }
        let views = try AskedView.printed(on: batch.id, in: reading.tx)
        let writer = secrets.participant(of: running, in: batch.id)
        let usual = reading.say.language.code
        guard let standing = try StandingAnswers.of(writer, views, usual: usual, in: reading.tx) else { return nil }
        return MendPage(
            cell: cell, batch: batch, number: batch.number(running), views: views, decided: standing.decided,
            state: state ?? standing.given.state(views))
    }

    private func comparePage(
        _ running: Int, _ batch: PaperBatch, _ cell: CellHeading, _ reading: Reading
    ) throws -> ComparePage {
        let views = try AskedView.printed(on: batch.id, in: reading.tx)
        let writer = secrets.participant(of: running, in: batch.id)
        let usual = reading.say.language.code
        let standing = try StandingAnswers.of(writer, views, usual: usual, in: reading.tx)
        return ComparePage(
            cell: cell, batch: batch, number: batch.number(running), views: views, decided: standing?.decided ?? [],
            isErased: standing == nil,
            state: standing?.given.state(views) ?? FormState())
    }
}
