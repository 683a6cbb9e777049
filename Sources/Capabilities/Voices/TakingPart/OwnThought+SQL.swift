import Database
import Spine

extension OwnThought {
    /// How often one browser, and one address, may send words of their own.
    static let fromHand = RateLimit("voices.words-from-hand", most: 10, per: 3600)
    static let fromOrigin = RateLimit("voices.words-from-origin", most: 600, per: 3600)

    /// Keeps them, to be checked before anybody else sees them. The same words of the same person stand once.
    func keep(from author: Actor.ID, _ entry: Entry, language: String, _ acting: Acting) throws {
        let tx = acting.tx
        let known = try tx.first(
            """
            select item.id from item join statement on statement.id = item.id
            where item.author = \(author) and statement.conversation = \(entry.conversation) and item.title = \(words)
            limit 1
            """
        ) { try $0.next(Item.ID.self) }
        guard known == nil else { return }
        // A number for others to see comes with publishing: that of its coming would tell who wrote after whom.
        let number = try tx.first(
            "select coalesce(min(number), 0) from statement where conversation = \(entry.conversation)"
        ) { min(0, try $0.next(Int.self)) - 1 }
        let id = try acting.insert(
            Statement.kind, title: words, language: language, visibility: .convenors, in: entry.cell,
            id: acting.surroundings.newUnorderedID(), author: author, at: acting.now.day)
        try tx.run(
            """
            insert into statement (id, conversation, number, moderation, attribution, shown_name, name_check, day,
                intake)
            values (\(id), \(entry.conversation), \(number ?? -1), \(Statement.Moderation.unchecked), \(naming), \(name),
                \(name.isEmpty ? ShownName.Check.none : .waiting), \(acting.now.day), (select intake from conversation where id = \(entry.conversation)))
            """)
    }
}

extension OwnThought.Naming: Bindable, ColumnReadable {}
