/// A table as the migrations describe it.
public struct TableDefinition: Sendable, Hashable {
    /// The table's name.
    public let name: String
    /// Its columns in order.
    public internal(set) var columns: [Column]
    /// Its rules about more than one column.
    public let constraints: [TableConstraint]
    /// Whether SQLite keeps the rows in the primary key itself.
    public let isWithoutRowID: Bool
}
