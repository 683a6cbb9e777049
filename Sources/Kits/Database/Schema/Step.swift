/// One step of a migration.
public enum Step: Sendable, Hashable {
    case makeTable(TableDefinition)
    case makeIndex(IndexDefinition)
    case addColumn(String, Column)
    case dropColumn(String, String)
    case dropTable(String)
    case dropIndex(String)
    case statements(sqlite: [String], postgresql: [String])
    /// The migration rebuilds tables that others refer to: on SQLite its foreign keys are checked at the end only.
    case rebuild

    /// Makes a table; `withoutRowID` counts on SQLite only.
    public static func table(
        _ name: String, _ columns: [Column], _ constraints: [TableConstraint] = [], withoutRowID: Bool = false
    ) -> Step {
        .makeTable(
            TableDefinition(
                name: name, columns: columns, constraints: constraints, isWithoutRowID: withoutRowID))
    }

    /// Makes an index, on the rows that meet `where` if it is given.
    public static func index(
        _ name: String, on table: String, _ columns: [String], unique: Bool = false, where condition: String? = nil
    ) -> Step {
        .makeIndex(
            IndexDefinition(name: name, table: table, columns: columns, isUnique: unique, condition: condition))
    }

    /// Adds a column to a table that is there.
    public static func column(_ column: Column, to table: String) -> Step { .addColumn(table, column) }

    /// Runs one statement, written for each database; nil runs nothing there.
    public static func sql(sqlite: String?, postgresql: String?) -> Step {
        .statements(sqlite: sqlite.map { [$0] } ?? [], postgresql: postgresql.map { [$0] } ?? [])
    }

    /// Runs one statement that both databases know.
    public static func sql(_ both: String) -> Step { .statements(sqlite: [both], postgresql: [both]) }
}
