import Database
import Spine

/// By which way somebody answered who was not online.
enum Channel: String, Sendable, CaseIterable {
    case phone, meeting, paper

    /// Publishes how many came by phone and in meetings, in fives: together with the number of all who took part, and only
    /// upwards, so that no moment tells by which way somebody came.
    static func publish(of conversation: Conversation.ID, in tx: WriteTransaction) throws {
        let counts = try tx.all(
            """
            select channel, count(*) from participant
            where conversation = \(conversation) and answers > 0 and channel in ('phone', 'meeting') group by channel
            """
        ) { (channel: try $0.next(Channel.self), people: try $0.next(Int.self)) }
        for count in counts {
            let fives = count.people / ProtectedCount.least * ProtectedCount.least
            try tx.run(
                """
                insert into channel_heard (conversation, channel, people)
                values (\(conversation), \(count.channel), \(fives))
                on conflict (conversation, channel) do update set people =
                    case when excluded.people > channel_heard.people then excluded.people
                        else channel_heard.people end
                """)
        }
    }

    /// How many came by each, as it was published last; those with too few to show are missing.
    static func heard(in conversation: Conversation.ID, tx: ReadTransaction) throws -> [(channel: Channel, people: Int)]
    {
        try tx.all(
            """
            select channel, people from channel_heard
            where conversation = \(conversation) and people >= \(ProtectedCount.least) order by channel desc
            """
        ) { (channel: try $0.next(), people: try $0.next()) }
    }
}

extension Channel: Bindable, ColumnReadable {}

extension Participant {
    /// Makes somebody whose answers are typed in by somebody else.
    static func make(
        _ id: Actor.ID, by channel: Channel, _ entry: Entry, language: String, _ acting: Acting
    ) throws -> Participant {
        try acting.tx.run("insert into actor (id, kind) values (\(id), \(Actor.Kind.participant))")
        try acting.tx.run(
            """
            insert into participant (id, conversation, entrance, language, day, channel, is_on_paper)
            values (\(id), \(entry.conversation), \(entry.entrance), \(language), \(acting.now.day), \(channel),
                \(channel == .paper))
            """)
        return Participant(id: id, answers: 0, isByWords: false)
    }
}
