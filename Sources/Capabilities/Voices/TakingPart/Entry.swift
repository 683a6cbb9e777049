import Database
import Spine

/// A conversation as its code leads to it: what has to be known before anything is answered or taken.
struct Entry: Sendable {
    let code: EntryCode
    let conversation: Conversation.ID
    let cell: Cell.ID
    /// The code of the whole conversation, for links that hold wherever one came in.
    let main: EntryCode
    /// The entrance whose code it was, for seeing who is missing.
    let entrance: Item.ID?
    let opensAt: Time?
    let closesAt: Time?
    /// How many people have answered so far, and how many the published figures are about.
    let takingPart: Int
    let published: Int

    /// Whether it can be answered now.
    enum Stage: Equatable, Sendable {
        case opens(Time)
        case open
        case closed(Time)
    }

    func stage(at now: Time) -> Stage {
        if let opensAt, opensAt > now { return .opens(opensAt) }
        if let closesAt, closesAt <= now { return .closed(closesAt) }
        return .open
    }

    /// Whether the figures should be computed again: enough more people answered than stand in them.
    static func isLandscapeDue(takingPart: Int, published: Int) -> Bool {
        ProtectedCount.advances(from: published, to: takingPart)
            && takingPart - published >= published / 100
    }

    /// The conversation of a code; nil where there is none, or where it is being prepared or was taken away.
    static func find(_ code: EntryCode, in tx: ReadTransaction) throws -> Entry? {
        try read(behind(code), by: code, in: tx)
    }

    /// The conversation that somebody takes part in.
    static func of(_ participant: Actor.ID, in tx: ReadTransaction) throws -> Entry? {
        let id: SQL = "(select participant.conversation from participant where participant.id = \(participant))"
        return try read(query(id, entrance: ""), by: nil, in: tx)
    }

    /// What is asked of the database for a code.
    static func behind(_ code: EntryCode) -> SQL {
        query(
            """
            coalesce((select held.id from conversation as held where held.code = \(code.text)),
                (select entrance.conversation from entrance where entrance.code = \(code.text)))
            """, entrance: code.text)
    }

    private static func query(_ id: SQL, entrance: String) -> SQL {
        """
        select conversation.id, item.cell, conversation.code,
            (select entrance.id from entrance where entrance.code = \(entrance)), conversation.opens_at,
            conversation.closes_at, conversation.taking_part, coalesce(landscape.people, 0)
        from conversation join item on item.id = conversation.id
            left join landscape on landscape.conversation = conversation.id
        where conversation.id = \(id) and item.state = 'live'
        """
    }

    private static func read(_ query: SQL, by code: EntryCode?, in tx: ReadTransaction) throws -> Entry? {
        let found: Entry?? = try tx.first(query) { row -> Entry? in
            let id = try row.next(Conversation.ID.self)
            guard let cell = try row.next(Cell.ID?.self),
                let main = try row.next(String?.self).flatMap({ EntryCode(typed: $0) })
            else { return nil }
            return Entry(
                code: code ?? main, conversation: id, cell: cell, main: main, entrance: try row.next(),
                opensAt: try row.next(), closesAt: try row.next(), takingPart: try row.next(),
                published: try row.next())
        }
        return found.flatMap(\.self)
    }
}
