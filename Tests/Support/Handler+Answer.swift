import Dispatch
public import HTTP
import Synchronization

extension Handler {
    /// The answer, whichever of the ways of a server it comes, for a test that waits for it.
    public func answer(_ request: Request) -> Response {
        if let response = respondAtOnce(to: request) { return response }
        let bell = DispatchSemaphore(value: 0)
        let told = Mutex<Response?>(nil)
        let isTaken = respondLater(to: request) { response in
            told.withLock { $0 = response }
            bell.signal()
        }
        if isTaken { bell.wait() }
        return told.withLock { $0 } ?? respond(to: request)
    }
}
