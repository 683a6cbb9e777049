import Glibc
import Synchronization
import Testing

@testable import Secrets

@Suite struct PasswordTests {
    static let cheap = PasswordCost(memory: 8192, passes: 1)
    let hasher = PasswordHasher(cost: PasswordTests.cheap)

    private func rule(_ text: String, avoiding words: [String] = []) -> Password.Rule? {
        do {
            _ = try Password(choosing: text, avoiding: words)
            return nil
        } catch {
            if case .password(let rule) = error.code { return rule }
            return nil
        }
    }

    @Test func `length and guessability are the only rules for a new password`() {
        #expect(rule("ninechars") == .tooShort)
        #expect(rule("tencharsss") == nil)
        #expect(rule("ぶどうとりんごとみかんだ") == nil)
        #expect(rule(String(repeating: "é", count: 129)) == .tooLong)
        #expect(rule("Password123") == .tooCommon)
        #expect(rule("aaaaaaaaaaaa") == .tooCommon)
        #expect(rule("abcdefghijkl") == .tooCommon)
        #expect(rule("zyxwvutsrqpo") == .tooCommon)
        #expect(rule("Joining Forces", avoiding: ["joining forces"]) == .tooCommon)
        #expect(rule("joining forces today", avoiding: ["joining forces"]) == nil)
    }

    @Test func `an attempt is bounded but not judged`() {
        #expect(Password(attempt: "short") != nil)
        #expect(Password(attempt: "") == nil)
        #expect(Password(attempt: String(repeating: "a", count: 256)) != nil)
        #expect(Password(attempt: String(repeating: "a", count: 257)) == nil)
    }

    @Test func `a password verifies against its own hash alone`() throws {
        let right = try #require(Password(attempt: "three unusual words"))
        let wrong = try #require(Password(attempt: "three unusual wordz"))
        let hash = try hasher.hash(right)
        #expect(hasher.verify(right, against: hash))
        #expect(!hasher.verify(wrong, against: hash))
        #expect(!hasher.refuse(right))
        #expect(try hasher.hash(right).text != hash.text)
        let stored = try #require(PasswordHash(stored: hash.text))
        #expect(hasher.verify(right, against: stored))
    }

    @Test func `the usual cost is 19 MiB, two passes, one lane, and another cost asks for a new hash`() throws {
        let password = try #require(Password(attempt: "x"))
        let usual = PasswordHasher()
        let hash = try usual.hash(password)
        #expect(hash.text.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(!usual.needsRehash(hash))
        #expect(hasher.needsRehash(hash))
        #expect(usual.needsRehash(try hasher.hash(password)))
        #expect(hasher.verify(password, against: hash))
    }

    @Test func `a hash made by another program verifies`() throws {
        // The phc-winner-argon2 test suite: "password", salt "somesalt", m=65536, t=2, p=1, argon2id, version 19.
        let hash = try #require(
            PasswordHash(
                stored: "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
        #expect(hasher.verify(try #require(Password(attempt: "password")), against: hash))
        #expect(!hasher.verify(try #require(Password(attempt: "Password")), against: hash))
    }

    @Test(arguments: ["", "$2y$10$abcdefghijklmnopqrstuv", "$argon2id$v=19$" + String(repeating: "a", count: 200)])
    func `other texts are no stored hash`(text: String) {
        #expect(PasswordHash(stored: text) == nil)
    }

    @Test func `a damaged hash verifies nothing`() throws {
        let password = try #require(Password(attempt: "x"))
        for text in ["$argon2id$v=19$", "$argon2id$v=19$m=8,t=1,p=1$$", "$argon2id$v=19$m=99999999999,t=1,p=1$YQ$YQ"] {
            let hash = try #require(PasswordHash(stored: text))
            #expect(!hasher.verify(password, against: hash))
        }
    }

    @Test func `no more threads pass at once than were let`() async {
        let turns = Turns(2)
        let crowd = Crowd()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<50 { turns.take { crowd.pass() } }
                }
            }
        }
        #expect((1...2).contains(crowd.most))
    }

    @Test func `neither passwords nor hashes print themselves`() throws {
        let password = try #require(Password(attempt: "open sesame"))
        #expect("\(password) \(String(reflecting: password))" == "(password) (password)")
        #expect("\(try hasher.hash(password))" == "(password hash)")
    }
}

/// Counts how many are inside at once.
private final class Crowd: Sendable {
    private let inside = Mutex((now: 0, most: 0))

    var most: Int { inside.withLock { $0.most } }

    func pass() {
        inside.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
        }
        sched_yield()
        inside.withLock { $0.now -= 1 }
    }
}
