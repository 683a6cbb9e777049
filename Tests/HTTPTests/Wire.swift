import Glibc
import HTTP
import Synchronization

/// A client's socket that sends and reads raw bytes.
final class Wire: Sendable {
    let socket: Int32

    /// Connects to a port on this machine; reading gives up after a minute.
    init(_ port: UInt16) {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        self.socket = socket
        isConnected = result == 0
    }

    let isConnected: Bool

    /// Connects to a server and sends a text.
    convenience init(_ server: Server, sending text: String) {
        self.init(server.port ?? 0)
        send(text)
    }

    deinit { close(socket) }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Says that nothing more will be sent.
    func finish() { shutdown(socket, Int32(SHUT_WR)) }

    /// Reads once; empty when the other side has closed.
    func some() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
            count = max(0, recv(socket, buffer.baseAddress, buffer.count, 0))
        }
    }

    /// Reads until the other side closes.
    func rest() -> [UInt8] {
        var all: [UInt8] = []
        while true {
            let more = some()
            if more.isEmpty { return all }
            all += more
        }
    }

    /// Reads one response with a Content-Length; `hasBody` is false for answers to HEAD.
    func answer(hasBody: Bool = true) -> Answer? {
        while true {
            if let end = buffered.withLock({ Answer.end(in: $0, hasBody: hasBody) }) {
                return buffered.withLock { bytes in
                    defer { bytes.removeFirst(end) }
                    return Answer(Array(bytes[..<end]))
                }
            }
            let more = some()
            if more.isEmpty { return nil }
            buffered.withLock { $0 += more }
        }
    }

    private let buffered = Mutex<[UInt8]>([])
}

/// A response as it came over the wire.
struct Answer {
    let status: Int
    let head: String
    let body: [UInt8]

    init?(_ bytes: [UInt8]) {
        guard let split = Self.headEnd(bytes) else { return nil }
        head = String(decoding: bytes[..<split], as: UTF8.self)
        body = Array(bytes[split...])
        guard head.hasPrefix("HTTP/1."), let code = Int(head.dropFirst(9).prefix(3)) else { return nil }
        status = code
    }

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The values of a header, in their order.
    func all(_ name: String) -> [String] {
        head.split(separator: "\r\n").filter { $0.lowercased().hasPrefix(name.lowercased() + ":") }
            .map { String($0.drop { $0 != ":" }.dropFirst().drop { $0 == " " }) }
    }

    subscript(name: String) -> String? { all(name).first }

    static func headEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        for index in 0...(bytes.count - 4) where bytes[index] == 13 && bytes[index..<(index + 4)] == [13, 10, 13, 10] {
            return index + 4
        }
        return nil
    }

    static func end(in bytes: [UInt8], hasBody: Bool) -> Int? {
        guard let head = headEnd(bytes), let answer = Answer(Array(bytes[..<head])) else { return nil }
        let length = hasBody ? answer["Content-Length"].flatMap { Int($0) } ?? 0 : 0
        return bytes.count >= head + length ? head + length : nil
    }
}

/// Answers by a closure and counts what reached it.
final class Recorder: Handler {
    let count = Atomic<Int>(0)
    private let body: @Sendable (Request) -> Response

    init(_ body: @escaping @Sendable (Request) -> Response = { Response(.ok, body: .text("\($0.target.raw)")) }) {
        self.body = body
    }

    func respond(to request: Request) -> Response {
        count.add(1, ordering: .relaxed)
        return body(request)
    }

    var seen: Int { count.load(ordering: .relaxed) }
}

/// A server on a free port that stops when the test lets go of it.
struct Serving {
    let server: Server
    let recorder: Recorder
    let port: UInt16

    init(
        change: (inout Configuration) -> Void = { _ in }, body: @escaping @Sendable (Request) -> Response
    ) throws {
        try self.init(Recorder(body), change)
    }

    init(_ recorder: Recorder = Recorder(), _ change: (inout Configuration) -> Void = { _ in }) throws {
        var configuration = Configuration(address: "127.0.0.1", port: 0)
        configuration.threads = 4
        change(&configuration)
        self.recorder = recorder
        server = Server(configuration: configuration, handler: recorder)
        try server.start()
        port = server.port ?? 0
    }

    /// Sends a text, ends sending, and gives everything that came back.
    func exchange(_ text: String) -> String { exchange(Array(text.utf8)) }

    func exchange(_ bytes: [UInt8]) -> String {
        let wire = Wire(port)
        wire.send(bytes)
        wire.finish()
        return String(decoding: wire.rest(), as: UTF8.self)
    }
}

/// Work on a thread of its own, so that tests that wait for each other do not share the few threads of tasks.
final class Worker: Sendable {
    private let thread: pthread_t

    init(_ work: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        pthread_create(&thread, nil, runWork, Unmanaged.passRetained(Work(work)).toOpaque())
        self.thread = thread
    }

    /// Waits until the work is done.
    func join() { pthread_join(thread, nil) }
}

private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

private func runWork(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
    return nil
}

extension Server {
    /// A server with one thread for its connections, and a limit for bodies in bytes.
    static func started(_ handler: some Handler, threads: Int, bodyLimit: Int = 1024) throws -> Server {
        var configuration = Configuration(address: "127.0.0.1", port: 0)
        configuration.threads = threads
        configuration.connectionThreads = 1
        configuration.bodyLimit = bodyLimit
        let server = Server(configuration: configuration, handler: handler)
        try server.start()
        return server
    }
}
