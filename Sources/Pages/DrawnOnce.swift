public import Markup
import Phrases
import Synchronization

/// A piece of a page that stays as it was first drawn in a language, for a model that stays as it is.
///
/// What it draws may depend on the model, the words and the links alone.
public final class DrawnOnce: Sendable {
    private struct Key: Hashable {
        let language: String
        let prefix: String?
    }

    private let pieces = Mutex<[Key: Fragment]>([:])

    /// A piece that was not drawn yet.
    public init() {}

    /// Writes the piece, which `content` draws the first time.
    public func draw(on html: inout HTML, in shown: Rendering, content: (inout HTML) -> Void) {
        let key = Key(language: shown.say.language.code, prefix: shown.link.prefix)
        if let known = pieces.withLock({ $0[key] }) { return html.append(known) }
        let drawn = Fragment(content)
        pieces.withLock { $0[key] = drawn }
        html.append(drawn)
    }
}
