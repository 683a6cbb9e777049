import Database
import Spine

extension Outcome {
    /// What became of any of these items, newest first: of a conversation as a whole, or of views in it.
    static func about(_ items: [Item.ID], for viewer: Viewer, in tx: ReadTransaction) throws -> [Outcome] {
        guard !items.isEmpty else { return [] }
        return try gather(
            """
            item.id in (select link.from_item from link
                where link.relation = \(Relation.about) and link.ended_act is null
                    and link.to_item in (\(SQL(values: items))))
            """, for: viewer, in: tx, limit: 200)
    }

    /// Everything that became of a conversation and the views in it, newest first.
    static func all(of conversation: Conversation.ID, for viewer: Viewer, in tx: ReadTransaction) throws -> [Outcome] {
        try gather("outcome.conversation = \(conversation)", for: viewer, in: tx, limit: 200)
    }

    /// The newest in a cell.
    static func newest(_ limit: Int, in cell: Cell.ID, for viewer: Viewer, tx: ReadTransaction) throws -> [Outcome] {
        try gather("item.cell = \(cell) and item.kind = \(kind)", for: viewer, in: tx, limit: limit)
    }

    /// One of a cell; throws `notFound` where there is none for this viewer.
    static func find(_ id: Item.ID, in cell: Cell.ID, for viewer: Viewer, tx: ReadTransaction) throws -> Outcome {
        guard
            let found = try gather("item.id = \(id) and item.cell = \(cell)", for: viewer, in: tx, limit: 1).first
        else { throw SpineError(.notFound, "There is no such outcome here.") }
        return found
    }

    private static func gather(
        _ which: SQL, for viewer: Viewer, in tx: ReadTransaction, limit: Int
    ) throws -> [Outcome] {
        let rows = try tx.all(
            """
            select item.id, outcome.conversation, outcome.kind, item.title, outcome.body, item.language, outcome.day,
                item.revision
            from outcome join item on item.id = outcome.id
            where \(which) and item.state = 'live' and \(visible(to: viewer))
            order by item.created_at desc, item.id desc limit \(limit)
            """
        ) { row in
            (
                id: try row.next(Item.ID.self), conversation: try row.next(Conversation.ID.self),
                kind: try row.next(Kind.self), title: try row.next(String.self), body: try row.next(String.self),
                language: try row.next(String.self), day: try row.next(Time.self), revision: try row.next(Int.self)
            )
        }
        guard !rows.isEmpty else { return [] }
        let versions = try Wording.of(rows.map(\.id), in: tx)
        var about: [Item.ID: [Item.ID]] = [:]
        try tx.forEach(
            """
            select from_item, to_item from link
            where relation = \(Relation.about) and ended_act is null
                and from_item in (\(SQL(values: rows.map(\.id)))) order by id
            """
        ) { row in about[try row.next(Item.ID.self), default: []].append(try row.next(Item.ID.self)) }
        return rows.map { row in
            let further = versions[row.id] ?? [:]
            return Outcome(
                id: row.id, conversation: row.conversation, kind: row.kind,
                title: LocalisedText(row.title, language: row.language, versions: further[.title] ?? [:]),
                body: LocalisedText(row.body, language: row.language, versions: further[Outcome.bodyPart] ?? [:]),
                day: row.day, revision: row.revision, about: about[row.id] ?? [])
        }
    }
}

extension Outcome.Kind: Bindable, ColumnReadable {}
