/// A figure about people that protects small groups: the only way a page, a feed or an export says how many.
///
/// Nothing is said about fewer than five people; a part whose complement would be such a group is not said either, since
/// subtraction would reveal it.
public struct ProtectedCount: Hashable, Sendable {
    /// The smallest group of which a figure is shown.
    public static let least = 5

    /// The figure, or nil where it must not be shown.
    public let shown: Int?

    /// A count of people that stands alone.
    public init(_ count: Int) {
        shown = count >= Self.least ? count : nil
    }

    /// The parts of one whole, none of them able to reveal another: as soon as one part is too small, so many others
    /// are hidden with it (the next smallest first) that what is hidden together is at least five people in at least
    /// two parts. A part of zero is shown only where the whole may be shown.
    public static func parts(_ counts: [Int]) -> [ProtectedCount] {
        let whole = counts.reduce(0, +)
        guard whole >= least else { return counts.map { _ in ProtectedCount(hidden: ()) } }
        var hidden = Set(counts.indices.filter { counts[$0] > 0 && counts[$0] < least })
        if !hidden.isEmpty {
            let others = counts.indices.filter { !hidden.contains($0) && counts[$0] > 0 }
                .sorted { (counts[$0], $0) < (counts[$1], $1) }
            for index in others
            where hidden.count < 2 || hidden.reduce(0, { $0 + counts[$1] }) < least {
                hidden.insert(index)
            }
            // All in one hidden part and nothing else: the whole itself would be that part.
            if hidden.count == 1 { hidden = Set(counts.indices) }
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
