import Database
import Foundation
import HTTP
import Site
import Spine
import TestSupport
import Testing

/// A site that was set up through its own pages, by the link that the program prints.
struct Town {
    let under: SiteUnderTest
    /// The site keeper's browser.
    let host: Visit

    /// Runs `body` in a town on a fresh database.
    static func on(_ dialect: Dialect, _ body: (Town) throws -> Void) throws {
        try SiteUnderTest.on(dialect) { under in
            let host = under.visit()
            try host.get(try firstLink(of: under))
            try host.press(
                "Start",
                [
                    "Your name": "Huw Bevan", "E-mail address": "huw@porthlas.example",
                    "Name of the network": "Porthlas Together",
                ])
            try body(Town(under: under, host: host))
        }
    }

    /// The path of the link that is printed at the first start.
    static func firstLink(of under: SiteUnderTest) throws -> String {
        String(try #require(try under.site.firstLink()).dropFirst(Visit.origin.count))
    }

    /// Founds a group through the pages, and returns its path.
    @discardableResult
    func found(
        _ name: String, by visit: Visit, within parent: String? = nil, seenBy: String = "Everyone, on the open web",
        level: String = "Not said"
    ) throws -> String {
        try visit.get(parent.map { "\($0)/new" } ?? "/groups/new")
        try visit.press(
            "Start this group",
            [
                "Name of the group": name,
                "The question that brings you together": "What would make the first evening at home easier?",
                seenBy: "on",
                "How local is it?": level,
            ])
        #expect(visit.heading == "Your group is ready")
        return String(visit.path.dropLast("/start".count))
    }

    /// Adds somebody to a group, and returns the page with their way in.
    func add(
        _ name: String, _ email: String = "", to group: String, by visit: Visit, as standing: String = "Member",
        onBehalfOf organisations: [String] = [], named: String = ""
    ) throws {
        try visit.get("\(group)/people/add")
        for organisation in organisations where !visit.read.forms.flatMap(\.fields).map(\.label).contains(organisation)
        {
            throw Lost("“\(organisation)” is not on the list", on: visit)
        }
        switch organisations.count {
        case 0:
            try visit.press(
                "Add them",
                ["Name": name, "E-mail address": email, standing: "on", "Another organisation": named])
        case 1:
            try visit.press(
                "Add them",
                [
                    "Name": name, "E-mail address": email, standing: "on", "Another organisation": named,
                    organisations[0]: "on",
                ])
        default:
            try visit.press(
                "Add them",
                [
                    "Name": name, "E-mail address": email, standing: "on", "Another organisation": named,
                    organisations[0]: "on", organisations[1]: "on",
                ])
        }
    }

    /// The path that stands in the newest letter to an address.
    func linkByLetter(to address: String) throws -> String {
        let body = try #require(try under.letter(to: address)).body
        let line = try #require(body.split(separator: "\n").first { $0.hasPrefix(Visit.origin + "/") })
        return String(line.dropFirst(Visit.origin.count))
    }

    /// A new browser in which somebody comes in by the invitation that was sent to them.
    func comeIn(byLetterTo address: String) throws -> Visit {
        let visit = under.visit()
        try visit.get(try linkByLetter(to: address))
        try visit.press("Come in")
        return visit
    }

    /// Where, of all that somebody can reach, one of these words stands.
    func places(of words: String..., for visit: Visit, from start: String = "/") throws -> [String] {
        try everything(for: visit, from: start).filter { page in words.contains { page.read.words.contains($0) } }
            .map(\.path)
    }

    /// Everything that somebody can reach from the first page: each address once, with what it answered. Of addresses that
    /// differ by an id, a code or a number alone, such as the dates of a series, the first twelve.
    func everything(for visit: Visit, from start: String = "/") throws -> [(path: String, read: ReadPage)] {
        var seen: Set<String> = []
        var alike: [String: Int] = [:]
        var next = [start]
        var found: [(String, ReadPage)] = []
        while let path = next.popLast() {
            guard path.hasPrefix("/"), !path.hasPrefix("/assets/"), seen.insert(path).inserted else { continue }
            let kind = path.replacing(/[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9A-Z]{6}\b|\d+/, with: "*")
            alike[kind, default: 0] += 1
            guard alike[kind, default: 0] <= 12 else { continue }
            try visit.get(path)
            // A door that asks who one is looks the same wherever one stood before.
            if visit.path.contains("/sign-in?next=") { continue }
            let type = visit.response.headers["content-type"] ?? ""
            let read = ReadPage(visit.page)
            found.append((path, read))
            guard type.hasPrefix("text/html") else { continue }
            expectGuarded(visit)
            next += read.links.map { String($0.prefix { $0 != "#" }) }.filter { !$0.isEmpty }
        }
        return found
    }
}

/// What every page says to the browser, no more and no less.
func expectGuarded(
    _ visit: Visit, language: String? = nil, isOwn: Bool? = nil, at location: SourceLocation = #_sourceLocation
) {
    let headers = visit.response.headers
    let guards = [
        "Content-Security-Policy":
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Content-Type": "text/html; charset=utf-8", "Vary": "Accept-Language, Cookie",
        "Strict-Transport-Security": "max-age=31536000",
    ]
    for (name, value) in guards {
        #expect(headers.all(name) == [value], "\(name) of \(visit.path)", sourceLocation: location)
    }
    if let language {
        #expect(headers.all("Content-Language") == [language], sourceLocation: location)
        #expect(visit.read.attribute("lang", of: "html") == language, sourceLocation: location)
    }
    if let isOwn {
        #expect(headers.all("Cache-Control") == [isOwn ? "no-store" : "no-cache"], sourceLocation: location)
    }
    let known = Set(guards.keys.map { $0.lowercased() } + ["content-language", "cache-control", "set-cookie", "etag"])
    #expect(
        Set(headers.pairs.map { $0.name.lowercased() }).subtracting(known) == [], "\(visit.path)",
        sourceLocation: location)
}

/// The session that an answer begins: its secret, from a cookie that scripts and other sites cannot use.
func session(begunBy response: Response, at location: SourceLocation = #_sourceLocation) -> String? {
    let cookies = response.headers.all("set-cookie")
    guard cookies.count == 1,
        let found = cookies[0].wholeMatch(
            of: /__Host-session=([0-9a-z]{32}); Path=\/; Max-Age=5184000; HttpOnly; SameSite=Lax; Secure/)
    else {
        Issue.record("No session was begun: \(cookies)", sourceLocation: location)
        return nil
    }
    return String(found.1)
}
