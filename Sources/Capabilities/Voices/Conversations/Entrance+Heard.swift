import Database
import Spine

/// A code for a place or a group whom one hopes to hear from.
struct Entrance: Sendable {
    let label: String
    /// How many one hopes for; nil where nobody said.
    let hoped: Int?
    /// How many have come that way, in fives, as it was published last.
    let heard: Int

    /// The entrances of a conversation, those one hopes for first.
    static func all(of conversation: Conversation.ID, in tx: ReadTransaction) throws -> [Entrance] {
        try tx.all(
            """
            select label, hoped, coalesce(entrance_heard.people, 0) from entrance
            left join entrance_heard on entrance_heard.entrance = entrance.id
            where conversation = \(conversation) order by hoped is null, label
            """
        ) { Entrance(label: try $0.next(), hoped: try $0.next(), heard: try $0.next()) }
    }

    /// Publishes how many have come by each, in fives: together with the number of all who took part, and only upwards, so
    /// that no moment tells by which way somebody came.
    static func publish(of conversation: Conversation.ID, in tx: WriteTransaction) throws {
        let counts = try tx.all(
            """
            select entrance, count(*) from participant
            where conversation = \(conversation) and entrance is not null and answers > 0 group by entrance
            """
        ) { (entrance: try $0.next(ID<Entrance>.self), people: try $0.next(Int.self)) }
        for count in counts {
            let fives = count.people / ProtectedCount.least * ProtectedCount.least
            try tx.run(
                """
                insert into entrance_heard (entrance, people) values (\(count.entrance), \(fives))
                on conflict (entrance) do update set people =
                    case when excluded.people > entrance_heard.people then excluded.people
                        else entrance_heard.people end
                """)
        }
    }
}
