public import Markup

/// A part of a page: a finished model that writes itself. It asks nothing of the database and knows no clock.
public protocol PagePart: Sendable {
    /// Writes the part.
    func body(_ html: inout HTML, in shown: Rendering)
}

/// A whole page: its part within the frame that all pages share.
public protocol Page: PagePart {
    /// What the frame needs to know.
    func frame(in shown: Rendering) -> Frame
}
