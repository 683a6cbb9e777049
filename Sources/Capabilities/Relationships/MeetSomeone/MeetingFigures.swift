import Database
import Spine

/// How many people take part, how many pairings were made and how many led to a meeting: for all of the network together,
/// since the figures of one group and of all would tell those of the rest.
struct MeetingFigures: Sendable, Equatable {
    /// How many take part.
    let taking: ProtectedCount
    /// How many pairings were made, since the beginning.
    let made: ProtectedCount
    /// How many of them have come to an end, and of how many of those somebody said that they met.
    let closed: ProtectedCount
    let met: ProtectedCount

    static func find(_ tx: ReadTransaction) throws -> MeetingFigures {
        let shown = try tx.first(
            "select shown_taking, shown_made, shown_closed, shown_met from meeting_figures where id = 1"
        ) { (try $0.next(Int.self), try $0.next(Int.self), try $0.next(Int.self), try $0.next(Int.self)) }
        let (taking, made, closed, met) = shown ?? (0, 0, 0, 0)
        let parts = ProtectedCount.parts([met, closed - met])
        return MeetingFigures(
            taking: ProtectedCount(taking), made: ProtectedCount(made),
            closed: parts.allSatisfy({ $0.shown != nil }) ? ProtectedCount(closed) : ProtectedCount(0), met: parts[0])
    }

    /// Whether a step from what was shown to what is now says nothing about few: five more at least, and where they are
    /// divided, five of each at least.
    static func mayMove(closed: (from: Int, to: Int), met: (from: Int, to: Int)) -> Bool {
        let (step, ofThem) = (closed.to - closed.from, met.to - met.from)
        guard ofThem >= 0, step >= ofThem else { return false }
        return [ofThem, step - ofThem].allSatisfy { $0 >= ProtectedCount.least }
    }
}

extension Acting {
    /// Counts what a round made.
    func count(made: Int = 0, closed: Int = 0, met: Int = 0) throws {
        try tx.run(
            """
            insert into meeting_figures
                (id, made, closed, met, shown_taking, shown_made, shown_closed, shown_met)
            values (1, \(made), \(closed), \(met), 0, 0, 0, 0)
            on conflict (id) do update set made = meeting_figures.made + excluded.made,
                closed = meeting_figures.closed + excluded.closed, met = meeting_figures.met + excluded.met
            """)
    }

    /// Lets the figures that are shown catch up, as far as that says nothing about few.
    func moveFigures() throws {
        let taking = try tx.first("select count(*) from meeting_wish") { try $0.next(Int.self) } ?? 0
        let now = try tx.first(
            """
            select made, closed, met, shown_taking, shown_made, shown_closed, shown_met from meeting_figures
            where id = 1
            """
        ) { row in try (0..<7).map { _ in try row.next(Int.self) } }
        guard let now else { return }
        if abs(taking - now[3]) >= ProtectedCount.least {
            try tx.run("update meeting_figures set shown_taking = \(taking) where id = 1")
        }
        if ProtectedCount.advances(from: now[4], to: now[0]) {
            try tx.run("update meeting_figures set shown_made = \(now[0]) where id = 1")
        }
        if MeetingFigures.mayMove(closed: (now[5], now[1]), met: (now[6], now[2])) {
            try tx.run("update meeting_figures set shown_closed = \(now[1]), shown_met = \(now[2]) where id = 1")
        }
    }
}
