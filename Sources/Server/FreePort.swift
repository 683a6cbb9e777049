import Commands
import Glibc

/// A port that nobody listens on: the address that links are printed with has to be known before the site is built.
enum FreePort {
    /// The port itself, or for 0 one that is free now.
    static func or(_ port: Int) throws -> Int {
        guard port == 0 else { return port }
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let found = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        guard listener >= 0, found else {
            throw CommandError(.unavailable, "There is no free port. Name one with --port.")
        }
        return Int(address.sin_port.bigEndian)
    }
}
