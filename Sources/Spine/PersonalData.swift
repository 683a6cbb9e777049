public import Database

/// What a capability keeps about a person in one of its tables: serves the person's export and their erasure alike.
///
/// Every column that the schema declares as *words* or *personal* belongs to exactly one of these, or is listed as
/// being about nobody; a test holds them together.
public struct PersonalData: Sendable {
    /// The table.
    public let table: String
    /// Its columns of words or personal data that this covers.
    public let columns: [String]
    /// Selects what is exported of a person: text columns, in the order of `exported`.
    public let export: (@Sendable (Actor.ID) -> SQL)?
    /// The names of the exported columns, as they stand in the file that the person gets.
    public let exported: [String]
    /// The statements that erase it.
    public let erase: @Sendable (Actor.ID) -> [SQL]

    /// Declares what is kept about a person in a table.
    public init(
        _ table: StaticString, _ columns: [String], exported: [String] = [],
        export: (@Sendable (Actor.ID) -> SQL)? = nil, erase: @escaping @Sendable (Actor.ID) -> [SQL]
    ) {
        self.table = table.description
        self.columns = columns
        self.exported = exported
        self.export = export
        self.erase = erase
    }

    /// The name of an exported column that has the id of an item: the person gets the address at which it is.
    public static let link = "link"

    /// A person's e-mail address in small letters: for what others wrote down under it, or they themselves as somebody
    /// without an account.
    public static func address(of person: Actor.ID) -> SQL { "(select lower(email) from person where id = \(person))" }

    /// Columns of words about nobody in particular: the installation's own.
    public static func aboutNobody(_ table: StaticString, _ columns: [String]) -> PersonalData {
        PersonalData(table, columns) { _ in [] }
    }
}
