import Numerics
import Testing

@testable import Mixing

@Suite struct MixingTests {
    /// Some people and what is known between them, drawn from a seed; the more is forbidden, the fewer pairs there are.
    private func draw(_ count: Int, seed: UInt64, apart share: Double) -> ([MixingPerson], MixingKnowledge) {
        var random = Xoshiro256(seed: seed)
        func some(_ count: Int) -> Int? {
            random.unitInterval() < 0.1 ? nil : Int.random(in: 0..<count, using: &random)
        }
        let people = (0..<count).map { _ in
            MixingPerson(
                organisations: Set(some(4).map { [$0] } ?? []), sectors: Set(some(3).map { [$0] } ?? []),
                grade: some(2),
                ways: random.unitInterval() < 0.6 ? [] : [Int.random(in: 0...1, using: &random)])
        }
        var known = MixingKnowledge()
        for one in 0..<count {
            for other in 0..<one {
                let pair = MixingPair(one, other)
                if random.unitInterval() < 0.2 { known.yearsSinceMeeting[pair] = Int.random(in: 0...5, using: &random) }
                if random.unitInterval() < 0.2 { known.strongTies.insert(pair) }
                if random.unitInterval() < share { known.apart.insert(pair) }
            }
        }
        return (people, known)
    }

    /// The most pairs, and the least cost of so many, by trying all.
    private func best(_ left: [Int], _ cost: (Int, Int) -> Int?) -> (pairs: Int, cost: Int) {
        guard let one = left.first else { return (0, 0) }
        var found = best(Array(left.dropFirst()), cost)
        for other in left.dropFirst() {
            guard let own = cost(one, other) else { continue }
            let rest = best(left.filter { $0 != one && $0 != other }, cost)
            let (pairs, sum) = (rest.pairs + 1, rest.cost + own)
            if pairs > found.pairs || pairs == found.pairs && sum < found.cost { found = (pairs, sum) }
        }
        return found
    }

    private func check(_ mixing: Mixing, _ people: [MixingPerson], _ known: MixingKnowledge) {
        let seated = mixing.groups.flatMap(\.people) + mixing.leftOver
        #expect(seated.sorted() == Array(people.indices))
        for group in mixing.groups {
            #expect((2...3).contains(group.people.count))
            var sum = 0
            for one in group.people {
                for other in group.people where other > one {
                    let cost = known.cost(one, other, among: people)
                    #expect(cost != nil)
                    sum += cost ?? 0
                }
            }
            #expect(group.cost == sum)
            #expect((1...3).contains(group.reasons.count) && Set(group.reasons).count == group.reasons.count)
        }
    }

    @Test func `there are as many pairs as can be, at the least cost`() {
        for seed in 0..<120 as Range<UInt64> {
            let count = 2 + Int(seed % 5) * 2
            let (people, known) = draw(count, seed: seed, apart: [0, 0.3, 0.6, 0.9][Int(seed / 5) % 4])
            let mixing = Mixing(people, known, seed: seed)
            check(mixing, people, known)
            let least = best(Array(people.indices)) { known.cost($0, $1, among: people) }
            let pairs = mixing.groups.count
            #expect(pairs == least.pairs)
            // Thirds and changed places come on top; without them the cost is the least there is.
            if mixing.groups.allSatisfy({ $0.people.count == 2 }) { #expect(mixing.cost == least.cost) }
        }
    }

    @Test func `nobody is left over where all may meet, whether even or odd`() {
        for count in 2...41 {
            let (drawn, known) = draw(count, seed: UInt64(count), apart: 0)
            let people = drawn.map {
                MixingPerson(organisations: $0.organisations, sectors: $0.sectors, grade: $0.grade)
            }
            let mixing = Mixing(people, known, seed: 5)
            check(mixing, people, known)
            #expect(mixing.leftOver.isEmpty)
            #expect(mixing.groups.count { $0.people.count == 3 } == count % 2)
        }
        #expect(Mixing([MixingPerson()], seed: 1).leftOver == [0])
        #expect(Mixing([], seed: 1).groups.isEmpty)
    }

    @Test func `who is kept apart by a list or by access is never together`() {
        let people = [
            MixingPerson(ways: [1]), MixingPerson(ways: [2]), MixingPerson(ways: [1, 2]), MixingPerson(ways: [2]),
        ]
        let known = MixingKnowledge(apart: [MixingPair(3, 2)])
        let mixing = Mixing(people, known, seed: 9)
        #expect(mixing.groups.map(\.people) == [[0, 2], [1, 3]])
        let all = MixingKnowledge(apart: [MixingPair(0, 2), MixingPair(1, 3), MixingPair(2, 1), MixingPair(2, 3)])
        #expect(Mixing(people, all, seed: 9).groups.isEmpty)
        #expect(Mixing(people, all, seed: 9).leftOver == [0, 1, 2, 3])
    }

    @Test func `who no pair can take changes places`() {
        // 4 may only meet 0; 0 and 1 as well as 2 and 3 are the only other pairs, and 1 may join 2 and 3.
        let allowed: Set<MixingPair> = [
            MixingPair(0, 1), MixingPair(2, 3), MixingPair(0, 4), MixingPair(1, 2), MixingPair(1, 3),
        ]
        var apart: Set<MixingPair> = []
        for one in 0..<5 { for other in 0..<one { apart.insert(MixingPair(one, other)) } }
        let people = [MixingPerson](repeating: MixingPerson(), count: 5)
        let known = MixingKnowledge(apart: apart.subtracting(allowed))
        for seed in 0..<20 as Range<UInt64> {
            #expect(Mixing(people, known, seed: seed).groups.map(\.people) == [[0, 4], [1, 2, 3]])
        }
    }

    @Test func `the weights are those of the method`() {
        let one = MixingPerson(organisations: [1], sectors: [1], grade: 1)
        let people = [one, one, MixingPerson(organisations: [2], sectors: [1], grade: 2), MixingPerson()]
        var known = MixingKnowledge()
        #expect(known.cost(0, 1, among: people) == 7_000)
        #expect(known.cost(0, 2, among: people) == 2_000)
        #expect(known.cost(2, 3, among: people) == 0)
        known.strongTies = [MixingPair(0, 1)]
        let decay = [(0, 10_000), (1, 5_000), (3, 1_250), (40, 0), (-1, 10_000)]
        for (years, cost) in decay {
            known.yearsSinceMeeting = [MixingPair(1, 0): years]
            #expect(known.cost(0, 1, among: people) == 8_500 + cost)
        }
    }

    @Test func `reasons are told in the order of their weight`() {
        let people = [
            MixingPerson(organisations: [1], sectors: [1], grade: 1),
            MixingPerson(organisations: [2], sectors: [2], grade: 1),
        ]
        let known = MixingKnowledge(yearsSinceMeeting: [MixingPair(0, 1): 2])
        #expect(
            Mixing(people, seed: 1).groups[0].reasons == [.neverMet, .differentOrganisations, .differentSectors])
        #expect(
            Mixing(people, known, seed: 1).groups[0].reasons == [
                .notForYears(2), .differentOrganisations, .differentSectors,
            ])
        let alike = [MixingPerson](repeating: people[0], count: 2)
        #expect(Mixing(alike, seed: 1).groups[0].reasons == [.neverMet, .bestOfWhatIsLeft])
        let lately = MixingKnowledge(yearsSinceMeeting: [MixingPair(0, 1): 0])
        #expect(Mixing(alike, lately, seed: 1).groups[0].reasons == [.bestOfWhatIsLeft])
    }

    @Test func `the same seed gives the same groups, another seed others as good`() {
        let (people, known) = draw(60, seed: 3, apart: 0.1)
        let mixing = Mixing(people, known, seed: 11)
        #expect(mixing == Mixing(people, known, seed: 11))
        let others = (0..<4 as Range<UInt64>).map { Mixing(people, known, seed: $0) }
        #expect(others.contains { $0 != mixing })
        #expect(others.allSatisfy { $0.cost == mixing.cost || $0.groups.contains { $0.people.count == 3 } })
    }
}
