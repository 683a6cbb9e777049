import Spine

/// The views of a conversation in the order of its pages.
enum HeardOrder {
    /// All published views with their figures: those that most agree with first, those without figures last, the ones
    /// that were said first before others.
    static func all(_ quotes: [Quote], _ landscape: PublishedLandscape?) -> [HeardPage.Heard] {
        let tallies = Dictionary(
            uniqueKeysWithValues: (landscape?.views ?? []).map { ($0.number, $0.all) })
        let heard = quotes.map { HeardPage.Heard(quote: $0, tally: tallies[$0.number] ?? Tally()) }
        func share(_ tally: Tally) -> Double {
            tally.seen < ProtectedCount.least ? -1 : Double(tally.agree) / Double(tally.seen)
        }
        return heard.sorted { (share($1.tally), $0.quote.number) < (share($0.tally), $1.quote.number) }
    }
}
