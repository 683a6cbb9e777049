import HTTP
import Testing

/// Requests that break the protocol, each over a real socket with a second request smuggled behind it.
@Suite struct GateTests {
    /// A broken request and what it is called.
    struct Broken: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]

        init(_ name: String, _ text: String) {
            testDescription = name
            bytes = Array(text.utf8)
        }
    }

    static let tail = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"
    static let broken: [Broken] = [
        Broken("two Content-Length", post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello")),
        Broken("two equal Content-Length", post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello")),
        Broken("Content-Length as a list", post("Content-Length: 5, 5\r\n", "hello")),
        Broken("Content-Length with a sign", post("Content-Length: +5\r\n", "hello")),
        Broken("a negative Content-Length", post("Content-Length: -5\r\n", "hello")),
        Broken("an overflowing Content-Length", post("Content-Length: 99999999999999999999\r\n", "hello")),
        Broken("an empty Content-Length", post("Content-Length:\r\n", "hello")),
        Broken("Content-Length in hexadecimal", post("Content-Length: 0x5\r\n", "hello")),
        Broken(
            "Content-Length with Transfer-Encoding",
            post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")),
        Broken(
            "Transfer-Encoding with Content-Length",
            post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n")),
        Broken(
            "two Transfer-Encoding",
            post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")),
        Broken("two Host", "GET /x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
        Broken("two equal Host", "GET /x HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"),
        Broken("no Host", "GET /x HTTP/1.1\r\nAccept: */*\r\n\r\n"),
        Broken("a Host with a path", "GET /x HTTP/1.1\r\nHost: a/b\r\n\r\n"),
        Broken("a Host with a user", "GET /x HTTP/1.1\r\nHost: a@b\r\n\r\n"),
        Broken("Transfer-Encoding gzip", post("Transfer-Encoding: gzip\r\n", "hello")),
        Broken("Transfer-Encoding gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n")),
        Broken("Transfer-Encoding chunked, identity", post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n")),
        Broken("Transfer-Encoding xchunked", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n")),
        Broken("a chunked body", post("Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\n\r\n")),
        Broken("a chunk size with a prefix", post("Transfer-Encoding: chunked\r\n", "0x5\r\nhello\r\n0\r\n\r\n")),
        Broken("a negative chunk size", post("Transfer-Encoding: chunked\r\n", "-5\r\nhello\r\n0\r\n\r\n")),
        Broken(
            "an overflowing chunk size",
            post("Transfer-Encoding: chunked\r\n", "10000000000000005\r\nhello\r\n0\r\n\r\n")),
        Broken("junk after a chunk size", post("Transfer-Encoding: chunked\r\n", "5 x\r\nhello\r\n0\r\n\r\n")),
        Broken("a space before the colon", "GET /x HTTP/1.1\r\nHost: a\r\nAccept : b\r\n\r\n"),
        Broken("a space before the colon of a length", post("Content-Length : 5\r\n", "hello")),
        Broken("a space inside a name", "GET /x HTTP/1.1\r\nHost: a\r\nMy Header: b\r\n\r\n"),
        Broken("an illegal byte in a name", "GET /x HTTP/1.1\r\nHost: a\r\nA(b): b\r\n\r\n"),
        Broken("a letter beyond ASCII in a name", "GET /x HTTP/1.1\r\nHost: a\r\nÄ: b\r\n\r\n"),
        Broken("an empty name", "GET /x HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n"),
        Broken("a line without a colon", "GET /x HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n"),
        Broken("a control byte in a value", "GET /x HTTP/1.1\r\nHost: a\r\nAccept: b\u{1}c\r\n\r\n"),
        Broken("line feeds alone", "GET /x HTTP/1.1\nHost: a\nAccept: b\n\n"),
        Broken("one line feed alone", "GET /x HTTP/1.1\r\nHost: a\nAccept: b\r\n\r\n"),
        Broken("a folded line", "GET /x HTTP/1.1\r\nHost: a\r\nAccept: b\r\n c\r\n\r\n"),
        Broken("a folded Content-Length", post("Content-Length: 5\r\n \r\n", "hello")),
        Broken("a zero byte in a value", "GET /x HTTP/1.1\r\nHost: a\r\nAccept: b\0c\r\n\r\n"),
        Broken("a zero byte in the target", "GET /x\0y HTTP/1.1\r\nHost: a\r\n\r\n"),
        Broken("a length behind an empty name", post(": b\r\nContent-Length: 5\r\n", "hello")),
        Broken("HTTP/1.9", "GET /x HTTP/1.9\r\nHost: a\r\n\r\n"),
        Broken("HTTP/2.0", "GET /x HTTP/2.0\r\nHost: a\r\n\r\n"),
        Broken("http/1.1", "GET /x http/1.1\r\nHost: a\r\n\r\n"),
        Broken("an encoded NUL in the path", "GET /x%00y HTTP/1.1\r\nHost: a\r\n\r\n"),
        Broken("an encoded NUL in the query", "GET /x?a=%00 HTTP/1.1\r\nHost: a\r\n\r\n"),
        Broken("a bad escape", "GET /x%zz HTTP/1.1\r\nHost: a\r\n\r\n"),
        Broken("half an escape", "GET /x%4 HTTP/1.1\r\nHost: a\r\n\r\n"),
        Broken("a target that is an address", "GET http://a/x HTTP/1.1\r\nHost: a\r\n\r\n"),
        Broken("a target that is a star", "GET * HTTP/1.1\r\nHost: a\r\n\r\n"),
        Broken("a target that is an authority", "GET a:80 HTTP/1.1\r\nHost: a\r\n\r\n"),
        Broken("a target that goes up", "GET /x/../y HTTP/1.1\r\nHost: a\r\n\r\n"),
        Broken("a target with a space", "GET /x y HTTP/1.1\r\nHost: a\r\n\r\n"),
        Broken("a long target", "GET /\(String(repeating: "x", count: 9000)) HTTP/1.1\r\nHost: a\r\n\r\n"),
        Broken("an overlong first line", "GET /\(String(repeating: "x", count: 90_000)) HTTP/1.1\r\nHost: a\r\n\r\n"),
        Broken(
            "an overlong header", "GET /x HTTP/1.1\r\nHost: a\r\nA: \(String(repeating: "x", count: 90_000))\r\n\r\n"),
    ]

    static func post(_ headers: String, _ body: String) -> String {
        "POST /x HTTP/1.1\r\nHost: a\r\n\(headers)\r\n\(body)"
    }

    @Test(arguments: broken) func `a broken request is refused and nothing behind it is read`(_ broken: Broken) throws {
        let serving = try Serving()
        let answer = serving.exchange(broken.bytes + Array(Self.tail.utf8))
        #expect(
            answer.isEmpty || answer.hasPrefix("HTTP/1.1 4") || answer.hasPrefix("HTTP/1.0 4")
                || answer.hasPrefix("HTTP/1.1 505"))
        #expect(answer.ranges(of: "\r\nDate: ").count <= 2)
        #expect(serving.recorder.seen == 0)
    }

    @Test func `the statuses say what is wrong`() throws {
        let serving = try Serving()
        #expect(serving.exchange(Self.post("Transfer-Encoding: chunked\r\n", "0\r\n\r\n")).hasPrefix("HTTP/1.1 411 "))
        #expect(serving.exchange(Self.post("Transfer-Encoding: gzip\r\n", "")).hasPrefix("HTTP/1.1 400 "))
        #expect(serving.exchange("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n").hasPrefix("HTTP/1.1 400 "))
        let long = String(repeating: "x", count: 9000)
        #expect(serving.exchange("GET /\(long) HTTP/1.1\r\nHost: a\r\n\r\n").hasPrefix("HTTP/1.1 414 "))
        let wrong = serving.exchange("DELETE /x HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(wrong.hasPrefix("HTTP/1.1 405 "))
        #expect(wrong.contains("\r\nAllow: GET, HEAD, POST\r\n"))
        #expect(serving.exchange("get /x HTTP/1.1\r\nHost: a\r\n\r\n").hasPrefix("HTTP/1.1 405 "))
        #expect(serving.recorder.seen == 0)
    }
}
