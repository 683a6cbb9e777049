import CPostgreSQL
import FoundationEssentials

/// Bound values as libpq takes them: all in PostgreSQL's binary form, each with its declared type.
///
/// A null has no type of its own: the statement tells it, with a cast where nothing else does.
struct PostgresParameters {
    private(set) var types: [Oid] = []
    private var formats: [Int32] = []
    private var lengths: [Int32] = []
    /// Where each value begins in `bytes`; nil for null.
    private var places: [Int?] = []
    private var bytes: [UInt8] = []

    /// Throws `.unstorable` for a text with a zero byte and for what is no number.
    init(_ values: [Value]) throws {
        for (index, value) in values.enumerated() {
            let start = bytes.count
            let type: PostgresType? =
                switch value {
                case .null: nil
                case .integer(let number): append(UInt64(bitPattern: number), as: .int8)
                case .real(let number):
                    append(try number.storable(at: index + 1).bitPattern, as: .float8)
                case .text(let text): try append(text, at: index + 1)
                case .blob(let blob): append(blob, as: .bytea)
                case .uuid(let uuid): withUnsafeBytes(of: uuid.uuid) { append($0, as: .uuid) }
                }
            types.append(type?.rawValue ?? 0)
            formats.append(1)
            guard let length = Int32(exactly: bytes.count - start) else {
                throw DatabaseError(.unstorable, "Value \(index + 1) is too large. Make it smaller.")
            }
            lengths.append(length)
            places.append(type == nil ? nil : start)
        }
        // So that an empty value at the end still has an address.
        bytes.append(0)
    }

    private mutating func append(_ number: UInt64, as type: PostgresType) -> PostgresType {
        withUnsafeBytes(of: number.bigEndian) { append($0, as: type) }
    }

    private mutating func append(_ more: some Sequence<UInt8>, as type: PostgresType) -> PostgresType {
        bytes.append(contentsOf: more)
        return type
    }

    private mutating func append(_ text: String, at place: Int) throws -> PostgresType {
        guard !text.utf8.contains(0) else { throw DatabaseError.zeroByte(in: place) }
        return append(text.utf8, as: .text)
    }

    /// Gives libpq's four arrays: count, values, lengths, formats.
    func withPointers<T>(
        _ body: (
            Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
        ) -> T
    ) -> T {
        bytes.withUnsafeBytes { raw in
            let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
            let values = places.map { place in place.flatMap { start?.advanced(by: $0) } }
            return values.withUnsafeBufferPointer { values in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { formats in
                        body(Int32(types.count), values.baseAddress, lengths.baseAddress, formats.baseAddress)
                    }
                }
            }
        }
    }
}

/// The types of PostgreSQL that the kit reads and writes, by the numbers of its catalogue (pg_type.dat).
enum PostgresType: Oid {
    case bool = 16
    case bytea = 17
    case name = 19
    case int8 = 20
    case int2 = 21
    case int4 = 23
    case text = 25
    case oid = 26
    case float4 = 700
    case float8 = 701
    case unknown = 705
    case bpchar = 1042
    case varchar = 1043
    case numeric = 1700
    case uuid = 2950
}

extension Double {
    /// The number, unless it is none: SQLite would store null for it.
    func storable(at place: Int) throws -> Double {
        guard !isNaN else {
            throw DatabaseError(.unstorable, "Value \(place) is not a number. Leave it empty instead.")
        }
        return self
    }
}
