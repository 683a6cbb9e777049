public import Database

/// The network itself: the one row of what its host has chosen.
public struct Installation: Sendable {
    public let name: String
    public let about: String
    /// Whom to phone for help; shown at the foot of each page.
    public let helpPhone: String
    /// Whom to write to.
    public let contact: String
    /// The BCP 47 tag of the language that pages fall back to.
    public let language: String
    public let wordForCell: WordForCell
    public let isDemo: Bool

    /// What the screen calls a cell.
    public enum WordForCell: String, Sendable, CaseIterable {
        case group, cell, partnership, team
    }

    /// What stands in for it before it was set up.
    public static let unnamed = Installation(
        name: "Joining Forces", about: "", helpPhone: "", contact: "", language: "en", wordForCell: .group,
        isDemo: false)

    /// Reads it; nil before the installation was set up.
    public static func read(in tx: ReadTransaction) throws -> Installation? {
        try tx.first("select \(columns) from network where id = 1", read)
    }

    /// What a query selects that asks for something else too, and reads with `read`.
    public static let columns: SQL = """
        network.name, network.about, network.help_phone, network.contact, network.language, network.word_for_cell,
        network.is_demo
        """

    /// Reads these columns of a row.
    public static func read(_ row: inout Row) throws -> Installation {
        Installation(
            name: try row.next(), about: try row.next(), helpPhone: try row.next(), contact: try row.next(),
            language: try row.next(), wordForCell: try row.next(), isDemo: try row.next())
    }

    /// Makes the installation's row at the first start.
    public static func create(
        name: String, language: String, isDemo: Bool, at now: Time, in tx: WriteTransaction
    ) throws {
        try tx.run(
            """
            insert into network (id, name, about, help_phone, contact, language, word_for_cell, is_demo, created_at)
            values (1, \(name), '', '', '', \(language), 'group', \(isDemo), \(now))
            on conflict (id) do nothing
            """)
    }
}
