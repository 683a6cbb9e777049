import FoundationEssentials

extension Step {
    /// The statements that carry the step out.
    func statements(for dialect: Dialect) -> [String] {
        switch self {
        case .makeTable(let table): [table.sql(for: dialect)]
        case .makeIndex(let index): [index.sql]
        case .addColumn(let table, let column):
            ["alter table \(quoted(table)) add column \(column.sql(in: table, for: dialect))"]
        case .dropColumn(let table, let column): ["alter table \(quoted(table)) drop column \(quoted(column))"]
        case .dropTable(let name): ["drop table \(quoted(name))"]
        case .dropIndex(let name): ["drop index \(quoted(name))"]
        case .statements(let sqlite, let postgresql): dialect == .sqlite ? sqlite : postgresql
        case .rebuild: []
        }
    }
}

extension TableDefinition {
    func sql(for dialect: Dialect) -> String {
        let lines =
            columns.map { $0.sql(in: name, for: dialect) } + constraints.map { $0.sql(in: name) }
        var options: [String] = []
        if dialect == .sqlite {
            options = isWithoutRowID ? [" strict", " without rowid"] : [" strict"]
        }
        return "create table \(quoted(name)) (\n  \(lines.joined(separator: ",\n  "))\n)"
            + options.joined(separator: ",")
    }
}

extension IndexDefinition {
    var sql: String {
        "create \(isUnique ? "unique " : "")index \(quoted(name)) on \(quoted(table)) "
            + "(\(columns.joined(separator: ", ")))" + (condition.map { " where \($0)" } ?? "")
    }
}

extension Column {
    func sql(in table: String, for dialect: Dialect) -> String {
        var parts = [quoted(name), kind.sql(for: dialect)]
        if isPrimaryKey { parts.append("primary key") }
        if !isNullable { parts.append("not null") }
        if let defaultValue { parts.append("default \(defaultValue.literal(for: dialect))") }
        if isUnique { parts.append("constraint \(quoted("\(table)_\(name)_unique")) unique") }
        if kind == .flag {
            parts.append("constraint \(quoted("\(table)_\(name)_flag")) check (\(quoted(name)) in (0, 1))")
        }
        if !allowed.isEmpty {
            // A list in `in (…)` would be made into a table of its own by SQLite, at each row that is written.
            let either = allowed.map { "\(quoted(name)) = \($0.literal(for: dialect))" }.joined(separator: " or ")
            parts.append("constraint \(quoted("\(table)_\(name)_among")) check (\(either))")
        }
        if let target {
            parts.append("constraint \(quoted("\(table)_\(name)_reference")) references \(quoted(target.table))")
            parts.append("(\(quoted(target.column))) on delete \(target.onDelete.rawValue)")
        }
        return parts.joined(separator: " ")
    }
}

extension Column.Kind {
    /// The type as the database itself calls it.
    func typeName(for dialect: Dialect) -> String { self == .text ? "text" : sql(for: dialect) }

    func sql(for dialect: Dialect) -> String {
        switch (self, dialect) {
        case (.uuid, .sqlite), (.bytes, .sqlite): "blob"
        case (.uuid, .postgresql): "uuid"
        case (.bytes, .postgresql): "bytea"
        case (.text, .sqlite): "text"
        case (.text, .postgresql): "text collate \"C\""
        case (.real, .sqlite): "real"
        case (.real, .postgresql): "double precision"
        case (_, .sqlite): "integer"
        case (_, .postgresql): "bigint"
        }
    }
}

extension TableConstraint {
    func sql(in table: String) -> String {
        switch self {
        case .primaryKey(let columns): "primary key (\(list(columns)))"
        case .unique(let columns):
            "constraint \(quoted("\(table)_\(columns.joined(separator: "_"))_unique")) unique (\(list(columns)))"
        case .check(let name, let condition): "constraint \(quoted(name)) check (\(condition))"
        case .foreignKey(let columns, let other, let others, let onDelete):
            "constraint \(quoted("\(table)_\(columns.joined(separator: "_"))_reference")) "
                + "foreign key (\(list(columns))) references \(quoted(other)) (\(list(others))) "
                + "on delete \(onDelete.rawValue)"
        }
    }

    private func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }
}

extension Value {
    /// The value as it stands in a definition.
    func literal(for dialect: Dialect) -> String {
        switch self {
        case .null: "null"
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text):
            "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
        case .blob(let bytes): dialect == .sqlite ? "x'\(bytes.hex)'" : "'\\x\(bytes.hex)'"
        case .uuid(let uuid):
            dialect == .sqlite ? "x'\(withUnsafeBytes(of: uuid.uuid) { [UInt8]($0) }.hex)'" : "'\(uuid.uuidString)'"
        }
    }
}

/// A name in quotation marks, so that words of SQL can be names too.
func quoted(_ name: String) -> String {
    "\"\(name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
}

extension [UInt8] {
    /// The bytes as lower-case hexadecimal digits.
    var hex: String {
        let digits: [UInt8] = [UInt8]("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
