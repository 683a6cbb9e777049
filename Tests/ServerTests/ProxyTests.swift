import Foundation
import HTTP
import Testing

/// The examples for proxies let through all that the program refuses on a page of its own.
@Suite struct ProxyTests {
    private static func example(_ name: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent("deploy/\(name)"), encoding: .utf8)
    }

    /// What the program reads to the end, however little of it it takes.
    private static let most = Configuration().bodyDiscarded

    @Test func `nginx lets it through, and says in words what is more`() throws {
        let text = try Self.example("nginx.conf")
        let limit = try #require(text.firstMatch(of: /client_max_body_size (\d+)m;/)).1
        #expect(try #require(Int(limit)) << 20 >= Self.most)
        #expect(text.contains("error_page 413 @large;") && text.contains("return 413 \"This is too large"))
    }

    @Test func `Caddy lets it through, and says in words what is more`() throws {
        let text = try Self.example("Caddyfile")
        // Its MB is a million bytes.
        let limit = try #require(text.firstMatch(of: /max_size (\d+)MiB/)).1
        #expect(try #require(Int(limit)) << 20 > Self.most)
        let said = try #require(text.firstMatch(of: /Content-Length\}\) > (\d+)`/)).1
        #expect(Int(said) == Self.most && text.contains("respond @large \"This is too large"))
    }
}
