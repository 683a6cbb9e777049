import Glibc
import HTTP
import Synchronization
import Testing

/// Answers what is sent to `/later` when it is told to, leaves `/left` to the workers when it is told to, and answers the
/// rest by a worker.
private final class Elsewhere: Handler {
    private let waiting = Mutex<[@Sendable () -> Void]>([])

    func respondLater(to request: Request, _ answer: @escaping @Sendable (Response?) -> Void) -> Bool {
        guard let first = request.target.path.first, ["later", "left"].contains(first) else { return false }
        waiting.withLock { waiting in
            waiting.append {
                answer(first == "later" ? Response(.ok, body: .text("later, \(request.target.raw)")) : nil)
            }
        }
        return true
    }

    func respond(to request: Request) -> Response { Response(.ok, body: .text("by a worker")) }

    /// Waits until so many wait for an answer.
    func await(_ count: Int) { while waiting.withLock({ $0.count }) < count { sched_yield() } }

    func answerAll() {
        for answer in waiting.withLock({ waiting in
            defer { waiting = [] }
            return waiting
        }) { answer() }
    }
}

@Suite struct LaterTests {
    private let handler = Elsewhere()

    private func server() throws -> Server { try .started(handler, threads: 1, bodyLimit: 10) }

    private func asking(_ target: String, of server: Server) -> Wire {
        Wire(server, sending: "POST \(target) HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nwords")
    }

    @Test func `an answer from elsewhere is sent when it is there, and holds up nobody`() throws {
        let server = try server()
        let wires = (1...20).map { asking("/later/\($0)", of: server) }
        handler.await(20)
        #expect(asking("/now", of: server).answer()?.text == "by a worker")
        handler.answerAll()
        for (number, wire) in wires.enumerated() {
            #expect(wire.answer()?.text == "later, /later/\(number + 1)")
            wire.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(wire.answer()?.text == "by a worker")
        }
        server.stop(within: .seconds(20))
    }

    @Test func `what is too large is refused, and never taken in elsewhere without its body`() throws {
        let server = try server()
        let wire = Wire(server, sending: "POST /later HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\nhello world")
        #expect(wire.answer()?.status == 413)
        server.stop(within: .seconds(20))
    }

    @Test func `what is given up elsewhere is answered by a worker`() throws {
        let server = try server()
        let wires = (1...5).map { _ in asking("/left", of: server) }
        handler.await(5)
        handler.answerAll()
        for wire in wires { #expect(wire.answer()?.text == "by a worker") }
        server.stop(within: .seconds(20))
    }

    @Test(arguments: [Duration.zero, .seconds(20)]) func `stopping waits for answers from elsewhere, in haste too`(
        _ limit: Duration
    ) throws {
        let server = try server()
        let later = asking("/later", of: server)
        let left = asking("/left", of: server)
        handler.await(2)
        let stopping = Worker { server.stop(within: limit) }
        while Wire(server.port ?? 0).isConnected { sched_yield() }
        handler.answerAll()
        stopping.join()
        let answers = (later.answer()?.text, left.answer()?.text)
        // In haste a connection may be closed before its answer is out.
        #expect(answers.0 == "later, /later" || answers.0 == nil && limit == .zero)
        #expect(answers.1 == "by a worker" || answers.1 == nil && limit == .zero)
        #expect(left.rest().isEmpty)
    }
}
