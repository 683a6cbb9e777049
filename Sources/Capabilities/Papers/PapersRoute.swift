public import Routing
public import Spine

/// The addresses of papers, each within the group of what it hangs on.
public enum PapersRoute: Routable {
    /// The papers of an item, and the form for one more.
    case about(Slug, Item.ID)
    case paper(Slug, Paper.ID)
    /// The paper itself, to save.
    case file(Slug, Paper.ID)
    /// Its text version, where that is a file.
    case textFile(Slug, Paper.ID)
    /// The form for its text version.
    case text(Slug, Paper.ID)
    case remove(Slug, Paper.ID)

    public static let table = RouteTable<PapersRoute>([
        RouteRule(
            "g/*/papers/about/*", { .about($0, $1) },
            take: { if case .about(let cell, let item) = $0 { (cell, item) } else { nil } }),
        RouteRule(
            "g/*/papers/*", { .paper($0, $1) },
            take: { if case .paper(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/papers/*/file", { .file($0, $1) },
            take: { if case .file(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/papers/*/text-file", { .textFile($0, $1) },
            take: { if case .textFile(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/papers/*/text", { .text($0, $1) },
            take: { if case .text(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/papers/*/remove", { .remove($0, $1) },
            take: { if case .remove(let cell, let id) = $0 { (cell, id) } else { nil } }),
    ])

    /// Whether files are sent to an address, which takes more room than a form.
    public static func takesFiles(at path: [String]) -> Bool {
        guard let place = path.lastIndex(of: "papers") else { return false }
        let rest = path[place...].dropFirst()
        return rest.count == 2 && (rest.first == "about" || rest.last == "text")
    }
}
