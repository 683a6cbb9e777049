import FoundationEssentials
import Glibc

/// Reads what `DumpWriter` wrote, a piece at a time; throws `.corrupt` for anything else.
final class DumpReader {
    enum Piece {
        case table(String, columns: [String])
        case row([Value])
        case end
    }

    private let file: UnsafeMutablePointer<FILE>
    private var checksum = Checksum()
    private var rows: UInt64 = 0
    private var width = 0

    init(path: String) throws {
        guard let opened = fopen(path, "re") else {
            throw DatabaseError(.unavailable, "The file \(path) cannot be read (error \(errno)). Check its name.")
        }
        file = opened
        guard try take(DumpWriter.magic.count) == DumpWriter.magic else { throw Self.damaged }
    }

    deinit {
        fclose(file)
    }

    private static var damaged: DatabaseError {
        DatabaseError(.corrupt, "The file is not a whole dump of a database. Use another backup.")
    }

    /// The next piece; after `.end` there is none.
    func next() throws -> Piece {
        switch try take(1)[0] {
        case UInt8(ascii: "T"):
            let name = try text()
            width = try count(atMost: 2_000)
            return .table(name, columns: try (0..<width).map { _ in try text() })
        case UInt8(ascii: "R"):
            rows += 1
            return .row(try (0..<width).map { _ in try value() })
        case UInt8(ascii: "E"):
            let expected = UInt64(bitPattern: try integer())
            let sum = checksum.state
            guard expected == rows, UInt64(bitPattern: try integer()) == sum, getc(file) == EOF else {
                throw Self.damaged
            }
            return .end
        default: throw Self.damaged
        }
    }

    private func text() throws -> String {
        guard case .text(let text) = try value() else { throw Self.damaged }
        return text
    }

    private func integer() throws -> Int64 {
        guard case .integer(let number) = try value() else { throw Self.damaged }
        return number
    }

    private func count(atMost most: Int64) throws -> Int {
        let number = try integer()
        guard (1...most).contains(number) else { throw Self.damaged }
        return Int(number)
    }

    private func value() throws -> Value {
        switch try take(1)[0] {
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "i"): return .integer(Int64(bitPattern: try number(8)))
        case UInt8(ascii: "r"): return .real(Double(bitPattern: try number(8)))
        case UInt8(ascii: "u"):
            return .uuid(try take(16).withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) })
        case UInt8(ascii: "t"):
            guard let text = String(validating: try take(Int(try number(4))), as: UTF8.self) else {
                throw Self.damaged
            }
            return .text(text)
        case UInt8(ascii: "b"): return .blob(try take(Int(try number(4))))
        default: throw Self.damaged
        }
    }

    private func number(_ width: Int) throws -> UInt64 {
        try take(width).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The next bytes; a length that the file does not have costs no more memory than the file has bytes.
    private func take(_ count: Int) throws -> [UInt8] {
        var taken: [UInt8] = []
        while taken.count < count {
            let step = min(count - taken.count, 1 << 20)
            let part = [UInt8](unsafeUninitializedCapacity: step) { $1 = fread($0.baseAddress, 1, step, file) }
            guard part.count == step else { throw Self.damaged }
            taken += part
        }
        checksum.add(taken)
        return taken
    }
}
