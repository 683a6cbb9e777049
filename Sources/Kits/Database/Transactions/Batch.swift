/// Queries collected to be asked together; their answers are there once the batch is over.
public final class Batch {
    private var entries: [BatchEntry] = []
    private var run: (([BatchEntry]) throws -> Void)?

    init(run: @escaping ([BatchEntry]) throws -> Void) {
        self.run = run
    }

    /// Asks what has been collected and not been asked yet.
    func ask() throws {
        let asked = entries
        entries = []
        if !asked.isEmpty { try run?(asked) }
    }

    /// Lets go of everything, so that nothing more can be asked.
    func end() {
        run = nil
        entries = []
    }

    /// Asks for every row.
    public func all<T>(_ sql: SQL, _ make: @escaping (inout Row) throws -> T) -> Deferred<[T]> {
        let answer = Deferred<[T]>(self)
        var rows: [T] = []
        entries.append(
            BatchEntry(sql: sql) { row in
                rows.append(try make(&row))
                return true
            } finish: { _ in
                answer.settled = rows
            })
        return answer
    }

    /// Asks for the first row.
    public func first<T>(_ sql: SQL, _ make: @escaping (inout Row) throws -> T) -> Deferred<T?> {
        let answer = Deferred<T?>(self)
        var found: T?
        entries.append(
            BatchEntry(sql: sql) { row in
                found = try make(&row)
                return false
            } finish: { _ in
                answer.settled = .some(found)
            })
        return answer
    }

    /// Asks for a change and the number of rows that it changed; refused inside a `read`.
    @discardableResult
    public func run(_ sql: SQL) -> Deferred<Int> {
        let answer = Deferred<Int>(self)
        entries.append(
            BatchEntry(sql: sql) { _ in
                true
            } finish: {
                answer.settled = $0
            })
        return answer
    }
}

/// One query of a batch: what to ask, what to do with a row, and what to do at the end.
struct BatchEntry {
    let sql: SQL
    let row: (inout Row) throws -> Bool
    let finish: (Int) -> Void
}
