/// Prepared statements by their key, bounded: when full, the half used longest ago goes.
struct StatementCache<Statement: AnyObject> {
    private struct Entry {
        let statement: Statement
        var used: UInt64
    }

    private let limit: Int
    private var entries: [StatementKey: Entry] = [:]
    private var clock: UInt64 = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// The statement kept for this key.
    subscript(key: StatementKey) -> Statement? {
        mutating get {
            guard let place = entries.index(forKey: key) else { return nil }
            clock += 1
            entries.values[place].used = clock
            return entries.values[place].statement
        }
    }

    /// Keeps a statement and returns those that had to go.
    @discardableResult
    mutating func insert(_ statement: Statement, for key: StatementKey) -> [Statement] {
        var gone: [Statement] = []
        if entries.count >= limit {
            let ages = entries.values.map(\.used).sorted()
            let threshold = ages[ages.count / 2]
            gone = entries.values.filter { $0.used <= threshold }.map(\.statement)
            entries = entries.filter { $0.value.used > threshold }
        }
        clock += 1
        entries[key] = Entry(statement: statement, used: clock)
        return gone
    }

    /// Forgets every statement.
    mutating func removeAll() {
        entries.removeAll()
    }
}
