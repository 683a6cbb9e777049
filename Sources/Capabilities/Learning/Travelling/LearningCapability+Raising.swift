import Database
import HTTP
import Pages
import Phrases
import Spine

// Raising something to the group above, and the reply that it owes.
extension LearningCapability {
    func showRaise(_ id: Item.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        .page(try raisePage(id, in: slug, FormState(), reading))
    }

    func takeRaise(_ id: Item.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let word = reader.text("word", most: Raised.mostWord, missing: TravellingWords.raiseWhyMissing)
        let page = try sending.reading { try raisePage(id, in: slug, reader.state, $0) }
        guard reader.isGood, let group = page.cell.cell.parent, page.thing.visibility >= .upward else {
            return .problem(page)
        }
        let cell = page.cell.cell.id
        return try sending.act(TravellingActions.raise, on: .item(id)) { acting in
            let now = try Raisable.find(id, in: cell, for: acting.viewer, acting.tx)
            guard now.visibility >= .upward else {
                throw SpineError(.changedMeanwhile, "Somebody else changed who may read this.")
            }
            _ = try acting.raise(now, from: cell, to: group, because: word)
            return sending.link(item: id)
        }
    }

    private func raisePage(
        _ id: Item.ID, in slug: Slug, _ state: FormState, _ reading: Reading
    ) throws -> RaisePage {
        let cell = try reading.cell(slug)
        try reading.require(TravellingActions.raise, on: .item(id))
        return RaisePage(
            cell: cell, thing: try Raisable.find(id, in: cell.cell.id, for: reading.viewer, reading.tx),
            days: try cell.cell.parent.map { try Raised.answerDays(of: $0, reading.tx) } ?? Raised.usualDays,
            state: state)
    }

    func showRaised(_ id: Item.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        let page = try raisedPage(id, in: slug, FormState(), reading)
        return Answer.page(page).kept(for: [page.cell.cell.id, page.raised.from], until: reading.tomorrow)
    }

    func takeReply(_ id: Item.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let will = reader.text("will", most: Raised.mostWord, missing: TravellingWords.replyWillMissing)
        let because = reader.text("because", most: Raised.mostWord, missing: TravellingWords.replyBecauseMissing)
        let page = try sending.reading { try raisedPage(id, in: slug, reader.state, $0) }
        guard reader.isGood else { return .problem(page) }
        return try sending.act(TravellingActions.reply, on: .item(id)) { acting in
            try acting.reply(to: page.raised, will: will, because: because)
            return sending.link(TravellingRoute.raised(slug, id).whole)
        }
    }

    func showMendReply(_ id: Item.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        .page(try mendReplyPage(id, in: slug, nil, revision: nil, reading))
    }

    func takeMendReply(_ id: Item.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let will = reader.text("will", most: Raised.mostWord, missing: TravellingWords.replyWillMissing)
        let because = reader.text("because", most: Raised.mostWord, missing: TravellingWords.replyBecauseMissing)
        let revision = sending.form["revision"].flatMap(Int.init)
        let page = try sending.reading { try mendReplyPage(id, in: slug, reader.state, revision: revision, $0) }
        guard reader.isGood else { return .problem(page) }
        return try sending.act(TravellingActions.mendReply, on: .item(id)) { acting in
            try acting.mendReply(to: page.raised, from: page.revision, will: will, because: because)
            return sending.link(TravellingRoute.raised(slug, id).whole)
        }
    }

    private func mendReplyPage(
        _ id: Item.ID, in slug: Slug, _ state: FormState?, revision: Int?, _ reading: Reading
    ) throws -> MendReplyPage {
        let cell = try reading.cell(slug)
        try reading.require(TravellingActions.mendReply, on: .item(id))
        let raised = try Raised.find(id, in: cell.cell.id, for: reading.viewer, reading.tx)
        guard raised.replied != nil else { throw SpineError(.notFound, "There is no reply yet.") }
        return MendReplyPage(
            cell: cell, raised: raised, revision: revision ?? raised.revision,
            state: state ?? FormState(["will": raised.will, "because": raised.because]))
    }

    private func raisedPage(
        _ id: Item.ID, in slug: Slug, _ state: FormState, _ reading: Reading
    ) throws -> RaisedPage {
        let cell = try reading.cell(slug)
        return RaisedPage(
            cell: cell, raised: try Raised.find(id, in: cell.cell.id, for: reading.viewer, reading.tx),
            now: reading.now, mayReply: try reading.may(TravellingActions.reply, on: .item(id)),
            report: wiring.safeguarding.reporting(id, link: reading.link), state: state)
    }

    func showAnswerTime(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let cell = try reading.cell(slug)
        try reading.require(TravellingActions.setAnswerTime, on: .named(slug))
        let days = try Raised.answerDays(of: cell.cell.id, reading.tx)
        return .page(AnswerTimePage(cell: cell, state: FormState(["days": "\(days)"])))
    }

    func takeAnswerTime(in slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let days = Raised.dayChoices.first { "\($0)" == reader.line("days") }
        if days == nil { reader.note("days", TravellingWords.timeMissing) }
        let cell = try sending.reading { try $0.cell(slug) }
        guard reader.isGood, let days else { return .problem(AnswerTimePage(cell: cell, state: reader.state)) }
        return try sending.act(TravellingActions.setAnswerTime, on: .named(slug)) { acting in
            try acting.tx.run(
                """
                insert into answer_time (cell, days) values (\(cell.cell.id), \(days))
                on conflict (cell) do update set days = excluded.days
                """)
            return sending.link(LearningRoute.all(slug))
        }
    }
}

extension Reading {
    /// When the day is over that clocks are told in.
    var tomorrow: Time { now.day.adding(days: 1) }
}
