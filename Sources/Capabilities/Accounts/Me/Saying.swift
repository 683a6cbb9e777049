import Database
import Spine

/// Something that somebody made here, as the list of all that they said has it.
struct Saying: Sendable {
    let item: Item.ID
    let kind: Item.Kind
    let title: String
    let language: String
    /// The name of the cell it belongs to.
    let group: String?
    let at: Time

    /// What a person made, the newest first; `isSaid` tells it from what the site made of that.
    static func all(
        by person: Person.ID, where isSaid: SQL, limit: Int, after offset: Int = 0, in tx: ReadTransaction
    ) throws -> [Saying] {
        try tx.all(
            """
            select item.id, item.kind, item.title, item.language, home.title, item.created_at
            from item left join item as home on home.id = item.cell
            where item.author = \(person) and item.state <> 'retired' and item.title <> '' and \(isSaid)
            order by item.created_at desc, item.id desc limit \(limit) offset \(offset)
            """
        ) { row in
            Saying(
                item: try row.next(), kind: try row.next(), title: try row.next(), language: try row.next(),
                group: try row.next(), at: try row.next())
        }
    }
}
