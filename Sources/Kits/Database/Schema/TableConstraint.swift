/// A rule about more than one column of a table.
public enum TableConstraint: Sendable, Hashable {
    /// These columns together are the primary key.
    case primaryKey([String])
    /// No two rows may have the same in all of these columns.
    case unique([String])
    /// A named condition that each row has to meet, in SQL that both databases know.
    case check(String, String)
    /// These columns together refer to those of another table.
    case foreignKey([String], to: String, [String], onDelete: Column.OnDelete)

    /// These columns together refer to those of another table, whose row then cannot be deleted.
    public static func foreignKey(_ columns: [String], to table: String, _ others: [String]) -> TableConstraint {
        .foreignKey(columns, to: table, others, onDelete: .restrict)
    }
}
