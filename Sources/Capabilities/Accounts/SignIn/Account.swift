import Database
import Secrets
import Spine

/// What stands from the first time that a person has come in themselves.
enum Account {
    /// Whether the person has ever come in, or only others have listed them.
    static func exists(for person: Person.ID, in tx: ReadTransaction) throws -> Bool {
        try tx.first("select 1 from account where person = \(person)") { try $0.next(Int.self) } != nil
    }

    /// The hash of their password, if they have set one.
    static func passwordHash(of person: Person.ID, in tx: ReadTransaction) throws -> PasswordHash? {
        let stored = try tx.first("select password from account where person = \(person)") {
            try $0.next(String?.self)
        }
        return (stored ?? nil).flatMap { PasswordHash(stored: $0) }
    }
}

extension Acting {
    /// Sets a person's password, or takes it away.
    func setPassword(_ hash: PasswordHash?, of person: Person.ID) throws {
        try tx.run("update account set password = \(hash?.text) where person = \(person)")
    }
}
