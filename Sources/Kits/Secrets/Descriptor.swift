import Glibc

/// Whole reads and writes on a file descriptor that somebody else opened and closes.
struct Descriptor {
    private let number: Int32

    init(_ number: Int32) { self.number = number }

    /// As many bytes as asked for; fewer only where the file ends.
    func read(_ count: Int) throws(SecretsError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let result = bytes.withUnsafeMutableBytes { Glibc.read(number, $0.baseAddress! + filled, count - filled) }
            if result == 0 { break }
            if result > 0 {
                filled += result
            } else if errno != EINTR {
                throw Descriptor.failure("read")
            }
        }
        bytes.removeLast(count - filled)
        return bytes
    }

    /// Writes all the bytes.
    func write(_ bytes: [UInt8]) throws(SecretsError) {
        var written = 0
        while written < bytes.count {
            let result = bytes.withUnsafeBytes { Glibc.write(number, $0.baseAddress! + written, bytes.count - written) }
            if result >= 0 {
                written += result
            } else if errno != EINTR {
                throw Descriptor.failure("written")
            }
        }
    }

    private static func failure(_ verb: StaticString) -> SecretsError {
        SecretsError(.inputOutput, "A file cannot be \(verb): \(String(cString: strerror(errno))).")
    }
}
