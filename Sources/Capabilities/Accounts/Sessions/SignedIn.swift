public import Spine

/// Somebody who was recognised by their session.
public struct SignedIn: Sendable {
    public let viewer: Viewer
    /// Stands for the session in the tokens of its forms: 32 bytes that stay the same as long as it lasts, and that
    /// never reach a browser.
    public let session: [UInt8]
    /// Whether it was last noted on an earlier day, so that `renew` has something to do.
    public let isDue: Bool
    /// The installation, which is read in the same look; nil before it was set up.
    public let installation: Installation?
}
