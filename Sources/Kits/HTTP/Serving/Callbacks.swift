import CMicrohttpd
import Glibc
import Synchronization

// What the C library calls, on its own threads. `owner` is the `Service`, which lives longer than the daemon.

/// The first line was read: what is returned travels with the request until `requestCompleted`.
func requestBegan(
    _ owner: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _ connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
    let bytes = UnsafeRawBufferPointer(start: target, count: target.map(strlen) ?? 0)
    return Unmanaged.passRetained(Exchange(target: bytes.assumingMemoryBound(to: UInt8.self))).toOpaque()
}

/// Called with the head, then with each piece of the body, then once more when the request is whole.
func answerRequest(
    _ owner: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ url: UnsafePointer<CChar>?,
    _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?, _ upload: UnsafePointer<CChar>?,
    _ uploadSize: UnsafeMutablePointer<Int>?, _ context: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let owner, let connection, let url, let method, let version, let uploadSize, let held = context?.pointee
    else {
        return .NO
    }
    let service = Unmanaged<Service>.fromOpaque(owner).takeUnretainedValue()
    let exchange = Unmanaged<Exchange>.fromOpaque(held).takeUnretainedValue()
    guard exchange.isBegun else {
        return service.begin(exchange, connection, method, url, version)
    }
    guard uploadSize.pointee > 0 else { return service.respond(exchange, connection) }
    if exchange.turnedAway == nil {
        guard uploadSize.pointee <= exchange.bodyLimit - exchange.body.count else { return .NO }
        exchange.body.append(contentsOf: UnsafeRawBufferPointer(start: upload, count: uploadSize.pointee))
    }
    uploadSize.pointee = 0
    return .YES
}

/// The answer is out, or the connection broke: lets go of the request.
func requestCompleted(
    _ owner: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ context: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ reason: MHD_RequestTerminationCode
) {
    guard let owner, let held = context?.pointee else { return }
    context?.pointee = nil
    let exchange = Unmanaged<Exchange>.fromOpaque(held).takeRetainedValue()
    guard exchange.isBegun else { return }
    let service = Unmanaged<Service>.fromOpaque(owner).takeUnretainedValue()
    service.bodyBytes.subtract(exchange.reserved, ordering: .relaxed)
    service.inFlight.subtract(1, ordering: .sequentiallyConsistent)
}

/// Takes one header field of a request.
func takeHeader(
    _ incoming: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ name: UnsafePointer<CChar>?, _ nameSize: Int,
    _ value: UnsafePointer<CChar>?, _ valueSize: Int
) -> MHD_Result {
    guard let incoming = incoming?.assumingMemoryBound(to: IncomingHead.self) else { return .NO }
    let isTaken = incoming.pointee.take(
        name: UnsafeBufferPointer(start: name, count: nameSize),
        value: UnsafeBufferPointer(start: value, count: value == nil ? 0 : valueSize))
    return isTaken ? .YES : .NO
}

/// Leaves escapes as they are: targets are decoded by `Request.Target`.
func keepEscapes(
    _ owner: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ text: UnsafeMutablePointer<CChar>?
) -> Int {
    text.map { strlen($0) } ?? 0
}

/// Hands on what the library has to say.
func logMessage(_ owner: UnsafeMutableRawPointer?, _ format: UnsafePointer<CChar>?, _ arguments: CVaListPointer?) {
    guard let owner, let format, let arguments else { return }
    let message = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer -> String in
        guard let base = buffer.baseAddress, vsnprintf(base, buffer.count, format, arguments) >= 0 else { return "" }
        return String(cString: base)
    }
    let line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    Unmanaged<Service>.fromOpaque(owner).takeUnretainedValue().configuration.log(line)
}
