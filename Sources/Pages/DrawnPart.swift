public import Markup

/// A part of a page that stays as it was first drawn in a language, for a model that stays as it is.
public struct DrawnPart: PagePart {
    private let part: any PagePart
    /// The part never changes, so that one model is enough.
    private let drawn = Drawn<Bool>()

    /// A part that was not drawn yet; what it draws depends on its model, the words and the links alone.
    public init(_ part: any PagePart) { self.part = part }

    public func body(_ html: inout HTML, in shown: Rendering) {
        drawn.draw(true, on: &html, in: shown) { part.body(&$0, in: shown.withoutForms) }
    }
}
