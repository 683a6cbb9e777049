/// Seeded pseudo-randomness that anybody can repeat: xoshiro256**, not for secrets.
///
/// Source: Blackman & Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4), 2021; seeded through
/// ``SplitMix64`` as its authors advise. Invariant: the same seed gives the same words on every machine.
/// - Complexity: O(1) a word.
public struct Xoshiro256: RandomNumberGenerator, Sendable {
    private var a, b, c, d: UInt64

    /// Starts at a seed, which may be published so that others can repeat a draw.
    public init(seed: UInt64) {
        var words = SplitMix64(seed: seed)
        self.init(state: (words.next(), words.next(), words.next(), words.next()))
    }

    /// Starts at a state of four words, which must not all be zero: from there it would never move.
    public init(state: (UInt64, UInt64, UInt64, UInt64)) {
        precondition(state != (0, 0, 0, 0), "a state of zeros never moves")
        (a, b, c, d) = state
    }

    /// The next word.
    public mutating func next() -> UInt64 {
        let word = Self.rotate(b &* 5, by: 7) &* 9
        let shifted = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = Self.rotate(d, by: 45)
        return word
    }

    /// The next number from 0 up to, but not including, 1: a multiple of 2⁻⁵³.
    public mutating func unitInterval() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    private static func rotate(_ word: UInt64, by count: UInt64) -> UInt64 {
        (word << count) | (word >> (64 - count))
    }
}
