import Glibc
import Testing

@testable import Logs

@Suite struct LogTests {
    private func line(_ fields: [LogField]) -> String? {
        let memory = MemoryLog()
        Log(to: memory, clock: { 1_790_154_300_123 }).info("mail.sent", fields)
        return memory.lines.first?.text
    }

    @Test func `a line has its time, its level, its event and its values`() {
        #expect(
            line([.init("count", .number(3)), .init("took", .number(0.25)), .init("first", .flag(true))])
                == "2026-09-23T09:05:00.123Z info mail.sent count=3 took=0.25 first=true")
        #expect(line([]) == "2026-09-23T09:05:00.123Z info mail.sent")
    }

    @Test func `a value cannot look like another value or another line`() {
        #expect(line([.init("path", .operational("a b"))])?.hasSuffix("path=\"a b\"") == true)
        #expect(
            line([.init("path", .operational("x\n2026 error forged a=\"b\"\r\u{1b}[2J\\\u{202e}\u{2028}"))])?.hasSuffix(
                "path=\"x\\n2026 error forged a=\\\"b\\\"\\r\\u{1b}[2J\\\\\\u{202e}\\u{2028}\"") == true)
        #expect(line([.init("path", .operational(""))])?.hasSuffix("path=\"\"") == true)
        #expect(line([.init("path", .operational("a=b"))])?.hasSuffix("path=\"a=b\"") == true)
        #expect(line([.init("path", .operational("Gwynedd ŵ"))])?.hasSuffix("path=\"Gwynedd ŵ\"") == true)
        #expect(line([.init("path", .operational(String(repeating: "a", count: 5000)))])?.utf8.count == 1045)
    }

    @Test func `what is no identifier is redacted`() {
        #expect(line([.init("item", .id("0190-ab_c.d:e"))])?.hasSuffix("item=0190-ab_c.d:e") == true)
        for text in ["", "Jane Doe", "jane@example.org", String(repeating: "a", count: 65), "é"] {
            #expect(line([.init("item", .id(text))])?.hasSuffix("item=(redacted)") == true, "\(text)")
        }
        #expect(line([.init("level", .word(LogLevel.debug))])?.hasSuffix("level=debug") == true)
    }

    @Test func `events below the level are not written and their values not made`() {
        let memory = MemoryLog()
        let log = Log(.warning, to: memory, clock: { 0 })
        var made = 0
        func fields() -> [LogField] {
            made += 1
            return []
        }
        log.debug("a", fields())
        log.info("b", fields())
        log.warning("c", fields())
        log.error("d", fields())
        #expect(memory.lines.map(\.event) == ["c", "d"])
        #expect(made == 2)
    }

    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (951_782_400_000, "2000-02-29T00:00:00.000Z"), (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
        (4_107_542_400_000, "2100-03-01T00:00:00.000Z"), (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
    ])
    func `times are written in UTC`(milliseconds: Int64, text: String) {
        #expect(Timestamp.text(milliseconds) == text)
    }

    @Test func `where the journal reads, the priority stands in front and no second time`() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        var facts = stat()
        try #require(fstat(ends[1], &facts) == 0)
        let own = "\(facts.st_dev):\(facts.st_ino)"
        // The journal's, none, and one that somebody above us has: our own goes elsewhere.
        for journal in [own, nil, "\(facts.st_dev):\(facts.st_ino + 1)", "1\(own)", "\(facts.st_ino)", ""] {
            let log = Log(to: StandardError(file: ends[1], journal: journal), clock: { 0 })
            log.error("disk.full")
        }
        close(ends[1])
        var bytes = [UInt8](repeating: 0, count: 1000)
        let count = read(ends[0], &bytes, bytes.count)
        close(ends[0])
        let plain = "1970-01-01T00:00:00.000Z error disk.full\n"
        #expect(
            String(decoding: bytes.prefix(count), as: UTF8.self)
                == "<3>error disk.full\n" + String(repeating: plain, count: 5))
    }
}
