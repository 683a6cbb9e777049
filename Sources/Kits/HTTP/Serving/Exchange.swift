import CMicrohttpd

/// One request on its way; held by the C library from its first line to its last byte out.
///
/// `@unchecked Sendable`: one thread touches it at a time, that of its connection or, while the connection rests, a
/// worker's; the line of the workers and the library's resuming hand it over.
final class Exchange: @unchecked Sendable {
    let target: Result<Request.Target, HTTPError>
    /// How many bytes stood between the method and the version.
    let targetCount: Int
    var method = Method.get
    var headers = Headers()
    var client = Client(peer: "", headers: [], trusting: [])
    var body: [UInt8] = []
    var bodyLimit = 0
    /// Why its body is thrown away as it comes: it is too large, or there is no memory for it. Whoever is still sending,
    /// a proxy above all, hears no answer, so it waits for the end.
    var turnedAway: Status?
    /// How many bytes it has taken of the memory that all bodies share.
    var reserved = 0
    /// Whether the head has been read, and the request counts as being worked on.
    var isBegun = false
    var progress = Progress.arriving

    /// How far the answer is.
    enum Progress {
        /// Not asked for yet.
        case arriving
        /// It may take its time: the connection is to rest.
        case asked(Request)
        /// The connection rests while a worker looks for it.
        case atWork(OpaquePointer, Request)
        /// A worker found it.
        case answered(Answering.Ready)
    }

    /// A request for the bytes that stand between the method and the version.
    init(target bytes: UnsafeBufferPointer<UInt8>) {
        targetCount = bytes.count
        // One more than the limit is enough to be refused.
        target = Result { () throws(HTTPError) in
            try Request.Target(parsing: Array(bytes.prefix(Request.Target.limit + 1)))
        }
    }

    /// What was asked for, with as much of its body as there is.
    func request(for target: Request.Target) -> Request {
        Request(
            method: method, target: target, headers: headers, body: body, remoteAddress: client.address,
            isSecure: client.isSecure)
    }

    /// Lets the connection go on if it rests: with the answer, if there is one now.
    func wake(with answer: (Request) -> Answering.Ready? = { _ in nil }) {
        guard case .atWork(let connection, let request) = progress else { return }
        if let answer = answer(request) { progress = .answered(answer) }
        MHD_resume_connection(connection)
    }
}
