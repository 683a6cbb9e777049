import Database
import Spine

/// The counters that every recorded act moves on: the network's, and those of the cells acted in and above.
enum Revisions {
    /// The sum of the network's counter and of those of the cells and all that they stand within. Counters only grow,
    /// and cells do not move, so the sum is the same only while nothing was done.
    static func sum(of cells: [Cell.ID], in tx: ReadTransaction) throws -> Int {
        var sum = try tx.first("select kept_revision from network where id = 1") { try $0.next(Int.self) } ?? 0
        for cell in cells {
            sum +=
                try tx.first(
                    """
                    select coalesce(sum(cell.kept_revision), 0) from cell_ancestor
                    join cell on cell.id = cell_ancestor.ancestor where cell_ancestor.cell = \(cell)
                    """
                ) { try $0.next(Int.self) } ?? 0
        }
        return sum
    }
}
