import HTTP
import Secrets

/// The style sheet, the icons and the site's own sign, served under a path that changes with their content, so that
/// browsers keep them for good.
struct Assets: Sendable {
    /// The folder's path segments, for links.
    let path: [String]
    private let responses: [String: Response]

    init() {
        let files: [(name: String, type: String, bytes: [UInt8])] = [
            ("site.css", "text/css; charset=utf-8", PackageResources.site_css),
            ("paper.css", "text/css; charset=utf-8", PackageResources.paper_css),
            ("icons.svg", "image/svg+xml", PackageResources.icons_svg),
            ("favicon.svg", "image/svg+xml", PackageResources.favicon_svg),
        ]
        let fingerprint = Fingerprint.of(files.flatMap(\.bytes))
        path = ["assets", fingerprint]
        responses = Dictionary(
            uniqueKeysWithValues: files.map { file in
                let headers: Headers = [
                    ("Content-Type", file.type), ("Cache-Control", "public, max-age=31536000, immutable"),
                    ("X-Content-Type-Options", "nosniff"),
                ]
                return (file.name, Response(.ok, headers: headers, body: .kept(KeptBody(file.bytes))))
            })
    }

    /// The file at a path below `assets`; nil if it is none of ours.
    func response(at segments: [String]) -> Response? {
        guard segments.count == 3, Array(segments.prefix(2)) == path else { return nil }
        return responses[segments[2]]
    }
}
