import Database
import Secrets
import Spine

/// What stands from the first time that a person has come in themselves.
enum Account {
    /// What says, in a query with `person` and their `account` joined if they have one, that they must sign in by
    /// themselves: they keep the installation, or have come in before and can come in again by an address or a password.
    /// Whoever has neither would be shut out for good, so that a new code lets them in.
    static let signsInAlone: SQL = """
        (person.is_host = 1 or (account.person is not null
            and (person.email is not null or account.password is not null)))
        """

    /// Whether a person must sign in by themselves.
    static func mustSignIn(_ person: Person.ID, in tx: ReadTransaction) throws -> Bool {
        try tx.first(
            """
            select 1 from person left join account on account.person = person.id
            where person.id = \(person) and \(signsInAlone)
            """
        ) { try $0.next(Int.self) } != nil
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
