/// People sorted into groups that tend to vote alike.
///
/// Source: Polis: the people included are first gathered into at most 100 small base clusters; these, weighted by
/// their size, are clustered for each k from 2 to min(5, 2 + ⌊base clusters ÷ 12⌋); the k with the best mean silhouette
/// over the base clusters wins. Tie-break: the smaller k. Where all stand in one place there is one group.
public struct OpinionGroups: Equatable, Sendable {
    /// A candidate number of groups and how well the base clusters fit it.
    public struct Fit: Equatable, Sendable {
        public let groups: Int
        public let silhouette: Double
    }

    /// Where the groups' people stand before they are grouped, gathered into at most 100 clusters.
    public let base: Clustering
    /// How many people each base cluster holds.
    public let baseCounts: [Int]
    /// Every number of groups that was tried, ascending.
    public let fits: [Fit]
    /// How many groups there are.
    public let count: Int
    /// The group of each base cluster.
    public let groupOfBase: [Int]

    /// How many base clusters there may be.
    static let baseCount = 100
    /// How many groups there may be.
    static let most = 5

    /// Groups people by where they stand.
    /// - Complexity: O(people × 100 × steps) at worst, at most 100 steps; then O(100²) for each k.
    public init(_ people: [Position]) {
        let base = Clustering(people, count: Self.baseCount, steps: 100)
        var counts = [Int](repeating: 0, count: base.centres.count)
        for place in base.memberOf { counts[place] += 1 }
        self.init(base: base, baseCounts: counts)
    }

    /// Groups base clusters that are already there.
    init(base: Clustering, baseCounts: [Int]) {
        let centres = base.centres
        let weights = baseCounts.map(Double.init)
        let distinct = Clustering.firstDistinct(centres, count: Self.most).count
        let highest = min(Self.most, 2 + centres.count / 12, distinct)
        var fits: [Fit] = []
        var best: (silhouette: Double, clustering: Clustering)?
        for groups in stride(from: 2, through: highest, by: 1) {
            let clustering = Clustering(centres, weights: weights, count: groups, steps: 20)
            let silhouette = Silhouette.mean(
                centres, memberOf: clustering.memberOf, clusters: clustering.centres.count)
            fits.append(Fit(groups: groups, silhouette: silhouette))
            if silhouette > best?.silhouette ?? -.infinity { best = (silhouette, clustering) }
        }
        self.base = base
        self.baseCounts = baseCounts
        self.fits = fits
        count = best?.clustering.centres.count ?? min(1, centres.count)
        groupOfBase = best?.clustering.memberOf ?? centres.map { _ in 0 }
    }

    /// The group of each person, in the order in which they were given.
    public var groupOf: [Int] { base.memberOf.map { groupOfBase[$0] } }
}
