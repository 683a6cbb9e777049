import QRCodes
import Testing

@Suite struct QRCodeTests {
    private func hasFinder(_ code: QRCode, row: Int, column: Int) -> Bool {
        (0..<7).allSatisfy { y in
            (0..<7).allSatisfy { x in
                let ring = max(abs(y - 3), abs(x - 3))
                return code.rows[row + y][column + x] == (ring != 2)
            }
        }
    }

    @Test func `a code has its three corners, its timing and its size`() throws {
        for (text, size) in [
            ("A", 21), (String(repeating: "a", count: 60), 33), (String(repeating: "é", count: 400), 109),
        ] {
            let code = try QRCode(text)
            #expect(code.size == size && code.rows.allSatisfy { $0.count == size })
            #expect(hasFinder(code, row: 0, column: 0))
            #expect(hasFinder(code, row: 0, column: size - 7))
            #expect(hasFinder(code, row: size - 7, column: 0))
            #expect(
                (8..<size - 8).allSatisfy {
                    code.rows[6][$0] == $0.isMultiple(of: 2) && code.rows[$0][6] == $0.isMultiple(of: 2)
                })
            #expect(code.rows[size - 8][8], "the module that is always dark")
        }
    }

    /// Reads a code of version 1 (21 modules, one block) without correcting anything.
    private func read(_ code: QRCode) throws -> (format: Int, text: String) {
        let rows = code.rows
        let places = (0...5).map { (8, $0) } + [(8, 7), (8, 8), (7, 8)] + (0...5).reversed().map { ($0, 8) }
        let format = places.reduce(0) { $0 << 1 | (rows[$1.0][$1.1] ? 1 : 0) } ^ 0b101_0100_0001_0010
        func isMasked(_ y: Int, _ x: Int) -> Bool {
            switch format >> 10 & 7 {
            case 0: (y + x) % 2 == 0
            case 1: y % 2 == 0
            case 2: x % 3 == 0
            case 3: (y + x) % 3 == 0
            case 4: (y / 2 + x / 3) % 2 == 0
            case 5: y * x % 2 + y * x % 3 == 0
            case 6: (y * x % 2 + y * x % 3) % 2 == 0
            default: ((y + x) % 2 + y * x % 3) % 2 == 0
            }
        }
        func isData(_ y: Int, _ x: Int) -> Bool {
            y != 6 && x != 6 && !(y <= 8 && (x <= 8 || x >= 13)) && !(y >= 13 && x <= 8)
        }
        var bits: [Int] = []
        for (turn, right) in [20, 18, 16, 14, 12, 10, 8, 5, 3, 1].enumerated() {
            for step in 0..<21 {
                let y = turn.isMultiple(of: 2) ? 20 - step : step
                for x in [right, right - 1] where isData(y, x) { bits.append(rows[y][x] != isMasked(y, x) ? 1 : 0) }
            }
        }
        func number(_ range: Range<Int>) -> Int { bits[range].reduce(0) { $0 << 1 | $1 } }
        try #require(bits.count == 208 && number(0..<4) == 0b0100, "bytes follow")
        let bytes = (0..<number(4..<12)).map { UInt8(number(12 + 8 * $0..<20 + 8 * $0)) }
        return (format, String(decoding: bytes, as: UTF8.self))
    }

    @Test(arguments: [
        ("hello", QRCode.Correction.medium, 0b00), ("Gŵyl", .low, 0b01), ("a?b=c&d", .quartile, 0b11),
        ("a-b:c", .high, 0b10),
    ])
    func `a code reads back to its text`(text: String, correction: QRCode.Correction, level: Int) throws {
        let code = try QRCode(text, correction: correction)
        let (format, read) = try read(code)
        #expect(read == text)
        #expect(format >> 13 == level)
        #expect(try QRCode(text, correction: correction) == code)
    }

    @Test func `the path draws exactly the dark modules inside the quiet zone`() throws {
        let code = try QRCode("https://example.org/j/7h2k")
        #expect(code.outerSize == code.size + 8)
        var drawn = Set<[Int]>()
        for run in code.path.split(separator: "z") {
            let numbers = run.split { !$0.isNumber }.compactMap { Int($0) }
            try #require(numbers.count == 5 && numbers[3] == 1 && numbers[4] == numbers[2])
            for x in numbers[0]..<numbers[0] + numbers[2] { drawn.insert([numbers[1] - 4, x - 4]) }
        }
        for y in 0..<code.size { for x in 0..<code.size { #expect(drawn.contains([y, x]) == code.rows[y][x]) } }
        #expect(code.path.hasPrefix("M4 4h7v1h-7z"))
    }

    @Test func `what cannot be drawn is refused`() throws {
        func refusal(_ text: String, _ correction: QRCode.Correction = .low) -> QRCodeError.Code? {
            do {
                _ = try QRCode(text, correction: correction)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(refusal("") == .unwritable)
        #expect(refusal("a\0b") == .unwritable)
        #expect(refusal(String(repeating: "a", count: 2953)) == nil)
        #expect(refusal(String(repeating: "a", count: 2954)) == .tooLong)
        #expect(refusal(String(repeating: "a", count: 1274), .high) == .tooLong)
        #expect(refusal(String(repeating: "a", count: 1_000_000)) == .tooLong)
    }
}
