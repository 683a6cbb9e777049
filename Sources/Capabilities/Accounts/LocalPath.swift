import HTTP
import Markup

/// A page of this site that somebody wanted before they signed in. Nothing that leads elsewhere can be one.
struct LocalPath: Sendable, Equatable {
    /// The path with its query, encoded anew.
    let text: String

    /// Reads what stood in an address or a form; nil for anything but a path of this site of at most 500 bytes.
    init?(_ typed: String?) {
        guard let typed, typed.utf8.count <= 500, let target = try? Request.Target(typed),
            !target.path.contains(where: { $0.contains("\\") })
        else { return nil }
        text = Link(path: target.path, query: target.query.map { ($0.name, $0.value) }).text
    }

    /// The link to it.
    var link: Link? {
        guard let target = try? Request.Target(text) else { return nil }
        return Link(path: target.path, query: target.query.map { ($0.name, $0.value) })
    }
}
