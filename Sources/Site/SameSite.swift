import HTTP

/// Whether a form was sent from this site's own pages, as far as the browser says.
struct SameSite: Sendable {
    /// The site's own origin, such as `https://together.example`.
    let origin: String

    /// Whether nothing in the request says that it was sent from elsewhere. `Origin` decides where it is there, then
    /// `Sec-Fetch-Site`; browsers that send neither are old, and are asked for `Referer`.
    func admits(_ request: Request) -> Bool {
        if let sender = request.headers["origin"] { return sender.lowercased() == origin }
        if let site = request.headers["sec-fetch-site"] { return site == "same-origin" || site == "none" }
        guard let page = request.headers["referer"] else { return request.cookies.isEmpty }
        return page == origin || page.hasPrefix(origin + "/")
    }
}
