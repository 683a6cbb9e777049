import Glibc
import HTTP
import Synchronization
import Testing

/// Holds handlers until it is opened.
final class Barrier: Sendable {
    private let waiting = Atomic<Int>(0)
    private let isOpen = Atomic<Bool>(false)

    func pass() {
        waiting.add(1, ordering: .sequentiallyConsistent)
        while !isOpen.load(ordering: .sequentiallyConsistent) { sched_yield() }
    }

    func open() { isOpen.store(true, ordering: .sequentiallyConsistent) }

    /// Waits until so many handlers are held.
    func await(_ count: Int) { while waiting.load(ordering: .sequentiallyConsistent) < count { sched_yield() } }
}

@Suite struct StoppingTests {
    @Test func `stopping finishes what is in flight and refuses the rest`() throws {
        let barrier = Barrier()
        let serving = try Serving(
            change: { $0.threads = 4 },
            body: { request in
                if request.target.path == ["wait"] { barrier.pass() }
                return Response(.ok, body: .text("done"))
            })
        let idle = Wire(serving.port)
        idle.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(idle.answer()?.text == "done")
        let busy = Wire(serving.port)
        busy.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
        barrier.await(1)
        let server = serving.server
        let stopping = Worker { server.stop(within: .seconds(20)) }
        while Wire(serving.port).isConnected { sched_yield() }
        barrier.open()
        #expect(busy.answer()?.text == "done")
        stopping.join()
        #expect(busy.rest().isEmpty)
        #expect(idle.rest().isEmpty)
        #expect(server.port == nil)
    }

    @Test func `a request on an open connection is refused while stopping`() throws {
        let barrier = Barrier()
        let serving = try Serving(
            change: { $0.threads = 8 },
            body: { request in
                if request.target.path == ["wait"] { barrier.pass() }
                return Response(.ok, body: .text("done"))
            })
        let wires = (0..<7).map { _ in Wire(serving.port) }
        for wire in wires {
            wire.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(wire.answer()?.status == 200)
        }
        let busy = Wire(serving.port)
        busy.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
        barrier.await(1)
        let server = serving.server
        let stopping = Worker { server.stop(within: .seconds(20)) }
        while Wire(serving.port).isConnected { sched_yield() }
        for wire in wires { wire.send("GET /late HTTP/1.1\r\nHost: a\r\n\r\n") }
        barrier.open()
        #expect(busy.answer()?.text == "done")
        stopping.join()
        for wire in wires { #expect(wire.answer()?.status ?? 503 == 503) }
        #expect(serving.recorder.seen == 8)
    }

    @Test func `under load every request that reached the handler is answered`() throws {
        let serving = try Serving(change: { $0.threads = 8 }, body: { _ in Response(.ok, body: .text("done")) })
        let port = serving.port
        let good = Atomic<Int>(0)
        let clients = (0..<4).map { _ in
            Worker {
                let wire = Wire(port)
                while true {
                    wire.send("GET /x HTTP/1.1\r\nHost: a\r\n\r\n")
                    guard let answer = wire.answer(), answer.status == 200, answer.text == "done" else { return }
                    good.add(1, ordering: .sequentiallyConsistent)
                }
            }
        }
        while serving.recorder.seen < 200 { sched_yield() }
        serving.server.stop(within: .seconds(20))
        for client in clients { client.join() }
        let answered = good.load(ordering: .sequentiallyConsistent)
        withKnownIssue("An answer unread when the server stops may be lost to a reset", isIntermittent: true) {
            #expect(answered == serving.recorder.seen)
            #expect(answered >= 200)
        }
    }

    @Test func `servers that stop while people come in and go end in peace`() throws {
        for _ in 0..<50 {
            let serving = try Serving(Recorder()) { $0.connections = 8 }
            let port = serving.port
            let clients = (0..<3).map { _ in
                Worker {
                    while true {
                        let wire = Wire(port)
                        guard wire.isConnected else { return }
                        wire.send("GET /x HTTP/1.1\r\nHost: a\r\n\r\n")
                        _ = wire.answer()
                    }
                }
            }
            while serving.recorder.seen < 5 { sched_yield() }
            serving.server.stop(within: .seconds(20))
            // Each ends once it is refused; that all of them do, and the program goes on, is what is looked at.
            for client in clients { client.join() }
        }
    }

    @Test func `stopping does not wait for a client that stopped sending`() throws {
        let serving = try Serving()
        let wire = Wire(serving.port)
        wire.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n")
        #expect(wire.answer()?.status == 100)
        serving.server.stop(within: .milliseconds(50))
        #expect(wire.rest().isEmpty)
        serving.server.stop(within: .zero)
    }

    @Test func `a server that was stopped is not started again`() throws {
        let server = Server(configuration: Configuration(address: "127.0.0.1", port: 0), handler: Recorder())
        server.stop(within: .zero)
        #expect(throws: HTTPError.self) { try server.start() }
    }
}
