/// A figure about people that protects small groups: the only way a page, a feed or an export says how many.
///
/// Nothing is said about fewer than five people; a part whose complement would be such a group is not said either, since
/// subtraction would reveal it. It protects one table at a time: two tables that divide the same people in two ways must
/// not both be shown where their differences are small.
public struct ProtectedCount: Hashable, Sendable {
    /// The smallest group of which a figure is shown.
    public static let least = 5

    /// The figure, or nil where it must not be shown.
    public let shown: Int?

    /// A count of people that stands alone.
    public init(_ count: Int) {
        shown = count >= Self.least ? count : nil
    }

    /// The parts of one whole, such that whoever knows the whole, the shown parts and this rule can still not tell how
    /// many people a hidden part has.
    ///
    /// As soon as one part has one to four people, the smallest parts are hidden, those of nobody included, until at
    /// least two are, with five people or more in them together, and no part that is shown is smaller than all of those
    /// together: else the order of the parts would tell. Where one part is the whole, nothing is shown: it would say
    /// “all of them”. A test tries every split.
    public static func parts(_ counts: [Int]) -> [ProtectedCount] {
        let whole = counts.reduce(0, +)
        guard whole >= least, !counts.contains(whole) else { return counts.map { _ in ProtectedCount(hidden: ()) } }
        guard counts.contains(where: { (1..<least).contains($0) }) else {
            return counts.map { ProtectedCount(exactly: $0) }
        }
        var hidden: Set<Int> = []
        var together = 0
        for index in counts.indices.sorted(by: { (counts[$0], $0) < (counts[$1], $1) }) {
            if hidden.count >= 2, counts[index] >= least, together >= least, counts[index] >= together { break }
            hidden.insert(index)
            together += counts[index]
        }
        return counts.indices.map {
            hidden.contains($0) ? ProtectedCount(hidden: ()) : ProtectedCount(exactly: counts[$0])
        }
    }

    /// The figure to publish next, given the one published last: an open question's figures advance only when at
    /// least five more people have taken part, so that two looks at the page do not show one person's answer.
    public static func advances(from published: Int, to current: Int) -> Bool {
        current >= least && (published < least || current - published >= least)
    }

    private init(hidden: Void) { shown = nil }
    private init(exactly count: Int) { shown = count }
}
