public import Database
public import Spine

/// Whether somebody's words were understood where they are used: asked of whoever wrote them.
public enum Meant: String, Sendable, CaseIterable {
    case yes, nearly, no

    /// What the people whose views an item rests on said of it as it stands now, by view. Shown where the item is shown.
    public static func of(_ item: Item.ID, in tx: ReadTransaction) throws -> [Item.ID: Meant] {
        let found = try tx.all(
            """
            select meant.statement, meant.answer from meant join item on item.id = meant.used_in
            where meant.used_in = \(item) and meant.revision = item.revision
            """
        ) {
            (try $0.next(Item.ID.self), try $0.next(Meant.self))
        }
        return Dictionary(uniqueKeysWithValues: found)
    }

    /// Keeps what somebody says of a use of their own view that they may see; nothing happens to anything else.
    static func keep(
        _ answer: Meant, of view: Item.ID, in use: Item.ID, by author: Actor.ID, _ acting: Acting
    ) throws {
        try acting.tx.run(
            """
            insert into meant (statement, used_in, answer, revision)
            select statement.id, link.from_item, \(answer.rawValue), item.revision
            from link join item on item.id = link.from_item
                join statement on statement.id = link.to_item
                join item as own on own.id = statement.id
            where link.to_item = \(view) and link.from_item = \(use) and link.ended_act is null
                and link.relation in ('informed-by', 'quotes') and own.author = \(author)
                and \(visible(to: acting.viewer)) limit 1
            on conflict (statement, used_in) do update set answer = excluded.answer, revision = excluded.revision
            """)
    }
}

extension Meant: Bindable, ColumnReadable {}
