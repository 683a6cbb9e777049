public import Database

/// How cells stand within each other.
public enum CellTree {
    /// How deep cells may nest.
    public static let deepest = 6

    /// Enters a new cell below its parent. Throws `refused` where that would nest too deep.
    public static func enter(_ cell: Cell.ID, under parent: Cell.ID?, in tx: WriteTransaction) throws {
        try tx.run("insert into cell_ancestor (cell, ancestor, depth) values (\(cell), \(cell), 0)")
        guard let parent else { return }
        let depth = try tx.first("select max(depth) from cell_ancestor where cell = \(parent)") {
            try $0.next(Int?.self)
        }
        guard let depth, let levels = depth, levels + 2 <= deepest else {
            throw SpineError(.refused, "Groups can stand within each other at most \(deepest) deep.")
        }
        try tx.run(
            """
            insert into cell_ancestor (cell, ancestor, depth)
            select \(cell), ancestor, depth + 1 from cell_ancestor where cell = \(parent)
            """)
    }
}
