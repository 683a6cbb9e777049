import CSodium

/// The operating system's randomness.
public struct SystemRandom: RandomSource {
    /// The operating system's randomness.
    public init() { Sodium.prepare() }

    public func fill(_ bytes: UnsafeMutableRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        randombytes_buf(start, bytes.count)
    }
}
