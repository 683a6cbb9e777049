/// Writes an address, percent-encoded, into memory that has room for it: a page has dozens of links.
struct LinkSpeller {
    enum Part { case path, query }

    private let memory: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    /// What `write` writes of these words; there is room for each of their bytes encoded and for what stands between.
    static func spell(
        _ path: [String], _ query: [(String, String)], _ fragment: String?, _ write: (inout LinkSpeller) -> Void
    ) -> String {
        var most = 2 + 3 * (fragment?.utf8.count ?? 0)
        for segment in path { most += 1 + 3 * segment.utf8.count }
        for (name, value) in query { most += 2 + 3 * (name.utf8.count + value.utf8.count) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { memory in
            var speller = LinkSpeller(memory: memory)
            write(&speller)
            return String(decoding: UnsafeBufferPointer(rebasing: memory[..<speller.count]), as: UTF8.self)
        }
    }

    private init(memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

    mutating func put(_ byte: UInt8) {
        memory[count] = byte
        count += 1
    }

    mutating func put(_ query: [(String, String)], _ fragment: String?) {
        var separator = UInt8(ascii: "?")
        for (name, value) in query {
            put(separator)
            put(name, .query)
            put(UInt8(ascii: "="))
            put(value, .query)
            separator = UInt8(ascii: "&")
        }
        if let fragment {
            put(UInt8(ascii: "#"))
            put(fragment, .path)
        }
    }

    /// Encodes all but RFC 3986's unreserved characters and, in a path, those sub-delims that stand for themselves.
    mutating func put(_ words: String, _ part: Part) {
        var words = words
        words.withUTF8 { source in
            let digits: StaticString = "0123456789ABCDEF"
            for byte in source {
                switch byte {
                case _ where Self.isUnreserved(byte): put(byte)
                case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: ","):
                    if part == .path { put(byte) } else { fallthrough }
                default:
                    put(UInt8(ascii: "%"))
                    put(digits.utf8Start[Int(byte >> 4)])
                    put(digits.utf8Start[Int(byte & 15)])
                }
            }
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
