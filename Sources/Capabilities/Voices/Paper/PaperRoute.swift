public import Routing
public import Spine

/// The addresses of what is done for those who are not online.
public enum PaperRoute: Routable {
    /// Slips, and all else that is done on paper or by phone in one conversation; slips are printed from here.
    case overview(Slug, Conversation.ID)
    /// Typing in what somebody says, by phone or in a meeting.
    case forSomebody(Slug, Conversation.ID)
    /// What happened to what people said, on a sheet.
    case letter(Slug, Conversation.ID)
    /// One batch of slips.
    case batch(Slug, Item.ID)
    /// Its slips, to print.
    case slips(Slug, Item.ID)
    /// Typing in the next slip.
    case type(Slug, Item.ID)
    /// A slip that was typed in, to mend it.
    case mend(Slug, Item.ID)
    /// Comparing what was typed in with the paper.
    case compare(Slug, Item.ID)
    /// Noting that the paper is gone.
    case destroyed(Slug, Item.ID)

    public static let table = RouteTable<PaperRoute>([
        RouteRule(
            "g/*/voices/*/paper", { .overview($0, $1) },
            take: { if case .overview(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/paper/for-somebody", { .forSomebody($0, $1) },
            take: { if case .forSomebody(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/voices/*/paper/answer", { .letter($0, $1) },
            take: { if case .letter(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/paper/*", { .batch($0, $1) },
            take: { if case .batch(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/paper/*/slips", { .slips($0, $1) },
            take: { if case .slips(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/paper/*/type", { .type($0, $1) },
            take: { if case .type(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/paper/*/slip", { .mend($0, $1) },
            take: { if case .mend(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/paper/*/compare", { .compare($0, $1) },
            take: { if case .compare(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/paper/*/destroyed", { .destroyed($0, $1) },
            take: { if case .destroyed(let cell, let id) = $0 { (cell, id) } else { nil } }),
    ])

    static func examples(_ cell: Slug, _ id: Item.ID) -> [PaperRoute] {
        [
            .overview(cell, id), .forSomebody(cell, id), .letter(cell, id), .batch(cell, id), .slips(cell, id),
            .type(cell, id), .mend(cell, id), .compare(cell, id), .destroyed(cell, id),
        ]
    }

    /// The same address among all of voices.
    var whole: VoicesRoute { .paper(self) }
}
