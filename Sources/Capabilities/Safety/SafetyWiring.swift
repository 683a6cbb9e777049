public import Database
public import Markup
public import Pages
public import Phrases
public import Spine

/// What safety needs of the other capabilities and of the program: the site passes it in.
public struct SafetyWiring: Sendable {
    let library: Library
    let tables: [TableDefinition]
    let keeps: @Sendable () -> [Keeping]
    let fixed: @Sendable () -> [(what: any PhraseKey, days: Int)]
    let me: @Sendable (Linking) -> Link
    let release: @Sendable (Item.ID, Reading) throws -> Link?

    /// Gathers it.
    ///
    /// - Parameters:
    ///   - library: the words of all languages, for letters.
    ///   - tables: every table of the schema, for the record of processing.
    ///   - keeps: what is kept for a time that a cell chooses, of all capabilities.
    ///   - fixed: what is kept for a time that is the same everywhere.
    ///   - me: where somebody with an account finds all that is kept about them.
    ///   - release: where a text is brought back that is held since somebody was worried; nil for one that is not held.
    public init(
        library: Library, tables: [TableDefinition], keeps: @escaping @Sendable () -> [Keeping],
        fixed: @escaping @Sendable () -> [(what: any PhraseKey, days: Int)], me: @escaping @Sendable (Linking) -> Link,
        release: @escaping @Sendable (Item.ID, Reading) throws -> Link?
    ) {
        self.library = library
        self.tables = tables
        self.keeps = keeps
        self.fixed = fixed
        self.me = me
        self.release = release
    }
}
