import Testing

@testable import Secrets

@Suite struct HashTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: Hexadecimal.encode(bytes), as: UTF8.self) }

    @Test func `BLAKE2b of abc is as RFC 7693 appendix A has it`() {
        #expect(
            text(Blake2b.hash(Array("abc".utf8), length: 64))
                == "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923")
    }

    @Test func `keyed BLAKE2b of nothing is as the reference's known answers have it`() {
        let key = [UInt8](0..<64)
        let hash = key.withUnsafeBytes { Blake2b.hash([], key: $0, length: 64) }
        #expect(
            text(hash)
                == "10ebb67700b1868efb4417987acf4690ae9d972fb7a590c2f02871799aaa4786"
                + "b5e996e8f0f4eb981fc214b005f42d2ff4233499391653df7aefcbc13fc51568")
    }

    @Test func `a subkey is BLAKE2b with the number as salt and the purpose as personalisation`() throws {
        // python3: hashlib.blake2b(b"", key=bytes(range(32)), digest_size=32,
        //     salt=(1).to_bytes(16, "little"), person=b"sessions".ljust(16, b"\0")).hexdigest()
        let key = try #require(Key(bytes: [UInt8](0..<32)))
        #expect(
            text(key.subkey(for: "sessions").withBytes { Array($0) })
                == "70128410c5e3ecfd8ef1501b8e45073c3f82bba445ce967a515b9de9cb8d2274")
        #expect(
            text(key.subkey(for: "mail", number: 2).withBytes { Array($0) })
                == "8571f394346c3c87ae34306562596ac29c4817252a2229109f7dfdb70b14ad21")
    }

    @Test func `a keyed hash verifies its own bytes alone`() throws {
        let hash = KeyedHash(key: try #require(Key(bytes: [UInt8](0..<32))))
        let made = hash.hash(Array("words".utf8))
        #expect(text(made) == "6a858105625f3a47f19e54c31283b0f66598ea2ae6d192030d8f2653fbdd137b")
        #expect(hash.verify(made, of: Array("words".utf8)))
        #expect(!hash.verify(made, of: Array("sword".utf8)))
        #expect(!hash.verify(Array(made.dropLast()), of: Array("words".utf8)))
    }

    @Test func `a key has 32 bytes`() {
        #expect(Key(bytes: []) == nil)
        #expect(Key(bytes: [UInt8](0..<33)) == nil)
    }
}
