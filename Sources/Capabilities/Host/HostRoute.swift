public import Routing
public import Spine

/// The addresses of the site keeper's pages, and of the public pages that say how the site is kept.
public enum HostRoute: Routable {
    case overview, settings, people, cells, jobs, outbox, health, retention, languages
    /// Makes somebody a site keeper, or no longer.
    case keeper(Person.ID)
    /// Makes a new code for somebody who has no e-mail address.
    case code(Person.ID)
    /// Has a job tried again.
    case job(Job.ID)
    case letter(Letter.ID)
    /// Says that somebody passed a letter on by hand.
    case letterPassedOn(Letter.ID)
    case accessibility, privacy, help

    public static let table = RouteTable<HostRoute>([
        RouteRule("host", .overview),
        RouteRule("host/settings", .settings),
        RouteRule("host/people", .people),
        RouteRule("host/people/*", { .keeper($0) }, take: { if case .keeper(let id) = $0 { id } else { nil } }),
        RouteRule("host/people/*/code", { .code($0) }, take: { if case .code(let id) = $0 { id } else { nil } }),
        RouteRule("host/cells", .cells),
        RouteRule("host/jobs", .jobs),
        RouteRule("host/jobs/*", { .job($0) }, take: { if case .job(let id) = $0 { id } else { nil } }),
        RouteRule("host/outbox", .outbox),
        RouteRule("host/outbox/*", { .letter($0) }, take: { if case .letter(let id) = $0 { id } else { nil } }),
        RouteRule(
            "host/outbox/*/passed-on", { .letterPassedOn($0) },
            take: { if case .letterPassedOn(let id) = $0 { id } else { nil } }),
        RouteRule("host/health", .health),
        RouteRule("host/retention", .retention),
        RouteRule("host/languages", .languages),
        RouteRule("accessibility", .accessibility),
        RouteRule("privacy", .privacy),
        RouteRule("help", .help),
    ])
}
