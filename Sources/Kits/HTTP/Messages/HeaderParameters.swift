/// The parameters behind a header's first word, as in `form-data; name="a"; filename="b"`.
struct HeaderParameters {
    private var pairs: [(name: [UInt8], value: [UInt8])] = []
    /// Whether the text could be read to its end and no name came twice.
    private(set) var isWellFormed = false

    /// Reads `; name=value; name="value"`; within quotes a backslash stands before a quote or a backslash.
    init(_ bytes: [UInt8]) { isWellFormed = read(bytes) }

    private mutating func read(_ bytes: [UInt8]) -> Bool {
        var rest = Self.skippingSpace(bytes[...])
        while rest.first == UInt8(ascii: ";") {
            rest = Self.skippingSpace(rest.dropFirst())
            if rest.isEmpty { return true }
            let name = rest.prefix(while: Bytes.isToken)
            rest = rest[name.endIndex...]
            guard !name.isEmpty, rest.first == UInt8(ascii: "="),
                !pairs.contains(where: { Bytes.same($0.name, name) })
            else { return false }
            var index = rest.startIndex + 1
            guard let value = Self.value(bytes, at: &index) else { return false }
            pairs.append((Array(name), value))
            rest = Self.skippingSpace(bytes[index...])
        }
        return rest.isEmpty
    }

    private static func skippingSpace(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.drop { $0 == 0x20 || $0 == 0x09 }
    }

    /// The bytes of a parameter; nil as well if the text is broken.
    subscript(name: String) -> [UInt8]? {
        isWellFormed ? pairs.first { Bytes.same($0.name, name.utf8) }?.value : nil
    }

    private static func value(_ bytes: [UInt8], at index: inout Int) -> [UInt8]? {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            let value = bytes[index...].prefix(while: Bytes.isToken)
            index = value.endIndex
            return value.isEmpty ? nil : Array(value)
        }
        var value: [UInt8] = []
        index += 1
        while index < bytes.count {
            var byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                return value
            }
            if byte == UInt8(ascii: "\\"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "\"") || bytes[index + 1] == UInt8(ascii: "\\")
            {
                index += 1
                byte = bytes[index]
            }
            value.append(byte)
            index += 1
        }
        return nil
    }
}
