import Database
import Pages
import Spine

extension PaperBatch {
    /// Which slips came back, how they were compared, and when the paper was destroyed. Where nobody has said yet that it is
    /// gone, the list stays.
    static let keeping = Keeping("voices.paper", PaperWords.keptPaper, months: [3, 6, 12, 24], usual: 12) {
        cell, before, acting in
        let closed = VoicesCapability.closed(in: cell, before: before)
        let batches = try acting.tx.all(
            """
            select id from paper_batch
            where conversation in (\(closed)) and (destroyed_day is not null or not exists
                (select 1 from paper_slip where paper_slip.batch = paper_batch.id))
            """
        ) { try $0.next(Item.ID.self) }
        for batch in batches {
            for table: SQL in ["paper_slip", "paper_view"] {
                try acting.tx.run("delete from \(table) where batch = \(batch)")
            }
            try acting.tx.run("delete from paper_batch where id = \(batch)")
            try acting.setState(.retired, of: batch)
        }
        return batches.count
    }
}
