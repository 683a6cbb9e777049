import HTTP
import Testing

@Suite struct FormTests {
    private func form(_ body: String, type: String) throws -> Form {
        try Request(.post, "/", headers: [("Content-Type", type)], body: Array(body.utf8)).form()
    }

    private func encoded(_ body: String) throws -> Form {
        try form(body, type: "application/x-www-form-urlencoded")
    }

    private func multipart(_ body: String) throws -> Form { try form(body, type: "multipart/form-data; boundary=b") }

    private func part(_ disposition: String, _ content: String, more: String = "") -> String {
        "--b\r\nContent-Disposition: form-data; \(disposition)\r\n\(more)\r\n\(content)\r\n"
    }

    @Test func `fields are decoded`() throws {
        let form = try encoded("name=Zo%C3%AB+K&tick=1&tick=2&empty=&bare")
        #expect(form["name"] == "Zoë K")
        #expect(form.all("tick") == ["1", "2"])
        #expect(form["empty"] == "")
        #expect(form["bare"] == "")
        #expect(form["missing"] == nil)
        #expect(form.file("name") == nil)
    }

    @Test func `the type may be written in capitals and with parameters`() throws {
        #expect(try form("a=1", type: "Application/X-WWW-Form-UrlEncoded ; charset=UTF-8")["a"] == "1")
        #expect(try encoded("")["a"] == nil)
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "%=1", "a=%FF", "a=%C3", "a=%ED%A0%80", "a=%00", "a=\0"])
    func `broken fields are refused`(_ body: String) {
        let error = #expect(throws: HTTPError.self) { try encoded(body) }
        #expect(error?.code == .badForm)
        #expect(error?.status == .badRequest)
    }

    @Test func `raw bytes that are no UTF-8 are refused`() throws {
        let request = try Request(
            .post, "/", headers: [("Content-Type", "application/x-www-form-urlencoded")], body: [0x61, 0x3D, 0xFF])
        #expect(throws: HTTPError.self) { try request.form() }
    }

    @Test func `ten thousand fields are refused`() throws {
        #expect(try encoded(String(repeating: "a=1&", count: 1000)).all("a").count == 1000)
        let error = #expect(throws: HTTPError.self) { try encoded(String(repeating: "a=1&", count: 10_000)) }
        #expect(error?.code == .tooManyFields)
        let parts = String(repeating: part("name=\"a\"", "1"), count: 10_000) + "--b--\r\n"
        #expect(throws: HTTPError.self) { try multipart(parts) }
    }

    @Test(arguments: ["text/plain", "application/json", "multipart/mixed; boundary=b", "", "x"])
    func `another type is no form`(_ type: String) {
        let error = #expect(throws: HTTPError.self) { try form("a=1", type: type) }
        #expect(error?.code == .notAForm)
        #expect(error?.status == .unsupportedMediaType)
    }

    @Test func `a request without a type is no form`() throws {
        #expect(throws: HTTPError.self) { try Request(.post, "/", body: [0x61]).form() }
    }

    @Test func `parts become fields and files`() throws {
        let form = try multipart(
            part("name=\"title\"", "Zoë\r\n--dee")
                + part("name=\"photo\"; filename=\"a.png\"", "\u{1}\0\r\n", more: "Content-Type: image/png\r\n")
                + part("name=\"photo\"; filename=\"b\"", "") + "--b--\r\n")
        #expect(form["title"] == "Zoë\r\n--dee")
        #expect(form["photo"] == nil)
        #expect(form.files("photo").map(\.name) == ["a.png", "b"])
        #expect(form.file("photo") == FormFile(name: "a.png", contentType: "image/png", bytes: [1, 0, 13, 10]))
        #expect(form.files("photo")[1].contentType == "application/octet-stream")
        #expect(form.files("photo")[1].bytes.isEmpty)
    }

    @Test func `bytes that look like a boundary stay content`() throws {
        let form = try multipart(part("name=\"a\"", "\r\r\n-\r\n--\r\n--a--b\n--b\r--b") + "--b--")
        #expect(form["a"] == "\r\r\n-\r\n--\r\n--a--b\n--b\r--b")
    }

    @Test func `a longer boundary in the text is a broken form`() {
        #expect(throws: HTTPError.self) { try multipart(part("name=\"a\"", "x\r\n--bc") + "--b--") }
    }

    @Test func `a file field that was left empty has no file`() throws {
        let form = try multipart(
            part("name=\"photo\"; filename=\"\"", "", more: "Content-Type: application/octet-stream\r\n") + "--b--\r\n")
        #expect(form.file("photo") == nil)
        #expect(form["photo"] == nil)
    }

    @Test func `a form may be empty`() throws {
        #expect(try multipart("--b--\r\n")["a"] == nil)
    }

    @Test func `names are read as browsers and other programs write them`() throws {
        #expect(try multipart(part("name=\"a%22b%0D%0Ac%41\"", "1") + "--b--")["a\"b\r\nc%41"] == "1")
        #expect(try multipart(part("name=\"a\\\"b\"", "1") + "--b--")["a\"b"] == "1")
        #expect(try multipart(part("name=a", "1") + "--b--")["a"] == "1")
        #expect(try multipart(part("name=\"a;b=c\"", "1") + "--b--")["a;b=c"] == "1")
        let file = try multipart(part("name=\"f\"; filename=\"C:\\dir\\x.txt\"", "1") + "--b--").file("f")
        #expect(file?.name == "C:\\dir\\x.txt")
        #expect(try multipart("--b \t\r\ncontent-disposition:form-data; NAME=\"a\"\r\n\r\n1\r\n--b--")["a"] == "1")
    }

    @Test(arguments: [
        "", "--b", "--b\r\n", "--b-", "--c--", "x\r\n--b--", "--b--x", "--b--\r\n\r\n", "--bx\r\n",
        "--b\r\n\r\n1\r\n--b--", "--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--",
        "--b\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\n1\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"a\" x\r\n\r\n1\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n1\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\nnonsense\r\n\r\n1\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\n\n1\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1--b--",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\0\r\n--b--",
    ])
    func `a broken or unfinished body is refused`(_ body: String) {
        let error = #expect(throws: HTTPError.self) { try multipart(body) }
        #expect(error?.code == .badForm)
    }

    @Test func `text that is no UTF-8 is refused and a file may be anything`() throws {
        let start = Array("--b\r\nContent-Disposition: form-data; name=\"a\"".utf8)
        let end: [UInt8] = Array("\r\n\r\n".utf8) + [0xFF, 0xC3] + Array("\r\n--b--".utf8)
        #expect(throws: HTTPError.self) { try Form(multipart: start + end, boundary: Array("b".utf8)) }
        let file = try Form(multipart: start + Array("; filename=\"x\"".utf8) + end, boundary: Array("b".utf8))
        #expect(file.file("a")?.bytes == [0xFF, 0xC3])
    }

    @Test func `a head without an end is refused`() {
        let head = String(repeating: "A: \(String(repeating: "x", count: 100))\r\n", count: 100)
        #expect(throws: HTTPError.self) { try multipart(part("name=\"a\"", "1", more: head) + "--b--") }
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=b; boundary=c", "multipart/form-data; boundary=\"b",
        "multipart/form-data; boundary=" + String(repeating: "b", count: 71),
    ])
    func `a type without a usable boundary is refused`(_ type: String) {
        #expect(throws: HTTPError.self) { try form("--b--", type: type) }
    }

    @Test func `a boundary may be quoted`() throws {
        #expect(
            try form(
                "--a b\r\nContent-Disposition: form-data; name=x\r\n\r\n1\r\n--a b--",
                type: "multipart/form-data; boundary=\"a b\"")["x"]
                == "1")
    }

    @Test func `no bytes make the parsers trap`() {
        var random = SystemRandomNumberGenerator()
        let pieces: [[UInt8]] = [
            "--b", "\r\n", "--", "Content-Disposition: form-data; name=\"a\"", "; filename=\"f\"", "\"", "\\", ":", ";",
            "=", "%", "&", "\r", "\0", "--b--", "\r\n\r\n", "\r\n--b\r\n",
        ].map { Array($0.utf8) }
        for _ in 0..<20_000 {
            var bytes: [UInt8] = Bool.random(using: &random) ? Array("--b\r\n".utf8) : []
            for _ in 0..<Int.random(in: 0..<16, using: &random) {
                bytes += pieces.randomElement(using: &random) ?? []
                if Int.random(in: 0..<8, using: &random) == 0 { bytes.append(.random(in: 0...255, using: &random)) }
            }
            _ = try? Form(multipart: bytes, boundary: Array("b".utf8))
            _ = try? Form(urlEncoded: bytes)
            _ = Cookies(parsing: [bytes])["a"]
        }
    }
}
