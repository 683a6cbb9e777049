extension Migration {
    /// A fingerprint of what the migration does, the same on every database.
    ///
    /// It notices a change made by mistake (64-bit FNV-1a over the description); it does not guard against forgery.
    public var checksum: String {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in description.utf8 {
            state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return (0..<8).map { [UInt8(truncatingIfNeeded: state >> (56 - 8 * UInt64($0)))].hex }.joined()
    }

    /// Every step in words of its own, so that a change of Swift's printing does not change a checksum.
    private var description: String {
        ([name] + steps.map(\.description)).joined(separator: "\u{1E}")
    }
}

extension Step {
    fileprivate var description: String {
        let words: [String] =
            switch self {
            case .makeTable(let table):
                ["table", table.name, table.isWithoutRowID ? "without" : "with"] + table.columns.map(\.description)
                    + table.constraints.map { $0.sql(in: table.name) }
            case .makeIndex(let index): ["index", index.sql]
            case .addColumn(let table, let column): ["add", table, column.description]
            case .dropColumn(let table, let column): ["drop", table, column]
            case .dropTable(let name): ["drop-table", name]
            case .dropIndex(let name): ["drop-index", name]
            case .statements(let sqlite, let postgresql): ["sqlite"] + sqlite + ["postgresql"] + postgresql
            case .rebuild: ["rebuild"]
            }
        return words.joined(separator: "\u{1F}")
    }
}

extension Column {
    /// The sensitivity stays out: finding that a column is personal after all must not lock the database.
    fileprivate var description: String {
        var words = [name, kind.rawValue]
        if isNullable { words.append("null") }
        if isPrimaryKey { words.append("key") }
        if isUnique { words.append("unique") }
        if let defaultValue { words.append("default \(defaultValue.literal(for: .sqlite))") }
        words += allowed.map { "allowed \($0.literal(for: .sqlite))" }
        if let target { words.append("to \(target.table).\(target.column) \(target.onDelete.rawValue)") }
        return words.joined(separator: " ")
    }
}
