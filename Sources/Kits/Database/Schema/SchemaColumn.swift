/// A column as a database or the migrations know it.
public struct SchemaColumn: Sendable, Hashable {
    /// Its table.
    public let table: String
    /// Its name.
    public let name: String
    /// Its type in the words of the database: `text`, `bigint`, `blob`.
    public let type: String
}

extension Migration {
    /// The columns as they should be after these migrations, each with what it was declared to hold.
    public static func columns(
        after migrations: [Migration], on dialect: Dialect
    ) -> [(column: SchemaColumn, sensitivity: Sensitivity?)] {
        tables(after: migrations).flatMap { table in
            table.columns.map { column in
                (
                    SchemaColumn(table: table.name, name: column.name, type: column.kind.typeName(for: dialect)),
                    column.sensitivity
                )
            }
        }
    }

    /// The columns that refer to one of these tables after these migrations.
    public static func references(
        to targets: Set<String>, after migrations: [Migration]
    ) -> [(table: String, column: String)] {
        tables(after: migrations).flatMap { table in
            table.columns.filter { column in column.target.map { targets.contains($0.table) } ?? false }
                .map { (table.name, $0.name) }
        }
    }
}

extension Database {
    /// The columns that are there, but for the table `migration`, by table and place in it.
    public func liveColumns() throws -> [SchemaColumn] {
        try alone { try $0.liveColumns() }.filter { $0.table != "migration" }
    }
}

extension Connection {
    /// Every column of every table of the program, the table `migration` included.
    func liveColumns() throws -> [SchemaColumn] {
        let sql: SQL =
            dialect == .sqlite
            ? """
            select t.name, c.name, lower(c.type) from sqlite_schema t join pragma_table_info(t.name) c
            where t.type = 'table' and t.name not like 'sqlite!_%' escape '!' order by t.name, c.cid
            """
            : """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
                and a.attnum > 0 and not a.attisdropped
            order by c.relname, a.attnum
            """
        var columns: [SchemaColumn] = []
        try execute(sql) { row in
            columns.append(SchemaColumn(table: try row.next(), name: try row.next(), type: try row.next()))
            return true
        }
        return columns
    }
}
