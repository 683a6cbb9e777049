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
    /// How many bytes it has taken of the memory that all bodies share.
    var reserved = 0
    /// Whether the head has been read, and the request counts as being worked on.
    var isBegun = false
    /// The connection that rests, and what is asked on it, while a worker looks for the answer.
    var resting: (connection: OpaquePointer, request: Request)?
    /// The answer that a worker found.
    var answer: Answering.Ready?

    /// A request for the bytes that stand between the method and the version.
    init(target bytes: UnsafeBufferPointer<UInt8>) {
        targetCount = bytes.count
        // One more than the limit is enough to be refused.
        target = Result { () throws(HTTPError) in
            try Request.Target(parsing: Array(bytes.prefix(Request.Target.limit + 1)))
        }
    }

    /// Lets a connection that rests go on, with the answer or without.
    func wake() {
        if let connection = resting?.connection { MHD_resume_connection(connection) }
    }
}
