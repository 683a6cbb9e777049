public import Routing
public import Spine

/// The addresses of what keeps people safe.
public enum SafetyRoute: Routable {
    /// What a group has written down about safety and data, and the forms that change it.
    case group(Slug)
    case groupEdit(Slug)
    case bases(Slug)
    case retention(Slug)
    /// Reports for the convenors to answer.
    case reports(Slug)
    case report(Slug, Report.ID)
    /// Complaints and requests for the convenors to answer.
    case answers(Slug)
    case answer(Slug, OwedAnswer.ID)
    /// Saying that one is worried about somebody, and the log that the lead and the deputy alone read.
    case worried(Slug)
    case worries(Slug)
    case worry(Slug, Worry.ID)
    /// Reporting a text.
    case reporting(Item.ID)
    case complaints, yourData, receipts
    /// The site keepers' own.
    case keeper, breaches
    case keeperAnswer(OwedAnswer.ID)
    case breach(Breach.ID)
    /// The papers for the officer who asks.
    case record, assessment

    public static let table = RouteTable<SafetyRoute>([
        RouteRule("g/*/safety", { .group($0) }, take: { if case .group(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/safety/edit", { .groupEdit($0) }, take: { if case .groupEdit(let cell) = $0 { cell } else { nil } }),
        RouteRule("g/*/safety/bases", { .bases($0) }, take: { if case .bases(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/safety/retention", { .retention($0) },
            take: { if case .retention(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/safety/reports", { .reports($0) }, take: { if case .reports(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/safety/reports/*", { .report($0, $1) },
            take: { if case .report(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/safety/answers", { .answers($0) }, take: { if case .answers(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/safety/answers/*", { .answer($0, $1) },
            take: { if case .answer(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/safety/worried", { .worried($0) }, take: { if case .worried(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/safety/worries", { .worries($0) }, take: { if case .worries(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/safety/worries/*", { .worry($0, $1) },
            take: { if case .worry(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule("report/*", { .reporting($0) }, take: { if case .reporting(let item) = $0 { item } else { nil } }),
        RouteRule("complaints", .complaints),
        RouteRule("your-data", .yourData),
        RouteRule("receipts", .receipts),
        RouteRule("safety", .keeper),
        RouteRule(
            "safety/answers/*", { .keeperAnswer($0) },
            take: { if case .keeperAnswer(let id) = $0 { id } else { nil } }),
        RouteRule("safety/breaches", .breaches),
        RouteRule("safety/breaches/*", { .breach($0) }, take: { if case .breach(let id) = $0 { id } else { nil } }),
        RouteRule("safety/record", .record),
        RouteRule("safety/assessment", .assessment),
    ])
}
