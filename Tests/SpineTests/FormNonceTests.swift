import Database
import Schema
import Secrets
import Spine
import TestSupport
import Testing

/// What a form led to is kept so that whoever has no form of that number learns nothing from it.
@Suite struct FormNonceTests {
    @Test(arguments: Dialect.allCases)
    func `only the form's own number opens what it led to`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let nonce = [UInt8](repeating: 3, count: 16)
            let other = [UInt8](repeating: 4, count: 16)
            let link = "/a/0123456789abcdef0123456789abcdef/receipt"
            func spend(_ nonce: [UInt8]) throws {
                try scene.store.act(Scene.arrange, by: .system, on: .network) { try $0.spend(nonce, leadingTo: link) }
            }
            try spend(nonce)
            #expect(try database.read { try FormNonce.outcome(of: nonce, in: $0) } == link)
            #expect(try database.read { try FormNonce.outcome(of: other, in: $0) } == nil)
            let error = #expect(throws: SpineError.self) { try spend(nonce) }
            #expect(error?.code == .alreadyDone)
            try spend(other)
            let rows = try database.read { tx in
                try tx.all("select nonce, location from form_nonce order by nonce") {
                    (try $0.next([UInt8].self), try $0.next(String.self))
                }
            }
            #expect(rows.count == 2)
            for (name, kept) in rows {
                #expect(name != nonce && name != other)
                #expect(!kept.contains("0123456789abcdef") && !kept.contains("receipt"))
                // What stands in the row opens nothing.
                #expect(throws: SecretsError.self) { try NumberLock.open(kept, under: name) }
            }
            // The same text under two numbers is kept as two.
            #expect(rows[0].1 != rows[1].1)
        }
    }
}
