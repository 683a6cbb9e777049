import Database
public import Spine

/// Personal data that was lost, shown, changed or taken by mistake or by force: an entry of the site keepers' log.
///
/// Where people may come to harm, the regulator is told within 72 hours of when it was found.
public struct Breach: Sendable {
    public typealias ID = Spine.ID<Breach>

    /// How likely it is that somebody comes to harm by it.
    enum Risk: String, CaseIterable, Sendable {
        case unlikely, likely, high

        var words: Words {
            switch self {
            case .unlikely: .riskUnlikely
            case .likely: .riskLikely
            case .high: .riskHigh
            }
        }
    }

    /// How long there is to tell the regulator, in seconds.
    static let clock: Int64 = 72 * 3600

    let id: ID
    let foundAt: Time
    let happened: String
    let affected: String
    let risk: Risk
    let regulatorToldAt: Time?
    let peopleToldAt: Time?
    let closedAt: Time?

    var due: Time { foundAt.adding(seconds: Self.clock) }

    /// Whether the clock still runs.
    var isRunning: Bool { risk != .unlikely && regulatorToldAt == nil && closedAt == nil }

    /// Whole hours until the regulator must have been told; negative once it is late.
    func hoursLeft(at now: Time) -> Int { Int((due.milliseconds - now.milliseconds) / 3_600_000) }
}

extension Breach.Risk: Bindable, ColumnReadable {}

extension Breach {
    private static let columns: SQL =
        "id, found_at, happened, affected, risk, regulator_told_at, people_told_at, closed_at"

    private static func read(_ row: inout Row) throws -> Breach {
        Breach(
            id: try row.next(), foundAt: try row.next(), happened: try row.next(), affected: try row.next(),
            risk: try row.next(), regulatorToldAt: try row.next(), peopleToldAt: try row.next(),
            closedAt: try row.next())
    }

    static func all(_ tx: ReadTransaction) throws -> [Breach] {
        try tx.all("select \(columns) from breach order by found_at desc, id limit 500", read)
    }

    static func find(_ id: ID, _ tx: ReadTransaction) throws -> Breach? {
        try tx.first("select \(columns) from breach where id = \(id)", read)
    }

    static func steps(of breach: ID, _ tx: ReadTransaction) throws -> [LogStep] {
        try tx.all(
            """
            select breach_step.at, person.name, breach_step.note from breach_step
            left join person on person.id = breach_step.by and person.erased_at is null
            where breach_step.breach = \(breach) order by breach_step.at, breach_step.id
            """
        ) { LogStep(at: try $0.next(), by: try $0.next(), note: try $0.next()) }
    }

    /// When the next clock runs out; nil where none runs.
    static func earliestDue(_ tx: ReadTransaction) throws -> Time? {
        let found =
            try tx.first(
                """
                select min(found_at) from breach
                where risk <> 'unlikely' and regulator_told_at is null and closed_at is null
                """
            ) { try $0.next(Time?.self) } ?? nil
        return found?.adding(seconds: clock)
    }
}
