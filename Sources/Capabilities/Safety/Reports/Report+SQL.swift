import Database
import Spine

extension Report {
    private static let columns: SQL = "id, item, reason, note, day, answer, answer_note, seen_by"

    private static func read(_ row: inout Row) throws -> Report {
        Report(
            id: try row.next(), item: try row.next(), reason: try row.next(), note: try row.next(),
            day: try row.next(), answer: try row.next(), answerNote: try row.next(), seenBy: try row.next())
    }

    /// The reports of a cell: open ones first, those of somebody in danger and then the oldest on top; answered ones by
    /// when they came.
    static func all(in cell: Cell.ID, limit: Int, _ tx: ReadTransaction) throws -> [Report] {
        try tx.all(
            """
            select \(columns) from report where cell = \(cell)
            order by case when answer is not null then 2 when reason = \(Reason.danger) then 0 else 1 end, day, id
            limit \(limit)
            """, read)
    }

    static func find(_ id: ID, in cell: Cell.ID, _ tx: ReadTransaction) throws -> Report? {
        try tx.first("select \(columns) from report where id = \(id) and cell = \(cell)", read)
    }

    static func find(receipt: [UInt8], _ tx: ReadTransaction) throws -> Report? {
        try tx.first("select \(columns) from report where receipt = \(receipt)", read)
    }

    /// How many are open, of all or of those with one reason.
    static func countOpen(in cell: Cell.ID, because reason: Reason? = nil, _ tx: ReadTransaction) throws -> Int {
        let those: SQL = reason.map { "and reason = \($0)" } ?? ""
        return try tx.first("select count(*) from report where cell = \(cell) and answer is null \(those)") {
            try $0.next(Int.self)
        } ?? 0
    }
}

extension ReportedText {
    /// A text of a group, if whoever asks may see it or was shown it (`isShown`): what is meant for the convenors or its
    /// author alone has been shown to nobody else. Groups themselves and what waits are no texts of a person.
    static func find(
        _ item: Item.ID, for viewer: Viewer, isShown: Bool, _ tx: ReadTransaction
    ) throws -> ReportedText? {
        let shown: SQL = isShown ? "item.visibility >= \(Visibility.cell)" : "(1 = 0)"
        return try tx.first(
            """
            select item.id, item.title, item.language, item.cell from item
            where item.id = \(item) and item.cell is not null and item.cell <> item.id and item.kind <> \(Duty.kind)
                and item.title <> '' and item.state in ('live', 'frozen') and (\(visible(to: viewer)) or \(shown))
            """
        ) { row in
            ReportedText(
                item: try row.next(), words: try row.next(), language: try row.next(), cell: try row.next())
        }
    }
}

extension Acting {
    /// Notes a report; one that was sent before changes nothing.
    func report(
        _ text: ReportedText, because reason: Report.Reason, note: String, receipt: [UInt8]
    ) throws {
        let written = try tx.run(
            """
            insert into report (id, item, cell, reason, note, receipt, day)
            values (\(surroundings.newUnorderedID(Report.self)), \(text.item), \(text.cell), \(reason), \(note),
                \(receipt), \(now.day)) on conflict (receipt) do nothing
            """)
        if written > 0 { try refreshDuties(in: text.cell) }
    }

    /// Answers a report, and takes its item down or puts it back. A later answer to the same report, or to another about the
    /// same item, replaces what was done before.
    func answer(_ report: Report, with answer: Report.Answer, note: String, in cell: Cell.ID) throws {
        try record(Detail().with("answer", answer), item: report.item)
        var seenBy = try tx.first(
            "select seen_by from report where item = \(report.item) and seen_by is not null order by seen_by desc limit 1"
        ) { try $0.next(Visibility.self) }
        let now = try tx.first("select visibility from item where id = \(report.item)") { try $0.next(Visibility.self) }
        switch answer {
        case .takenDown:
            if let now, now > .convenors { seenBy = try setVisibility(.convenors, of: report.item) }
        case .stays:
            if let former = seenBy, now == .convenors { try setVisibility(former, of: report.item) }
            try tx.run("update report set seen_by = null where item = \(report.item)")
            seenBy = nil
        }
        try tx.run(
            """
            update report set answer = \(answer), answer_note = \(note), answered_on = \(self.now.day), seen_by = \(seenBy)
            where id = \(report.id)
            """)
        try refreshDuties(in: cell)
    }
}
