import CSodium

/// A secret key of 256 bits, in guarded memory that is wiped when the last holder lets go.
///
/// `@unchecked Sendable`: the bytes are written in the initialiser and only read afterwards.
public final class Key: @unchecked Sendable {
    static let byteCount = 32
    private let address: UnsafeMutableRawPointer

    /// A new key.
    public convenience init(random: any RandomSource) {
        self.init { random.fill($0) }
    }

    /// Lets the closure write all 32 bytes in place.
    init(filling fill: (UnsafeMutableRawBufferPointer) -> Void) {
        Sodium.prepare()
        guard let address = sodium_malloc(Key.byteCount) else { fatalError("no memory for a key of 32 bytes") }
        self.address = address
        fill(UnsafeMutableRawBufferPointer(start: address, count: Key.byteCount))
    }

    /// Takes 32 known bytes; nil if they are not 32.
    public convenience init?(bytes: [UInt8]) {
        guard bytes.count == Key.byteCount else { return nil }
        self.init { $0.copyBytes(from: bytes) }
    }

    deinit { sodium_free(address) }

    /// Another key for one purpose, from which neither this key nor a key for another purpose can be found.
    ///
    /// The purpose has one to eight ASCII letters, such as "sessions", and never changes once used.
    public func subkey(for purpose: StaticString, number: UInt64 = 1) -> Key {
        precondition(purpose.isASCII && (1...8).contains(purpose.utf8CodeUnitCount), "a purpose has 1 to 8 letters")
        let letters = UnsafeBufferPointer(start: purpose.utf8Start, count: purpose.utf8CodeUnitCount)
        let context =
            letters.map { CChar(bitPattern: $0) } + [CChar](repeating: 0, count: 8 - letters.count)
        return withBytes { master in
            Key { output in
                let result = crypto_kdf_derive_from_key(
                    output.baseAddress!.assumingMemoryBound(to: UInt8.self), output.count, number, context,
                    master.baseAddress!.assumingMemoryBound(to: UInt8.self))
                precondition(result == 0, "the length of a key is a constant of this module")
            }
        }
    }

    /// Lends the bytes for the time of the closure.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try withExtendedLifetime(self) {
            try body(UnsafeRawBufferPointer(start: address, count: Key.byteCount))
        }
    }
}
