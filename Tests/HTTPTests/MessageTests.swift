import HTTP
import Testing

@Suite struct MessageTests {
    @Test func `a header is found whatever its case`() throws {
        let request = try Request(.get, "/", headers: [("User-Agent", "x"), ("Accept", "a"), ("accept", "b")])
        #expect(request.headers["user-agent"] == "x")
        #expect(request.headers["ACCEPT"] == "a")
        #expect(request.headers.all("Accept") == ["a", "b"])
        #expect(request.headers["Accep"] == nil)
    }

    @Test func `setting a header takes the place of all of its name`() {
        var headers: Headers = [("A", "1"), ("B", "2"), ("a", "3")]
        headers.set("a", "4")
        #expect(headers.pairs.map(\.name) == ["B", "a"])
        #expect(headers["A"] == "4")
        headers.add("A", "5")
        #expect(headers.all("a") == ["4", "5"])
        headers.remove("A")
        #expect(headers.pairs.map(\.name) == ["B"])
        #expect(headers == [("B", "2")])
    }

    @Test(arguments: ["a\r\nSet-Cookie: b=c", "a\nb", "a\rb", "a\0b", "a\u{B}b", "a\u{7F}b"])
    func `a value can never break out of its line`(_ value: String) throws {
        let headers: Headers = [("X", value)]
        let kept = try #require(headers["X"])
        #expect(kept.utf8.count == value.utf8.count)
        #expect(!kept.utf8.contains { $0 < 0x20 || $0 == 0x7F })
        #expect(headers.pairs.count == 1)
    }

    @Test(arguments: ["", "a b", "a:b", "a\r\nb", "é", "a\0", "(a)"])
    func `a field whose name is no token is left out`(_ name: String) {
        #expect(Headers([(name, "x")]).pairs.isEmpty)
    }

    @Test func `cookies are found among others`() throws {
        let request = try Request(
            .get, "/", headers: [("Cookie", "a=1; session=x=y==;b=; c ; =d; é=ü"), ("cookie", "late=2; a=3")])
        #expect(request.cookies["a"] == "1")
        #expect(request.cookies["session"] == "x=y==")
        #expect(request.cookies["b"] == "")
        #expect(request.cookies["c"] == nil)
        #expect(request.cookies["é"] == "ü")
        #expect(request.cookies["late"] == "2")
        #expect(request.cookies["A"] == nil)
        #expect(!request.cookies.isEmpty)
    }

    @Test func `a cookie that is no UTF-8 is passed over`() {
        let cookies = Cookies(parsing: [Array("a=".utf8) + [0xFF] + Array("; a=2".utf8)])
        #expect(cookies["a"] == "2")
    }

    @Test func `no cookies are none`() throws {
        #expect(try Request(.get, "/").cookies.isEmpty)
        #expect(Cookies(parsing: [Array(" ; ;".utf8)]).isEmpty)
    }

    @Test func `a status beyond the known ones is our own fault`() {
        #expect(Status(422) == .unprocessable)
        #expect(Status(99) == .internalError)
        #expect(Status(1000) == .internalError)
    }

    @Test func `ranges of addresses are read`() throws {
        let range = try AddressRange("10.1.0.0/15")
        #expect(range.contains("10.0.255.255"))
        #expect(range.contains("10.1.2.3"))
        #expect(range.contains("::ffff:10.1.2.3"))
        #expect(!range.contains("10.2.0.0"))
        #expect(!range.contains("::1"))
        #expect(!range.contains("nonsense"))
        #expect(try AddressRange("::1").contains("::1"))
        #expect(try AddressRange("2001:db8::/33").contains("2001:db8:7fff::1"))
        #expect(try !AddressRange("2001:db8::/33").contains("2001:db8:8000::1"))
        #expect(try AddressRange("0.0.0.0/0").contains("9.9.9.9"))
        for text in ["", "a", "1.2.3", "1.2.3.4/33", "1.2.3.4/-1", "::1/129", "1.2.3.4/", "1.2.3.4/a/b"] {
            #expect(throws: HTTPError.self) { try AddressRange(text) }
        }
    }
}
