/// One connection of either engine, used by one thread at a time.
protocol Connection: AnyObject {
    var dialect: Dialect { get }

    /// Runs a statement, gives its rows to `row` until that returns false, and returns the rows changed.
    @discardableResult
    func execute(_ sql: SQL, _ row: (inout Row) throws -> Bool) throws -> Int

    /// Runs what a batch has collected, in order, and settles each entry.
    func run(_ entries: [BatchEntry]) throws

    /// Gives the rows of a query to `row` without holding them all in memory, inside a transaction.
    func stream(_ query: String, _ row: (inout Row) throws -> Bool) throws

    /// Runs a statement of the kit itself that answers nothing.
    @discardableResult
    func command(_ text: String) throws -> Int
}
