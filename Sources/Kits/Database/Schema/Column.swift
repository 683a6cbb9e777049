/// One column of a table, in words that both databases know.
public struct Column: Sendable, Hashable {
    /// The types of column.
    public enum Kind: String, Sendable, Hashable {
        /// A `UUID`: 16 bytes on SQLite, `uuid` on PostgreSQL.
        case uuid
        /// A text, compared byte by byte.
        case text
        /// A 64-bit integer.
        case integer
        /// UTC milliseconds, 64 bits.
        case time
        /// Pence, 64 bits.
        case money
        /// 0 or 1; ask `where flag = 1`.
        case flag
        /// A 64-bit floating-point number.
        case real
        /// Bytes.
        case bytes
    }

    /// Where a column refers to.
    public struct Target: Sendable, Hashable {
        /// The table.
        public let table: String
        /// Its column.
        public let column: String
        /// What happens when the row there is deleted.
        public let onDelete: OnDelete
    }

    /// What happens to a row when the one that it refers to is deleted.
    public enum OnDelete: String, Sendable, Hashable {
        case restrict
        case cascade
        case setNull = "set null"
    }

    /// The column's name.
    public let name: String
    /// Its type.
    public let kind: Kind
    /// What it holds; nil for types that cannot hold words.
    public let sensitivity: Sensitivity?
    /// Where it refers to, if anywhere.
    public internal(set) var target: Target?
    /// Whether it may be empty.
    public internal(set) var isNullable = false
    /// Whether it alone is the primary key.
    public internal(set) var isPrimaryKey = false
    /// Whether no two rows may have the same.
    public internal(set) var isUnique = false
    /// The value of a new row that does not name the column.
    public internal(set) var defaultValue: Value?
    /// The texts or numbers allowed, if not every one is.
    public internal(set) var allowed: [Value] = []

    init(_ name: String, _ kind: Kind, _ sensitivity: Sensitivity? = nil) {
        self.name = name
        self.kind = kind
        self.sensitivity = sensitivity
    }
}

extension Column {
    /// The table's own identifier, its primary key.
    public static func id(_ name: String) -> Column { Column(name, .uuid).primaryKey }

    /// An identifier that refers to nothing.
    public static func uuid(_ name: String) -> Column { Column(name, .uuid) }

    /// The identifier of a row of another table.
    public static func reference(
        _ name: String, to table: String, _ column: String = "id", onDelete: OnDelete = .restrict
    ) -> Column {
        var made = Column(name, .uuid)
        made.target = Target(table: table, column: column, onDelete: onDelete)
        return made
    }

    /// A text; what it holds has to be said.
    public static func text(_ name: String, _ sensitivity: Sensitivity) -> Column {
        Column(name, .text, sensitivity)
    }

    /// A 64-bit integer.
    public static func integer(_ name: String) -> Column { Column(name, .integer) }

    /// A time in UTC milliseconds.
    public static func time(_ name: String) -> Column { Column(name, .time) }

    /// An amount in pence.
    public static func money(_ name: String) -> Column { Column(name, .money) }

    /// 0 or 1.
    public static func flag(_ name: String) -> Column { Column(name, .flag) }

    /// A 64-bit floating-point number.
    public static func real(_ name: String) -> Column { Column(name, .real) }

    /// Bytes; what they hold has to be said.
    public static func bytes(_ name: String, _ sensitivity: Sensitivity) -> Column {
        Column(name, .bytes, sensitivity)
    }
}

extension Column {
    /// The column, which may be empty.
    public var null: Column { with { $0.isNullable = true } }

    /// The column as the table's primary key.
    public var primaryKey: Column { with { $0.isPrimaryKey = true } }

    /// The column, different in each row.
    public var unique: Column { with { $0.isUnique = true } }

    /// The column with a value for rows that do not name it.
    public func `default`(_ value: some Bindable) -> Column { with { $0.defaultValue = value.bound } }

    /// The column with nothing but these values allowed.
    public func among(_ values: [some Bindable]) -> Column { with { $0.allowed = values.map(\.bound) } }

    private func with(_ change: (inout Column) -> Void) -> Column {
        var copy = self
        change(&copy)
        return copy
    }
}
