import HTTP

/// The headers that every answer carries, so that a browser does only what our pages need.
enum SecurityHeaders {
    static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"

    /// What a file may do that is opened where it came from: nothing.
    static let savedFile = "default-src 'none'; sandbox; frame-ancestors 'none'"

    /// Headers for a page, a redirect or a file.
    static let page: Headers = [
        ("Content-Security-Policy", contentSecurityPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]
}
