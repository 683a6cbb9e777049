import Testing

@testable import DNS

@Suite struct DNSMessageTests {
    /// An answer with one question for `a.b` and the records given; each begins with a pointer to the question's name.
    private func message(_ records: [(type: UInt8, data: [UInt8])], answers: UInt8? = nil) -> DNSMessage {
        var bytes: [UInt8] = [0, 1, 0x81, 0x80, 0, 1, 0, answers ?? UInt8(records.count), 0, 0, 0, 0]
        bytes += [1, 0x61, 1, 0x62, 0, 0, 16, 0, 1]
        for record in records {
            bytes += [0xC0, 12, 0, record.type, 0, 1, 0, 0, 0, 60, 0, UInt8(record.data.count)] + record.data
        }
        return DNSMessage(bytes)
    }

    @Test func `a text is joined from its pieces, and other records are passed over`() throws {
        let found = try message([(16, [2, 0x68, 0x69, 1, 0x21]), (5, [0xC0, 12]), (16, [0])]).texts()
        #expect(found == ["hi!", ""])
    }

    @Test func `hosts of mail stand by preference, their names read through pointers`() throws {
        let found = try message([(15, [0, 20, 1, 0x78, 0xC0, 12]), (15, [0, 10, 0xC0, 14]), (15, [0, 5, 0])])
            .mailHosts()
        #expect(found == ["b", "x.a.b"])
    }

    private static let broken: [[(UInt8, [UInt8])]] = [
        [(16, [9, 0x68])], [(15, [0, 1])], [(15, [0, 1, 0xC0, 34])], [(15, [0, 1, 0x40])],
    ]

    @Test(arguments: broken)
    func `a broken record is refused`(records: [(UInt8, [UInt8])]) {
        let broken = message(records)
        #expect(throws: DNSError.self) { try records[0].0 == 16 ? broken.texts() : broken.mailHosts() }
    }

    @Test func `an answer that promises more than it holds is refused, wherever it ends`() {
        #expect(throws: DNSError.self) { try message([(16, [0])], answers: 2).texts() }
        for length in 0..<12 {
            #expect(throws: DNSError.self) { try DNSMessage(Array(repeating: 0xFF, count: length)).texts() }
        }
    }

    @Test func `what is no name is never asked for`() {
        for name in ["", "a..b", "a b.example", "ä.example", String(repeating: "a", count: 64), ".a"] {
            #expect(!Resolver.isName(name))
        }
        #expect(Resolver.isName("default._domainkey.porthlas.example"))
    }
}
