extension Connection {
    /// The tables by name, each with its columns in order.
    func tables() throws -> [(name: String, columns: [String])] {
        var tables: [(name: String, columns: [String])] = []
        for column in try liveColumns() {
            if tables.last?.name != column.table { tables.append((column.table, [])) }
            tables[tables.count - 1].columns.append(column.name)
        }
        return tables
    }

    /// Takes in a dump inside the transaction at hand.
    func load(_ reader: DumpReader) throws {
        let live = try liveColumns()
        let constraints = try liftForeignKeys()
        var inserting: [BatchEntry] = []
        var table: (name: String, columns: [SchemaColumn]) = ("", [])
        var migrations: Set<[Value]> = []
        reading: while true {
            switch try reader.next() {
            case .end: break reading
            case .table(let name, let columns):
                try run(inserting)
                inserting = []
                let own = columns.compactMap { column in live.first { $0.table == name && $0.name == column } }
                guard own.count == columns.count else { throw Self.misfit }
                table = (name, own)
                if name != "migration" { try refuseRows(of: name) }
            case .row(let values) where table.name == "migration": migrations.insert(Array(values.prefix(2)))
            case .row(let values):
                inserting.append(
                    BatchEntry(sql: insert(values, into: table)) { _ in
                        true
                    } finish: { _ in
                    })
                if inserting.count == 200 {
                    try run(inserting)
                    inserting = []
                }
            }
        }
        try run(inserting)
        var own: Set<[Value]> = []
        try execute("select name, checksum from migration") { row in
            own.insert([try row.next(), try row.next()])
            return true
        }
        guard own == migrations else { throw Self.misfit }
        for text in constraints { try command(text) }
        if dialect == .sqlite { try checkForeignKeys(after: "The dump") }
    }

    private static var misfit: DatabaseError {
        DatabaseError(
            .misuse, "The dump was made by another version of the program. Load it with that one, then update.")
    }

    private func insert(_ values: [Value], into table: (name: String, columns: [SchemaColumn])) -> SQL {
        let fitting = zip(values, table.columns).map { value, column -> SQL in
            // SQLite keeps an identifier as 16 bytes.
            if column.type == "uuid", case .blob(let bytes) = value, let uuid = bytes.uuid { return "\(uuid)" }
            return "\(value)"
        }
        let names = table.columns.map { quoted($0.name) }.joined(separator: ", ")
        let head = SQL(generated: "insert into \(quoted(table.name)) (\(names)) values ")
        return "\(head)(\(SQL(joining: fitting)))"
    }

    private func refuseRows(of table: String) throws {
        try execute(SQL(generated: "select 1 from \(quoted(table)) limit 1")) { _ in
            throw DatabaseError(.misuse, "The database has rows already. Load the dump into an empty one.")
        }
    }

    /// Has foreign keys checked at the end; returns the statements that do so.
    private func liftForeignKeys() throws -> [String] {
        if dialect == .sqlite {
            try command("pragma defer_foreign_keys=ON")
            return []
        }
        var keys: [(table: String, name: String, definition: String)] = []
        try execute(
            """
            select c.relname, k.conname, pg_get_constraintdef(k.oid) from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            where k.contype = 'f' and k.connamespace = current_schema()::regnamespace order by 1, 2
            """
        ) { row in
            keys.append((try row.next(), try row.next(), try row.next()))
            return true
        }
        for key in keys { try command("alter table \(quoted(key.table)) drop constraint \(quoted(key.name))") }
        return keys.map { "alter table \(quoted($0.table)) add constraint \(quoted($0.name)) \($0.definition)" }
    }
}
