public import Database

/// The golden thread seen from one item: where it came from and what came of it.
public struct Thread: Sendable {
    /// One tie and what is at its other end.
    public struct Tie: Sendable {
        public let relation: Relation
        public let item: Item.ID
        public let kind: Item.Kind
        public let title: String
        public let language: String
        public let cell: Cell.ID?
    }

    /// What this item rests on.
    public let cameFrom: [Tie]
    /// What rests on it.
    public let cameOfIt: [Tie]

    /// Reads the standing ties of an item whose other end the viewer may see, at most `limit` each way.
    public static func of(
        _ item: Item.ID, for viewer: Viewer, in tx: ReadTransaction, limit: Int = 50
    ) throws -> Thread {
        let (from, onward) = try tx.batch { batch in
            let from = batch.all(
                """
                select link.relation, item.id, item.kind, item.title, item.language, item.cell
                from link join item on item.id = link.to_item
                where link.from_item = \(item) and link.ended_act is null and \(visible(to: viewer))
                order by link.id limit \(limit)
                """, tie)
            let onward = batch.all(
                """
                select link.relation, item.id, item.kind, item.title, item.language, item.cell
                from link join item on item.id = link.from_item
                where link.to_item = \(item) and link.ended_act is null and \(visible(to: viewer))
                order by link.id limit \(limit)
                """, tie)
            return (from, onward)
        }
        return Thread(cameFrom: try from.value(), cameOfIt: try onward.value())
    }

    private static func tie(_ row: inout Row) throws -> Tie {
        Tie(
            relation: try row.next(), item: try row.next(), kind: Item.Kind(stored: try row.next()),
            title: try row.next(), language: try row.next(), cell: try row.next())
    }
}
