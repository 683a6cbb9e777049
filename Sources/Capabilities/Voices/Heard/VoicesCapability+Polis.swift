import Database
import HTTP
import Numerics
import OpinionLandscape
import Pages
import Secrets
import Spine

// Taking the answers away in the form of Polis. While people answer, two files would show what one person answered
// between them, so there are none before the conversation has closed.
extension VoicesCapability {
    func showPolis(_ id: Conversation.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        try reading.require(HeardActions.exportVotes, on: .item(id))
        let conversation = try find(id, cell, reading)
        return .page(
            PolisPage(
                cell: cell, conversation: conversation,
                refusal: try Self.refusal(of: conversation, at: reading.now, in: reading.tx)))
    }

    func takePolis(_ id: Conversation.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        var draw = Xoshiro256(
            seed: sending.store.surroundings.randomness.bytes(8).reduce(0) { $0 << 8 | UInt64($1) })
        let name = PolisFiles.Name(rawValue: sending.form["file"] ?? "") ?? .comments
        let found = try sending.reading { reading -> (page: PolisPage, files: PolisFiles?) in
            try reading.require(HeardActions.exportVotes, on: .item(id))
            let cell = try reading.cell(slug)
            let conversation = try find(id, cell, reading)
            let refusal = try Self.refusal(of: conversation, at: reading.now, in: reading.tx)
            let page = PolisPage(cell: cell, conversation: conversation, refusal: refusal)
            guard refusal == nil else { return (page, nil) }
            let day = conversation.day ?? reading.now.day
            return (page, try PolisFiles(conversation, day: day, draw: &draw, in: reading.tx))
        }
        guard let files = found.files else { return .problem(found.page) }
        guard files.people >= LandscapeProtection.leastForGroups else {
            return .problem(PolisPage(cell: found.page.cell, conversation: found.page.conversation, refusal: .polisFew))
        }
        try sending.store.act(HeardActions.exportVotes, by: sending.viewer, on: .item(id)) { acting in
            _ = try acting.record(Detail().with("file", name))
        }
        return .file(Answer.File(name: name.file, type: "text/csv; charset=utf-8", bytes: files.bytes(of: name)))
    }

    /// Why the answers cannot be had; nil where they can.
    private static func refusal(
        of conversation: Conversation, at now: Time, in tx: ReadTransaction
    ) throws -> HeardWords? {
        switch conversation.stage(at: now) {
        case .settingUp, .arriving, .open, .opens: return .polisOpen
        case .imported, .closed: break
        }
        let people = try tx.first("select taking_part from conversation where id = \(conversation.id)") {
            try $0.next(Int.self)
        }
        return people ?? 0 < LandscapeProtection.leastForGroups ? .polisFew : nil
    }
}
