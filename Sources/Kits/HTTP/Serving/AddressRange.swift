import Glibc

/// A range of IPv4 or IPv6 addresses, such as `10.0.0.0/8` or `::1`.
public struct AddressRange: Sendable, Hashable {
    private let bytes: [UInt8]
    private let bits: Int

    /// Reads an address, with or without the number of bits that count; throws `badAddress`.
    public init(_ text: String) throws(HTTPError) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let bytes = Self.bytes(String(parts[0])),
            let bits = parts.count == 1 ? bytes.count * 8 : Int(parts[1]), (0...bytes.count * 8).contains(bits)
        else { throw HTTPError(.badAddress, "Not an address or a range of addresses; write 10.0.0.0/8 or ::1.") }
        self.bytes = bytes
        self.bits = bits
    }

    /// Whether an address, written as text, is in the range.
    public func contains(_ address: String) -> Bool {
        guard let other = Self.bytes(address), other.count == bytes.count else { return false }
        return (0..<bits).allSatisfy { bit in
            (bytes[bit / 8] ^ other[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
        }
    }

    /// The 4 or 16 bytes of an address; an IPv4 address within IPv6 (`::ffff:1.2.3.4`) has 4.
    static func bytes(_ text: String) -> [UInt8]? {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: &four) { Array($0) } }
        var sixteen = in6_addr()
        guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: &sixteen) { Array($0) }
        return bytes.starts(with: mapped) ? Array(bytes[12...]) : bytes
    }

    /// An address as text.
    static func text(_ bytes: [UInt8]) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { buffer in
            let family = bytes.count == 4 ? AF_INET : AF_INET6
            guard let base = buffer.baseAddress,
                inet_ntop(family, bytes, base, socklen_t(INET6_ADDRSTRLEN)) != nil
            else { return "" }
            return String(cString: base)
        }
    }

    private static let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
}
