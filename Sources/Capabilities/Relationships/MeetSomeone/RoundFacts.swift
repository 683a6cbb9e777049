import Calendar
import Database
import Folding
import Mixing
import Spine

/// What a round is held from: who is due, and what is known between them. Two looks that find the same are equal.
struct RoundFacts: Sendable, Equatable {
    /// Somebody who is due.
    struct Candidate: Sendable, Equatable {
        let person: Person.ID
        let nameFolded: String
        let emailFolded: String?
        var wish: Wish
        /// The groups that they belong to.
        var cells: Set<Cell.ID> = []
        /// Those of them that they convene.
        var convenes: Set<Cell.ID> = []
        var organisations: Set<Item.ID> = []
    }

    /// Two people of an earlier round.
    struct Past: Sendable, Equatable {
        let one: Person.ID
        let other: Person.ID
        let round: Time
        /// Whether one of them said that they met.
        let haveMet: Bool
        /// Whether they are not to be brought together again: one of them could not, or it is not over.
        let areApart: Bool
    }

    /// Of how many people a group is so small that all of them know each other well.
    static let smallGroup = 12

    let round: Time
    var candidates: [Candidate]
    var past: [Past]
    /// Folded names and addresses that somebody does not want to meet.
    var apart: [Person.ID: [String]]
    /// Groups of few people.
    var small: Set<Cell.ID>
    var sectors: [Item.ID: Sector]

    /// What is known between the candidates, by their places in the list.
    var knowledge: MixingKnowledge {
        let places = Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($1.person, $0) })
        var known = MixingKnowledge(strongTies: strongTies, apart: listed)
        for one in past {
            guard let a = places[one.one], let b = places[one.other] else { continue }
            let pair = MixingPair(a, b)
            if one.areApart { known.apart.insert(pair) }
            if one.haveMet {
                let years = Int((round.milliseconds - one.round.milliseconds) / (365 * 86_400_000))
                known.yearsSinceMeeting[pair] = min(years, known.yearsSinceMeeting[pair] ?? years)
            }
        }
        return known
    }

    /// The candidates as the algorithm knows them. A way of meeting is a circle, a way and a language, so that two who share
    /// one can meet in it. Who wants to meet anybody in the network wants to meet the people of their own groups too.
    var people: [MixingPerson] {
        let cells = numbers(candidates.flatMap { $0.cells.union($0.wish.cells) })
        let languages = numbers(candidates.flatMap(\.wish.languages))
        let organisations = numbers(candidates.flatMap(\.organisations))
        let sectorNumbers = numbers(Array(sectors.values))
        return candidates.enumerated().map { place, one in
            let circles =
                one.cells.intersection(one.wish.inNetwork ? one.cells : one.wish.cells).compactMap { cells[$0] }
                + (one.wish.inNetwork ? [cells.count] : [])
            var ways: Set<Int> = []
            for circle in circles {
                for (way, value) in Wish.Way.allCases.enumerated() where one.wish.ways.contains(value) {
                    for language in one.wish.languages.compactMap({ languages[$0] }) {
                        ways.insert((circle * Wish.Way.allCases.count + way) * languages.count + language)
                    }
                }
            }
            // Who has no way at all, since they belong to none of the groups that they named, can meet nobody.
            if ways.isEmpty { ways = [-1 - place] }
            return MixingPerson(
                organisations: Set(one.organisations.compactMap { organisations[$0] }),
                sectors: Set(one.organisations.compactMap { sectors[$0] }.compactMap { sectorNumbers[$0] }),
                ways: ways)
        }
    }

    /// Brings the candidates together.
    func mix(seed: UInt64) -> Mixing { Mixing(people, knowledge, seed: seed) }

    /// Those of a group of few people, and those who convene a group together.
    private var strongTies: Set<MixingPair> {
        var ties: Set<MixingPair> = []
        func tie(_ circles: (Candidate) -> Set<Cell.ID>) {
            var places: [Cell.ID: [Int]] = [:]
            for (place, one) in candidates.enumerated() {
                for cell in circles(one) { places[cell, default: []].append(place) }
            }
            for group in places.values {
                for (index, one) in group.enumerated() {
                    for other in group[..<index] { ties.insert(MixingPair(one, other)) }
                }
            }
        }
        tie { $0.cells.intersection(small) }
        tie(\.convenes)
        return ties
    }

    /// Those whom one of the two does not want to meet. What was typed means everybody in whose name its words stand, or
    /// whose address it is: rather one too many than one too few.
    private var listed: Set<MixingPair> {
        var pairs: Set<MixingPair> = []
        let names = candidates.map { Set($0.nameFolded.split(separator: " ")) }
        for (place, one) in candidates.enumerated() {
            for typed in apart[one.person] ?? [] {
                let words = Set(typed.split(separator: " "))
                guard !words.isEmpty else { continue }
                for other in candidates.indices where other != place {
                    if words.isSubset(of: names[other]) || candidates[other].emailFolded == typed {
                        pairs.insert(MixingPair(place, other))
                    }
                }
            }
        }
        return pairs
    }

    /// A number for each of them, in the order in which they stand.
    private func numbers<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
        var numbers: [Value: Int] = [:]
        for value in values where numbers[value] == nil { numbers[value] = numbers.count }
        return numbers
    }
}
