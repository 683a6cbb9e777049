public import Spine

/// Shows the papers that hang on an item: capabilities whose items take papers ask for it, and the site says who does it.
public protocol Papering: Sendable {
    /// The papers of an item that the viewer has been shown, as a section of its page with a way to add one; nil where there
    /// are none and the viewer may add none.
    func papers(of item: Item.ID, in cell: CellHeading, for reading: Reading) throws -> (any PagePart)?
}
