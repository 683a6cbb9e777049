import Database

/// What the database holds, from the schema itself: names of tables and columns, never a word that stands in them.
struct SchemaRecord: Sendable {
    /// A table that holds something about people.
    struct Table: Sendable {
        let name: String
        let kind: ProcessingKind?
        /// Columns of what people wrote.
        let words: [String]
        /// Columns that tell who somebody is, or how to reach them.
        let personal: [String]
        /// Columns that point at somebody.
        let people: [String]
    }

    let tables: [Table]
    /// How many tables there are in all.
    let count: Int

    /// Reads the schema.
    init(_ tables: [TableDefinition]) {
        count = tables.count
        // What points at one of these points at somebody.
        let persons: Set<String> = ["actor", "person", "participant"]
        self.tables = tables.compactMap { table in
            let words = table.columns.filter { $0.sensitivity == .words }.map(\.name)
            let personal = table.columns.filter { $0.sensitivity == .personal }.map(\.name)
            let people = table.columns.filter { $0.target.map { persons.contains($0.table) } ?? false }.map(\.name)
            let isAboutNobody = words.isEmpty && personal.isEmpty && people.isEmpty
            let kind = ProcessingKind.of(table: table.name)
            guard !isAboutNobody || kind != nil else { return nil }
            return Table(name: table.name, kind: kind, words: words, personal: personal, people: people)
        }
    }

    /// Tables about people that no kind of processing names. Words of the installation and of a group about itself are
    /// about nobody.
    var unassigned: [Table] {
        tables.filter { $0.kind == nil && !["network", "cell"].contains($0.name) }
    }
}
