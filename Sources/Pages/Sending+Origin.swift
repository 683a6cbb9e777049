import Glibc

extension Sending {
    /// Where a form came from, as tries are counted by: an IPv4 address, or the 64 bits that a household of IPv6 has. It is
    /// kept nowhere but under a keyed hash.
    public var origin: String { Self.origin(of: remoteAddress) }

    /// What of an address is counted as one origin.
    public static func origin(of address: String) -> String {
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: &bytes) { $0.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") }
    }
}
