import Pages

/// What a browser brought along that a new session needs to know.
struct SessionOrigin {
    let cookie: String?
    let browser: String

    init(_ sending: Sending) {
        cookie = sending.sessionCookie
        browser = BrowserLabel.of(sending.browser)
    }
}
