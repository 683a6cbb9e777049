/// Pairs that have been found, and how whoever is left is seated as a third.
struct MixingTable {
    private let costs: [[Int?]]
    /// The groups so far.
    private(set) var groups: [[Int]] = []
    /// Those without one.
    private(set) var rest: [Int] = []

    init(costs: [[Int?]], partners: [Int?]) {
        self.costs = costs
        for (person, partner) in partners.enumerated() {
            guard let partner else {
                rest.append(person)
                continue
            }
            if person < partner { groups.append([person, partner]) }
        }
    }

    /// What a group costs, over each two of it.
    func cost(of group: [Int]) -> Int {
        group.indices.reduce(0) { sum, i in group[(i + 1)...].reduce(sum) { $0 + (costs[group[i]][$1] ?? 0) } }
    }

    /// Seats each who is left where that costs least, the first of several.
    mutating func seatTheRest() {
        var left: [Int] = []
        for person in rest where !join(person) && !changePlaces(person) { left.append(person) }
        rest = left
    }

    /// What a third adds to a pair, or nil where the pair cannot take them.
    private func added(_ person: Int, to group: [Int]) -> Int? {
        guard group.count == 2, let one = costs[person][group[0]], let other = costs[person][group[1]] else {
            return nil
        }
        return one + other
    }

    /// Where a person costs least as a third, other than at one place.
    private func cheapestPlace(_ person: Int, besides: Int? = nil) -> (place: Int, cost: Int)? {
        var best: (place: Int, cost: Int)?
        for place in groups.indices where place != besides {
            guard let cost = added(person, to: groups[place]), cost < best?.cost ?? .max else { continue }
            best = (place, cost)
        }
        return best
    }

    private mutating func join(_ person: Int) -> Bool {
        guard let best = cheapestPlace(person) else { return false }
        groups[best.place].append(person)
        return true
    }

    /// Pairs a person with one of a pair, whose partner joins another pair.
    private mutating func changePlaces(_ person: Int) -> Bool {
        var best: (place: Int, leaves: Int, joins: Int, cost: Int)?
        for place in groups.indices where groups[place].count == 2 {
            let group = groups[place]
            for (stays, leaves) in [(group[0], group[1]), (group[1], group[0])] {
                guard let pair = costs[person][stays], let third = cheapestPlace(leaves, besides: place) else {
                    continue
                }
                let cost = pair + third.cost - (costs[stays][leaves] ?? 0)
                if cost < best?.cost ?? .max { best = (place, leaves, third.place, cost) }
            }
        }
        guard let best else { return false }
        groups[best.place] = groups[best.place].map { $0 == best.leaves ? person : $0 }
        groups[best.joins].append(best.leaves)
        return true
    }
}
