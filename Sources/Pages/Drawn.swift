public import Markup
import Phrases
public import Synchronization

/// A piece of a page that stays as it was last drawn in a language, while its model is the same.
///
/// What it draws may depend on the model, the words and the links alone.
public final class Drawn<Model: Equatable & Sendable>: Sendable {
    @usableFromInline struct Piece: Sendable {
        let language: String
        let prefix: String?
        @usableFromInline let model: Model
        @usableFromInline let fragment: Fragment

        @usableFromInline init(_ content: (inout HTML) -> Void, of model: Model, in shown: Rendering) {
            language = shown.say.language.code
            prefix = shown.link.prefix
            self.model = model
            fragment = Fragment(content)
        }

        @usableFromInline func stands(in shown: Rendering) -> Bool {
            language == shown.say.language.code && prefix == shown.link.prefix
        }
    }

    /// At most one for each language and way of linking.
    @usableFromInline let pieces = Mutex<[Piece]>([])

    /// A piece that was not drawn yet.
    public init() {}

    /// Writes the piece, which `content` draws where it was not drawn for this model.
    @inlinable public func draw(
        _ model: Model, on html: inout HTML, in shown: Rendering, content: (inout HTML) -> Void
    ) {
        let last = pieces.withLock { $0.first { $0.stands(in: shown) } }
        if let last, last.model == model { return html.append(last.fragment) }
        let piece = Piece(content, of: model, in: shown)
        pieces.withLock { pieces in
            pieces.removeAll { $0.stands(in: shown) }
            pieces.append(piece)
        }
        html.append(piece.fragment)
    }
}
