import HTTP
import Pages
import Phrases
import Spine

// Offering a note to another group, and what that group makes of it.
extension LearningCapability {
    func showOffer(_ id: Note.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        .page(try offerPage(id, in: slug, FormState(), reading))
    }

    func takeOffer(_ id: Note.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let chosen = reader.line("group")
        let word = reader.text("word", most: Offer.mostWord, missing: TravellingWords.offerWhyMissing)
        var page = try sending.reading { try offerPage(id, in: slug, FormState(), $0) }
        let group = page.groups.first { $0.id.text == chosen }
        if group == nil { reader.note("group", TravellingWords.offerChooseMissing) }
        guard reader.isGood, let group, page.note.visibility >= .network else {
            page = OfferPage(cell: page.cell, note: page.note, groups: page.groups, state: reader.state)
            return .problem(page)
        }
        let cell = page.cell.cell.id
        return try sending.act(TravellingActions.offer, on: .item(id)) { acting in
            let now = try Note.find(id, in: cell, for: acting.viewer, acting.tx)
            guard now.visibility >= .network else {
                throw SpineError(.changedMeanwhile, "Somebody else changed who may read this note.")
            }
            _ = try acting.offer(now, from: cell, to: group.id, because: word)
            return sending.link(LearningRoute.note(slug, id))
        }
    }

    private func offerPage(
        _ id: Note.ID, in slug: Slug, _ state: FormState, _ reading: Reading
    ) throws -> OfferPage {
        let cell = try reading.cell(slug)
        try reading.require(TravellingActions.offer, on: .item(id))
        return OfferPage(
            cell: cell, note: try Note.find(id, in: cell.cell.id, for: reading.viewer, reading.tx),
            groups: try OtherGroup.besides(cell.cell.id, offering: id, for: reading.viewer, reading.tx), state: state)
    }

    func showOffered(_ id: Item.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        let page = try offeredPage(id, in: slug, nil, reading)
        return Answer.page(page).kept(for: [page.cell.cell.id, page.offer.from])
    }

    func takeOffered(_ id: Item.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let answer = reader.choice("answer", of: Offer.Answer.self, missing: TravellingWords.takeMissing)
        let reply = reader.text("reply", most: Offer.mostWord, missing: TravellingWords.takeWordMissing)
        let page = try sending.reading { try offeredPage(id, in: slug, reader.state, $0) }
        guard reader.isGood, let answer else { return .problem(page) }
        return try sending.act(TravellingActions.takeUp, on: .item(id)) { acting in
            try acting.answer(page.offer, answer, reply, in: page.cell.cell)
            return sending.link(TravellingRoute.offered(slug, id).whole)
        }
    }

    func takeCameOf(_ id: Item.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let words = reader.text("came", most: Offer.mostWord, missing: TravellingWords.cameOfMissing)
        let page = try sending.reading { try offeredPage(id, in: slug, reader.state, $0) }
        guard reader.isGood else { return .problem(page) }
        return try sending.act(TravellingActions.cameOf, on: .item(id)) { acting in
            try acting.say(words, of: page.offer)
            return sending.link(TravellingRoute.offered(slug, id).whole)
        }
    }

    private func offeredPage(
        _ id: Item.ID, in slug: Slug, _ state: FormState?, _ reading: Reading
    ) throws -> OfferedPage {
        let cell = try reading.cell(slug)
        let offer = try Offer.find(id, in: cell.cell.id, for: reading.viewer, reading.tx)
        return OfferedPage(
            cell: cell, offer: offer, mayAnswer: try reading.may(TravellingActions.takeUp, on: .item(id)),
            maySay: try reading.may(TravellingActions.cameOf, on: .item(id)),
            report: wiring.safeguarding.reporting(id, link: reading.link),
            state: state ?? FormState(["came": offer.cameOf]))
    }
}
