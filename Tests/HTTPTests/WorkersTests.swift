import Glibc
import HTTP
import Synchronization
import Testing

/// Answers what is asked at `/now` at once, and lets everything else wait at a barrier.
private final class TwoWays: Handler {
    let barrier = Barrier()

    func respondAtOnce(to request: Request) -> Response? {
        request.target.path == ["now"] ? Response(.ok, body: .text("at once")) : nil
    }

    func respond(to request: Request) -> Response {
        barrier.pass()
        return Response(.ok, body: .text("waited for \(request.target.raw)"))
    }
}

@Suite struct WorkersTests {
    private let handler = TwoWays()

    private func server(threads: Int) throws -> Server { try .started(handler, threads: threads) }

    private func asking(_ target: String, of server: Server) -> Wire {
        Wire(server, sending: "GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
    }

    @Test func `what waits holds up no other connection`() throws {
        let server = try server(threads: 1)
        let waiting = (1...3).map { asking("/\($0)", of: server) }
        handler.barrier.await(1)
        #expect(asking("/now", of: server).answer()?.text == "at once")
        handler.barrier.open()
        for (number, wire) in waiting.enumerated() {
            #expect(wire.answer()?.text == "waited for /\(number + 1)")
            wire.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(wire.answer()?.text == "at once")
        }
        server.stop(within: .seconds(20))
    }

    @Test func `stopping in haste waits for who is at work, and lets go of who stands in line`() throws {
        let server = try server(threads: 1)
        let atWork = asking("/work", of: server)
        handler.barrier.await(1)
        let inLine = asking("/line", of: server)
        // Answered after the one before it was taken in, on the same thread.
        #expect(asking("/now", of: server).answer()?.text == "at once")
        let stopping = Worker { server.stop(within: .zero) }
        while Wire(server.port ?? 0).isConnected { sched_yield() }
        handler.barrier.open()
        stopping.join()
        #expect(atWork.answer()?.text ?? "waited for /work" == "waited for /work")
        #expect(inLine.answer()?.text ?? "waited for /line" == "waited for /line")
        #expect(inLine.rest().isEmpty)
    }

    @Test func `a client that will send nothing more gets its answer`() throws {
        let server = try server(threads: 2)
        handler.barrier.open()
        for number in 1...100 {
            let wire = Wire(server.port ?? 0)
            wire.send("POST /\(number) HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nwords")
            wire.finish()
            #expect(wire.answer()?.text == "waited for /\(number)")
        }
        server.stop(within: .seconds(20))
    }

    @Test func `a client that went away while it waited harms nobody`() throws {
        let server = try server(threads: 2)
        for number in 1...2 { _ = asking("/\(number)", of: server) }
        handler.barrier.await(2)
        handler.barrier.open()
        #expect(asking("/after", of: server).answer()?.text == "waited for /after")
        server.stop(within: .seconds(20))
    }
}
