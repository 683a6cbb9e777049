public import Database

/// Who may see an item, from the narrowest circle outwards; an item is never wider than its cell.
public enum Visibility: Int, Sendable, CaseIterable, Comparable {
    /// Its author alone.
    case author = 0
    /// The cell's convenors, and its author.
    case convenors = 1
    /// Everybody in the cell.
    case cell = 2
    /// Everybody in the cell, and the convenors of the cells it stands within: what is published upward.
    case upward = 3
    /// Everybody who is signed in to the network.
    case network = 4
    /// Anyone.
    case everyone = 5

    public static func < (a: Visibility, b: Visibility) -> Bool { a.rawValue < b.rawValue }
}

extension Visibility: Bindable {
    public var bound: Value { .integer(Int64(rawValue)) }
}

extension Visibility: ColumnReadable {
    public static func read(_ column: ColumnValue) throws -> Visibility {
        let raw = try Int.read(column)
        guard let visibility = Visibility(rawValue: raw) else {
            throw SpineError(.unreadable, "The database holds a visibility (\(raw)) that this version does not know.")
        }
        return visibility
    }
}
