import Database
import Spine

/// Who keeps the installation.
enum Hosts {
    /// Whether anybody does, beside the person given.
    static func exist(beside person: Person.ID? = nil, in tx: ReadTransaction) throws -> Bool {
        let others: SQL = person.map { "and id <> \($0)" } ?? ""
        let found = try tx.first("select 1 from person where is_host = 1 and erased_at is null \(others) limit 1") {
            try $0.next(Int.self)
        }
        return found != nil
    }
}
