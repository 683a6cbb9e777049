import CMicrohttpd

/// Turns what the handler says into what the C library sends.
final class Answering: Sendable {
    /// An answer that only has to be sent; without bytes if memory was short.
    struct Ready {
        let status: Status
        let prepared: PreparedResponse?

        func send(on connection: OpaquePointer) -> MHD_Result {
            guard let prepared else { return .NO }
            return MHD_queue_response(connection, UInt32(status.code), prepared.handle)
        }
    }

    private let handler: any Handler
    private let padding: @Sendable () -> UInt8
    private let gzip = Gzip(level: 1)

    init(handler: any Handler, padding: @escaping @Sendable () -> UInt8) {
        self.handler = handler
        self.padding = padding
    }

    /// The answer, if it needs no waiting.
    func answerAtOnce(_ request: Request) -> Ready? {
        handler.respondAtOnce(to: request).map { ready($0, for: request) }
    }

    /// Asks for an answer from elsewhere; says whether one will come. Nil leaves the request to `answer`.
    func answerLater(_ request: Request, _ answer: @escaping @Sendable (Ready?) -> Void) -> Bool {
        handler.respondLater(to: request) { response in answer(response.map { self.ready($0, for: request) }) }
    }

    /// The answer, however long it takes.
    func answer(_ request: Request) -> Ready { ready(handler.respond(to: request), for: request) }

    /// The answer to a request whose body was too large.
    func refuse(_ request: Request) -> Ready { ready(handler.refuse(request), for: request) }

    private func ready(_ response: Response, for request: Request) -> Ready {
        Ready(status: response.status, prepared: prepare(response, for: request))
    }

    private func prepare(_ response: Response, for request: Request) -> PreparedResponse? {
        switch response.body {
        case .empty: return PreparedResponse(headers: response.headers, copying: [])
        case .kept(let kept):
            return kept.prepared(for: response, acceptsGzip: Gzip.isAccepted(by: request.headers))
        case .bytes(let bytes):
            guard response.compress == .allowed, bytes.count >= Gzip.least, response.isText else {
                return PreparedResponse(headers: response.headers, copying: bytes)
            }
            var headers = response.headers
            guard Gzip.isAccepted(by: request.headers),
                let file = bytes.withUnsafeBytes({ gzip.compress($0, padding: Int(padding())) })
            else {
                headers.vary(isCompressed: false)
                return PreparedResponse(headers: headers, copying: bytes)
            }
            headers.vary(isCompressed: true)
            return PreparedResponse(headers: headers, copying: file)
        }
    }
}
