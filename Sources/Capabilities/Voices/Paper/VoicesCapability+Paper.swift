import Database
import HTTP
import Pages
import Phrases
import Spine

// What is done for those who are not online: slips, and what is typed in for somebody.
extension VoicesCapability {
    func showPaper(_ route: PaperRoute, _ reading: Reading) throws -> Answer {
        switch route {
        case .overview(let slug, let id):
            let (cell, draft) = try openly(id, in: slug, PaperActions.typeSlip, reading)
            if let typed = reading.query["number"] { return try showNumber(typed, draft, cell, reading) }
            return .page(try paperPage(draft, cell, nil, reading))
        case .forSomebody(let slug, let id): return try showForSomebody(id, slug, reading)
        case .letter(let slug, let id): return try showLetter(id, reading.cell(slug), reading)
        case .batch(let slug, let id):
            let (cell, batch) = try batch(id, in: slug, PaperActions.typeSlip, reading)
            return .page(try batchPage(batch, cell, isTooEarly: false, reading))
        case .slips(let slug, let id): return try showSlips(id, slug, reading)
        case .type(let slug, let id): return try showTyping(id, slug, reading)
        case .mend(let slug, let id): return try showMending(id, slug, reading)
        case .compare(let slug, let id): return try showComparing(id, slug, reading)
        case .destroyed(let slug, let id):
            let (cell, batch) = try batch(id, in: slug, PaperActions.destroy, reading)
            if batch.destroyed != nil { return .goOn(to: reading.link(PaperRoute.batch(slug, id).whole)) }
            return .page(DestroyedPage(cell: cell, batch: batch, state: FormState()))
        }
    }

    func takePaper(_ route: PaperRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .overview(let slug, let id): return try takePrinting(id, slug, sending)
        case .forSomebody(let slug, let id): return try takeForSomebody(id, slug, sending)
        case .batch(let slug, let id): return try takeFinishing(id, slug, sending)
        case .type(let slug, let id): return try takeTyping(id, slug, sending)
        case .mend(let slug, let id): return try takeMending(id, slug, sending)
        case .compare(let slug, let id): return try takeComparing(id, slug, sending)
        case .destroyed(let slug, let id): return try takeDestroyed(id, slug, sending)
        case .letter, .slips: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    /// A conversation that has been opened, for somebody who may do this in it.
    func openly(
        _ id: Conversation.ID, in slug: Slug, _ action: Action, _ reading: Reading
    ) throws -> (CellHeading, ConversationDraft) {
        let cell = try reading.cell(slug)
        try reading.require(action, on: .item(id))
        return (cell, try ConversationDraft.find(id, in: cell.cell.id, wiring.isHeld, reading.tx))
    }

    func batch(
        _ id: Item.ID, in slug: Slug, _ action: Action, _ reading: Reading
    ) throws -> (CellHeading, PaperBatch) {
        let cell = try reading.cell(slug)
        try reading.require(action, on: .item(id))
        return (cell, try PaperBatch.find(id, in: cell.cell.id, reading.tx))
    }

    /// A batch for somebody who reads what stands on its slips.
    func slips(
        of id: Item.ID, in slug: Slug, _ action: Action, _ reading: Reading
    ) throws -> (CellHeading, PaperBatch) {
        let (cell, batch) = try batch(id, in: slug, action, reading)
        try requireReader(of: batch.conversation, reading)
        return (cell, batch)
    }

    /// Whoever belongs on behalf of an organisation that does not read the answers does not type them in.
    func requireReader(of conversation: Conversation.ID, _ reading: Reading) throws {
        guard try !isLeftOut(of: conversation, reading) else {
            throw SpineError(.notAllowed, "Your organisation does not read these answers: people were promised that.")
        }
    }

    private func isLeftOut(of conversation: Conversation.ID, _ reading: Reading) throws -> Bool {
        try CheckingQueue.isLeftOut(of: conversation, reading.viewer, wiring.isHeld, reading.tx)
    }

    private func paperPage(
        _ draft: ConversationDraft, _ cell: CellHeading, _ state: FormState?, wrongNumber: String? = nil,
        _ reading: Reading
    ) throws -> PaperPage {
        let destroyBy = reading.site.day(of: draft.closesAt ?? reading.now).adding(days: PaperBatch.usualDays)
        return PaperPage(
            cell: cell, draft: draft, now: reading.now, batches: try PaperBatch.all(of: draft.id, reading.tx),
            heard: try Channel.heard(in: draft.id, tx: reading.tx),
            mayPrint: try reading.may(PaperActions.printSlips, on: .item(draft.id)),
            isLeftOut: try isLeftOut(of: draft.id, reading),
            state: state ?? FormState(["slips": "50", "destroy_by": Rendering.date(destroyBy)]),
            wrongNumber: wrongNumber)
    }

    /// Somebody typed the number of a slip: on to where it is typed in, or mended.
    private func showNumber(
        _ typed: String, _ draft: ConversationDraft, _ cell: CellHeading, _ reading: Reading
    ) throws -> Answer {
        let batches = try PaperBatch.all(of: draft.id, reading.tx)
        guard let number = SlipNumber(typed: typed),
            let batch = batches.first(where: { $0.running(number) != nil })
        else { return .problem(try paperPage(draft, cell, nil, wrongNumber: typed, reading)) }
        let isKnown = try batch.slip(number.running, in: reading.tx) != nil
        let route = isKnown ? PaperRoute.mend(cell.cell.slug, batch.id) : .type(cell.cell.slug, batch.id)
        return .goOn(to: reading.link(route.whole, query: [("number", number.text)]))
    }

    private func takePrinting(_ id: Conversation.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, draft) = try sending.reading { try openly(id, in: slug, PaperActions.printSlips, $0) }
        var reader = FormReader(sending.form, sending.say)
        let count = Int(reader.line("slips", most: 10)) ?? 0
        if !(1...SlipNumber.most).contains(count) {
            reader.note("slips", PaperWords.slipsWrong, ["most": SlipNumber.most])
        }
        let way = reader.line("entrance")
        let entrance = draft.entrances.first { $0.code == way }
        let handIn = reader.line("hand_in", most: 200, missing: PaperWords.handInMissing)
        let day = reader.day("destroy_by", missing: PaperWords.destroyByMissing)
        if let day, day < sending.site.day(of: draft.closesAt ?? sending.now) {
            reader.note("destroy_by", PaperWords.destroyByTooEarly)
        }
        if draft.isClosed(at: sending.now) { reader.note("slips", PaperWords.closedForPrinting) }
        guard reader.isGood, let day else {
            return .problem(try sending.reading { try paperPage(draft, cell, reader.state, $0) })
        }
        return try sending.act(PaperActions.printSlips, on: .item(id)) { acting in
            let batch = try PaperBatch.make(
                count, for: draft, entrance: entrance?.id, handIn: handIn, destroyBy: day, acting)
            return sending.link(PaperRoute.batch(slug, batch).whole)
        }
    }

    private func batchPage(
        _ batch: PaperBatch, _ cell: CellHeading, isTooEarly: Bool, _ reading: Reading
    ) throws -> BatchPage {
        BatchPage(
            cell: cell, batch: batch,
            draft: try ConversationDraft.find(batch.conversation, in: cell.cell.id, wiring.isHeld, reading.tx),
            now: reading.now, mayConvene: try reading.may(PaperActions.destroy, on: .item(batch.id)),
            isLeftOut: try isLeftOut(of: batch.conversation, reading),
            mayCompare: try SpotCheck.next(of: batch.id, for: reading.viewer, in: reading.tx) != nil)
    }

    /// The slips to print. Once one of them has come back they are not shown any more: each carries its writer's way back.
    private func showSlips(_ id: Item.ID, _ slug: Slug, _ reading: Reading) throws -> Answer {
        let (cell, batch) = try batch(id, in: slug, PaperActions.printSlips, reading)
        guard batch.typed == 0, batch.destroyed == nil else {
            return .goOn(to: reading.link(PaperRoute.batch(slug, id).whole))
        }
        let question = try OpenQuestion.of(batch.conversation, in: reading.tx)
        let tag = reading.query["language"].flatMap { question.languages.contains($0) ? $0 : nil }
        return .page(
            SlipsPage(
                cell: cell, batch: batch, question: question, tag: tag ?? reading.say.language.code,
                views: try AskedView.printed(on: id, in: reading.tx),
                safety: try wiring.safeguarding.notice(in: cell.cell.id, for: reading),
                ways: (1...batch.slips).map { running in
                    let writer = secrets.participant(of: running, in: id)
                    return SlipsPage.WayBack(
                        words: secrets.words(of: writer, try: 0).text(in: reading.say.language.code),
                        link: secrets.link(of: writer))
                }))
    }

    private func takeFinishing(_ id: Item.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (_, batch) = try sending.reading { try self.batch(id, in: slug, PaperActions.finishTyping, $0) }
        // Pressed twice, or when somebody else was faster, it leads to the same page.
        guard batch.count(.typed) > 0 else { return .goOn(to: sending.link(PaperRoute.batch(slug, id).whole)) }
        return try sending.act(PaperActions.finishTyping, on: .item(id)) { acting in
            try SpotCheck.draw(batch, seed: secrets.seed(ofDraw: batch.typed, in: id), acting)
            return sending.link(PaperRoute.batch(slug, id).whole)
        }
    }

    private func takeDestroyed(_ id: Item.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, batch) = try sending.reading { try self.batch(id, in: slug, PaperActions.destroy, $0) }
        var reader = FormReader(sending.form, sending.say)
        if !reader.isTicked("gone") { reader.note("gone", PaperWords.goneMissing) }
        if batch.count(.typed, .drawn) > 0 { reader.note("gone", PaperWords.compareFirst) }
        guard reader.isGood else { return .problem(DestroyedPage(cell: cell, batch: batch, state: reader.state)) }
        return try sending.act(PaperActions.destroy, on: .item(id)) { acting in
            try acting.tx.run(
                """
                update paper_batch set destroyed_day = \(acting.now.day), destroyed_by = \(acting.viewer.actor)
                where id = \(id) and destroyed_day is null
                """)
            try acting.settle(PaperBatch.toDestroy, about: id)
            return sending.link(PaperRoute.batch(slug, id).whole)
        }
    }
}
