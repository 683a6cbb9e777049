/// Answers requests.
public protocol Handler: Sendable {
    /// Answers one request; runs on one of the server's threads, may wait, and nothing is sent before it returns.
    ///
    /// While it waits, the other connections of its thread wait as well; those of the other threads go on.
    func respond(to request: Request) -> Response
}
