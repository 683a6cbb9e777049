import CPostgreSQL

/// One answer of the server; cleared with the object.
final class PostgresAnswer {
    let handle: OpaquePointer?

    init(_ handle: OpaquePointer?) {
        self.handle = handle
    }

    deinit {
        PQclear(handle)
    }

    var isFine: Bool {
        switch PQresultStatus(handle) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: true
        default: false
        }
    }

    /// Gives the rows to `row` until that returns false, and returns how many rows were changed.
    func deliver(to row: (inout Row) throws -> Bool) throws -> Int {
        guard let handle else { return 0 }
        let columns = PQnfields(handle)
        for number in 0..<PQntuples(handle) {
            var current = Row(source: .postgresql(handle, row: number), count: columns)
            if try !row(&current) { break }
        }
        guard let status = PQcmdStatus(handle), !String(cString: status).hasPrefix("SELECT"),
            let count = PQcmdTuples(handle)
        else { return 0 }
        return Int(String(cString: count)) ?? 0
    }
}
