/// What is known between people, and what it costs to bring two of them together.
///
/// Source: our weights after Nesta's Randomised Coffee Trials (2013): a past meeting 100, halved with each year since then,
/// an organisation in common 40, a sector in common 20, a strong tie 15, the same grade 10. A fact that is not known of both
/// costs nothing. Costs are counted in hundredths, so that all is exact. - Complexity: O(1) for two people.
public struct MixingKnowledge: Sendable {
    /// How many whole years ago two people last met in this way, 0 within a year.
    public var yearsSinceMeeting: [MixingPair: Int]
    /// Who works together closely.
    public var strongTies: Set<MixingPair>
    /// Who must not be brought together: those who declined each other, and each "not with" list.
    public var apart: Set<MixingPair>

    /// What is known; nothing, if nothing is said.
    public init(
        yearsSinceMeeting: [MixingPair: Int] = [:], strongTies: Set<MixingPair> = [], apart: Set<MixingPair> = []
    ) {
        self.yearsSinceMeeting = yearsSinceMeeting
        self.strongTies = strongTies
        self.apart = apart
    }

    /// The most that bringing two people together can cost, in hundredths.
    static let most = 18_500

    /// The cost of bringing two people together, in hundredths, or nil where it must not be or they have no way in common.
    public func cost(_ one: Int, _ other: Int, among people: [MixingPerson]) -> Int? {
        let pair = MixingPair(one, other)
        let (a, b) = (people[one], people[other])
        guard one != other, apart.isEmpty || !apart.contains(pair) else { return nil }
        guard a.ways.isEmpty || b.ways.isEmpty || !a.ways.isDisjoint(with: b.ways) else { return nil }
        var cost = 0
        if !yearsSinceMeeting.isEmpty, let years = yearsSinceMeeting[pair] { cost += 10_000 >> min(max(years, 0), 14) }
        if !a.organisations.isDisjoint(with: b.organisations) { cost += 4_000 }
        if !a.sectors.isDisjoint(with: b.sectors) { cost += 2_000 }
        if !strongTies.isEmpty, strongTies.contains(pair) { cost += 1_500 }
        if let grade = a.grade, grade == b.grade { cost += 1_000 }
        return cost
    }

    /// Why a group is brought together: the three weightiest reasons that hold for all of them, at least one.
    func reasons(for group: [Int], among people: [MixingPerson]) -> [MixingReason] {
        let pairs = group.indices.flatMap { i in group[(i + 1)...].map { MixingPair(group[i], $0) } }
        func differs(_ facts: (MixingPerson) -> Set<Int>) -> Bool {
            let known = group.map { facts(people[$0]) }
            return !known.contains([]) && Set(known.joined()).count == known.reduce(0) { $0 + $1.count }
        }
        var reasons: [MixingReason] = []
        if let latest = pairs.compactMap({ yearsSinceMeeting[$0] }).min() {
            if latest > 0 { reasons.append(.notForYears(latest)) }
        } else {
            reasons.append(.neverMet)
        }
        if differs(\.organisations) { reasons.append(.differentOrganisations) }
        if differs(\.sectors) { reasons.append(.differentSectors) }
        if !strongTies.isEmpty, pairs.allSatisfy({ !strongTies.contains($0) }) { reasons.append(.noStrongTie) }
        if differs({ Set($0.grade.map { [$0] } ?? []) }) { reasons.append(.differentGrades) }
        if reasons.count < 2 { reasons.append(.bestOfWhatIsLeft) }
        return Array(reasons.prefix(3))
    }
}
