import Glibc
import HTTP
import Synchronization
import Testing

@Suite struct ServerTests {
    private func get(_ path: String, _ headers: String = "") -> String {
        "GET \(path) HTTP/1.1\r\nHost: a\r\n\(headers)\r\n"
    }

    private func post(_ body: String, path: String = "/x") -> String {
        "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    @Test func `a connection serves one request after the other`() throws {
        let serving = try Serving()
        let wire = Wire(serving.port)
        for number in 1...3 {
            wire.send(get("/\(number)"))
            #expect(wire.answer()?.text == "/\(number)")
        }
        wire.send(post("hello"))
        #expect(wire.answer()?.status == 200)
        wire.send(get("/last", "Connection: close\r\n"))
        #expect(wire.answer()?.text == "/last")
        #expect(wire.rest().isEmpty)
    }

    @Test func `requests sent together are answered in order`() throws {
        let serving = try Serving {
            Response(.ok, body: .text("\($0.target.raw):\(String(decoding: $0.body, as: UTF8.self))"))
        }
        let wire = Wire(serving.port)
        wire.send(get("/a") + post("one", path: "/b") + post("", path: "/c") + get("/d") + post("two", path: "/e"))
        #expect((0..<5).map { _ in wire.answer()?.text } == ["/a:", "/b:one", "/c:", "/d:", "/e:two"])
    }

    @Test func `an old client is answered and left`() throws {
        let serving = try Serving()
        let answer = serving.exchange("GET /x HTTP/1.0\r\n\r\n")
        #expect(answer.contains(" 200 OK\r\n"))
        #expect(answer.hasSuffix("\r\n\r\n/x"))
    }

    @Test func `HEAD is handed on and its body left out`() throws {
        let serving = try Serving { Response($0.method == .head ? .ok : .badRequest, body: .text("hello")) }
        let wire = Wire(serving.port)
        wire.send("HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n")
        let answer = try #require(wire.answer(hasBody: false))
        #expect(answer.status == 200)
        #expect(answer["Content-Length"] == "5")
        wire.send(get("/y", "Connection: close\r\n"))
        #expect(wire.answer()?.status == 400)
        #expect(wire.rest().isEmpty)
    }

    @Test func `a request arrives as it was sent`() throws {
        let serving = try Serving { request in
            Response(
                .ok, headers: [("X-Agent", request.headers["user-agent"] ?? ""), ("X-Peer", request.remoteAddress)],
                body: .text("\(request.target.path) \(request.target.query["q"] ?? "") \(request.cookies["c"] ?? "")"))
        }
        let wire = Wire(serving.port)
        wire.send(get("/a%20b/c?q=%C3%A9+x", "User-Agent: t\r\nCookie: b=1; c=2\r\n"))
        let answer = try #require(wire.answer())
        #expect(answer.text == "[\"a b\", \"c\"] é x 2")
        #expect(answer["X-Agent"] == "t")
        #expect(answer["X-Peer"] == "127.0.0.1")
    }

    @Test func `a request that arrives byte by byte is put together`() throws {
        let serving = try Serving { Response(.ok, body: .bytes($0.body)) }
        let wire = Wire(serving.port)
        for byte in post("hello").utf8 { wire.send([byte]) }
        #expect(wire.answer()?.text == "hello")
    }

    @Test func `a client that stays silent loses its connection`() throws {
        let serving = try Serving { $0.idleTimeout = .seconds(1) }
        let wire = Wire(serving.port)
        wire.send("GET /x HTTP/1.1\r\nHo")
        #expect(Answer(wire.rest())?.status ?? 408 == 408)
        #expect(serving.recorder.seen == 0)
    }

    @Test func `a body over the limit is refused before it is sent`() throws {
        let serving = try Serving { $0.bodyLimit = 10 }
        let wire = Wire(serving.port)
        wire.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\nExpect: 100-continue\r\n\r\n")
        #expect(Answer(wire.rest())?.status == 413)
        #expect(serving.exchange(post("hello world")).hasPrefix("HTTP/1.1 413 "))
        #expect(serving.recorder.seen == 0)
        #expect(serving.exchange(post("hello worl")).hasPrefix("HTTP/1.1 200 "))
    }

    @Test func `a client that waits to be asked for its body is asked`() throws {
        let serving = try Serving { Response(.ok, body: .bytes($0.body)) }
        let wire = Wire(serving.port)
        wire.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
        #expect(wire.answer()?.status == 100)
        wire.send("hi")
        #expect(wire.answer()?.text == "hi")
    }

    @Test func `a large upload goes where it may`() throws {
        let bytes = [UInt8](repeating: 3, count: 20 << 20)
        let serving = try Serving(
            change: { $0.largerBodyLimit = { $0.target.path == ["upload"] ? 64 << 20 : 0 } },
            body: { Response(.ok, body: .text($0.body == bytes ? "whole" : "broken")) })
        let wire = Wire(serving.port)
        wire.send("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: \(bytes.count)\r\n\r\n")
        wire.send(bytes)
        #expect(wire.answer()?.text == "whole")
        let other = Wire(serving.port)
        other.send("POST /page HTTP/1.1\r\nHost: a\r\nContent-Length: \(bytes.count)\r\n\r\n")
        other.send(bytes)
        #expect(other.answer()?.status == 413, "whoever is still sending hears it in the end")
        other.send("GET /page HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(other.answer()?.text == "broken", "and the connection goes on")
    }

    @Test func `a body beyond what is read to be thrown away loses its connection`() throws {
        let serving = try Serving {
            $0.bodyLimit = 10
            $0.bodyDiscarded = 20
        }
        #expect(serving.exchange(post("a body of 20 letters")).hasPrefix("HTTP/1.1 413 "))
        let wire = Wire(serving.port)
        wire.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 21\r\n\r\n")
        #expect(Answer(wire.rest())?.status == 413, "before the body is sent")
        #expect(serving.recorder.seen == 0)
    }

    @Test func `large bodies share a bounded memory, and small ones always pass`() throws {
        let serving = try Serving {
            $0.bodyLimit = 1 << 20
            $0.bodyMemory = 150_000
        }
        let head = "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\nExpect: 100-continue\r\n\r\n"
        func status(_ wire: Wire) -> Int? {
            wire.send(head)
            return wire.answer()?.status
        }
        let first = Wire(serving.port)
        #expect(status(first) == 100)
        #expect(status(Wire(serving.port)) == 503)
        #expect(serving.exchange(post("small")).hasPrefix("HTTP/1.1 200 "))
        first.send([UInt8](repeating: 0x78, count: 100_000))
        #expect(first.answer()?.status == 200)
        // The memory is free again a moment after the answer is out.
        let deadline = ContinuousClock.now + .seconds(60)
        while status(Wire(serving.port)) != 100, ContinuousClock.now < deadline { sched_yield() }
        #expect(ContinuousClock.now < deadline)
    }

    @Test func `an upload that breaks off never reaches the handler`() throws {
        let serving = try Serving()
        #expect(!serving.exchange("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf").contains(" 200 "))
        #expect(serving.recorder.seen == 0)
    }

    @Test func `what a handler answers cannot inject a header`() throws {
        let serving = try Serving { request in
            Response(
                .seeOther,
                headers: [
                    ("Location", request.target.query["to"] ?? ""), ("Bad\r\nX-Evil", "1"), ("Content-Length", "0"),
                ],
                body: .text("hello"))
        }
        let wire = Wire(serving.port)
        wire.send(get("/?to=%0D%0AX-Evil:%201%0D%0A%0D%0A"))
        let answer = try #require(wire.answer())
        #expect(answer.all("X-Evil").isEmpty)
        #expect(answer.all("Content-Length") == ["5"])
        #expect(answer.text == "hello")
    }

    @Test func `several cookies are set by several fields`() throws {
        let serving = try Serving { _ in Response(.ok, headers: [("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")]) }
        let wire = Wire(serving.port)
        wire.send(get("/"))
        #expect(wire.answer()?.all("Set-Cookie") == ["a=1", "b=2"])
    }

    @Test func `forwarded addresses count from trusted proxies only`() throws {
        let tell: @Sendable (Request) -> Response = { Response(.ok, body: .text("\($0.remoteAddress) \($0.isSecure)")) }
        let forwarded = "X-Forwarded-For: 6.6.6.6, 9.9.9.9\r\nX-Forwarded-For: 10.0.0.7\r\nX-Forwarded-Proto: https\r\n"
        let open = try Serving(Recorder(tell))
        #expect(open.exchange(get("/", forwarded)).hasSuffix("\r\n\r\n127.0.0.1 false"))
        let proxies = [try AddressRange("127.0.0.1"), try AddressRange("10.0.0.0/8")]
        let behind = try Serving(change: { $0.trustedProxies = proxies }, body: tell)
        #expect(behind.exchange(get("/", forwarded)).hasSuffix("\r\n\r\n9.9.9.9 true"))
        #expect(behind.exchange(get("/", "X-Forwarded-For: 1.1.1.1, x\r\n")).hasSuffix("\r\n\r\n127.0.0.1 false"))
        #expect(behind.exchange(get("/")).hasSuffix("\r\n\r\n127.0.0.1 false"))
        #expect(behind.exchange(get("/", "X-Forwarded-For: 2001:DB8:0::1\r\n")).hasSuffix("\r\n\r\n2001:db8::1 false"))
    }

    @Test func `a port that is taken is said so`() throws {
        let serving = try Serving()
        let other = Server(
            configuration: Configuration(address: "127.0.0.1", port: serving.port), handler: Recorder())
        let error = #expect(throws: HTTPError.self) { try other.start() }
        #expect(error?.code == .cannotListen)
        let nowhere = Server(configuration: Configuration(address: "localhost", port: 0), handler: Recorder())
        #expect(throws: HTTPError.self) { try nowhere.start() }
        #expect(throws: HTTPError.self) { try serving.server.start() }
    }

    @Test func `one thread is enough`() throws {
        let serving = try Serving { $0.threads = 1 }
        #expect(serving.exchange(get("/x")).hasSuffix("\r\n\r\n/x"))
    }

    @Test func `IPv6 is served`() throws {
        var configuration = Configuration(address: "::1", port: 0)
        configuration.threads = 2
        let server = Server(configuration: configuration, handler: Recorder())
        try server.start()
        #expect(server.port ?? 0 > 0)
        server.stop(within: .zero)
        #expect(server.port == nil)
    }
}
