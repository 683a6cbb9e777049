import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// Complaints and requests as those who owe an answer have them: the convenors of a group, or the site keepers.
extension SafetyCapability {
    func showAnswers(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let heading = try reading.cell(slug)
        try reading.require(Self.answerOwed, on: .cell(heading.cell.id))
        let owed = try OwedAnswer.all(in: heading.cell.id, limit: 200, reading.tx)
        return .page(AnswersPage(heading: heading, owed: owed, now: reading.now))
    }

    /// The site keepers' page of what they owe.
    func showKeeper(_ reading: Reading) throws -> Answer {
        try reading.require(Self.readPapers, on: .network)
        return .page(
            KeeperPage(
                owed: try OwedAnswer.all(in: nil, limit: 200, reading.tx),
                openBreaches: try Breach.all(reading.tx).count { $0.closedAt == nil }, now: reading.now))
    }

    func showAnswer(_ id: OwedAnswer.ID, _ slug: Slug?, _ reading: Reading) throws -> Answer {
        .page(try answerPage(id, slug, nil, reading))
    }

    func takeAnswer(_ id: OwedAnswer.ID, _ slug: Slug?, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let answer = reader.text("answer", most: 5000, missing: Words.theAnswerMissing)
        let page = try sending.reading { try answerPage(id, slug, reader.state, $0) }
        guard reader.isGood else { return .problem(page) }
        let cell = page.heading?.cell.id
        let action = cell == nil ? Self.answerAsKeeper : Self.answerOwed
        return try sending.act(action, on: cell.map { .cell($0) } ?? .network) { acting in
            try acting.give(answer, to: id, in: cell)
            try post(answer, to: page.owed.contact, sending, acting)
            return sending.link(slug.map { SafetyRoute.answers($0) } ?? .keeper)
        }
    }

    /// Sends the answer to whoever left an e-mail address.
    private func post(_ answer: String, to contact: String, _ sending: Sending, _ acting: Acting) throws {
        guard EmailAddress.isPlausible(contact) else { return }
        let language = sending.site.installation.language
        let say = wiring.library.phrases(in: wiring.library.language(code: language) ?? .english)
        let network = sending.site.installation.name
        let body = [say(Words.letterAnswer, ["network": network]), answer, sending.site.publicAddress]
        try acting.send(
            to: contact, person: nil, subject: say(Words.letterAnswerSubject, ["network": network]),
            body: body.joined(separator: "\n\n") + "\n", language: language)
    }

    private func answerPage(
        _ id: OwedAnswer.ID, _ slug: Slug?, _ state: FormState?, _ reading: Reading
    ) throws -> AnswerPage {
        let heading = try slug.map { try reading.cell($0) }
        if let heading {
            try reading.require(Self.answerOwed, on: .cell(heading.cell.id))
        } else {
            try reading.require(Self.readPapers, on: .network)
        }
        guard let owed = try OwedAnswer.find(id, in: heading?.cell.id, reading.tx) else {
            throw SpineError(.notFound, "There is no such request.")
        }
        return AnswerPage(heading: heading, owed: owed, state: state ?? FormState(["answer": owed.answer]))
    }
}
