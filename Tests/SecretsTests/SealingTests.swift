import Glibc
import Testing

@testable import Secrets

@Suite struct SealingTests {
    let random = SeededRandom(seed: 9)
    static let cost = PasswordCost(memory: 8192, passes: 1)

    private func code(_ body: () throws -> Void) -> SecretsError.Code? {
        do {
            try body()
            return nil
        } catch {
            return (error as? SecretsError)?.code
        }
    }

    @Test(arguments: [0, 1, 15, 1000])
    func `a box opens with its key and its matter alone`(count: Int) throws {
        let box = SealedBox(key: Key(random: random))
        let bytes = random.bytes(count)
        let sealed = box.seal(bytes, about: [1, 2], random: random)
        #expect(try box.open(sealed, about: [1, 2]) == bytes)
        #expect(code { _ = try box.open(sealed, about: [1]) } == .tampered)
        #expect(code { _ = try SealedBox(key: Key(random: random)).open(sealed, about: [1, 2]) } == .tampered)
    }

    @Test func `a box with any byte changed or missing does not open`() throws {
        let box = SealedBox(key: Key(random: random))
        let sealed = box.seal([1, 2, 3], random: random)
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 0x80
            #expect(code { _ = try box.open(changed) } == .tampered)
            #expect(code { _ = try box.open(Array(sealed[..<index])) } == .tampered)
        }
    }

    /// Runs the closure on two temporary files, the first holding the bytes, and returns what the second holds.
    private func through(_ bytes: [UInt8], _ body: (Int32, Int32) throws -> Void) throws -> [UInt8] {
        func temporary() throws -> Int32 {
            var path = Array("/tmp/sealing-XXXXXX".utf8CString)
            let file = mkstemp(&path)
            try #require(file >= 0)
            unlink(path)
            return file
        }
        let source = try temporary()
        let destination = try temporary()
        defer {
            close(source)
            close(destination)
        }
        try Descriptor(source).write(bytes)
        lseek(source, 0, SEEK_SET)
        try body(source, destination)
        lseek(destination, 0, SEEK_SET)
        return try Descriptor(destination).read(1 << 20)
    }

    private func encrypted(_ bytes: [UInt8], _ passphrase: Password) throws -> [UInt8] {
        try through(bytes) {
            try EncryptedFile.encrypt(
                from: $0, to: $1, passphrase: passphrase, cost: SealingTests.cost, random: random)
        }
    }

    private func decrypted(_ bytes: [UInt8], _ passphrase: Password) throws -> [UInt8] {
        try through(bytes) { try EncryptedFile.decrypt(from: $0, to: $1, passphrase: passphrase) }
    }

    @Test(arguments: [0, 1, 65535, 65536, 65537, 131072, 200_000])
    func `an encrypted file comes back whole, whatever its length`(count: Int) throws {
        let passphrase = try #require(Password(attempt: "a long passphrase"))
        let bytes = random.bytes(count)
        let file = try encrypted(bytes, passphrase)
        let chunks = max(1, (count + 65535) / 65536)
        #expect(file.count == 56 + count + 17 * chunks)
        #expect(try decrypted(file, passphrase) == bytes)
    }

    @Test func `a wrong passphrase, a change anywhere and a cut anywhere are noticed`() throws {
        let passphrase = try #require(Password(attempt: "a long passphrase"))
        let file = try encrypted(random.bytes(65536 + 100), passphrase)
        #expect(code { _ = try decrypted(file, try #require(Password(attempt: "another"))) } == .tampered)

        for index in [0, 7, 16, 31, 32, 55, 56, 65_700, file.count - 1] {
            var changed = file
            changed[index] ^= 1
            #expect([.tampered, .malformed].contains(code { _ = try decrypted(changed, passphrase) }), "\(index)")
        }
        let firstChunk = 56 + 65536 + 17
        for length in [0, 8, 31, 32, 40, 56, 60, 1000, firstChunk, firstChunk + 5, file.count - 1] {
            let cut = Array(file[..<length])
            #expect(
                [.truncated, .malformed, .tampered].contains(code { _ = try decrypted(cut, passphrase) }), "\(length)")
        }
        #expect(code { _ = try decrypted(Array(file[..<firstChunk]), passphrase) } == .truncated)
        let whole = try encrypted(random.bytes(65536), passphrase)
        #expect(code { _ = try decrypted(whole + [0], passphrase) } == .truncated)
    }

    @Test func `an encrypted file that asks for endless work is refused at once`() throws {
        let passphrase = try #require(Password(attempt: "x"))
        var file = try encrypted([1, 2, 3], passphrase)
        file.replaceSubrange(8..<12, with: [255, 255, 255, 255])
        #expect(code { _ = try decrypted(file, passphrase) } == .malformed)
        file.replaceSubrange(8..<12, with: [8, 0, 0, 0])
        file.replaceSubrange(12..<16, with: [255, 255, 0, 0])
        #expect(code { _ = try decrypted(file, passphrase) } == .malformed)
    }
}
