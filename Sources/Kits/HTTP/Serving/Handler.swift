/// Answers requests.
public protocol Handler: Sendable {
    /// Answers what needs no waiting for anything, and nothing else; nil leaves it to the others.
    ///
    /// Runs on a thread that many connections share: while it takes its time, all of them wait.
    func respondAtOnce(to request: Request) -> Response?

    /// Takes in a request whose answer comes from elsewhere, and returns at once; false leaves it to `respond`.
    ///
    /// Runs on the same thread. `answer` is called once, by any thread: with an answer, which is sent then and not before, or
    /// with nil, which leaves the request to `respond` after all.
    func respondLater(to request: Request, _ answer: @escaping @Sendable (Response?) -> Void) -> Bool

    /// Answers one request that the others left; runs on a thread of its own, may wait, and nothing is sent before it
    /// returns.
    func respond(to request: Request) -> Response

    /// Answers one request whose body was larger than its target takes; the body is not there.
    func refuse(_ request: Request) -> Response
}

extension Handler {
    /// Nothing is answered at once.
    public func respondAtOnce(to request: Request) -> Response? { nil }

    /// Refused with a status and no words.
    public func refuse(_ request: Request) -> Response { Response(.contentTooLarge) }

    /// Nothing is answered from elsewhere.
    public func respondLater(to request: Request, _ answer: @escaping @Sendable (Response?) -> Void) -> Bool { false }
}
