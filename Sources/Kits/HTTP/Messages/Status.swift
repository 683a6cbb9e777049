/// The three digits that say how a request went (RFC 9110, section 15).
public struct Status: Sendable, Hashable {
    /// The number.
    public let code: Int

    /// A status by its number, from 200 to 599; others become 500.
    public init(_ code: Int) { self.code = (200...599).contains(code) ? code : 500 }

    public static let ok = Status(200)
    public static let noContent = Status(204)
    public static let movedPermanently = Status(301)
    public static let found = Status(302)
    public static let seeOther = Status(303)
    public static let notModified = Status(304)
    public static let permanentRedirect = Status(308)
    public static let badRequest = Status(400)
    public static let unauthorized = Status(401)
    public static let forbidden = Status(403)
    public static let notFound = Status(404)
    public static let methodNotAllowed = Status(405)
    public static let conflict = Status(409)
    public static let gone = Status(410)
    public static let lengthRequired = Status(411)
    public static let contentTooLarge = Status(413)
    public static let targetTooLong = Status(414)
    public static let unsupportedMediaType = Status(415)
    public static let unprocessable = Status(422)
    public static let tooMany = Status(429)
    public static let internalError = Status(500)
    public static let unavailable = Status(503)
    public static let versionNotSupported = Status(505)
}
