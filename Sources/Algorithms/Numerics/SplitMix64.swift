/// Pseudo-random words from one 64-bit seed; here it spreads a seed over a larger generator's state.
///
/// Source: Steele, Lea & Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, with the constants of
/// Vigna's public reference. Invariant: the same seed gives the same words on every machine.
/// - Complexity: O(1) a word.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Starts at a seed; every seed is a good one.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next word.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
