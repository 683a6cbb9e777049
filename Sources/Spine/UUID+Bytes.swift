import FoundationEssentials

extension UUID {
    /// Lower-case hexadecimal with hyphens.
    var hexadecimal: String {
        let digits: StaticString = "0123456789abcdef"
        return withUnsafeBytes(of: uuid) { bytes in
            String(unsafeUninitializedCapacity: 36) { text in
                var end = 0
                for (place, byte) in bytes.enumerated() {
                    if place == 4 || place == 6 || place == 8 || place == 10 {
                        text[end] = UInt8(ascii: "-")
                        end += 1
                    }
                    text[end] = digits.utf8Start[Int(byte >> 4)]
                    text[end + 1] = digits.utf8Start[Int(byte & 15)]
                    end += 2
                }
                return end
            }
        }
    }

    /// A random identifier (RFC 9562, version 4) of 16 unpredictable bytes.
    init(random bytes: [UInt8]) {
        self.init(bytes, version: 4)
    }

    /// An identifier that sorts by time of making (RFC 9562, version 7): 48 bits of milliseconds, then the bytes
    /// given, of which the first six are replaced.
    init(at milliseconds: Int64, random bytes: [UInt8]) {
        var bytes = bytes
        for index in 0..<6 { bytes[index] = UInt8(truncatingIfNeeded: milliseconds >> (40 - 8 * Int64(index))) }
        self.init(bytes, version: 7)
    }

    private init(_ given: [UInt8], version: UInt8) {
        var b = given
        b[6] = b[6] & 0x0f | version << 4
        b[8] = b[8] & 0x3f | 0x80
        self.init(
            uuid: (
                b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]
            ))
    }
}
