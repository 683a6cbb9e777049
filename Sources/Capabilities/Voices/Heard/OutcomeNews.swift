import Database
import Phrases
import Secrets
import Spine

/// Letters to those who took part and left an address: to all of them when something became of the question, to those whose
/// own view was decided on when it was. At most one a day goes to somebody, and no words of anybody's stand in it.
///
/// Letters about views go to five people or more at once, or together with those to everybody: whoever sees to whom they
/// went, and what was published or refused just before, cannot tell whose view it was. Until then they wait.
enum OutcomeNews {
    static let kind = Job.Kind("voices.tell-outcome")
    /// How long what is written in one sitting is gathered, in seconds.
    static let wait: Int64 = 3600

    static func key(of conversation: Conversation.ID) -> String { "voices.tell-outcome:\(conversation.text)" }

    /// Notes that there is something to tell.
    static func note(_ conversation: Conversation.ID, acting: Acting) throws {
        try acting.tx.run(
            """
            insert into outcome_news (conversation, is_due) values (\(conversation), \(true))
            on conflict (conversation) do update set is_due = \(true)
            """)
        try acting.enqueue(
            kind, key: key(of: conversation), item: conversation, at: acting.now.adding(seconds: wait))
    }

    /// Notes that views were published or refused: whoever wrote one has something to read.
    static func note(decidedOn views: [Item.ID], of conversation: Conversation.ID, acting: Acting) throws {
        guard !views.isEmpty else { return }
        try acting.tx.run(
            """
            update participant set is_news_due = \(true)
            where conversation = \(conversation) and email is not null
                and id in (select author from item where id in (\(SQL(values: views))))
            """)
        try acting.enqueue(
            kind, key: key(of: conversation), item: conversation, at: acting.now.adding(seconds: wait))
    }

    /// To whom letters are due.
    private struct Due {
        let isForAll: Bool
        let toldAt: Time?
        /// How many wait for one about a view of their own.
        let authors: Int

        static func of(_ conversation: Conversation.ID, in tx: ReadTransaction) throws -> Due? {
            try tx.first(
                """
                select coalesce(outcome_news.is_due, \(false)), outcome_news.told_at,
                    (select count(*) from participant
                        where participant.conversation = conversation.id and is_news_due = \(true)
                            and email is not null)
                from conversation left join outcome_news on outcome_news.conversation = conversation.id
                where conversation.id = \(conversation)
                """
            ) { Due(isForAll: try $0.next(), toldAt: try $0.next(), authors: try $0.next()) }
        }

        var isNow: Bool { isForAll || authors >= ProtectedCount.least }
    }

    /// The work; `address` is the site's own.
    static func handler(words library: Library, address: String) -> JobHandler {
        JobHandler(kind) { job, store in
            guard let conversation = job.item else { return .finished }
            guard let due = try store.read({ try Due.of(conversation, in: $0) }), due.isNow else { return .finished }
            if let told = due.toldAt, told.adding(days: 1) > store.surroundings.now {
                return .again(at: told.adding(days: 1))
            }
            try tell(conversation, store: store, address: address, library)
            return .finished
        }
    }

    private static func tell(
        _ conversation: Conversation.ID, store: Store, address: String, _ library: Library
    ) throws {
        try store.act(HeardActions.tell, by: .system, on: .item(conversation)) { acting -> Void in
            let tx = acting.tx
            // Whoever took the work up again after a long pause finds that it was done.
            guard let due = try Due.of(conversation, in: tx), due.isNow else { return }
            let code = try tx.first("select code from conversation where id = \(conversation)") {
                try $0.next(String?.self)
            }
            guard let page = try Self.page(of: conversation, code: code ?? nil, in: tx) else { return }
            let meant: SQL = due.isForAll ? "1 = 1" : "is_news_due = \(true)"
            let people = try tx.all(
                """
                select id, email, language from participant
                where conversation = \(conversation) and email is not null and email <> '' and \(meant) order by id
                """
            ) { (id: try $0.next(Actor.ID.self), email: try $0.next(String.self), try $0.next(String.self)) }
            for (person, email, language) in people {
                let token = Token(random: store.surroundings.randomness)
                try tx.run(
                    """
                    insert into letter_stop (digest, participant) values (\(token.digest.bytes), \(person))
                    """)
                let say = library.phrases(in: library.language(code: language) ?? .english)
                let body = [
                    say(HeardWords.letterHello), say(HeardWords.letterLead), address + page,
                    say(HeardWords.letterStop), address + "/letters/stop/" + token.text,
                ].joined(separator: "\n\n")
                try acting.send(
                    to: email, person: nil, subject: say(HeardWords.letterSubject), body: body,
                    language: say.language.code, mentions: person)
            }
            try tx.run("update participant set is_news_due = \(false) where conversation = \(conversation)")
            try tx.run(
                """
                insert into outcome_news (conversation, is_due, told_at)
                values (\(conversation), \(false), \(acting.now))
                on conflict (conversation) do update set is_due = \(false), told_at = excluded.told_at
                """)
        }
    }

    /// Where somebody without an account reads what became of it: their way back by the question's code, else the page.
    private static func page(
        of conversation: Conversation.ID, code: String?, in tx: ReadTransaction
    ) throws -> String? {
        if let code { return "/c/\(code)/back" }
        return try tx.first(
            "select cell.slug from item join cell on cell.id = item.cell where item.id = \(conversation)"
        ) { "/g/\(try $0.next(String.self))/voices/\(conversation.text)/heard" }
    }
}
