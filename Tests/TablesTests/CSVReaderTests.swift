import Tables
import Testing

@Suite struct CSVReaderTests {
    private func rows(_ words: String) throws -> [[String]] {
        var reader = CSVReader(bytes: Array(words.utf8))
        var rows: [[String]] = []
        while let row = try reader.next() { rows.append(row.fields) }
        return rows
    }

    private func refusal(_ bytes: [UInt8], longestField: Int = 65_536, mostFields: Int = 1_000) -> TableError? {
        var reader = CSVReader(bytes: bytes, longestField: longestField, mostFields: mostFields)
        do {
            while try reader.next() != nil {}
            return nil
        } catch {
            let after = Result { try reader.next() }
            #expect((try? after.get()) == .some(nil), "nothing follows an error")
            return error
        }
    }

    @Test(arguments: [
        ("", []), ("\n\r\n", []), ("a", [["a"]]), ("a,b\n", [["a", "b"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        ("\u{FEFF}a,b", [["a", "b"]]), (",", [["", ""]]), ("a,\n", [["a", ""]]), (",\r\n,", [["", ""], ["", ""]]),
        ("\"a\"", [["a"]]), ("\"\"", [[""]]), ("\"a,b\",c", [["a,b", "c"]]), ("\"a\"\"b\"", [["a\"b"]]),
        ("\"\"\"\"", [["\""]]), ("\"a\nb\",c\n", [["a\nb", "c"]]), ("\"a\r\nb\"\r\n", [["a\r\nb"]]),
        (" a , b ", [[" a ", " b "]]), ("tŷ,ŵ", [["tŷ", "ŵ"]]), ("a\rb,c", [["a\rb", "c"]]),
        ("a\n\n\nb", [["a"], ["b"]]), ("a\r\r\n", [["a\r"]]), ("a\r", [["a\r"]]),
    ])
    func `cells are read as RFC 4180 says`(words: String, expected: [[String]]) throws {
        #expect(try rows(words) == expected)
    }

    @Test func `a lenient reader takes bare quotes and lines that end in CR`() throws {
        var reader = CSVReader(bytes: Array("a \"b\" c,d\re\r\nf\r\r\n\"g\rh\"\r".utf8), isLenient: true)
        var rows: [CSVRow] = []
        while let row = try reader.next() { rows.append(row) }
        #expect(rows.map(\.fields) == [["a \"b\" c", "d"], ["e"], ["f"], ["g\rh"]])
        #expect(rows.map(\.line) == [1, 2, 3, 5])
    }

    @Test func `a row knows the line on which it begins`() throws {
        var reader = CSVReader(bytes: Array("h\n\n\"a\nb\n\",c\r\nd".utf8))
        var lines: [Int] = []
        while let row = try reader.next() { lines.append(row.line) }
        #expect(lines == [1, 3, 6])
    }

    @Test func `another separator can be asked for`() throws {
        var reader = CSVReader(bytes: Array("a;b,c\td".utf8), separator: ";")
        #expect(try reader.next()?.fields == ["a", "b,c\td"])
    }

    @Test func `quotes out of place are refused with their line`() {
        #expect(refusal(Array("a\n\"b\nc".utf8))?.code == .unclosedQuote)
        #expect(refusal(Array("a\n\"b\nc".utf8))?.line == 2)
        #expect(refusal(Array("\"".utf8))?.code == .unclosedQuote)
        #expect(refusal(Array("a\nb\"c".utf8))?.code == .strayQuote)
        #expect(refusal(Array("a\n\"b\nc\"d".utf8))?.line == 3)
        #expect(refusal(Array("\"a\" ,b".utf8))?.code == .strayQuote)
    }

    @Test func `bytes that are not UTF-8 are refused with the line they stand on`() {
        #expect(refusal([0x61, 0x0A, 0xE9, 0x0A])?.line == 2)
        let inQuotes = refusal(Array("a\n\"b\nc\n".utf8) + [0xE9, 0x0A] + Array("d\"".utf8))
        #expect(inQuotes?.line == 4)
        #expect(inQuotes?.code == .notUTF8)
        #expect(refusal([0xC0, 0x80])?.code == .notUTF8)
        #expect(refusal([0xED, 0xA0, 0x80])?.code == .notUTF8)
        #expect(refusal([0xFF, 0xFE, 0x61, 0x00])?.line == 1, "UTF-16 as some programs save it")
        #expect(refusal(Array("a\0b".utf8))?.code == .nulCharacter)
    }

    @Test func `cells and rows have a limit`() {
        #expect(refusal(Array("aaaa,\"bbbb\"".utf8), longestField: 4) == nil)
        #expect(refusal(Array("aaaaa".utf8), longestField: 4)?.code == .fieldTooLong)
        #expect(refusal(Array("\n\"aaaaa\"".utf8), longestField: 4)?.line == 2)
        #expect(refusal(Array("a,b,c".utf8), mostFields: 3) == nil)
        #expect(refusal(Array("x\na,b,c,d".utf8), mostFields: 3).map { [$0.line] } == [2])
    }

    @Test func `random bytes never trap the reader`() {
        var generator = SystemRandomNumberGenerator()
        let alphabet: [UInt8] = Array("\",\r\n ab".utf8) + [0xC3, 0xA9, 0xEF, 0xBB, 0xBF]
        for _ in 0..<5_000 {
            let count = Int.random(in: 0..<40, using: &generator)
            let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator)! }
            var reader = CSVReader(bytes: bytes)
            var rows = 0
            while (try? reader.next()) != nil { rows += 1 }
            #expect(rows <= bytes.count)
        }
    }
}
