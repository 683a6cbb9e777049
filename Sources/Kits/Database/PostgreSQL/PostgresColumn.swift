import CPostgreSQL
import FoundationEssentials
import Glibc

/// Reads one column of PostgreSQL's answer, which comes as text; nil stands for a value of another type.
enum PostgresColumn {
    static func isNull(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> Bool {
        PQgetisnull(result, row, index) != 0
    }

    static func integer(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> Int64? {
        guard let raw = bytes(of: result, row, index) else { return nil }
        switch type(result, index) {
        case .int2, .int4, .int8, .oid, .numeric: return Int64(String(decoding: raw, as: UTF8.self))
        case .bool: return raw.first == UInt8(ascii: "t") ? 1 : 0
        default: return nil
        }
    }

    static func real(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> Double? {
        guard let raw = bytes(of: result, row, index) else { return nil }
        switch type(result, index) {
        case .int2, .int4, .int8, .numeric, .float4, .float8: return Double(String(decoding: raw, as: UTF8.self))
        default: return nil
        }
    }

    static func text(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> String? {
        switch type(result, index) {
        case .text, .varchar, .bpchar, .name, .unknown:
            bytes(of: result, row, index).map { String(decoding: $0, as: UTF8.self) }
        default: nil
        }
    }

    static func bytes(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> [UInt8]? {
        guard let raw = bytes(of: result, row, index) else { return nil }
        switch type(result, index) {
        case .bytea: return raw.starts(with: [0x5C, 0x78]) ? unhex(raw.dropFirst(2)) : nil
        case .uuid: return unhex(raw[...])
        default: return nil
        }
    }

    static func uuid(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> UUID? {
        guard let bytes = bytes(result, row, index), bytes.count == 16 else { return nil }
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    static func value(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> Value? {
        if isNull(result, row, index) { return .null }
        switch type(result, index) {
        case .int2, .int4, .int8, .oid, .bool: return integer(result, row, index).map { .integer($0) }
        case .float4, .float8: return real(result, row, index).map { .real($0) }
        case .numeric:
            return integer(result, row, index).map { .integer($0) } ?? real(result, row, index).map { .real($0) }
        case .uuid: return uuid(result, row, index).map { .uuid($0) }
        case .bytea: return bytes(result, row, index).map { .blob($0) }
        case .text, .varchar, .bpchar, .name, .unknown: return text(result, row, index).map { .text($0) }
        case nil: return nil
        }
    }

    static func typeName(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> String {
        if isNull(result, row, index) { return "null" }
        return switch type(result, index) {
        case .int2, .int4, .int8, .oid: "an integer"
        case .bool: "a truth value"
        case .float4, .float8, .numeric: "a real number"
        case .uuid: "an identifier"
        case .bytea: "bytes"
        case .text, .varchar, .bpchar, .name, .unknown: "a text"
        case nil: "another type (\(PQftype(result, index)))"
        }
    }

    private static func type(_ result: OpaquePointer, _ index: Int32) -> PostgresType? {
        PostgresType(rawValue: PQftype(result, index))
    }

    private static func bytes(
        of result: OpaquePointer, _ row: Int32, _ index: Int32
    ) -> UnsafeRawBufferPointer? {
        guard !isNull(result, row, index), let start = PQgetvalue(result, row, index) else { return nil }
        return UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, index)))
    }

    /// The bytes that hexadecimal digits stand for, passing over the dashes of an identifier; nil for anything else.
    private static func unhex(_ digits: Slice<UnsafeRawBufferPointer>) -> [UInt8]? {
        var made: [UInt8] = []
        made.reserveCapacity(digits.count / 2)
        var high: UInt8?
        for digit in digits where digit != UInt8(ascii: "-") {
            let number: UInt8
            switch digit {
            case 0x30...0x39: number = digit - 0x30
            case 0x61...0x66: number = digit - 0x61 + 10
            default: return nil
            }
            if let first = high {
                made.append(first << 4 | number)
                high = nil
            } else {
                high = number
            }
        }
        return high == nil ? made : nil
    }
}
