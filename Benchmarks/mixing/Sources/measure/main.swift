import Glibc  // for its mathematics, which Numerics calls
import Mixing
import Numerics

// `measure PEOPLE …`: brings so many made-up people together, each of 40 organisations, and prints how long it took.
for argument in CommandLine.arguments.dropFirst() {
    let count = Int(argument)!
    var random = Xoshiro256(seed: 42)
    func some(_ most: Int) -> Int { Int.random(in: 0..<most, using: &random) }
    // As in a round: the whole network and two groups of forty, two or three ways of meeting, one or two languages.
    let people = (0..<count).map { _ in
        var ways: Set<Int> = []
        for circle in [40, some(40), some(40)] {
            for way in 0..<(2 + some(2)) {
                for language in 0..<(1 + some(2)) { ways.insert(circle * 8 + way * 2 + language) }
            }
        }
        return MixingPerson(organisations: [some(40)], sectors: [some(6)], grade: some(4), ways: ways)
    }
    var known = MixingKnowledge()
    for _ in 0..<count * 12 {
        known.yearsSinceMeeting[MixingPair(some(count), some(count))] = some(4)
        known.strongTies.insert(MixingPair(some(count), some(count)))
        if some(4) == 0 { known.apart.insert(MixingPair(some(count), some(count))) }
    }
    var mixing = Mixing(people, known, seed: 1)
    let clock = ContinuousClock()
    let times = (0..<5).map { _ in clock.measure { mixing = Mixing(people, known, seed: 1) } }.sorted()
    print("\(count) people: \(times[2]), \(mixing.groups.count) groups, cost \(mixing.cost)")
}
