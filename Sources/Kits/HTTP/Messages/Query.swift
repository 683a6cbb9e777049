/// The names and values behind a target's question mark, in their order.
public struct Query: Sendable, RandomAccessCollection {
    /// The most names that one query may have.
    static let limit = 500

    private let pairs: [(name: String, value: String)]

    /// A query of these names and values.
    public init(_ pairs: [(name: String, value: String)] = []) { self.pairs = pairs }

    /// The first value of a name.
    public subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// All values of a name, in their order.
    public func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    public var startIndex: Int { 0 }
    public var endIndex: Int { pairs.count }
    public subscript(position: Int) -> (name: String, value: String) { pairs[position] }

    /// Reads `a=1&b=2`; refuses broken escapes, invalid UTF-8, NUL and more than `limit` names.
    static func pairs(
        parsing bytes: ArraySlice<UInt8>, limit: Int, otherwise code: HTTPError.Code
    ) throws(HTTPError) -> [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        for field in bytes.split(separator: UInt8(ascii: "&")) {
            guard pairs.count < limit else {
                throw HTTPError(.tooManyFields, "More than \(limit) fields were sent.")
            }
            let equals = field.firstIndex(of: UInt8(ascii: "=")) ?? field.endIndex
            guard let name = Bytes.percentDecoded(field[..<equals], plusIsSpace: true),
                let value = Bytes.percentDecoded(field[equals...].dropFirst(), plusIsSpace: true),
                !name.utf8.contains(0), !value.utf8.contains(0)
            else { throw HTTPError(code, "A field is not percent-encoded UTF-8.") }
            pairs.append((name, value))
        }
        return pairs
    }
}
