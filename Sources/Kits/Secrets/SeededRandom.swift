import CSodium
import Synchronization

/// Bytes that look random and are the same for the same seed: for tests and demonstrations, never for secrets.
///
/// Each filling takes its own ChaCha20 stream, whose key is the seed and the number of fillings before it.
public final class SeededRandom: RandomSource {
    private let seed: UInt64
    private let fillings = Mutex<UInt64>(0)

    /// Starts the sequence that belongs to the seed.
    public init(seed: UInt64) {
        Sodium.prepare()
        self.seed = seed
    }

    public func fill(_ bytes: UnsafeMutableRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        let filling = fillings.withLock { number in
            defer { number &+= 1 }
            return number
        }
        let key = [seed.littleEndian, filling.littleEndian, 0, 0]
        key.withUnsafeBytes { key in
            randombytes_buf_deterministic(start, bytes.count, key.baseAddress!)
        }
    }
}
