/// Who somebody is towards what they act on: the rows of the policy table.
public enum Circle: String, Sendable, CaseIterable {
    /// Anyone at all, signed in or not.
    case anyone
    /// Anyone who is signed in.
    case signedIn
    /// Somebody who looks on in the cell.
    case observer
    /// A member of the cell.
    case member
    /// A convenor of the cell.
    case convenor
    /// A convenor of a cell that this one stands within.
    case convenorAbove
    /// Who made the item, or whose own thing it is; a cell is nobody's own.
    case own
    /// Somebody tied to an organisation: who belongs to a cell on its behalf, or convenes a cell where others do.
    case steward
    /// Who keeps the installation.
    case host
    /// A job or the command line.
    case system
}
