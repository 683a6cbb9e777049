import CMicrohttpd
import Glibc
import Synchronization

/// Serves HTTP/1.1 on one address: a few threads read and write the connections, and a pool of others answers.
///
/// It is made to stand behind a proxy that speaks TLS and HTTP/2 with the world.
public final class Server: Sendable {
    /// The C library's daemon; only ever touched under the lock of `state` or by the one who took it out.
    private struct Daemon: @unchecked Sendable {
        let handle: OpaquePointer
        let listener: Listener
    }

    private enum State: Sendable {
        case new
        case running(Daemon)
        case stopped
    }

    private let service: Service
    private let state = Mutex(State.new)

    /// A server that does not listen yet.
    public init(configuration: Configuration, handler: any Handler) {
        service = Service(configuration: configuration, handler: handler)
    }

    deinit { stop(within: .zero) }

    /// Listens from now on; throws `cannotListen`, `badAddress`, or `misuse` if it was started before.
    public func start() throws(HTTPError) {
        try state.withLock { (state) throws(HTTPError) in
            guard case .new = state else { throw HTTPError(.misuse, "A server can be started once.") }
            let configuration = service.configuration
            let listener = try Listener(address: configuration.address, port: configuration.port)
            let threads = max(1, configuration.connectionThreads)
            var settings = cmicrohttpd_settings()
            settings.listener = listener.socket
            settings.threads = UInt32(clamping: threads)
            settings.connections = UInt32(clamping: max(threads, configuration.connections))
            settings.idle_seconds = UInt32(clamping: max(1, configuration.idleTimeout.components.seconds))
            settings.memory = max(4096, configuration.connectionMemory)
            settings.owner = Unmanaged.passUnretained(service).toOpaque()
            settings.answer = answerRequest
            settings.completed = requestCompleted
            settings.began = requestBegan
            settings.log = logMessage
            settings.unescape = keepEscapes
            guard service.workers.start(max(1, configuration.threads)), let handle = cmicrohttpd_start(&settings)
            else {
                close(listener.socket)
                listener.forget()
                service.stopWorkers()
                throw HTTPError(
                    .cannotListen, "The server's threads did not start; the library's words are in the log.")
            }
            state = .running(Daemon(handle: handle, listener: listener))
        }
    }

    /// The port it listens at; nil while it does not run.
    public var port: UInt16? {
        state.withLock { if case .running(let daemon) = $0 { daemon.listener.port } else { nil } }
    }

    /// Takes no more connections, refuses further requests with 503, waits for those it has and closes everything.
    ///
    /// Requests that are not answered in time lose their connection; a handler that runs is waited for in any case.
    public func stop(within limit: Duration) {
        let daemon = state.withLock { state -> Daemon? in
            defer { state = .stopped }
            if case .running(let daemon) = state { return daemon } else { return nil }
        }
        guard let daemon else { return }
        let deadline = ContinuousClock.now + limit
        service.isStopping.store(true, ordering: .sequentiallyConsistent)
        daemon.listener.hush()
        while service.inFlight.load(ordering: .sequentiallyConsistent) > 0, ContinuousClock.now < deadline {
            usleep(2000)
        }
        service.stopWorkers()
        // The library closes the socket's number.
        MHD_stop_daemon(daemon.handle)
        daemon.listener.forget()
    }
}
