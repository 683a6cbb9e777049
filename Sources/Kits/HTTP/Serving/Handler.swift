/// Answers requests.
public protocol Handler: Sendable {
    /// Answers what needs no waiting for anything, and nothing else; nil leaves it to `respond`.
    ///
    /// Runs on a thread that many connections share: while it takes its time, all of them wait.
    func respondAtOnce(to request: Request) -> Response?

    /// Answers one request for which there was no answer at once; runs on a thread of its own, may wait, and nothing is
    /// sent before it returns.
    func respond(to request: Request) -> Response

    /// Answers one request whose body was larger than its target takes; the body is not there.
    func refuse(_ request: Request) -> Response
}

extension Handler {
    /// Nothing is answered at once.
    public func respondAtOnce(to request: Request) -> Response? { nil }

    /// Refused with a status and no words.
    public func refuse(_ request: Request) -> Response { Response(.contentTooLarge) }

    /// The answer, at once or not, for whoever asks without a server.
    public func answer(_ request: Request) -> Response { respondAtOnce(to: request) ?? respond(to: request) }
}
