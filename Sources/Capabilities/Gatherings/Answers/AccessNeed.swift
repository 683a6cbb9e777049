public import Database
public import Spine

extension GatheringsCapability {
    /// What somebody said that they need in order to come: for other capabilities, which ask for it no second time.
    public static func need(of actor: Actor.ID, _ tx: ReadTransaction) throws -> String {
        try AccessNeed.words(of: actor, tx: tx)
    }

    /// Keeps what somebody needs in order to come.
    public static func keep(need words: String, of actor: Actor.ID, _ acting: Acting) throws {
        try AccessNeed.keep(words, of: actor, acting)
    }
}

/// What somebody needs in order to come: kept once a person, and carried over from event to event.
enum AccessNeed {
    static func words(of actor: Actor.ID, tx: ReadTransaction) throws -> String {
        try tx.first("select words from access_need where actor = \(actor)") { try $0.next(String.self) } ?? ""
    }

    static func keep(_ words: String, of actor: Actor.ID, _ acting: Acting) throws {
        if words.isEmpty {
            try acting.tx.run("delete from access_need where actor = \(actor)")
        } else {
            try acting.tx.run(
                """
                insert into access_need (actor, words, changed_at) values (\(actor), \(words), \(acting.now))
                on conflict (actor) do update set words = excluded.words, changed_at = excluded.changed_at
                """)
        }
    }
}
