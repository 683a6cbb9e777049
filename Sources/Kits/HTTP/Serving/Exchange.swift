/// One request on its way in; held by the C library from its first line to its last byte out, and touched by nothing
/// but the thread of its connection.
final class Exchange {
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

    /// A request for the bytes that stand between the method and the version.
    init(target bytes: UnsafeBufferPointer<UInt8>) {
        targetCount = bytes.count
        // One more than the limit is enough to be refused.
        target = Result { () throws(HTTPError) in
            try Request.Target(parsing: Array(bytes.prefix(Request.Target.limit + 1)))
        }
    }
}
