import Database
import HTTP
import Pages
import Phrases
public import Spine

// How long a group keeps things, and the work that deletes them.
extension SafetyCapability {
    /// The kind of job that deletes what has been kept long enough; it runs once a day.
    public static let retaining = Job.Kind("safety.retain")

    /// The periods of a cell: those it chose, the usual ones, and those that are the same everywhere.
    func periods(of cell: Cell.ID, in tx: ReadTransaction) throws -> [KeptPeriod] {
        periods(choosing: try Self.months(of: cell, in: tx))
    }

    func periods(choosing chosen: [String: Int]) -> [KeptPeriod] {
        wiring.keeps().map { KeptPeriod(what: $0.what, length: .months(chosen[$0.name] ?? $0.usual)) }
            + wiring.fixed().map { KeptPeriod(what: $0.what, length: .days($0.days)) }
    }

    static func months(of cell: Cell.ID, in tx: ReadTransaction) throws -> [String: Int] {
        try months(ofEach: "\(cell)", in: tx)[cell] ?? [:]
    }

    /// What each of the cells chose that a list or a question names.
    static func months(ofEach cells: SQL, in tx: ReadTransaction) throws -> [Cell.ID: [String: Int]] {
        var months: [Cell.ID: [String: Int]] = [:]
        try tx.forEach("select cell, kind, months from retention where cell in (\(cells))") { row in
            let (cell, kind) = (try row.next(Cell.ID.self), try row.next(String.self))
            months[cell, default: [:]][kind] = try row.next()
        }
        return months
    }

    /// The start of what is still kept, so many months before a time.
    static func start(_ months: Int, before now: Time) -> Time { now.adding(days: -Int64(months * 365 / 12)) }

    /// Deletes what is past its time in each group, notes how much went, and brings what waits into line: somebody may have
    /// become a convenor or a lead since.
    func retain(in store: Store) throws -> JobHandler.Outcome {
        let now = store.surroundings.now
        let cells = try store.read { try $0.all("select id from cell order by id") { try $0.next(Cell.ID.self) } }
        for cell in cells {
            try store.act(Self.work, by: .system, on: .cell(cell)) { acting in
                let chosen = try Self.months(of: cell, in: acting.tx)
                for keeping in wiring.keeps() {
                    let before = Self.start(chosen[keeping.name] ?? keeping.usual, before: now)
                    let count = try keeping.delete(cell, before, acting)
                    if count > 0, keeping.isCounted { try acting.noteDeletion(of: count, keeping.name, in: cell) }
                }
                try acting.refreshDuties(in: cell)
            }
        }
        try store.act(Self.work, by: .system, on: .network) { acting in
            let before = Self.start(Self.keepersMonths, before: now)
            try acting.tx.run("delete from owed_answer where cell is null and answered_on < \(before)")
            try acting.tx.run("delete from breach where closed_at < \(before)")
            try acting.refreshKeepersDuties()
        }
        return .again(at: now.adding(days: 1))
    }

    func showRetention(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let heading = try reading.cell(slug)
        try reading.require(Self.changeGroup, on: .cell(heading.cell.id))
        let chosen = try Self.months(of: heading.cell.id, in: reading.tx)
        let values = wiring.keeps().map { ($0.name, String(chosen[$0.name] ?? $0.usual)) }
        return .page(
            RetentionPage(
                heading: heading, keeps: wiring.keeps(),
                state: FormState(Dictionary(values, uniquingKeysWith: { first, _ in first }))))
    }

    func takeRetention(_ slug: Slug, _ sending: Sending) throws -> Answer {
        let heading = try sending.reading { try $0.cell(slug) }
        var reader = FormReader(sending.form, sending.say)
        var chosen: [String: Int] = [:]
        for keeping in wiring.keeps() {
            let months = Int(reader.line(keeping.name))
            if let months, keeping.choices.contains(months) {
                chosen[keeping.name] = months
            } else {
                reader.note(keeping.name, Words.retentionMissing)
            }
        }
        guard reader.isGood else {
            return .problem(RetentionPage(heading: heading, keeps: wiring.keeps(), state: reader.state))
        }
        return try sending.act(Self.changeGroup, on: .cell(heading.cell.id)) { acting in
            try acting.tx.run("delete from retention where cell = \(heading.cell.id)")
            for (kind, months) in chosen {
                try acting.tx.run(
                    "insert into retention (cell, kind, months) values (\(heading.cell.id), \(kind), \(months))")
            }
            return sending.link(SafetyRoute.group(slug))
        }
    }
}

extension Acting {
    /// Counts what went by itself in a cell on a day.
    func noteDeletion(of count: Int, _ kind: String, in cell: Cell.ID) throws {
        try tx.run(
            """
            insert into deletion (cell, kind, day, count) values (\(cell), \(kind), \(now.day), \(count))
            on conflict (cell, kind, day) do update set count = deletion.count + excluded.count
            """)
    }
}
