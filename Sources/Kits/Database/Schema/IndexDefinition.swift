/// An index as the migrations describe it.
public struct IndexDefinition: Sendable, Hashable {
    /// The index's name.
    public let name: String
    /// The table.
    public let table: String
    /// Its columns or expressions in order; `"at desc"` is one too.
    public let columns: [String]
    /// Whether no two rows may have the same.
    public let isUnique: Bool
    /// Which rows it holds, if not all.
    public let condition: String?
}
