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

    @Test func `of two equal parts neither tells the other`() {
        // Nine people hidden behind five shown: they could only be five and four.
        #expect(ProtectedCount.parts([5, 5, 4]).map(\.shown) == [nil, nil, nil])
        // Five people in five parts: each could only be one.
        #expect(ProtectedCount.parts([1, 1, 1, 1, 1, 20]).map(\.shown) == [nil, nil, nil, nil, nil, 20])
    }

    @Test func `it is never said that all of them did`() {
        #expect(ProtectedCount.parts([7, 0, 0]).map(\.shown) == [nil, nil, nil])
        #expect(ProtectedCount.parts([7, 5, 0]).map(\.shown) == [7, 5, 0])
    }

    /// Everybody who knows the whole, the shown parts and the rule can list all splits that look the same. In every such
    /// list each hidden part has at least four different values.
    @Test(arguments: [(2, 40), (3, 28), (4, 18), (5, 13)])
    func `no shown parts tell a hidden one, whatever the split`(parts: Int, most: Int) {
        struct Look: Hashable {
            let whole: Int
            let shown: [Int?]
        }
        var values: [Look: [Set<Int>]] = [:]
        func split(_ rest: Int, _ counts: [Int]) {
            if counts.count == parts {
                let shown = ProtectedCount.parts(counts).map(\.shown)
                let look = Look(whole: counts.reduce(0, +), shown: shown)
                for (index, count) in counts.enumerated() {
                    values[look, default: Array(repeating: [], count: parts)][index].insert(count)
                    if let told = shown[index], told != count || (1..<5).contains(told) {
                        Issue.record("\(counts) was told as \(shown)")
                    }
                }
            } else {
                for count in 0...rest { split(rest - count, counts + [count]) }
            }
        }
        split(most, [])
        for (look, possible) in values where look.whole >= 5 {
            for index in look.shown.indices where look.shown[index] == nil && possible[index].count < 4 {
                Issue.record("\(look.shown) of \(look.whole) tells part \(index): \(possible[index])")
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
