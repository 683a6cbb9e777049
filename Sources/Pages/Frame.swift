public import Markup

/// What the frame around a page shows: title, where it stands, the way back.
public struct Frame: Sendable {
    /// The page's own name: its `h1` by convention, and the first part of the window's title.
    public var title: String
    /// The cell it belongs to, and its place there.
    public var cell: CellHeading?
    public var place: Place?
    /// One step back.
    public var back: (link: Link, label: String)?
    /// Says "Error:" in the window's title.
    public var hasProblems: Bool
    /// Offers to leave the site at once: for pages that residents meet.
    public var offersLeaving: Bool
    /// What is on it is for whoever asked alone, with an account or without: no browser keeps it.
    public var isPrivate: Bool
    /// Made for paper: the frame's navigation is left out.
    public var isForPaper: Bool
    /// Keeps the frame as it was drawn, for one viewer's look at one page of a cell.
    public var drawn: DrawnFrame?

    /// Names a page; everything else is optional.
    public init(
        _ title: String, cell: CellHeading? = nil, place: Place? = nil, back: (link: Link, label: String)? = nil,
        hasProblems: Bool = false, offersLeaving: Bool = false, isPrivate: Bool = false, isForPaper: Bool = false,
        drawn: DrawnFrame? = nil
    ) {
        self.title = title
        self.cell = cell
        self.place = place
        self.back = back
        self.hasProblems = hasProblems
        self.offersLeaving = offersLeaving
        self.isPrivate = isPrivate
        self.isForPaper = isForPaper
        self.drawn = drawn
    }
}
