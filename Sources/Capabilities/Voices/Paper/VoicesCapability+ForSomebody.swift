import Database
import HTTP
import Pages
import Phrases
import Spine

// Typing in what one person says, by phone or in a meeting.
extension VoicesCapability {
    func showForSomebody(_ id: Conversation.ID, _ slug: Slug, _ reading: Reading) throws -> Answer {
        let (cell, draft) = try openly(id, in: slug, PaperActions.enterForSomebody, reading)
        try requireReader(of: id, reading)
        guard draft.isOpen(at: reading.now) else {
            return .goOn(to: reading.link(PaperRoute.overview(slug, id).whole))
        }
        return .page(try forSomebodyPage(draft, cell, FormState(), reading))
    }

    func takeForSomebody(_ id: Conversation.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let overview = sending.link(PaperRoute.overview(slug, id).whole)
        let (draft, page) = try sending.reading { reading in
            let (cell, draft) = try openly(id, in: slug, PaperActions.enterForSomebody, reading)
            try requireReader(of: id, reading)
            return (draft, try forSomebodyPage(draft, cell, FormState(), reading))
        }
        guard draft.isOpen(at: sending.now) else { return .goOn(to: overview) }
        var reader = FormReader(sending.form, sending.say)
        let channel = reader.choice("channel", of: Channel.self, missing: PaperWords.channelMissing)
        if channel == .paper { reader.note("channel", PaperWords.channelMissing) }
        if !reader.isTicked("consent") { reader.note("consent", PaperWords.consentMissing) }
        let given = GivenAnswers.read(&reader, page.views, usual: sending.say.language.code)
        if given.isEmpty, reader.isGood { reader.note("words", PaperWords.nothingSaid) }
        guard reader.isGood, let channel else { return .problem(page.with(reader.state)) }
        return try sending.act(
            PaperActions.enterForSomebody, on: .item(id),
            afterwards: sending.link(PaperRoute.forSomebody(slug, id).whole)
        ) { acting in
            guard let code = EntryCode(typed: draft.code), let entry = try Entry.find(code, in: acting.tx),
                entry.stage(at: acting.now) == .open
            else {
                throw SpineError(
                    .refused, "This conversation takes no answers now.", hindrance: Hindrance(.over, on: .item(id)))
            }
            return SpokenReceiptPage(
                cell: page.cell, conversation: id, code: draft.code,
                words: try hear(given, by: channel, entry, acting), channel: channel,
                answerBy: draft.promised?.by)
        }
    }

    /// Takes in what somebody said, and gives the four words that lead them back to it.
    func hear(_ given: GivenAnswers, by channel: Channel, _ entry: Entry, _ acting: Acting) throws -> FourWords {
        let speaker = try Participant.make(
            acting.surroundings.newUnorderedID(), by: channel, entry, language: given.language, acting)
        try given.keep(from: speaker, entry, acting)
        return try Receipt.give(to: speaker.id, of: entry.conversation, secrets, acting.tx).words
    }

    private func forSomebodyPage(
        _ draft: ConversationDraft, _ cell: CellHeading, _ state: FormState, _ reading: Reading
    ) throws -> ForSomebodyPage {
        ForSomebodyPage(
            cell: cell, conversation: draft.id, question: try OpenQuestion.of(draft.id, in: reading.tx),
            views: try AskedView.current(of: draft.id, in: reading.tx),
            safety: try wiring.safeguarding.notice(in: cell.cell.id, for: reading), state: state)
    }

    /// What happened to what people said, for those who read it on paper.
    func showLetter(_ id: Conversation.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let conversation = try find(id, cell, reading)
        guard conversation.state != .preparing, conversation.source == nil else {
            throw SpineError(.notFound, "There is no such sheet here.")
        }
        let landscape = try PublishedLandscape.of(id, in: reading.tx)
        let quotes = try Quote.published(of: id, for: reading.viewer, tx: reading.tx)
        let agreed = HeardOrder.all(quotes, landscape).filter { $0.tally.lean == .agree }
        let about = try Promise.of(id, in: reading.tx)
        let code = try reading.tx.first("select code from conversation where id = \(id)") { try $0.next(String?.self) }
        return Answer.page(
            LetterPage(
                cell: cell, conversation: conversation, stage: conversation.stage(at: reading.now),
                landscape: landscape, about: about, isLate: about.day?.isPast(at: reading.now) == true,
                code: (code ?? nil) ?? "",
                agreed: agreed, reports: reports(of: agreed.map(\.quote.id), reading),
                came: try cameOfIt(
                    Outcome.all(of: id, for: reading.viewer, in: reading.tx), cell.cell.slug, mayChange: false, reading)
            )
        ).kept(for: [cell.cell.id], until: Self.change(of: [conversation], about.day, after: reading.now))
    }
}

extension ConversationDraft {
    /// Whether it can be answered at a moment.
    func isOpen(at now: Time) -> Bool {
        !isPreparing && (opensAt ?? now) <= now && !isClosed(at: now)
    }
}
