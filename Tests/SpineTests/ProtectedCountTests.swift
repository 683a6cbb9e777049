import Spine
import Testing

/// No figure about fewer than five people, and none that subtraction would reveal.
@Suite struct ProtectedCountTests {
    @Test func `fewer than five are not told`() {
        #expect((0..<5).allSatisfy { ProtectedCount($0).shown == nil })
        #expect(ProtectedCount(5).shown == 5)
    }

    @Test func `a part that is too small takes another with it`() {
        #expect(ProtectedCount.parts([20, 3, 9]).map(\.shown) == [20, nil, nil])
    }

    @Test func `parts of a small whole are all hidden`() {
        #expect(ProtectedCount.parts([2, 1, 1]).map(\.shown) == [nil, nil, nil])
    }

    /// Over all ways to split up to forty people into three parts: whoever knows the whole and the shown parts cannot
    /// work out a part of one to four people.
    @Test func `no shown parts reveal a small one, whatever the split`() {
        for a in 0...20 {
            for b in 0...12 {
                for c in 0...12 {
                    let counts = [a, b, c]
                    let shown = ProtectedCount.parts(counts).map(\.shown)
                    let hidden = shown.indices.filter { shown[$0] == nil }
                    #expect(zip(counts, shown).allSatisfy { $1 == nil || $1 == $0 })
                    #expect(zip(counts, shown).allSatisfy { $1 == nil || $1 == 0 || $1! >= 5 })
                    if hidden.count == 1 { #expect(counts[hidden[0]] >= 5 || a + b + c < 5) }
                    let together = hidden.reduce(0) { $0 + counts[$1] }
                    #expect(hidden.isEmpty || together >= 5 || a + b + c < 5)
                }
            }
        }
    }

    @Test func `figures of an open question move on by five people at least`() {
        #expect(!ProtectedCount.advances(from: 0, to: 4))
        #expect(ProtectedCount.advances(from: 0, to: 5))
        #expect(!ProtectedCount.advances(from: 5, to: 9))
        #expect(ProtectedCount.advances(from: 5, to: 10))
    }
}
