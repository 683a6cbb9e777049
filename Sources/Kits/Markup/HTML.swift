import Glibc

/// A page being written: statements append elements, text and attributes to a buffer of its own, escaped.
///
/// Whatever a program knows only when it runs is escaped on the way in. The one way round it is ``raw(_:)``,
/// which takes nothing but words that stand in the source.
public struct HTML: ~Copyable {
    private(set) var start: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    /// An empty page with room for `capacity` bytes; it grows when more are written.
    public init(capacity: Int = 16_384) {
        self.capacity = max(capacity, 64)
        start = HTML.memory(realloc(nil, self.capacity))
    }

    deinit {
        free(start)
    }

    /// The bytes written, in UTF-8.
    public consuming func finish() -> [UInt8] {
        Array(UnsafeBufferPointer(start: start, count: count))
    }

    /// Makes room for `bytes` more.
    mutating func reserve(_ bytes: Int) {
        let needed = count + bytes
        guard needed > capacity else { return }
        capacity = max(needed, capacity * 2)
        start = HTML.memory(realloc(start, capacity))
    }

    /// Where the next byte goes; ``reserve(_:)`` comes first, ``advance(_:)`` after.
    var end: UnsafeMutablePointer<UInt8> { start + count }

    /// Counts `bytes` written at ``end``.
    mutating func advance(_ bytes: Int) {
        count += bytes
    }

    mutating func write(_ bytes: UnsafePointer<UInt8>, count length: Int) {
        reserve(length)
        memcpy(end, bytes, length)
        advance(length)
    }

    mutating func write(_ words: StaticString) {
        precondition(words.hasPointerRepresentation, "words of one character are stored elsewhere: write a byte")
        write(words.utf8Start, count: words.utf8CodeUnitCount)
    }

    mutating func write(byte: UInt8) {
        reserve(1)
        end.pointee = byte
        advance(1)
    }

    private static func memory(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<UInt8> {
        guard let pointer else { fatalError("no memory left to write a page") }
        return pointer.assumingMemoryBound(to: UInt8.self)
    }
}
