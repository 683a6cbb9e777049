import HTTP
import Testing

@Suite struct TargetTests {
    @Test func `a path is split and decoded`() throws {
        let target = try Request.Target("/caf%C3%A9/a+b/%2B?x=1")
        #expect(target.path == ["café", "a+b", "+"])
        #expect(!target.trailingSlash)
        #expect(target.raw == "/caf%C3%A9/a+b/%2B?x=1")
    }

    @Test func `the root has no segments`() throws {
        let target = try Request.Target("/")
        #expect(target.path.isEmpty)
        #expect(!target.trailingSlash)
        #expect(try Request.Target("/?a=b").path.isEmpty)
    }

    @Test func `a slash at the end is told apart`() throws {
        let target = try Request.Target("/a/")
        #expect(target.path == ["a"])
        #expect(target.trailingSlash)
        #expect(try Request.Target("/a//").path == ["a", ""])
        #expect(try Request.Target("/a//b").path == ["a", "", "b"])
    }

    @Test func `a query keeps order and repeats`() throws {
        let query = try Request.Target("/?a=1&b=x+y&a=%32&c&=d&&e=f=g").query
        #expect(query.map(\.name) == ["a", "b", "a", "c", "", "e"])
        #expect(query.map(\.value) == ["1", "x y", "2", "", "d", "f=g"])
        #expect(query["a"] == "1")
        #expect(query.all("a") == ["1", "2"])
        #expect(query["c"] == "")
        #expect(query["z"] == nil)
    }

    @Test func `a question mark in the query is a value`() throws {
        #expect(try Request.Target("/a?b=c?d").query["b"] == "c?d")
        #expect(try Request.Target("/a?").query.isEmpty)
    }

    @Test(arguments: [
        "", "a", "*", "http://a/b", "a:80", "//evil.example/x", "/a b", "/a#b", "/é", "/a\u{7F}", "/a\r\nb", "/\0",
        "/%", "/%4", "/%g0", "/%0", "/%00", "/%0A", "/%7F", "/%FF", "/%C3%28", "/%ED%A0%80", "/%C0%AF",
        "/.", "/..", "/a/../b", "/a/./b", "/%2e%2E/b", "/a/.%2e", "/a%2Fb", "/?a=%", "/?a=%FF", "/?a=%00", "/?%zz=1",
    ])
    func `a target that cannot be trusted is refused`(_ text: String) {
        #expect(throws: HTTPError.self) { try Request.Target(text) }
    }

    @Test func `three dots are a name`() throws {
        #expect(try Request.Target("/.../.a/a..").path == ["...", ".a", "a.."])
    }

    @Test func `an overlong target is told apart`() throws {
        #expect(try Request.Target("/" + String(repeating: "a", count: 7999)).path[0].count == 7999)
        let error = #expect(throws: HTTPError.self) {
            try Request.Target("/" + String(repeating: "a", count: 8000))
        }
        #expect(error?.code == .targetTooLong)
        #expect(error?.status == .targetTooLong)
    }

    @Test func `a query with too many names is refused`() throws {
        #expect(try Request.Target("/?" + String(repeating: "a&", count: 500)).query.count == 500)
        #expect(throws: HTTPError.self) { try Request.Target("/?" + String(repeating: "a&", count: 501)) }
    }

    @Test func `no bytes make it trap`() {
        var random = SystemRandomNumberGenerator()
        let pieces: [[UInt8]] = ["/", "%", "?", "&", "=", "%2", "%00", ".", "+", "é", "\0", "%C3"].map {
            Array($0.utf8)
        }
        for _ in 0..<20_000 {
            var bytes: [UInt8] = Array("/".utf8)
            for _ in 0..<Int.random(in: 0..<12, using: &random) {
                bytes += pieces.randomElement(using: &random) ?? []
                if Bool.random(using: &random) { bytes.append(.random(in: 0...255, using: &random)) }
            }
            guard let target = try? Request.Target(parsing: bytes) else { continue }
            #expect(!target.path.contains("..") && !target.path.contains { $0.contains("\0") })
        }
    }
}
