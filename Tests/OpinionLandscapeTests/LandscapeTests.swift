import Numerics
import Testing

@testable import OpinionLandscape

@Suite struct LandscapeTests {
    static let edges: [String: [String]] = [
        "nothing": [],
        "one person, nothing said": ["..."],
        "one person": ["+-0"],
        "one statement": ["+", "-", "0", "+", "-"],
        "one statement, one person": ["+"],
        "all the same": Array(repeating: "++-+", count: 20),
        "all passes": Array(repeating: "0000", count: 20),
        "one line of difference": Array(repeating: "+-", count: 9) + Array(repeating: "-+", count: 9),
        "a single vote each": (0..<20).map { String(repeating: ".", count: $0) + "+" },
        "people without a statement": ["", "", ""],
    ]

    @Test(arguments: edges.keys.sorted())
    func `no number is infinite or none at all, whatever the votes`(name: String) {
        let table = table(Self.edges[name]!)
        for moderated in [Set<Int>(), [0], Set(0..<table.statementCount)] {
            let landscape = Landscape(table, moderatedOut: moderated)
            #expect(numbers(of: landscape).allSatisfy { $0.isFinite })
            #expect(landscape.positions.count == table.participantCount)
            #expect(landscape.groupOf.allSatisfy { $0 < landscape.groups.count })
            #expect(landscape.groups.fits.allSatisfy { abs($0.silhouette) <= 1 })
        }
    }

    @Test func `two camps on two statements stand as worked out by hand`() {
        let landscape = Landscape(table(["+-", "+-", "-+", "-+"]))
        #expect(landscape.axes.mean == [0, 0])
        let half = 0.5.squareRoot()
        // Both entries are of one size: the first is made positive.
        #expect(abs(landscape.axes.components[0][0] - half) < 1e-14)
        #expect(abs(landscape.axes.components[0][1] + half) < 1e-14)
        #expect(landscape.axes.components[1] == [0, 0])
        #expect(abs(landscape.axes.explainedVariance[0] - 8.0 / 3) < 1e-13)
        #expect(abs(landscape.positions[0].x - 2 * half) < 1e-14)
        #expect(landscape.groupOf == [0, 0, 1, 1])
        #expect(landscape.groupVotes[0].agree == [2, 0])
        #expect(landscape.groupAwareConsensus == [0.75 * 0.25, 0.25 * 0.75])
    }

    @Test func `whoever voted little is not drawn to the middle`() {
        let rows = Array(repeating: "++--", count: 8) + Array(repeating: "--++", count: 8) + ["+..."]
        let positions = Landscape(table(rows)).positions
        #expect(positions[16].x > 0.4 * positions[0].x)
    }

    @Test func `a statement taken out changes no position by its votes and is never chosen`() {
        let rows = camps(seed: 11, people: 40, statements: 10)
        let flipped = rows.map { row in
            String(row.enumerated().map { $0.offset == 4 && $0.element != "." ? "-" : $0.element })
        }
        let before = Landscape(table(rows), moderatedOut: [4])
        let after = Landscape(table(flipped), moderatedOut: [4])
        #expect(before.positions == after.positions)
        #expect(before.axes.mean[4] == 0 && before.axes.components.allSatisfy { abs($0[4]) < 1e-9 })
        let chosen = after.representative.flatMap { $0 }.map(\.statement)
        #expect(!(chosen + (after.agreed + after.disagreed).map(\.statement)).contains(4))
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `the same votes give the same landscape, and it keeps its invariants`(seed: UInt64) {
        let rows = camps(
            seed: seed, people: 10 + Int(seed) * 9, statements: 3 + Int(seed) * 2, camps: 1 + Int(seed) % 4,
            answered: Double(seed) / 14)
        let table = table(rows)
        let landscape = Landscape(table)
        #expect(landscape == Landscape(table))
        #expect(numbers(of: landscape).allSatisfy { $0.isFinite })
        let components = landscape.axes.components
        #expect(abs(zip(components[0], components[1]).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-9)
        for component in components {
            let length = component.reduce(0) { $0 + $1 * $1 }
            #expect(length == 0 || abs(length - 1) < 1e-12)
            #expect(length == 0 || component.max()! >= -component.min()!)
        }
        #expect(landscape.axes.explainedVariance[0] >= landscape.axes.explainedVariance[1])
        #expect(landscape.groupOf.count == landscape.included.count)
        #expect(landscape.groups.baseCounts.reduce(0, +) == landscape.included.count)
        #expect(landscape.priority.allSatisfy { $0 > 0 })
        #expect(landscape.representative.allSatisfy { $0.count <= 5 })
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `another order of people moves nobody on the map`(seed: UInt64) {
        let rows = camps(seed: seed, people: 60, statements: 12)
        var random = Xoshiro256(seed: seed)
        let order = Array(rows.indices).shuffled(using: &random)
        let before = Landscape(table(rows))
        let after = Landscape(table(order.map { rows[$0] }))
        #expect(zip(before.axes.mean, after.axes.mean).allSatisfy { abs($0 - $1) < 1e-14 })
        for (place, person) in order.enumerated() {
            #expect(before.positions[person].distance(to: after.positions[place]) < 1e-9)
        }
        #expect(before.agreed == after.agreed)
        #expect(before.disagreed == after.disagreed)
        #expect(Set(before.included) == Set(after.included.map { order[$0] }))
    }

    @Test func `turning every vote round turns agreement into disagreement`() {
        let rows = camps(seed: 5, people: 50, statements: 9)
        let turned = rows.map { String($0.map { $0 == "+" ? "-" : $0 == "-" ? "+" : $0 }) }
        let (before, after) = (Landscape(table(rows)), Landscape(table(turned)))
        #expect(zip(before.axes.mean, after.axes.mean).allSatisfy { abs($0 + $1) < 1e-14 })
        #expect(before.agreed == after.disagreed)
        #expect(
            zip(before.positions, after.positions).allSatisfy { abs($0.x + $1.x) < 1e-9 && abs($0.y + $1.y) < 1e-9 })
    }

    @Test func `whoever was included stays`() {
        let rows = Array(repeating: "++++++++", count: 16) + ["+......."]
        #expect(Landscape(table(rows)).included == Array(0..<16))
        #expect(Landscape(table(rows), alreadyIncluded: [16]).included == Array(0..<17))
    }
}
