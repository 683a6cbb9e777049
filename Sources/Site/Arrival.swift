import HTTP
import Markup
import Pages
import Phrases
import Spine

/// A request as the site reads it: the language asked for by address or browser, and the path that is left.
struct Arrival {
    let request: Request
    let cookies: Cookies
    /// The language's segment, where the address begins with one.
    let prefix: String?
    /// The path without it.
    let path: [String]
    /// The language of the address, else the one that the browser asks for.
    let language: Language

    init(_ request: Request, library: Library) {
        self.request = request
        cookies = request.cookies
        if let first = request.target.path.first, let named = library.language(code: first) {
            prefix = first
            path = Array(request.target.path.dropFirst())
            language = named
        } else {
            prefix = nil
            path = request.target.path
            language = library.best(for: request.headers["accept-language"])
        }
    }

    var link: Linking { Linking(prefix: prefix) }

    var query: [(String, String)] { request.target.query.map { ($0.name, $0.value) } }

    /// The words to answer in: a signed-in person's own language unless the address names one.
    func words(for viewer: Viewer, in library: Library) -> Phrases {
        if prefix == nil, let chosen = viewer.language.flatMap(library.language(code:)) {
            return library.phrases(in: chosen)
        }
        return library.phrases(in: language)
    }

    /// Where a page is kept for visitors; nil for what is never kept: what was asked for with a cookie, with a query, or
    /// under an address that leads to another.
    var keptKey: KeptPages.Key? {
        guard cookies.isEmpty, request.target.query.isEmpty, !request.target.trailingSlash else { return nil }
        return KeptPages.Key(path: request.target.path, language: language.code)
    }
}
