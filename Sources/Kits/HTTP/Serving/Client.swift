import Glibc

/// Who sent a request, as far as the connection and trusted proxies tell.
struct Client {
    /// The address without a port; empty if it is of a kind that is not known.
    let address: String
    /// Whether the client's own connection is encrypted.
    let isSecure: Bool

    /// The client behind a connection from `peer`.
    ///
    /// X-Forwarded-For is read from its end, where the nearest proxy wrote: the first address that is not itself a
    /// trusted proxy's is the client's. Whatever stands before it anybody may have made up.
    init(peer: String, headers: Headers, trusting proxies: [AddressRange]) {
        guard proxies.contains(where: { $0.contains(peer) }) else {
            address = peer
            isSecure = false
            return
        }
        var client = peer
        let chain = headers.all("x-forwarded-for").joined(separator: ",").split(separator: ",")
        for entry in chain.reversed() {
            guard let bytes = AddressRange.bytes(entry.split(separator: " ").joined()) else { break }
            client = AddressRange.text(bytes)
            guard proxies.contains(where: { $0.contains(client) }) else { break }
        }
        address = client
        isSecure = headers["x-forwarded-proto"]?.lowercased() == "https"
    }

    /// The address in a socket's address, as text.
    static func text(_ socket: UnsafePointer<sockaddr>?) -> String {
        guard let socket else { return "" }
        switch Int32(socket.pointee.sa_family) {
        case AF_INET:
            return UnsafeRawPointer(socket).withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                withUnsafeBytes(of: $0.pointee.sin_addr) { AddressRange.text(Array($0)) }
            }
        case AF_INET6:
            return UnsafeRawPointer(socket).withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                let bytes = withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) }
                let text = AddressRange.text(bytes)
                return AddressRange.bytes(text).map(AddressRange.text) ?? text
            }
        default: return ""
        }
    }
}
