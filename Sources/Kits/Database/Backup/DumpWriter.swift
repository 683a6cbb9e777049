import FoundationEssentials
import Glibc

/// Writes a dump: a magic line, then for each table its name and columns and its rows, then the count and a checksum.
///
/// A value is a letter and its bytes: `n`ull, `i`nteger and `r`eal (8 bytes), `u`uid (16), `t`ext and `b`lob (4 bytes
/// of length before them). Numbers are big-endian. The checksum is 64-bit FNV-1a over everything before it.
final class DumpWriter {
    static let magic: [UInt8] = Array("joining-forces dump 1\n".utf8)
    private let file: UnsafeMutablePointer<FILE>
    private var checksum = Checksum()
    private var rows: UInt64 = 0
    private var buffer: [UInt8] = []

    init(path: String) throws {
        guard let opened = fopen(path, "we") else {
            throw DatabaseError(.unavailable, "The file \(path) cannot be written (error \(errno)). Check its folder.")
        }
        file = opened
        buffer = Self.magic
    }

    deinit {
        fclose(file)
    }

    /// Writes every table of the snapshot that the connection is in.
    func write(_ connection: any Connection, progress: (Double) throws -> Void) throws {
        let tables = try connection.tables()
        for (number, table) in tables.enumerated() {
            buffer.append(UInt8(ascii: "T"))
            put(.text(table.name))
            put(.integer(Int64(table.columns.count)))
            for column in table.columns { put(.text(column)) }
            let query = "select \(table.columns.map(quoted).joined(separator: ", ")) from \(quoted(table.name))"
            try connection.stream(query) { row in
                buffer.append(UInt8(ascii: "R"))
                for _ in table.columns { put(try row.next()) }
                rows += 1
                if buffer.count > 1 << 16 { try flush() }
                return true
            }
            try progress(Double(number + 1) / Double(tables.count))
        }
    }

    /// Writes the end, without which the dump is not whole.
    func finish() throws {
        buffer.append(UInt8(ascii: "E"))
        put(.integer(Int64(bitPattern: rows)))
        try flush()
        put(.integer(Int64(bitPattern: checksum.state)))
        try flush()
        guard fflush(file) == 0 else { throw Self.full }
    }

    private static var full: DatabaseError {
        DatabaseError(.full, "The dump cannot be written. Make room on the disk.")
    }

    private func put(_ value: Value) {
        switch value {
        case .null: buffer.append(UInt8(ascii: "n"))
        case .integer(let number): put("i", number.bigEndian)
        case .real(let number): put("r", number.bitPattern.bigEndian)
        case .uuid(let uuid): put("u", uuid.uuid)
        case .text(let text):
            put("t", UInt32(text.utf8.count).bigEndian)
            buffer.append(contentsOf: text.utf8)
        case .blob(let bytes):
            put("b", UInt32(bytes.count).bigEndian)
            buffer.append(contentsOf: bytes)
        }
    }

    private func put(_ letter: Unicode.Scalar, _ bits: some BitwiseCopyable) {
        buffer.append(UInt8(ascii: letter))
        withUnsafeBytes(of: bits) { buffer.append(contentsOf: $0) }
    }

    private func flush() throws {
        checksum.add(buffer)
        guard fwrite(buffer, 1, buffer.count, file) == buffer.count else { throw Self.full }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// 64-bit FNV-1a: notices damage, not forgery.
struct Checksum {
    private(set) var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: [UInt8]) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }
}
