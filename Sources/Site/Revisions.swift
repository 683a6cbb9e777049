import Database
import Spine

/// The counters that every recorded act moves on: the network's, and those of the cells acted in and above.
enum Revisions {
    /// The sum of the network's counter and of those of the cells and all that they stand within, or of all cells where
    /// none is named. Counters only grow, and cells do not move, so the sum is the same only while nothing was done.
    static func sum(of cells: [Cell.ID], in tx: ReadTransaction) throws -> Int {
        let counted: SQL =
            cells.isEmpty
            ? "select sum(kept_revision) from cell"
            : """
            select sum(cell.kept_revision) from cell_ancestor join cell on cell.id = cell_ancestor.ancestor
            where cell_ancestor.cell in (\(SQL(values: cells)))
            """
        return try tx.first(
            "select cast(coalesce((\(counted)), 0) + kept_revision as bigint) from network where id = 1"
        ) {
            try $0.next()
        } ?? 0
    }
}
