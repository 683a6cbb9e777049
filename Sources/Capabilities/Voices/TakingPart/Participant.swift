import Database
import Spine

/// Somebody who takes part in one conversation without an account.
struct Participant: Sendable {
    let id: Actor.ID
    /// How many views they have answered.
    let answers: Int
    /// Whether this browser came by four words: it reads and goes on, and changes nothing.
    let isByWords: Bool
    /// Whether they wrote on a slip: whoever printed it may have kept their ways back.
    var isOnSlip = false

    /// Who answers from a browser; nil for one that has not answered yet.
    static func find(_ fingerprint: [UInt8], in tx: ReadTransaction) throws -> Participant? {
        try tx.first(answering(fingerprint)) {
            Participant(
                id: try $0.next(), answers: try $0.next(), isByWords: try $0.next(), isOnSlip: try $0.next())
        }
    }

    /// What is asked of the database for a browser.
    static func answering(_ fingerprint: [UInt8]) -> SQL {
        """
        select participant.id, participant.answers, participant_hand.is_by_words, participant.channel = 'paper'
        from participant_hand join participant on participant.id = participant_hand.participant
        where participant_hand.fingerprint = \(fingerprint)
        """
    }

    /// Whose long link it is.
    static func find(link digest: [UInt8], in tx: ReadTransaction) throws -> Participant? {
        try tx.first("select id, answers, channel = 'paper' from participant where link = \(digest)") {
            Participant(id: try $0.next(), answers: try $0.next(), isByWords: false, isOnSlip: try $0.next())
        }
    }

    /// Whose four words they are.
    static func find(
        words digest: [UInt8], of conversation: Conversation.ID, in tx: ReadTransaction
    ) throws -> Participant? {
        try tx.first(
            """
            select id, answers, channel = 'paper' from participant
            where conversation = \(conversation) and words = \(digest)
            """
        ) { Participant(id: try $0.next(), answers: try $0.next(), isByWords: true, isOnSlip: try $0.next()) }
    }

    /// Makes one: a random id, a day, and nothing of where from.
    static func make(_ entry: Entry, hand: [UInt8], language: String, _ acting: Acting) throws -> Participant {
        let id: Actor.ID = acting.surroundings.newUnorderedID()
        try acting.tx.run("insert into actor (id, kind) values (\(id), \(Actor.Kind.participant))")
        try acting.tx.run(
            """
            insert into participant (id, conversation, entrance, language, day)
            values (\(id), \(entry.conversation), \(entry.entrance), \(language), \(acting.now.day))
            """)
        try tie(hand, to: id, byWords: false, acting)
        return Participant(id: id, answers: 0, isByWords: false)
    }

    /// Makes a browser somebody's, whoever's it was.
    static func tie(_ hand: [UInt8], to participant: Actor.ID, byWords: Bool, _ acting: Acting) throws {
        try acting.tx.run(
            """
            insert into participant_hand (fingerprint, participant, is_by_words)
            values (\(hand), \(participant), \(byWords))
            on conflict (fingerprint) do update set
                participant = excluded.participant, is_by_words = excluded.is_by_words
            """)
    }
}
