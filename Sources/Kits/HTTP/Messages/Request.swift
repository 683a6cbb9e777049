/// What somebody asked for, whole and checked.
public struct Request: Sendable {
    public let method: Method
    public let target: Target
    public let headers: Headers
    /// What was sent with it; at most as long as the server's limit for the target.
    public let body: [UInt8]
    /// The address of the client, without a port; through trusted proxies only, the one that they name.
    public let remoteAddress: String
    /// Whether the client's own connection is encrypted, as a trusted proxy says.
    public let isSecure: Bool

    /// The cookies that were sent with it.
    public var cookies: Cookies { Cookies(headers) }

    /// A request without a socket, for tests; throws `badTarget` or `targetTooLong`.
    public init(
        _ method: Method, _ target: String, headers: Headers = [], body: [UInt8] = [],
        remoteAddress: String = "127.0.0.1", isSecure: Bool = true
    ) throws(HTTPError) {
        self.init(
            method: method, target: try Target(target), headers: headers, body: body,
            remoteAddress: remoteAddress, isSecure: isSecure)
    }

    init(
        method: Method, target: Target, headers: Headers, body: [UInt8], remoteAddress: String, isSecure: Bool
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.remoteAddress = remoteAddress
        self.isSecure = isSecure
    }

    /// Reads the body as a form, of whichever of the two types it was sent.
    ///
    /// - Throws: `notAForm` if it is of neither, `badForm` if it is broken or no UTF-8, `tooManyFields`.
    public func form() throws(HTTPError) -> Form {
        guard let type = headers.first("content-type") else {
            throw HTTPError(.notAForm, "The body has no type; send it as a form.")
        }
        let name = Bytes.trimmed(type.prefix { $0 != UInt8(ascii: ";") })
        if Bytes.same(name, "application/x-www-form-urlencoded".utf8) {
            return try Form(urlEncoded: body)
        }
        if Bytes.same(name, "multipart/form-data".utf8) {
            guard let boundary = HeaderParameters(Array(type[name.endIndex...]))["boundary"] else {
                throw HTTPError(.badForm, "The form does not say where its parts end.")
            }
            return try Form(multipart: body, boundary: boundary)
        }
        throw HTTPError(.notAForm, "The body is of another type than a form.")
    }
}
