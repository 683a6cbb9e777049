/// How one item hangs on another in the golden thread.
public enum Relation: String, Sendable, CaseIterable {
    case informedBy = "informed-by"
    case serves
    case decidedIn = "decided-in"
    case about
    case replaces
    case followsFrom = "follows-from"
    case quotes
}
