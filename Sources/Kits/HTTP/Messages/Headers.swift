/// The header fields of a message, in their order; names are the same whatever their case.
///
/// No carriage return, line feed, NUL or other control byte can ever be in them, whoever gives the text: in a value
/// each becomes a space, and a field whose name is not a token (RFC 9110, section 5.6.2) is left out.
public struct Headers: Sendable, Hashable, ExpressibleByArrayLiteral {
    /// Where a field stands in `text`: its name, a zero byte, its value, a zero byte.
    struct Field: Sendable, Hashable {
        let start: Int32
        let nameCount: Int32
        let valueCount: Int32
        var name: Range<Int> { Int(start)..<Int(start + nameCount) }
        var value: Range<Int> { Int(start + nameCount + 1)..<Int(start + nameCount + 1 + valueCount) }
    }

    /// Every name and value, each with a zero byte behind it, as the C library reads them.
    private(set) var text: [UInt8] = []
    private(set) var fields: [Field] = []

    /// No fields.
    public init() {}

    /// These names and values, in their order.
    public init(_ fields: [(String, String)]) {
        for (name, value) in fields { add(name, value) }
    }

    /// These names and values, in their order.
    public init(arrayLiteral elements: (String, String)...) { self.init(elements) }

    /// The first value of a name; bytes that are no UTF-8 are replaced by U+FFFD.
    public subscript(name: String) -> String? {
        first(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// All values of a name, in their order.
    public func all(_ name: String) -> [String] {
        fields.filter { isNamed($0, name) }.map { String(decoding: text[$0.value], as: UTF8.self) }
    }

    /// Every name and value, in their order.
    public var pairs: [(name: String, value: String)] {
        fields.map { (String(decoding: text[$0.name], as: UTF8.self), String(decoding: text[$0.value], as: UTF8.self)) }
    }

    /// Adds a field behind those that are there.
    public mutating func add(_ name: String, _ value: String) {
        var name = name
        var value = value
        name.withUTF8 { name in value.withUTF8 { value in add(name: name, value: value) } }
    }

    /// Puts a field in the place of all of that name.
    public mutating func set(_ name: String, _ value: String) {
        remove(name)
        add(name, value)
    }

    /// Takes out all fields of a name.
    public mutating func remove(_ name: String) {
        guard fields.contains(where: { isNamed($0, name) }) else { return }
        let left = pairs.filter { !Bytes.same($0.name.utf8, name.utf8) }
        self = Headers(left.map { ($0.name, $0.value) })
    }

    /// The bytes of the first value of a name.
    func first(_ name: String) -> ArraySlice<UInt8>? {
        fields.first { isNamed($0, name) }.map { text[$0.value] }
    }

    private func isNamed(_ field: Field, _ name: String) -> Bool {
        guard Int(field.nameCount) == name.utf8.count else { return false }
        var place = Int(field.start)
        for byte in name.utf8 {
            guard Bytes.lower(text[place]) == Bytes.lower(byte) else { return false }
            place += 1
        }
        return true
    }

    mutating func add(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
        guard !name.isEmpty, name.allSatisfy(Bytes.isToken),
            let end = Int32(exactly: text.count + name.count + value.count + 2)
        else { return }
        let start = Int32(text.count)
        text.append(contentsOf: name)
        text.append(0)
        if value.allSatisfy(Bytes.isValue) {
            text.append(contentsOf: value)
        } else {
            text.append(contentsOf: value.lazy.map { Bytes.isValue($0) ? $0 : 0x20 })
        }
        text.append(0)
        fields.append(
            Field(start: start, nameCount: Int32(name.count), valueCount: end - start - Int32(name.count) - 2))
    }

    mutating func reserveCapacity(fields count: Int, bytes: Int) {
        fields.reserveCapacity(count)
        text.reserveCapacity(bytes)
    }
}
