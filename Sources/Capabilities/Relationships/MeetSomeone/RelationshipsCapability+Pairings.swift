import Database
import HTTP
import Pages
import Phrases
import Spine

// Whom somebody is to meet: writing to them, not being able to, and whether they met.
extension RelationshipsCapability {
    func showPairing(_ id: Item.ID, _ reading: Reading) throws -> Answer {
        _ = try reading.person()
        let pairing = try Pairing.find(id, for: reading.viewer, wiring, reading.tx)
        return .page(try page(of: pairing, FormState(pairing.answer.map { ["answer": $0.rawValue] } ?? [:]), reading))
    }

    private func page(of pairing: Pairing, _ state: FormState, _ reading: Reading) throws -> PairingPage {
        PairingPage(
            pairing: pairing, messages: try PairingMessage.all(in: pairing, reading.tx),
            nextRound: pairing.myWish?.nextRound(after: reading.now, in: reading.site.timeZone), state: state)
    }

    private func pairing(_ id: Item.ID, _ sending: Sending) throws -> Pairing {
        try sending.reading { try Pairing.find(id, for: $0.viewer, wiring, $0.tx) }
    }

    /// They cannot, and need not say why. The other is told, and is first in the next round.
    func takeDecline(_ id: Item.ID, _ sending: Sending) throws -> Answer {
        try sending.act(Self.decline, on: .item(id)) { acting in
            let pairing = try Pairing.find(id, for: acting.viewer, wiring, acting.tx)
            guard !pairing.isAsked, !pairing.isClosed, !pairing.hasDeclined else {
                throw SpineError(.refused, "This is over already.", hindrance: Hindrance(.over))
            }
            try acting.tx.run(
                "update paired set declined_day = \(acting.now.day), is_untold = \(false) where id = \(id)")
            try acting.withdraw(Pairing.toMeet, about: id)
            try PairingLetters(wiring, acting).sendDeclined(pairing)
            if pairing.partners.count < 2 {
                try acting.end(pairing.id, wiring, sending.site.timeZone)
            } else {
                let letters = try PairingLetters(wiring, acting)
                for partner in pairing.partners {
                    if let left = try Pairing.find(partner.item, wiring, acting.tx) { try letters.sendSmaller(left) }
                }
            }
            return sending.link(
                RelationshipsRoute.mine, query: [("now", MeetSomeonePage.News.declined.rawValue)])
        }
    }

    func takeAnswer(_ id: Item.ID, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let answer = reader.choice("answer", of: Pairing.Answer.self, missing: PairingWords.answerMissing)
        let pairing = try pairing(id, sending)
        guard let answer else {
            return .problem(try sending.reading { try page(of: pairing, reader.state, $0) })
        }
        return try sending.act(Self.answer, on: .item(id)) { acting in
            let pairing = try Pairing.find(id, for: acting.viewer, wiring, acting.tx)
            guard pairing.canAnswer else {
                throw SpineError(.refused, "This is over already.", hindrance: Hindrance(.over))
            }
            try acting.tx.run("update paired set answer = \(answer) where id = \(id)")
            // It is enough that one of them says so.
            try acting.tx.run(
                """
                update pairing set has_met = case when exists (select 1 from paired
                    where paired.pairing = pairing.id and paired.answer = 'yes') then 1 else 0 end
                where id = \(pairing.id)
                """)
            if answer != .notYet { try acting.withdraw(Pairing.toAnswer, about: id) }
            return sending.link(RelationshipsRoute.pairing(id))
        }
    }

    func takeMessage(_ id: Item.ID, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let words = reader.text("words", most: 2000, missing: PairingWords.writeMissing)
        let pairing = try pairing(id, sending)
        let written = try sending.reading { reading in
            try reading.tx.first(
                "select count(*) from pairing_message where pairing = \(pairing.id) and author = \(pairing.me)"
            ) { try $0.next(Int.self) } ?? 0
        }
        if written >= Pairing.mostMessages { reader.note("words", PairingWords.writeTooMany) }
        guard reader.isGood else {
            return .problem(try sending.reading { try page(of: pairing, reader.state, $0) })
        }
        return try sending.act(Self.write, on: .item(id)) { acting in
            let pairing = try Pairing.find(id, for: acting.viewer, wiring, acting.tx)
            guard pairing.stands else {
                throw SpineError(.refused, "This is over already.", hindrance: Hindrance(.over))
            }
            try acting.tx.run(
                """
                insert into pairing_message (id, pairing, author, words, at)
                values (\(acting.surroundings.newID(PairingMessage.self)), \(pairing.id), \(pairing.me), \(words),
                    \(acting.now))
                """)
            let letters = try PairingLetters(wiring, acting)
            for partner in pairing.partners {
                guard let other = try Pairing.find(partner.item, wiring, acting.tx) else { continue }
                try letters.sendMessage(words, from: pairing, to: other)
            }
            return sending.link(RelationshipsRoute.pairing(id))
        }
    }
}
