import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// Coming in by asking, and leaving.
extension NetworkCapability {
    func showJoin(_ slug: Slug, _ reading: Reading) throws -> Answer {
        .page(try joinPage(slug, reading, FormState()))
    }

    func takeJoin(_ slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let note = reader.text("note", most: 500)
        let page = try sending.reading { try joinPage(slug, $0, reader.state) }
        guard reader.isGood else { return .problem(page) }
        let cell = page.heading.cell.id
        return try sending.act(Self.askToJoin, on: .cell(cell)) { acting in
            try acting.askToJoin(cell, note: note)
            return sending.link(NetworkRoute.join(slug))
        }
    }

    private func joinPage(_ slug: Slug, _ reading: Reading, _ state: FormState) throws -> JoinPage {
        let heading = try reading.cell(slug)
        try reading.require(Self.askToJoin, on: .cell(heading.cell.id))
        let last = try JoinRequest.last(of: try reading.person(), in: heading.cell.id, reading.tx)
        let isOpen = if case .some(.none) = last { true } else { false }
        return JoinPage(heading: heading, isOpen: isOpen, wasDeclined: last == .some(.declined), state: state)
    }

    func takeJoinAnswer(_ id: JoinRequest.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let heading = try sending.reading { try $0.cell(slug) }
        guard let answer = sending.form["answer"].flatMap({ JoinRequest.Answer(rawValue: $0) }) else {
            return .goOn(to: sending.link(NetworkRoute.people(slug)))
        }
        return try sending.act(Self.answerJoin, on: .cell(heading.cell.id)) { acting in
            let person = try acting.answer(id, with: answer, in: heading.cell.id)
            if answer == .admitted {
                // They have signed in before: the letter only tells them.
                _ = try inviting.invite(person, to: heading, byLetter: true, in: acting, of: sending)
            }
            let done: PeoplePage.Done = answer == .admitted ? .letIn : .thanked
            return sending.link(NetworkRoute.people(slug), query: done.query)
        }
    }

    func showLeave(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let heading = try reading.cell(slug)
        try reading.require(Self.leave, on: .cell(heading.cell.id))
        let convenors = try CellPerson.all(in: heading.cell.id, reading.tx).count { $0.standing == .convenor }
        return .page(LeavePage(heading: heading, isLastConvenor: heading.standing == .convenor && convenors == 1))
    }

    func takeLeave(_ slug: Slug, _ sending: Sending) throws -> Answer {
        let cell = try sending.reading { try $0.cell(slug) }.cell.id
        return try sending.act(Self.leave, on: .cell(cell)) { acting in
            if let me = acting.viewer.actor { try acting.dismiss(me, from: cell) }
            return sending.link(NetworkRoute.home)
        }
    }
}
