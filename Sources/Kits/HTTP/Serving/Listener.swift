import Glibc

/// An open socket that waits for connections.
struct Listener {
    let socket: Int32
    let port: UInt16
    /// Both ends of a pipe that nothing goes through.
    private let silence: (end: Int32, other: Int32)

    /// Opens a socket at an address and port; throws `badAddress` or `cannotListen`.
    init(address: String, port: UInt16) throws(HTTPError) {
        guard let bytes = AddressRange.bytes(address) else {
            throw HTTPError(.badAddress, "The address to listen at is neither IPv4 nor IPv6; write 127.0.0.1 or ::1.")
        }
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        let socket = Glibc.socket(
            family, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { throw Self.failure(port) }
        var on: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        let isBound = Self.withSocketAddress(bytes, port) { bind(socket, $0, $1) == 0 }
        guard isBound, listen(socket, SOMAXCONN) == 0, let real = Self.port(of: socket) else {
            let error = Self.failure(port)
            close(socket)
            throw error
        }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            let error = Self.failure(port)
            close(socket)
            throw error
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        self.socket = socket
        self.port = real
        silence = (ends[0], ends[1])
    }

    /// Refuses whoever wants to connect from now on: a pipe takes the socket's number, in which nothing ever happens.
    ///
    /// `MHD_quiesce_daemon` would do the same, but races with the library's own threads: whichever comes second to take the
    /// socket out of their line ends the program (libmicrohttpd 0.9.75, daemon.c 4976 and 5531).
    func hush() {
        dup2(silence.end, socket)
        _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
    }

    /// Gives back what it holds beside the socket's number.
    func forget() {
        close(silence.end)
        close(silence.other)
    }

    private static func withSocketAddress<T>(
        _ bytes: [UInt8], _ port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> T
    ) -> T {
        if bytes.count == 4 {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            withUnsafeMutableBytes(of: &address.sin_addr) { $0.copyBytes(from: bytes) }
            return withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
        }
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = port.bigEndian
        withUnsafeMutableBytes(of: &address.sin6_addr) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in6>.size))
            }
        }
    }

    private static func port(of socket: Int32) -> UInt16? {
        // Both kinds of address have the port at the same place.
        var address = sockaddr_in6()
        var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
        let result = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &size) }
        }
        return result == 0 ? UInt16(bigEndian: address.sin6_port) : nil
    }

    private static func failure(_ port: UInt16) -> HTTPError {
        let reason = String(cString: strerror(errno))
        return HTTPError(
            .cannotListen, "Cannot listen at port \(port): \(reason). Choose another port or end what uses it.")
    }
}
