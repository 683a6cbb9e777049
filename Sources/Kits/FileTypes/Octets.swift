/// Reads numbers out of bytes from outside; nil beyond their end.
struct Octets {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }
    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    var count: Int { bytes.count }

    /// Some bytes from a place.
    func slice(_ at: Int, _ count: Int) -> ArraySlice<UInt8>? {
        guard at >= 0, count >= 0, at <= bytes.count, count <= bytes.count - at else { return nil }
        return bytes[(bytes.startIndex + at)..<(bytes.startIndex + at + count)]
    }

    /// A number of `size` bytes, the highest first or last.
    func number(_ at: Int, size: Int, lowFirst: Bool) -> Int? {
        guard let slice = slice(at, size) else { return nil }
        return lowFirst
            ? slice.reversed().reduce(0) { $0 << 8 | Int($1) } : slice.reduce(0) { $0 << 8 | Int($1) }
    }

    /// Four letters.
    func name(_ at: Int) -> String? { slice(at, 4).flatMap { String(validating: $0, as: UTF8.self) } }
}
