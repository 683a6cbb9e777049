/// The rule of the schema that a statement would have broken.
public struct Constraint: Sendable, Hashable {
    /// The kinds of rule.
    public enum Kind: Sendable, Hashable {
        case unique, foreignKey, check, notNull
    }

    /// The kind of rule.
    public let kind: Kind
    /// The rule's name, where the database tells it (SQLite: check constraints; PostgreSQL: all but not null).
    public let name: String?
    /// The table, where the database tells it (SQLite: not for foreign keys and checks).
    public let table: String?
    /// The columns, where the database tells them (unique and not null).
    public let columns: [String]

    /// The rule in plain words, without any value.
    var sentence: String {
        let place = ([table].compactMap { $0 } + columns).joined(separator: ", ")
        let at = (place.isEmpty ? "" : " (\(place))") + (name.map { " [\($0)]" } ?? "")
        return switch kind {
        case .unique: "There is one of these already\(at). Choose another or change the one that is there."
        case .foreignKey: "What this refers to is not there, or is still referred to\(at)."
        case .check: "A value is outside what is allowed\(at)."
        case .notNull: "A value that has to be there is missing\(at)."
        }
    }
}
