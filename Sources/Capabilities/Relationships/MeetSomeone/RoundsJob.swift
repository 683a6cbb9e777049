import Calendar
import Database
import Pages
import Spine

/// The work of each morning: a round on its day, then whatever has come to its end.
enum RoundsJob {
    static let kind = Job.Kind("relationships.rounds")

    static func handler(_ wiring: RelationshipsWiring) -> JobHandler {
        JobHandler(kind) { _, store in
            let now = store.surroundings.now
            let zone = wiring.facts(.unnamed).timeZone
            try store.act(RelationshipsCapability.hold, by: .system, on: .network) { acting in
                try acting.endWhatIsLeft(wiring, zone)
                try acting.askWhetherTheyMet(wiring)
                try acting.closePairings()
                try acting.forgetPairings()
                try acting.moveFigures()
            }
            try Round(wiring: wiring, zone: zone).hold(at: Rounds.last(until: now, in: zone), in: store)
            return .again(at: Rounds.morning(after: now, in: zone))
        }
    }
}

extension Acting {
    /// Pairings of which one alone is left, since the other was erased: the one who is left is due again.
    fileprivate func endWhatIsLeft(_ wiring: RelationshipsWiring, _ zone: Zone) throws {
        let left = try tx.all(
            """
            select pairing.id from pairing where pairing.closed_at is null and pairing.asked_at is null
                and (select count(*) from paired where paired.pairing = pairing.id
                    and paired.declined_day is null) < 2
            """
        ) { try $0.next(Pairing.ID.self) }
        for pairing in left { try end(pairing, wiring, zone) }
    }

    /// Ends a pairing that comes to nothing, tells those who are left, and lets them be first in the next round.
    func end(_ pairing: Pairing.ID, _ wiring: RelationshipsWiring, _ zone: Zone) throws {
        let letters = try PairingLetters(wiring, self)
        try tx.run("update pairing set is_off = \(true), closed_at = \(now) where id = \(pairing)")
        try tx.run("delete from pairing_message where pairing = \(pairing)")
        for item in try items(of: pairing) {
            try withdraw(Pairing.toMeet, about: item)
            try withdraw(Pairing.toAnswer, about: item)
            guard let left = try Pairing.find(item, wiring, tx), !left.hasDeclined else { continue }
            try tx.run("update meeting_wish set due_from = \(Wish.next) where person = \(left.me)")
            let wish = try Wish.find(left.me, tx)
            try letters.sendOff(left, next: wish?.nextRound(after: now, in: zone))
        }
    }

    /// The week is over: one question.
    private func ask(_ pairing: Pairing.ID, _ letters: PairingLetters, _ wiring: RelationshipsWiring) throws {
        try tx.run("update pairing set asked_at = \(now) where id = \(pairing)")
        for item in try items(of: pairing) {
            try withdraw(Pairing.toMeet, about: item)
            guard let one = try Pairing.find(item, wiring, tx), !one.hasDeclined else { continue }
            try ask(one.me, for: Pairing.toAnswer, about: item, due: one.meetBy.adding(days: Rounds.openFor).endOfDay)
            try letters.sendQuestion(one)
        }
    }

    fileprivate func askWhetherTheyMet(_ wiring: RelationshipsWiring) throws {
        let letters = try PairingLetters(wiring, self)
        let due = try tx.all(
            """
            select id from pairing where closed_at is null and is_off = 0 and asked_at is null
                and meet_by < \(now.adding(days: -1))
            """
        ) { try $0.next(Pairing.ID.self) }
        for pairing in due { try ask(pairing, letters, wiring) }
    }

    /// What has not been answered stays so, and what they wrote each other goes.
    fileprivate func closePairings() throws {
        let due = try tx.all(
            """
            select id, has_met from pairing where closed_at is null and asked_at is not null
                and meet_by < \(now.adding(days: -Rounds.openFor - 1))
            """
        ) { (try $0.next(Pairing.ID.self), try $0.next(Bool.self)) }
        for (pairing, _) in due {
            try tx.run("update pairing set closed_at = \(now) where id = \(pairing)")
            try tx.run("delete from pairing_message where pairing = \(pairing)")
            try tx.run("update paired set is_untold = \(false) where pairing = \(pairing)")
            for item in try items(of: pairing) { try withdraw(Pairing.toAnswer, about: item) }
        }
        try count(closed: due.count, met: due.count { $0.1 })
    }

    /// What no longer weighs goes, and the rounds that nothing is left of.
    fileprivate func forgetPairings() throws {
        let before = now.adding(days: -Int64(Rounds.keptYears) * 366)
        let old: SQL = "select id from meeting_round where at < \(before)"
        let pairings: SQL = "select id from pairing where round in (\(old))"
        let items = try tx.all("select id from paired where pairing in (\(pairings))") { try $0.next(Item.ID.self) }
        for item in items {
            try tx.run("delete from waiting where item = \(item)")
            try tx.run("delete from paired where id = \(item)")
            try tx.run("delete from item where id = \(item)")
        }
        try tx.run("delete from pairing_message where pairing in (\(pairings))")
        try tx.run("delete from pairing where round in (\(old))")
        try tx.run("delete from meeting_round where at < \(before)")
    }

    private func items(of pairing: Pairing.ID) throws -> [Item.ID] {
        try tx.all("select id from paired where pairing = \(pairing) order by id") { try $0.next(Item.ID.self) }
    }
}
