import Foundation
import HTTP
import Site
import TestSupport

/// Somebody who keeps everything that the site shows them, to lay it beside what it shows later.
enum Onlooker: String, CaseIterable {
    case stranger, member, convenor, keeper

    /// What they have seen: each answer by its address.
    typealias Album = [String: String]

    /// Everything that can be reached from some addresses by following links, and by trying every address that the
    /// site has. Only what is new on each look is left out: the token of a form.
    static func album(of visit: Visit, from addresses: [String]) throws -> Album {
        var album: Album = [:]
        var left = addresses
        while let path = left.popLast() {
            guard album[path] == nil, album.count < most else { continue }
            try visit.get(path)
            let token = /name="form" value="[^"]*"/
            let page = visit.page.replacing(token, with: "")
            album[path] = "\(visit.response.status.code) \(visit.path)\n\(page)"
            let isPage = visit.response.headers["content-type"]?.hasPrefix("text/html") == true
            guard isPage else { continue }
            for found in page.matches(of: /href="(\/[^"#]*)/) {
                let next = String(found.1).replacing("&amp;", with: "&")
                if !skipped.contains(where: { next.hasPrefix($0) }), album[next] == nil { left.append(next) }
            }
        }
        // Whoever sees more sees all of it.
        precondition(album.count < most, "Somebody sees more pages than are kept.")
        return album
    }

    /// More pages than a small group has.
    private static let most = 1_000
    /// Files that are the same for everybody, and the same pages in other languages.
    private static let skipped = ["/assets/", "/cy", "/ar", "/en", "/sign-out"]

    /// Where two albums differ, and the lines that do.
    static func differences(_ one: Album, _ other: Album) -> [String] {
        Set(one.keys).union(other.keys).sorted().filter { one[$0] != other[$0] }.map { path in
            let (a, b) = (lines(one[path]), lines(other[path]))
            return "\(path): \(a.filter { !b.contains($0) }) | \(b.filter { !a.contains($0) })"
        }
    }

    private static func lines(_ page: String?) -> [Substring] {
        (page ?? "not there").replacing("><", with: ">\n<").split(separator: "\n")
    }
}
