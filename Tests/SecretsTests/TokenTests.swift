import Testing

@testable import Secrets

@Suite struct TokenTests {
    let random = SeededRandom(seed: 3)

    @Test func `a token's text reads back to the same token`() throws {
        for _ in 0..<200 {
            let token = Token(random: random)
            #expect(token.text.utf8.count == 32)
            let read = try #require(Token(parsing: token.text))
            #expect(read.digest == token.digest)
            #expect(Token(parsing: token.text.uppercased())?.text == token.text)
        }
    }

    @Test func `letters that look alike are read as the digits they look like`() throws {
        let token = try #require(Token(parsing: "0123456789abcdefghjkmnpqrstvwxyz"))
        #expect(Token(parsing: "oL23456789ABCDEFGHJKMNPQRSTVWXYZ")?.text == token.text)
        #expect(token.bytes.first == 0b00000_000 && token.bytes[1] == 0b01_00010_0)
    }

    @Test(arguments: [
        "", "0", String(repeating: "0", count: 31), String(repeating: "0", count: 33),
        String(repeating: "0", count: 1_000_000), "u" + String(repeating: "0", count: 31),
        "-" + String(repeating: "0", count: 31), "é" + String(repeating: "0", count: 30),
        " " + String(repeating: "0", count: 32),
    ])
    func `other texts are no token`(text: String) {
        #expect(Token(parsing: text) == nil)
    }

    @Test func `a token never prints itself`() {
        let token = Token(random: random)
        #expect("\(token) \(String(reflecting: token))" == "(token) (token)")
        var dumped = ""
        dump(token, to: &dumped)
        #expect(!dumped.contains(token.text) && !dumped.contains("bytes"))
    }

    @Test func `a digest is BLAKE2b of the bytes and is taken back from storage`() throws {
        let token = Token(random: random)
        #expect(token.digest.bytes == Blake2b.hash(token.bytes))
        #expect(Token.Digest(stored: token.digest.bytes) == token.digest)
        #expect(Token(random: random).digest != token.digest)
        #expect(Token.Digest(stored: [1, 2, 3]) == nil)
    }

    @Test func `a code has six digits and reads back as people type it`() throws {
        for _ in 0..<200 {
            let code = NumericCode(random: random)
            #expect(code.text.utf8.count == 6 && code.text.utf8.allSatisfy { (48...57).contains($0) })
            #expect(NumericCode(parsing: code.text)?.text == code.text)
        }
        #expect(NumericCode(parsing: " 004 0-21 ")?.text == "004021")
    }

    @Test(arguments: ["", "12345", "1234567", "12345a", "١٢٣٤٥٦", "123456" + String(repeating: " ", count: 40)])
    func `other texts are no code`(text: String) {
        #expect(NumericCode(parsing: text) == nil)
    }

    @Test func `a code's digest depends on the key and on what it is about`() throws {
        let hash = KeyedHash(key: Key(random: random))
        let code = try #require(NumericCode(parsing: "000123"))
        #expect(code.digest(under: hash, about: [1]) == code.digest(under: hash, about: [1]))
        #expect(code.digest(under: hash, about: [1]) != code.digest(under: hash, about: [2]))
        #expect(
            code.digest(under: KeyedHash(key: Key(random: random)), about: [1]) != code.digest(under: hash, about: [1]))
    }

    @Test func `equal bytes are equal and others are not`() {
        #expect(constantTimeEqual([1, 2, 3], [1, 2, 3]))
        #expect(constantTimeEqual([], []))
        #expect(!constantTimeEqual([1, 2, 3], [1, 2, 4]))
        #expect(!constantTimeEqual([1, 2, 3], [1, 2]))
    }
}
