import Database
import Spine

/// What somebody has to hand over before they may be erased.
struct LastKeeper: Sendable {
    /// The groups with other people in them whose only convenor they are.
    let groups: [MyGroup]
    /// Whether nobody else keeps the installation.
    let isLastHost: Bool

    var holdsNothing: Bool { groups.isEmpty && !isLastHost }

    /// What that is for a person.
    static func of(_ person: Person.ID, in tx: ReadTransaction) throws -> LastKeeper {
        let groups = try tx.all(
            """
            select item.id, item.title, item.language, mine.standing
            from membership as mine join item on item.id = mine.cell
            where mine.person = \(person) and mine.standing = 'convenor' and mine.ended_at is null
                and item.state <> 'retired'
                and exists (select 1 from membership as other where other.cell = mine.cell
                    and other.person <> mine.person and other.ended_at is null)
                and not exists (select 1 from membership as other where other.cell = mine.cell
                    and other.person <> mine.person and other.ended_at is null and other.standing = 'convenor')
            order by mine.began_at
            """
        ) { row in
            MyGroup(
                cell: try row.next(), name: try row.next(), language: try row.next(), standing: try row.next(),
                onBehalfOf: [])
        }
        let isHost = try Person.find(person, in: tx)?.isHost == true
        return LastKeeper(groups: groups, isLastHost: try isHost && !Hosts.exist(beside: person, in: tx))
    }
}
