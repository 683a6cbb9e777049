import Spine

/// The views of a conversation in the order of its pages.
enum HeardOrder {
    /// All published views with their figures: those that most agree with first, those without figures last. Tie-break: the
    /// lower number.
    static func all(_ quotes: [Quote], _ landscape: PublishedLandscape?) -> [HeardPage.Heard] {
        let tallies = Dictionary(
            uniqueKeysWithValues: (landscape?.views ?? []).map { ($0.number, $0.all) })
        let heard = quotes.map { HeardPage.Heard(quote: $0, tally: tallies[$0.number] ?? Tally()) }
        return heard.sorted { ($1.tally.height, $0.quote.number) < ($0.tally.height, $1.quote.number) }
    }
}
