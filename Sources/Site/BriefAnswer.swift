import HTTP
import Synchronization

/// The answer to a form that is taken together with others, until it is durable.
final class BriefAnswer: Sendable {
    private let held = Mutex<Response?>(nil)

    /// The answer, once it is found; found again where the change ran again.
    var response: Response? {
        get { held.withLock { $0 } }
        set { held.withLock { $0 = newValue } }
    }
}
