import Database
import Folding

extension Acting {
    /// Makes an item findable by these words, in place of what it was findable by in that language.
    public func index(_ item: Item.ID, language: String, words: String) throws {
        try tx.run(
            """
            insert into searchable (item, language, folded)
            values (\(item), \(language), \(Folding.fold(words)))
            on conflict (item, language) do update set folded = excluded.folded
            """)
    }
}
