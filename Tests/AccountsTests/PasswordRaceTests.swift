import Database
import Secrets
import Spine
import Testing

@testable import Accounts

@Suite struct PasswordRaceTests {
    @Test(arguments: Dialect.allCases)
    func `a password that was changed while it was looked at lets nobody in`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let carys = try stage.person("Carys", email: "carys@example.org")
            let hasher = stage.accounts.hasher
            let old = try hasher.hash(Password(choosing: "tide kettle ferry"))
            let new = try hasher.hash(Password(choosing: "another long one"))
            let sending = stage.sending(as: .visitor)
            try stage.furnish { acting in
                try acting.tx.run("insert into account (person, since) values (\(carys), \(acting.now.day))")
                try acting.setPassword(old, of: carys)
            }
            let typed = try #require(Password(attempt: "tide kettle ferry"))
            #expect(try stage.accounts.enter((carys, old), typed, sending) != nil)
            try stage.furnish { try $0.setPassword(new, of: carys) }
            #expect(try stage.accounts.enter((carys, old), typed, sending) == nil)
            #expect(try stage.store.read { try Account.passwordHash(of: carys, in: $0) }?.text == new.text)
        }
    }
}
