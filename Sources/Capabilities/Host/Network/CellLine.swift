import Database
import Spine

/// A cell as a site keeper sees it: its structure, and none of its words but the name.
struct CellLine: Sendable {
    let id: Cell.ID
    let slug: Slug
    let name: String
    let language: String
    let level: Level?
    let convenors: [String]
    let members: ProtectedCount
    /// Whether the viewer may open it.
    let isOpen: Bool

    static let perPage = 50

    /// The cells by name; one more than a page has, to tell whether there are more.
    static func page(_ number: Int, for viewer: Viewer, in tx: ReadTransaction) throws -> [CellLine] {
        let lines = try tx.all(
            """
            select cell.id, cell.slug, item.title, item.language, cell.level,
                (select count(*) from membership where membership.cell = cell.id and membership.ended_at is null),
                case when \(visible(to: viewer)) then 1 else 0 end
            from cell join item on item.id = cell.id
            where item.state <> 'retired'
            order by cell.slug limit \(perPage + 1) offset \((number - 1) * perPage)
            """
        ) { row in
            CellLine(
                id: try row.next(), slug: try row.next(), name: try row.next(), language: try row.next(),
                level: try row.next(), convenors: [], members: ProtectedCount(try row.next()),
                isOpen: try row.next(Int.self) == 1)
        }
        let named = try tx.all(
            """
            select membership.cell, person.name from membership join person on person.id = membership.person
            where membership.standing = 'convenor' and membership.ended_at is null
                and membership.cell in (\(SQL(values: lines.map(\.id)))) order by person.name_folded
            """
        ) { (cell: try $0.next(Cell.ID.self), name: try $0.next(String.self)) }
        let convenors = Dictionary(grouping: named, by: \.cell).mapValues { $0.map(\.name) }
        return lines.map { line in
            CellLine(
                id: line.id, slug: line.slug, name: line.name, language: line.language, level: line.level,
                convenors: convenors[line.id] ?? [], members: line.members, isOpen: line.isOpen)
        }
    }
}
