import Database
import Spine

/// One act as a cell's history tells it.
struct HistoryEntry: Sendable {
    let at: Time
    let verb: String
    /// Nil for the system's own acts, and for people who have been erased.
    let who: String?
    let membership: Membership.ID?
    let item: Item.ID?
    /// What it was done to, where the viewer may see it.
    let title: String?
    let language: String?
    var behalf: [String] = []

    /// How many stand on one page.
    static let page = 50

    /// The acts in a cell that have a word, the newest first.
    static func all(
        in cell: Cell.ID, verbs: [String], for viewer: Viewer, after offset: Int, limit: Int, _ tx: ReadTransaction
    ) throws -> [HistoryEntry] {
        let entries = try tx.all(
            """
            select act.at, act.verb, person.name, act.membership, item.id, nullif(item.title, ''), item.language
            from act
            left join person on person.id = act.actor and person.erased_at is null
            left join item on item.id = act.item and \(visible(to: viewer))
            where (act.cell = \(cell) or act.item = \(cell)) and act.verb in (\(SQL(values: verbs)))
                and (act.item is null or item.id is not null)
            order by act.at desc, act.id desc limit \(limit) offset \(offset)
            """
        ) { row in
            HistoryEntry(
                at: try row.next(), verb: try row.next(), who: try row.next(), membership: try row.next(),
                item: try row.next(), title: try row.next(), language: try row.next())
        }
        let names = try behalf(of: Set(entries.compactMap(\.membership)), tx)
        return entries.map { entry in
            var entry = entry
            entry.behalf = entry.membership.flatMap { names[$0] } ?? []
            return entry
        }
    }

    /// What one person did several times on a day, to the cell itself or to nothing that has a name, as one entry.
    static func folded(_ entries: [HistoryEntry], of cell: Cell.ID) -> [(entry: HistoryEntry, times: Int)] {
        var folded: [(entry: HistoryEntry, times: Int)] = []
        for entry in entries {
            let isPlain = entry.title == nil || entry.item == cell.item
            if let last = folded.last?.entry, isPlain, last.item == entry.item, last.verb == entry.verb,
                last.who == entry.who, last.membership == entry.membership, last.at.day == entry.at.day
            {
                folded[folded.count - 1].times += 1
            } else {
                folded.append((entry, 1))
            }
        }
        return folded
    }

    private static func behalf(of memberships: Set<Membership.ID>, _ tx: ReadTransaction) throws -> [Membership.ID:
        [String]]
    {
        var names: [Membership.ID: [String]] = [:]
        try tx.forEach(
            """
            select membership_behalf.membership, item.title from membership_behalf
            join item on item.id = membership_behalf.organisation
            where membership_behalf.membership in (\(SQL(values: Array(memberships)))) order by item.title
            """
        ) { row in
            let membership: Membership.ID = try row.next()
            names[membership, default: []].append(try row.next())
        }
        return names
    }
}
