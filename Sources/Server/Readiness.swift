import Glibc

/// Tells systemd that the program is ready, or about to leave, where it was asked to say so (`Type=notify`).
enum Readiness: String {
    case ready = "READY=1"
    case stopping = "STOPPING=1"

    /// Says it; where nobody asked, nothing happens.
    func tell() {
        guard let path = getenv("NOTIFY_SOCKET"), path.pointee != 0 else { return }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let length = strlen(path)
        let start = MemoryLayout<sockaddr_un>.offset(of: \.sun_path)!
        guard length < MemoryLayout.size(ofValue: address.sun_path) else { return }
        withUnsafeMutableBytes(of: &address.sun_path) { room in
            room.copyMemory(from: UnsafeRawBufferPointer(start: path, count: length))
            // A name that is no file begins with NUL, which the environment writes as @.
            if room[0] == UInt8(ascii: "@") { room[0] = 0 }
        }
        let socket = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { return }
        defer { close(socket) }
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                _ = sendto(
                    socket, rawValue, rawValue.utf8.count, Int32(MSG_NOSIGNAL), name, socklen_t(start + length))
            }
        }
    }
}
