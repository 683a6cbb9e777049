import Database
import Spine

extension Finding {
    /// A page of what holds all the words and may be seen, and one more where there is more: of one kind after the other,
    /// newest first.
    ///
    /// What somebody worded in the reader's language stands in that.
    ///
    /// - Complexity: O(what can be found): every text is looked at.
    static func all(
        _ asked: Asked, in group: Item.ID?, for viewer: Viewer, reading language: String, _ isFindable: SQL,
        _ tx: ReadTransaction
    ) throws -> [Finding] {
        let words = asked.words.map { word -> SQL in "searchable.folded like \(pattern(word)) escape '!'" }
        let here: SQL = group.map { "and item.cell = \($0)" } ?? ""
        return try tx.all(
            """
            select item.id, item.kind, coalesce(version.words, item.title), coalesce(version.language, item.language),
                home.title, home.language
            from item left join item as home on home.id = item.cell and home.id <> item.id
                left join wording as version on version.item = item.id and version.part = 'title'
                    and version.language = \(language) and version.words <> ''
            where item.id in (select searchable.item from searchable where \(SQL(joining: words, separator: " and ")))
                and item.title <> '' and item.state in ('live', 'frozen') \(here)
                and \(isFindable) and \(visible(to: viewer))
            order by item.kind, item.created_at desc, item.id
            limit \(most + 1) offset \((asked.page - 1) * most)
            """
        ) { row in
            Finding(
                id: try row.next(), kind: try row.next(), title: try row.next(),
                language: try row.next(), group: try row.next(), groupLanguage: try row.next())
        }
    }

    /// A word anywhere in a text; what means something in a pattern stands for itself.
    private static func pattern(_ word: String) -> String {
        var pattern = "%"
        for character in word {
            if "%_!".contains(character) { pattern.append("!") }
            pattern.append(character)
        }
        return pattern + "%"
    }
}
