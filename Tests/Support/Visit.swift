import Foundation
public import HTTP
public import Site

/// Somebody with a browser: keeps cookies, follows where a form leads, and finds the token in a page.
public final class Visit {
    private let site: Site
    private var cookies: [String: String] = [:]
    /// The last answer.
    public private(set) var response = Response(.ok)
    /// The path of the last page.
    public private(set) var path = "/"
    /// Every answer to the last thing that was done: the redirects, then the page.
    public private(set) var answers: [Response] = []
    /// What the browser's own settings ask for, if anything.
    public var languages: String?

    /// Opens a browser without cookies.
    public init(_ site: Site) { self.site = site }

    /// The last answer's body as text.
    public var page: String {
        switch response.body {
        case .empty: ""
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .kept(let kept): String(decoding: kept.bytes, as: UTF8.self)
        }
    }

    /// Asks for a page, and goes on where it leads.
    @discardableResult
    public func get(_ target: String) throws -> Response {
        answers = []
        return try go(.get, target, [:], [])
    }

    /// The value of a cookie that the browser has.
    public func cookie(_ name: String) -> String? { cookies[name] }

    /// Another browser that has the same cookies: a copy that somebody else could have made.
    public func copy() -> Visit {
        let copy = Visit(site)
        copy.cookies = cookies
        return copy
    }

    /// Sends a form from the page that is open, with its token, and goes on where it leads.
    @discardableResult
    public func post(_ target: String, _ fields: KeyValuePairs<String, String> = [:]) throws -> Response {
        var all = fields.map { ($0.key, $0.value) }
        if let token = Self.token(in: page) { all.append(("form", token)) }
        return try send(target, all)
    }

    /// Sends exactly these fields.
    @discardableResult
    public func send(_ target: String, _ fields: [(String, String)], origin: String = Visit.origin) throws -> Response {
        let body = fields.map { "\(Self.encode($0.0))=\(Self.encode($0.1))" }.joined(separator: "&")
        answers = []
        return try go(
            .post, target,
            ["Origin": origin, "Content-Type": "application/x-www-form-urlencoded"], Array(body.utf8))
    }

    /// Sends a form that has files, each under the name of its field.
    @discardableResult
    public func send(
        _ target: String, _ fields: [(String, String)], files: KeyValuePairs<String, String>
    ) throws -> Response {
        let edge = "edge-of-a-part"
        var body = ""
        for (name, value) in fields {
            body += "--\(edge)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        for (name, content) in files {
            body += "--\(edge)\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(name).csv\"\r\n"
            body += "Content-Type: text/csv\r\n\r\n\(content)\r\n"
        }
        body += "--\(edge)--\r\n"
        answers = []
        return try go(
            .post, target, ["Origin": Self.origin, "Content-Type": "multipart/form-data; boundary=\(edge)"],
            Array(body.utf8))
    }

    /// A file as a browser sends it.
    public struct Upload {
        let field: String
        let name: String
        let bytes: [UInt8]

        /// A file of this name, chosen in a field.
        public init(_ field: String, _ name: String, _ bytes: [UInt8]) {
            self.field = field
            self.name = name
            self.bytes = bytes
        }
    }

    /// Sends a form with files from the page that is open, with its token, and goes on where it leads.
    @discardableResult
    public func upload(
        _ target: String, _ fields: KeyValuePairs<String, String>, _ files: [Upload]
    ) throws -> Response {
        let edge = "edge-of-a-part"
        var body: [UInt8] = []
        var all = fields.map { ($0.key, $0.value) }
        if let token = Self.token(in: page) { all.append(("form", token)) }
        for (name, value) in all {
            body += Array("--\(edge)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            body += Array(
                "--\(edge)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n\r\n"
                    .utf8)
            body += file.bytes + Array("\r\n".utf8)
        }
        body += Array("--\(edge)--\r\n".utf8)
        answers = []
        return try go(
            .post, target, ["Origin": Self.origin, "Content-Type": "multipart/form-data; boundary=\(edge)"], body)
    }

    /// The bytes of the last answer.
    public var bytes: [UInt8] {
        switch response.body {
        case .empty: []
        case .bytes(let bytes): bytes
        case .kept(let kept): Array(kept.bytes)
        }
    }

    /// The site's own origin in tests.
    public static let origin = "https://together.example"

    /// The token of the first form on a page.
    public static func token(in page: String) -> String? {
        let mark = "name=\"form\" value=\""
        guard let found = page.range(of: mark) else { return nil }
        return String(page[found.upperBound...].prefix { $0 != "\"" })
    }

    private func go(
        _ method: Method, _ target: String, _ headers: [String: String], _ body: [UInt8], hops: Int = 5
    ) throws -> Response {
        var all = Headers(headers.map { ($0.key, $0.value) })
        all.set("Host", "together.example")
        if let languages { all.set("Accept-Language", languages) }
        if !cookies.isEmpty {
            all.set("Cookie", cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; "))
        }
        path = target
        response = site.answer(try Request(method, target, headers: all, body: body))
        answers.append(response)
        for cookie in response.headers.all("set-cookie") { keep(cookie) }
        if (300..<400).contains(response.status.code), let next = response.headers["location"], hops > 0 {
            // A place within the page is the browser's own affair.
            let there = String(next.prefix { $0 != "#" })
            // 307 and 308 have the same sent again.
            return response.status.code >= 307
                ? try go(method, there, headers, body, hops: hops - 1)
                : try go(.get, there, [:], [], hops: hops - 1)
        }
        return response
    }

    private func keep(_ cookie: String) {
        let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if cookie.contains("Max-Age=0") {
            cookies[String(pair[0])] = nil
        } else {
            cookies[String(pair[0])] = String(pair[1])
        }
    }

    private static func encode(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f: String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
