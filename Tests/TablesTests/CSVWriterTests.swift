import Tables
import Testing

@Suite struct CSVWriterTests {
    private func written(_ cells: [CSVCell]) -> String {
        var writer = CSVWriter(byteOrderMark: false)
        writer.row(cells)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `cells are quoted where they must be`() {
        #expect(written(["a", "b,c", "d\"e", "f\ng", " h", 5]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\",5\r\n")
        #expect(written([.empty, .decimal(1.5), .decimal(.nan), .number(-3)]) == ",1.5,,-3\r\n")
        #expect(written([.empty]) == "\"\"\r\n")
        #expect(written([""]) == "\"\"\r\n")
    }

    @Test(arguments: [
        "=1+1", "+44 1745", "-5", "@SUM(A1)", "\tx", "\rx", "\n=1", "=cmd|' /C calc'!A0", " =1", "\u{A0}=1", "＝1", "－1",
    ])
    func `words never become a formula`(words: String) {
        let line = written([.text(words), "x"])
        #expect(line == "\"'\(words)\",x\r\n")
    }

    @Test(arguments: ["a=b", "1-2", "a@b.example", "'", "O'Neill", "5", "", " "])
    func `harmless words keep their first letter`(words: String) throws {
        var reader = CSVReader(bytes: Array(written([.text(words), "x"]).utf8))
        #expect(try reader.next()?.fields == [words, "x"])
    }

    @Test func `a byte order mark stands first unless it is not wanted`() {
        #expect(CSVWriter().bytes == [0xEF, 0xBB, 0xBF])
        #expect(CSVWriter(byteOrderMark: false).bytes.isEmpty)
    }

    @Test func `what is written is read again`() throws {
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array("ab,;\"\r\nŵ '😀")
        var (writer, expected) = (CSVWriter(), [[String]]())
        for _ in 0..<500 {
            let row = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                "x"
                    + String(
                        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                            alphabet.randomElement(using: &generator)!
                        })
            }
            expected.append(row)
            writer.row(row)
        }
        var (reader, found) = (CSVReader(bytes: writer.bytes), [[String]]())
        while let row = try reader.next() { found.append(row.fields) }
        #expect(found == expected)
    }
}
