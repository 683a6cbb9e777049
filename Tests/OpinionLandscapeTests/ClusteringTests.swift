import Numerics
import Testing

@testable import OpinionLandscape

@Suite struct ClusteringTests {
    private func points(seed: UInt64, count: Int, grid: Double) -> [Position] {
        var random = Xoshiro256(seed: seed)
        return (0..<count).map { _ in
            Position(x: (random.unitInterval() * grid).rounded(), y: (random.unitInterval() * grid).rounded())
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `the nearest centre is the one that a look at all finds, ties to the last`(seed: UInt64) {
        // A coarse grid, so that ties and repeated centres abound.
        let centres = points(seed: seed, count: 25, grid: 6)
        let people = points(seed: seed &+ 100, count: 200, grid: 12).map { Position(x: $0.x / 2, y: $0.y / 2) }
        let found = NearestCentre(centres).places(of: people)
        for (person, place) in zip(people, found) {
            let least = centres.map(person.distance).min()!
            #expect(place == centres.lastIndex { person.distance(to: $0) == least })
        }
    }

    @Test func `two clumps become two clusters around their means`() {
        let people = [(0, 0), (10, 10), (0, 1), (10, 11), (1, 0)].map { Position(x: $0.0, y: $0.1) }
        let clustering = Clustering(people, count: 2, steps: 20)
        #expect(clustering.memberOf == [0, 1, 0, 1, 0])
        #expect(clustering.ids == [0, 1])
        #expect(clustering.centres[1] == Position(x: 10, y: 10.5))
        let weighted = Clustering(people, weights: [1, 1, 1, 3, 1], count: 2, steps: 20)
        #expect(weighted.centres[1] == Position(x: 10, y: 10.75))
    }

    @Test func `there are no more clusters than distinct points, and none without points`() {
        let same = Clustering(Array(repeating: Position(x: 1, y: 2), count: 9), count: 5, steps: 20)
        #expect(same.centres == [Position(x: 1, y: 2)])
        #expect(same.memberOf == Array(repeating: 0, count: 9))
        #expect(Clustering([], count: 5, steps: 20).centres.isEmpty)
    }

    @Test func `silhouettes are those worked out by hand`() {
        let people = [0.0, 1, 5, 6].map { Position(x: $0, y: 0) }
        // a = 1 each; b = 5.5, 4.5, 4.5, 5.5.
        let mean = Silhouette.mean(people, memberOf: [0, 0, 1, 1], clusters: 2)
        #expect(abs(mean - (2 * (4.5 / 5.5) + 2 * (3.5 / 4.5)) / 4) < 1e-15)
        // A point alone counts as nothing.
        #expect(abs(Silhouette.mean(Array(people[..<3]), memberOf: [0, 0, 1], clusters: 2) - (0.8 + 0.75) / 3) < 1e-15)
        #expect(Silhouette.mean(people, memberOf: [0, 0, 0, 0], clusters: 1) == 0)
        #expect(Silhouette.mean([people[0], people[0]], memberOf: [0, 1], clusters: 2) == 0)
        #expect(
            Silhouette.mean(Array(repeating: people[0], count: 4), memberOf: [0, 0, 1, 1], clusters: 2) == 0)
    }

    @Test func `camps that stand apart become groups`() {
        var people: [Position] = []
        for index in 0..<60 {
            let wobble = Double(index) / 100
            people.append(
                [Position(x: wobble, y: 0), Position(x: 9, y: wobble), Position(x: 4, y: 8 + wobble)][index % 3])
        }
        let groups = OpinionGroups(people)
        #expect(groups.count == 3)
        #expect(groups.groupOf == (0..<60).map { $0 % 3 })
        #expect(groups.fits.map(\.groups) == [2, 3, 4, 5])
        #expect(groups.baseCounts.reduce(0, +) == 60)
    }

    @Test func `people in one place are one group, and nobody is none`() {
        #expect(OpinionGroups(Array(repeating: Position(x: 0, y: 0), count: 20)).count == 1)
        #expect(OpinionGroups([]).count == 0)
        #expect(OpinionGroups([Position(x: 0, y: 0), Position(x: 1, y: 0)]).count == 2)
    }
}
