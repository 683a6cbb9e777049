import Accounts
import Spine

/// Who is asking, and what the site says of itself to them.
struct Asker {
    /// Nil for a visitor.
    let known: SignedIn?
    /// What the browser carries for somebody who takes part without an account.
    let hand: [UInt8]?
    /// Nil before the installation was set up.
    let installation: Installation?

    var viewer: Viewer { (known?.viewer ?? .visitor).carrying(hand) }
    /// What stands for the session in its forms' tokens; nil for a visitor.
    var session: [UInt8]? { known?.session }
}
