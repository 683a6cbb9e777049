public import Routing

/// What opens the way back to what somebody said or answered: 128 bits in hexadecimal. Only a keyed hash of it is stored.
public struct ReturnLink: Hashable, Sendable {
    public static let byteCount = 16
    public let bytes: [UInt8]

    /// Takes the first bytes of a keyed hash.
    public init(_ hash: [UInt8]) { bytes = Array(hash.prefix(Self.byteCount)) }
}

extension ReturnLink: PathParameter {
    public init?(segment: String) {
        let digits = segment.utf8.map { digit -> UInt8? in
            switch digit {
            case 0x30...0x39: digit - 0x30
            case 0x61...0x66: digit - 0x57
            default: nil
            }
        }
        guard digits.count == 2 * Self.byteCount else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[place], let low = digits[place + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        self.bytes = bytes
    }

    public var segment: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension ReturnLink: CustomStringConvertible, CustomReflectable {
    /// Never the link itself, so that it cannot slip into a log.
    public var description: String { "(return link)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
