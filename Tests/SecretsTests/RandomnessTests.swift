import Secrets
import Testing

@Suite struct RandomnessTests {
    @Test func `the same seed gives the same bytes and another seed others`() {
        let first = SeededRandom(seed: 7)
        let again = SeededRandom(seed: 7)
        let other = SeededRandom(seed: 8)
        let bytes = first.bytes(40)
        #expect(bytes == again.bytes(40))
        #expect(bytes != other.bytes(40))
        #expect(first.bytes(40) != bytes)
    }

    @Test func `a number stays below its bound and every number comes up`() {
        let random = SeededRandom(seed: 1)
        var counts = [Int](repeating: 0, count: 6)
        for _ in 0..<6000 { counts[random.number(below: 6)] += 1 }
        #expect(counts.allSatisfy { (850...1150).contains($0) }, "\(counts)")
        #expect((0..<50).allSatisfy { _ in random.number(below: 1) == 0 })
    }

    @Test func `numbers below three quarters of all are not biased towards some`() {
        struct Fixed: RandomSource {
            let words: Words
            func fill(_ bytes: UnsafeMutableRawBufferPointer) {
                bytes.storeBytes(of: words.next(), as: UInt64.self)
            }
        }
        // With the bound 3, the word 0 has a low product of 0, below 2^64 mod 3 = 1: it is drawn again.
        let words = Words([0, .max])
        #expect(Fixed(words: words).number(below: 3) == 2)
        #expect(words.isEmpty)
    }

    @Test func `the system's bytes differ each time`() {
        #expect(SystemRandom().bytes(32) != SystemRandom().bytes(32))
        #expect(SystemRandom().bytes(0).isEmpty)
    }
}

/// Words handed out one after the other.
final class Words: @unchecked Sendable {  // used by one test on one thread
    private var words: [UInt64]
    init(_ words: [UInt64]) { self.words = words.reversed() }
    func next() -> UInt64 { words.removeLast() }
    var isEmpty: Bool { words.isEmpty }
}
