public import Database

/// The further versions of items' words.
public enum Wording {
    /// A part of an item that has words: its title, and whatever else a capability names.
    public struct Part: Hashable, Sendable {
        public let name: String
        /// Declares a part; the name is forever.
        public init(_ name: StaticString) { self.name = name.description }
        init(stored: String) { name = stored }

        /// The item's title.
        public static let title = Part("title")
    }

    /// All further versions of some items, by item and part, then by language.
    public static func of(_ items: [Item.ID], in tx: ReadTransaction) throws -> [Item.ID: [Part: [String: String]]] {
        var found: [Item.ID: [Part: [String: String]]] = [:]
        guard !items.isEmpty else { return found }
        try tx.forEach("select item, part, language, words from wording where item in (\(SQL(values: items)))") { row in
            let item = try row.next(Item.ID.self)
            let part = Part(stored: try row.next())
            let language = try row.next(String.self)
            found[item, default: [:]][part, default: [:]][language] = try row.next(String.self)
        }
        return found
    }
}

extension Acting {
    /// Writes a part of an item in a further language, in place of what was there; no words take that version away.
    public func word(_ part: Wording.Part, of item: Item.ID, in language: String, _ words: String) throws {
        if words.isEmpty {
            try tx.run("delete from wording where item = \(item) and part = \(part.name) and language = \(language)")
        } else {
            try tx.run(
                """
                insert into wording (item, part, language, words)
                values (\(item), \(part.name), \(language), \(words))
                on conflict (item, part, language) do update set words = excluded.words
                """)
        }
        let cell = try tx.first("select cell from item where id = \(item)") { try $0.next(Cell.ID?.self) }
        if let cell, let cell { touch(cell) }
    }
}
