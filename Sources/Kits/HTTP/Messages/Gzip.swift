import CZlib
import Synchronization

/// Makes gzip files (RFC 1952); keeps the streams it is not using, since a new one costs more than a page.
final class Gzip: Sendable {
    /// Fewer bytes than this are not worth compressing.
    static let least = 1024

    private let level: Int32
    private let spare = Mutex<[Deflater]>([])

    /// `level` is zlib's: 1 is quick, 9 is small.
    init(level: Int32) { self.level = level }

    /// Compresses bytes; `padding` bytes of a file's name in the header blur the length. Nil if memory is short.
    func compress(_ bytes: UnsafeRawBufferPointer, padding: Int = 0) -> [UInt8]? {
        guard let deflater = spare.withLock({ $0.popLast() }) ?? Deflater(level: level) else { return nil }
        defer { spare.withLock { $0.append(deflater) } }
        var file: [UInt8] = [0x1F, 0x8B, 8, padding > 0 ? 8 : 0, 0, 0, 0, 0, 0, 3]
        if padding > 0 {
            file.append(contentsOf: repeatElement(UInt8(ascii: "-"), count: padding))
            file.append(0)
        }
        guard deflater.deflate(bytes, onto: &file) else { return nil }
        let base = bytes.assumingMemoryBound(to: UInt8.self).baseAddress
        for word in [
            UInt32(truncatingIfNeeded: crc32_z(0, base, bytes.count)), UInt32(truncatingIfNeeded: bytes.count),
        ] {
            withUnsafeBytes(of: word.littleEndian) { file.append(contentsOf: $0) }
        }
        return file
    }

    /// Whether an Accept-Encoding header names gzip, or everything, with a weight above nothing.
    static func isAccepted(by headers: Headers) -> Bool {
        guard let value = headers.first("accept-encoding") else { return false }
        var everything = false
        for choice in value.split(separator: UInt8(ascii: ",")) {
            let name = Bytes.trimmed(choice.prefix { $0 != UInt8(ascii: ";") })
            let weight = choice[name.endIndex...].drop { $0 != UInt8(ascii: "=") }.dropFirst()
            let counts = weight.isEmpty || weight.contains { $0 >= UInt8(ascii: "1") && $0 <= UInt8(ascii: "9") }
            if Bytes.same(name, "gzip".utf8) { return counts }
            if name.elementsEqual("*".utf8) { everything = counts }
        }
        return everything
    }
}

/// One zlib stream; used by one thread at a time, since it is out of `spare` meanwhile.
private final class Deflater: @unchecked Sendable {
    private let stream: UnsafeMutablePointer<z_stream>

    init?(level: Int32) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard czlib_begin(stream, level) == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Appends the compressed bytes.
    func deflate(_ bytes: UnsafeRawBufferPointer, onto file: inout [UInt8]) -> Bool {
        guard let size = UInt32(exactly: bytes.count), deflateReset(stream) == Z_OK else { return false }
        let bound = Int(deflateBound(stream, uLong(bytes.count)))
        guard let room = UInt32(exactly: bound) else { return false }
        let start = file.count
        let made = [UInt8](unsafeUninitializedCapacity: start + bound + 8) { buffer, count in
            _ = buffer.update(fromContentsOf: file)
            stream.pointee.next_in = UnsafeMutablePointer(
                mutating: bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
            stream.pointee.avail_in = size
            stream.pointee.next_out = buffer.baseAddress.map { $0 + start }
            stream.pointee.avail_out = room
            let isWhole = CZlib.deflate(stream, Z_FINISH) == Z_STREAM_END
            count = isWhole ? start + bound - Int(stream.pointee.avail_out) : 0
        }
        file = made
        return !made.isEmpty
    }
}
