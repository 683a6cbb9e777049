import Database
import Spine

extension OwedAnswer {
    private static let columns: SQL =
        "id, kind, about, words, name, contact, day, due, answer, answered_on"

    private static func read(_ row: inout Row) throws -> OwedAnswer {
        OwedAnswer(
            id: try row.next(), kind: try row.next(), about: try row.next(), words: try row.next(),
            name: try row.next(), contact: try row.next(), day: try row.next(), due: try row.next(),
            answer: try row.next(), answeredOn: try row.next())
    }

    /// Whose it is to answer: a cell's, or without one the site keepers'.
    private static func owed(by cell: Cell.ID?) -> SQL { cell.map { "cell = \($0)" } ?? "cell is null" }

    /// Open ones first, the most pressing on top.
    static func all(in cell: Cell.ID?, limit: Int, _ tx: ReadTransaction) throws -> [OwedAnswer] {
        try tx.all(
            """
            select \(columns) from owed_answer where \(owed(by: cell))
            order by case when answered_on is null then 0 else 1 end, due, id limit \(limit)
            """, read)
    }

    static func find(_ id: ID, in cell: Cell.ID?, _ tx: ReadTransaction) throws -> OwedAnswer? {
        try tx.first("select \(columns) from owed_answer where id = \(id) and \(owed(by: cell))", read)
    }

    static func find(receipt: [UInt8], _ tx: ReadTransaction) throws -> OwedAnswer? {
        try tx.first("select \(columns) from owed_answer where receipt = \(receipt)", read)
    }

    static func countOpen(in cell: Cell.ID?, _ tx: ReadTransaction) throws -> Int {
        try tx.first("select count(*) from owed_answer where \(owed(by: cell)) and answered_on is null") {
            try $0.next(Int.self)
        } ?? 0
    }

    /// When the next answer is due; nil where none is owed.
    static func earliestDue(in cell: Cell.ID?, _ tx: ReadTransaction) throws -> Time? {
        try tx.first("select min(due) from owed_answer where \(owed(by: cell)) and answered_on is null") {
            try $0.next(Time?.self)
        } ?? nil
    }
}

/// What somebody sent in, as it is written down.
struct Plea: Sendable {
    let cell: Cell.ID?
    let kind: OwedAnswer.Kind
    let about: String
    let words: String
    let name: String
    let contact: String
}

extension Acting {
    /// Writes down that an answer is owed; what was sent before changes nothing. Returns whether it is new.
    func owe(_ plea: Plea, receipt: [UInt8]) throws -> Bool {
        let due = now.day.adding(days: OwedAnswer.days)
        let written = try tx.run(
            """
            insert into owed_answer (id, cell, kind, about, words, name, contact, person, receipt, day, due)
            values (\(surroundings.newUnorderedID(OwedAnswer.self)), \(plea.cell), \(plea.kind), \(plea.about),
                \(plea.words), \(plea.name), \(plea.contact), \(viewer.actor), \(receipt), \(now.day), \(due))
            on conflict (receipt) do nothing
            """)
        if written > 0 { try refreshAnswers(of: plea.cell) }
        return written > 0
    }

    /// Gives an answer, in place of one that was given before.
    func give(_ answer: String, to id: OwedAnswer.ID, in cell: Cell.ID?) throws {
        try tx.run("update owed_answer set answer = \(answer), answered_on = \(now.day) where id = \(id)")
        try refreshAnswers(of: cell)
    }

    private func refreshAnswers(of cell: Cell.ID?) throws {
        if let cell { try refreshDuties(in: cell) } else { try refreshKeepersDuties() }
    }
}
