import Calendar
import Database
import Mixing
import Pages
import Secrets
import Spine

/// One holding of a round: who is due is brought together, told and asked, all of it or nothing.
struct Round {
    typealias ID = Spine.ID<Round>

    let wiring: RelationshipsWiring
    let zone: Zone

    /// Holds the round of a date, unless it was held. The people are brought together before the transaction, since that
    /// takes a while where there are many, and kept only if nothing has changed meanwhile.
    func hold(at date: Time, in store: Store) throws {
        for _ in 1...5 {
            guard let facts = try store.read({ try RoundFacts.of(date, wiring, $0) }) else { return }
            let seed = store.surroundings.randomness.bytes(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
            let mixing = facts.mix(seed: seed)
            let isKept = try store.act(RelationshipsCapability.hold, by: .system, on: .network) { acting in
                guard try RoundFacts.of(date, wiring, acting.tx) == facts else { return false }
                try keep(mixing, of: facts, seed: seed, acting)
                return true
            }
            if isKept { return }
        }
        throw SpineError(.changedMeanwhile, "Who takes part changed while people were brought together.")
    }

    private func keep(_ mixing: Mixing, of facts: RoundFacts, seed: UInt64, _ acting: Acting) throws {
        let id: ID = acting.surroundings.newID()
        try acting.tx.run(
            """
            insert into meeting_round (id, at, seed, held_at)
            values (\(id), \(facts.round), \(Int64(bitPattern: seed)), \(acting.now))
            """)
        guard !mixing.groups.isEmpty else { return }
        let letters = try PairingLetters(wiring, acting)
        let meetBy = Time(
            milliseconds: Int64(Rounds.meetBy(acting.now, in: zone).dayNumber) * 86_400_000)
        var phoning: Set<Cell.ID> = []
        for group in mixing.groups {
            let people = group.people.map { facts.candidates[$0] }
            let reasons = group.reasons.map(Reason.init)
            let items = try pair(people, reasons, in: id, of: facts, meetBy: meetBy, acting)
            for item in items {
                guard let pairing = try Pairing.find(item, wiring, acting.tx) else { continue }
                try letters.sendMeeting(pairing)
            }
            for one in people where one.emailFolded == nil {
                if let cell = Self.phoned(one, with: people) { phoning.insert(cell) }
            }
        }
        for cell in phoning.sorted(by: { $0.text < $1.text }) { try letters.sendPhoning(in: cell) }
        try acting.count(made: mixing.groups.count)
    }

    /// Keeps who was brought together; returns the item of each.
    private func pair(
        _ people: [RoundFacts.Candidate], _ reasons: [Reason], in round: ID, of facts: RoundFacts,
        meetBy: Time, _ acting: Acting
    ) throws -> [Item.ID] {
        let id: Pairing.ID = acting.surroundings.newUnorderedID()
        try acting.tx.run(
            """
            insert into pairing (id, round, reasons, meet_by)
            values (\(id), \(round), \(reasons.map(\.stored).joined(separator: " ")), \(meetBy))
            """)
        return try people.map { one in
            let item = try acting.insert(
                Pairing.kind, title: "", language: "en", visibility: .author, in: nil,
                id: acting.surroundings.newUnorderedID(), author: one.person)
            let cell = one.emailFolded == nil ? Self.phoned(one, with: people) : nil
            try acting.tx.run(
                """
                insert into paired (id, pairing, person, phoned_in)
                values (\(item), \(id), \(one.person), \(cell))
                """)
            if one.wish.tellsNeeds {
                // It is kept as long as it is used.
                let needs = try wiring.need(one.person, acting.tx)
                if !needs.isEmpty { try wiring.keepNeed(needs, one.person, acting) }
            }
            try acting.ask(one.person, for: Pairing.toMeet, about: item, due: meetBy.endOfDay)
            try acting.tx.run(
                """
                update meeting_wish set due_from = \(facts.round.adding(days: one.wish.rhythm.days))
                where person = \(one.person)
                """)
            return item
        }
    }

    /// The group whose convenors phone somebody: one that they share with whom they are to meet, if there is one.
    private static func phoned(_ one: RoundFacts.Candidate, with people: [RoundFacts.Candidate]) -> Cell.ID? {
        let shared = people.reduce(one.cells) { $0.intersection($1.cells) }
        return (shared.isEmpty ? one.cells : shared).min { $0.text < $1.text }
    }
}
