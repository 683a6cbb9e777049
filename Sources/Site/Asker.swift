import Phrases
import Spine

/// Who is asking, and what the site says of itself to them.
struct Asker {
    let viewer: Viewer
    /// What stands for the session in its forms' tokens; nil for a visitor.
    let session: [UInt8]?
    /// Nil before the installation was set up.
    let installation: Installation?
}
