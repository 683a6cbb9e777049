public import Routing
public import Spine

/// The addresses of the network itself: groups, people, organisations.
public enum NetworkRoute: Routable {
    case home, newCell
    case cell(Slug)
    case newCellWithin(Slug)
    case start(Slug)
    case settings(Slug)
    case history(Slug)
    case join(Slug)
    case leave(Slug)
    case joinAnswer(Slug, JoinRequest.ID)
    case people(Slug)
    /// The people as a table to save.
    case peopleTable(Slug)
    case addPerson(Slug)
    case pastePeople(Slug)
    case person(Slug, Person.ID)
    /// Puts right what others typed in of somebody who has never come in.
    case personName(Slug, Person.ID)
    case personEnd(Slug, Person.ID)
    case personInvitation(Slug, Person.ID)
    case organisations, newOrganisation
    /// The organisations as a table to save.
    case organisationsTable
    case organisation(Item.ID)
    case editOrganisation(Item.ID)
    case mergeOrganisation(Item.ID)

    public static let table = RouteTable<NetworkRoute>([
        RouteRule("", .home),
        RouteRule("groups/new", .newCell),
        RouteRule("g/*", { .cell($0) }, take: { if case .cell(let slug) = $0 { slug } else { nil } }),
        RouteRule(
            "g/*/new", { .newCellWithin($0) }, take: { if case .newCellWithin(let slug) = $0 { slug } else { nil } }),
        RouteRule("g/*/start", { .start($0) }, take: { if case .start(let slug) = $0 { slug } else { nil } }),
        RouteRule("g/*/settings", { .settings($0) }, take: { if case .settings(let slug) = $0 { slug } else { nil } }),
        RouteRule("g/*/history", { .history($0) }, take: { if case .history(let slug) = $0 { slug } else { nil } }),
        RouteRule("g/*/join", { .join($0) }, take: { if case .join(let slug) = $0 { slug } else { nil } }),
        RouteRule("g/*/leave", { .leave($0) }, take: { if case .leave(let slug) = $0 { slug } else { nil } }),
        RouteRule(
            "g/*/join/*", { .joinAnswer($0, $1) },
            take: { if case .joinAnswer(let slug, let id) = $0 { (slug, id) } else { nil } }),
        RouteRule("g/*/people", { .people($0) }, take: { if case .people(let slug) = $0 { slug } else { nil } }),
        RouteRule(
            "g/*/people/table", { .peopleTable($0) },
            take: { if case .peopleTable(let slug) = $0 { slug } else { nil } }),
        RouteRule(
            "g/*/people/add", { .addPerson($0) }, take: { if case .addPerson(let slug) = $0 { slug } else { nil } }),
        RouteRule(
            "g/*/people/paste", { .pastePeople($0) },
            take: { if case .pastePeople(let slug) = $0 { slug } else { nil } }),
        RouteRule(
            "g/*/people/*", { .person($0, $1) },
            take: { if case .person(let slug, let id) = $0 { (slug, id) } else { nil } }),
        RouteRule(
            "g/*/people/*/name", { .personName($0, $1) },
            take: { if case .personName(let slug, let id) = $0 { (slug, id) } else { nil } }),
        RouteRule(
            "g/*/people/*/end", { .personEnd($0, $1) },
            take: { if case .personEnd(let slug, let id) = $0 { (slug, id) } else { nil } }),
        RouteRule(
            "g/*/people/*/invite", { .personInvitation($0, $1) },
            take: { if case .personInvitation(let slug, let id) = $0 { (slug, id) } else { nil } }),
        RouteRule("organisations", .organisations),
        RouteRule("organisations/new", .newOrganisation),
        RouteRule("organisations.csv", .organisationsTable),
        RouteRule(
            "organisations/*", { .organisation($0) },
            take: { if case .organisation(let id) = $0 { id } else { nil } }),
        RouteRule(
            "organisations/*/edit", { .editOrganisation($0) },
            take: { if case .editOrganisation(let id) = $0 { id } else { nil } }),
        RouteRule(
            "organisations/*/merge", { .mergeOrganisation($0) },
            take: { if case .mergeOrganisation(let id) = $0 { id } else { nil } }),
    ])
}
