/// The parameters behind a header's first word, as in `form-data; name="a"; filename="b"`.
struct HeaderParameters {
    private var pairs: [(name: [UInt8], value: [UInt8])] = []
    /// Whether the text could be read to its end and no name came twice.
    private(set) var isWellFormed = true

    /// Reads `; name=value; name="value"`; within quotes a backslash stands before a quote or a backslash.
    init(_ bytes: [UInt8]) {
        var index = 0
        func skipSpace() { while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 } }
        while true {
            skipSpace()
            guard index < bytes.count else { return }
            guard bytes[index] == UInt8(ascii: ";") else { isWellFormed = false; return }
            index += 1
            skipSpace()
            guard index < bytes.count else { return }
            let name = bytes[index...].prefix(while: Bytes.isToken)
            index = name.endIndex
            guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "="),
                !pairs.contains(where: { Bytes.same($0.name, name) })
            else { isWellFormed = false; return }
            index += 1
            guard let value = Self.value(bytes, at: &index) else { isWellFormed = false; return }
            pairs.append((Array(name), value))
        }
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
