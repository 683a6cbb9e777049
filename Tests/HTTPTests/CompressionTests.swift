import CZlib
import HTTP
import Synchronization
import Testing

@Suite struct CompressionTests {
    static let page = [UInt8](String(repeating: "<li>A line of a page, again &amp; again.</li>\n", count: 200).utf8)
    static let type = ("Content-Type", "text/html; charset=utf-8")

    private func unzipped(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        var stream = z_stream()
        guard czlib_begin_reading(&stream) == Z_OK else { return [] }
        defer { inflateEnd(&stream) }
        let room = 1 << 20
        return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            bytes.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(room)
                count = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0 ? Int(stream.total_out) : 0
            }
        }
    }

    private func ask(_ serving: Serving, _ accept: String?, path: String = "/") throws -> Answer {
        let wire = Wire(serving.port)
        wire.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\(accept.map { "Accept-Encoding: \($0)\r\n" } ?? "")\r\n")
        return try #require(wire.answer())
    }

    @Test(arguments: ["gzip", "deflate, gzip;q=0.5, br", "GZIP", "*", "br;q=1, gzip ; q=0.001", "*;q=0, gzip"])
    func `a page is compressed for those who can read it`(_ accept: String) throws {
        let serving = try Serving { _ in
            Response(.ok, headers: [Self.type, ("ETag", "\"x\"")], body: .bytes(Self.page))
        }
        let answer = try ask(serving, accept)
        #expect(answer["Content-Encoding"] == "gzip")
        #expect(answer.all("Vary") == ["Accept-Encoding"])
        #expect(answer["ETag"] == "W/\"x\"")
        #expect(answer.body.count < Self.page.count / 4)
        #expect(unzipped(answer.body) == Self.page)
    }

    @Test(arguments: [nil, "", "br", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzipped", "*, gzip;q=0"])
    func `a page is sent as it is to the others`(_ accept: String?) throws {
        let serving = try Serving { _ in
            Response(.ok, headers: [Self.type, ("ETag", "\"x\"")], body: .bytes(Self.page))
        }
        let answer = try ask(serving, accept)
        #expect(answer["Content-Encoding"] == nil)
        #expect(answer["Vary"] == "Accept-Encoding")
        #expect(answer["ETag"] == "\"x\"")
        #expect(answer.body == Self.page)
    }

    @Test func `what shall not or need not be compressed is not`() throws {
        let serving = try Serving { request in
            switch request.target.path.first {
            case "never": Response(.ok, headers: [Self.type], body: .bytes(Self.page), compress: .never)
            case "image": Response(.ok, headers: [("Content-Type", "image/png")], body: .bytes(Self.page))
            case "short": Response(.ok, headers: [Self.type], body: .text("short"))
            case "done": Response(.ok, headers: [Self.type, ("Content-Encoding", "br")], body: .bytes(Self.page))
            default: Response(.ok, headers: [("Content-Type", "image/svg+xml")], body: .bytes(Self.page))
            }
        }
        for path in ["/never", "/image", "/short"] {
            let answer = try ask(serving, "gzip", path: path)
            #expect(answer["Content-Encoding"] == nil)
            #expect(answer["Vary"] == nil)
        }
        #expect(try ask(serving, "gzip", path: "/done").all("Content-Encoding") == ["br"])
        #expect(try ask(serving, "gzip", path: "/drawing")["Content-Encoding"] == "gzip")
    }

    @Test func `a random name blurs the length of a page made for one request`() throws {
        let lengths: [UInt8] = [0, 1, 63, 255]
        let next = Atomic<Int>(0)
        let serving = try Serving(
            change: { configuration in
                configuration.padding = { lengths[next.add(1, ordering: .relaxed).oldValue % lengths.count] }
            }, body: { _ in Response(.ok, headers: [Self.type], body: .bytes(Self.page)) })
        let answers = try lengths.map { _ in try ask(serving, "gzip").body }
        #expect(answers.map { $0.count - answers[0].count } == [0, 2, 64, 256])
        #expect(answers.allSatisfy { unzipped($0) == Self.page })
    }

    @Test func `kept bytes answer many requests`() throws {
        let kept = KeptBody(Self.page)
        let serving = try Serving { request in
            Response(.ok, headers: [Self.type, ("X-Path", request.target.raw), ("ETag", "\"k\"")], body: .kept(kept))
        }
        // More sets of headers than are kept, asked for twice.
        for number in (0..<8).flatMap({ [$0, 7 - $0] }) {
            let plain = try ask(serving, nil, path: "/\(number)")
            #expect(plain.body == Self.page)
            #expect(plain["X-Path"] == "/\(number)")
            #expect(plain["Vary"] == "Accept-Encoding")
            let short = try ask(serving, "gzip", path: "/\(number)")
            #expect(short["Content-Encoding"] == "gzip")
            #expect(short["ETag"] == "W/\"k\"")
            #expect(unzipped(short.body) == Self.page)
        }
        #expect(kept.size > Self.page.count)
        #expect(KeptBody(Self.page, compress: .never).size == Self.page.count)
    }

    @Test func `kept bytes outlive their owner while they are being sent`() throws {
        let bytes = [UInt8](repeating: 7, count: 8 << 20)
        let serving = try Serving { _ in Response(.ok, body: .kept(KeptBody(bytes, compress: .never))) }
        let wires = (0..<4).map { _ in Wire(serving.port) }
        for wire in wires { wire.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n") }
        for wire in wires { #expect(Answer(wire.rest())?.body == bytes) }
    }
}
