import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// The site keepers' log of what went wrong with data, and its clock.
extension SafetyCapability {
    func showBreaches(_ reading: Reading) throws -> Answer {
        .page(try breachesPage(FormState(["hours": "0"]), reading))
    }

    func takeNewBreach(_ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let happened = reader.text("happened", most: 5000, missing: Words.happenedMissing)
        let affected = reader.text("affected", most: 2000, missing: Words.affectedMissing)
        let risk = reader.choice("risk", of: Breach.Risk.self, missing: Words.riskMissing)
        let hours = Int(reader.line("hours", most: 4)).flatMap { (0...8784).contains($0) ? $0 : nil }
        if hours == nil { reader.note("hours", Words.hoursOdd) }
        guard reader.isGood, let risk, let hours else {
            return .problem(try sending.reading { try breachesPage(reader.state, $0) })
        }
        return try sending.act(Self.keepBreaches, on: .network) { acting in
            let id: Breach.ID = acting.surroundings.newID()
            let found = acting.now.adding(seconds: -Int64(hours) * 3600)
            try acting.tx.run(
                """
                insert into breach (id, found_at, happened, affected, risk)
                values (\(id), \(found), \(happened), \(affected), \(risk))
                """)
            try acting.refreshKeepersDuties()
            return sending.link(SafetyRoute.breach(id))
        }
    }

    func showBreach(_ id: Breach.ID, _ reading: Reading) throws -> Answer {
        .page(try breachPage(id, nil, reading))
    }

    func takeBreach(_ id: Breach.ID, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let note = reader.text("note", most: 5000, missing: Words.breachNoteMissing)
        let risk = reader.choice("risk", of: Breach.Risk.self, missing: Words.riskMissing)
        let (toldRegulator, toldPeople) = (reader.isTicked("regulator"), reader.isTicked("people"))
        let closes = reader.isTicked("close")
        let page = try sending.reading { try breachPage(id, reader.state, $0) }
        if closes, risk == .likely || risk == .high, page.breach.regulatorToldAt == nil, !toldRegulator {
            reader.note("close", Words.breachTellFirst)
        }
        guard reader.isGood, let risk else {
            return .problem(try sending.reading { try breachPage(id, reader.state, $0) })
        }
        return try sending.act(Self.keepBreaches, on: .network) { acting in
            // Another keeper may have written something down since it was looked at.
            guard let breach = try Breach.find(id, acting.tx) else { throw Self.noSuchEntry }
            let now = acting.now
            let regulator = breach.regulatorToldAt ?? (toldRegulator ? now : nil)
            let people = breach.peopleToldAt ?? (toldPeople ? now : nil)
            let closed = breach.closedAt ?? (closes ? now : nil)
            try acting.tx.run(
                """
                update breach set risk = \(risk), regulator_told_at = \(regulator), people_told_at = \(people),
                    closed_at = \(closed)
                where id = \(id)
                """)
            try acting.tx.run(
                """
                insert into breach_step (id, breach, by, at, note)
                values (\(acting.surroundings.newID(Breach.self)), \(id), \(acting.viewer.actor), \(now), \(note))
                """)
            try acting.refreshKeepersDuties()
            return sending.link(SafetyRoute.breach(id))
        }
    }

    private func breachesPage(_ state: FormState, _ reading: Reading) throws -> BreachesPage {
        try reading.require(Self.readPapers, on: .network)
        return BreachesPage(breaches: try Breach.all(reading.tx), now: reading.now, state: state)
    }

    private func breachPage(_ id: Breach.ID, _ state: FormState?, _ reading: Reading) throws -> BreachPage {
        try reading.require(Self.readPapers, on: .network)
        guard let breach = try Breach.find(id, reading.tx) else { throw Self.noSuchEntry }
        return BreachPage(
            breach: breach, steps: try Breach.steps(of: id, reading.tx), now: reading.now,
            state: state ?? FormState(["risk": breach.risk.rawValue]))
    }

    private static var noSuchEntry: SpineError { SpineError(.notFound, "There is no such entry.") }
}
