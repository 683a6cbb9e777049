import CMicrohttpd
import Glibc
import Synchronization

/// What all of a server's connections share.
final class Service: Sendable {
    let configuration: Configuration
    let workers: Workers
    /// How many requests have been read and not yet answered to the last byte.
    let inFlight = Atomic<Int>(0)
    /// Whether further requests are refused.
    let isStopping = Atomic<Bool>(false)
    /// How many bytes the larger of the bodies that are on their way have together.
    let bodyBytes = Atomic<Int>(0)
    /// How many requests an answer from elsewhere may still come for.
    private let awaited = Atomic<Int>(0)
    private let isClosing = Atomic<Bool>(false)
    private let answering: Answering

    init(configuration: Configuration, handler: any Handler) {
        self.configuration = configuration
        let answering = Answering(handler: handler, padding: configuration.padding)
        self.answering = answering
        workers = Workers { exchange in
            let isTooLarge = exchange.turnedAway != nil
            exchange.wake { isTooLarge ? answering.refuse($0) : answering.answer($0) }
        }
    }

    /// Reads the head of a request and either takes it in or answers a refusal, which closes the connection.
    func begin(
        _ exchange: Exchange, _ connection: OpaquePointer, _ method: UnsafePointer<CChar>,
        _ target: UnsafePointer<CChar>, _ version: UnsafePointer<CChar>
    ) -> MHD_Result {
        exchange.isBegun = true
        inFlight.add(1, ordering: .sequentiallyConsistent)
        if isStopping.load(ordering: .sequentiallyConsistent) { return refuse(.unavailable, connection) }
        var incoming = IncomingHead(
            method: method, target: target, targetCount: exchange.targetCount, version: version)
        withUnsafeMutablePointer(to: &incoming) {
            _ = MHD_get_connection_values_n(connection, .HEADER_KIND, takeHeader, $0)
        }
        incoming.finish()
        guard incoming.isWhole else { return refuse(.badRequest, connection) }
        if let status = Gate.refusal(version: String(cString: version), headers: incoming.headers) {
            return refuse(status, connection)
        }
        guard let method = Method(rawValue: String(cString: method)) else {
            return refuse(.methodNotAllowed, connection, [("Allow", Method.allowed)])
        }
        let target: Request.Target
        switch exchange.target {
        case .success(let good): target = good
        case .failure(let error): return refuse(error.status, connection)
        }
        exchange.method = method
        exchange.headers = incoming.headers
        exchange.client = Client(
            peer: Client.text(cmicrohttpd_peer(connection)), headers: incoming.headers,
            trusting: configuration.trustedProxies)
        let length = Gate.length(incoming.headers)
        exchange.bodyLimit = configuration.bodyLimit
        if length > exchange.bodyLimit {
            exchange.bodyLimit = max(exchange.bodyLimit, configuration.largerBodyLimit(exchange.request(for: target)))
        }
        if length > exchange.bodyLimit {
            exchange.turnedAway = .contentTooLarge
        } else if !reserve(length, for: exchange) {
            exchange.turnedAway = .unavailable
        } else {
            exchange.body.reserveCapacity(min(length, 64 * 1024))
        }
        if let status = exchange.turnedAway, incoming.headers["expect"] != nil || length > configuration.bodyDiscarded {
            return refuse(status, connection)
        }
        return .YES
    }

    /// Sends the answer that there is at once, or lets the connection rest until there is one.
    ///
    /// The library asks again and again until it is answered. Only the second time is the connection put to rest, when the
    /// library no longer looks whether there is something to read; put to rest before, it would look when it is woken, and
    /// drop a client that has said that it will send nothing more.
    func respond(_ exchange: Exchange, _ connection: OpaquePointer) -> MHD_Result {
        switch exchange.progress {
        case .arriving: return ask(exchange, connection)
        case .asked(let request):
            exchange.progress = .atWork(connection, request)
            MHD_suspend_connection(connection)
            find(exchange, request)
            return .YES
        // Woken without an answer: the server stops.
        case .atWork: return .NO
        case .answered(let answer): return answer.send(on: connection)
        }
    }

    private func ask(_ exchange: Exchange, _ connection: OpaquePointer) -> MHD_Result {
        guard case .success(let target) = exchange.target else { return .NO }
        let request = exchange.request(for: target)
        exchange.body = []
        switch exchange.turnedAway {
        case nil: break
        case Status.contentTooLarge?:
            exchange.progress = .asked(request)
            return .YES
        case let status?: return refuse(status, connection)
        }
        if let ready = answering.answerAtOnce(request) { return ready.send(on: connection) }
        exchange.progress = .asked(request)
        return .YES
    }

    /// Has a request answered from elsewhere, or by a worker.
    private func find(_ exchange: Exchange, _ request: Request) {
        awaited.add(1, ordering: .sequentiallyConsistent)
        let isTaken =
            exchange.turnedAway == nil && !isClosing.load(ordering: .sequentiallyConsistent)
            && answering.answerLater(request) { [self] answer in
                if let answer { exchange.wake { _ in answer } } else { work(on: exchange) }
                awaited.subtract(1, ordering: .sequentiallyConsistent)
            }
        guard !isTaken else { return }
        work(on: exchange)
        awaited.subtract(1, ordering: .sequentiallyConsistent)
    }

    private func work(on exchange: Exchange) {
        if !workers.add(exchange) { exchange.wake() }
    }

    /// Waits for the answers that come from elsewhere, and ends the workers once they have done what they are doing; those
    /// in the line lose their connection.
    func stopWorkers() {
        isClosing.store(true, ordering: .sequentiallyConsistent)
        while awaited.load(ordering: .sequentiallyConsistent) > 0 { usleep(2000) }
        for exchange in workers.stop() { exchange.wake() }
    }

    /// Sets memory aside for a body, until the request is completed; small ones need none.
    private func reserve(_ length: Int, for exchange: Exchange) -> Bool {
        guard length > 64 * 1024 else { return true }
        guard bodyBytes.add(length, ordering: .relaxed).newValue <= configuration.bodyMemory else {
            bodyBytes.subtract(length, ordering: .relaxed)
            return false
        }
        exchange.reserved = length
        return true
    }

    private func refuse(
        _ status: Status, _ connection: OpaquePointer, _ headers: [(String, String)] = []
    ) -> MHD_Result {
        let headers = Headers(
            headers + [("Connection", "close"), ("Content-Type", "text/plain; charset=utf-8")])
        let text = "\(status.code) \(String(cString: MHD_get_reason_phrase_for(UInt32(status.code))))\n"
        guard let prepared = PreparedResponse(headers: headers, copying: Array(text.utf8)) else { return .NO }
        return MHD_queue_response(connection, UInt32(status.code), prepared.handle)
    }
}
