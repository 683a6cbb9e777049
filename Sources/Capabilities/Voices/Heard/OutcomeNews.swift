import Database
import Phrases
import Secrets
import Spine

/// One letter to those who took part and left an address, when something became of a question: at most one a day, and no
/// other until there is something new. No words of anybody's stand in it.
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

    /// The work; `address` is the site's own.
    static func handler(words library: Library, address: String) -> JobHandler {
        JobHandler(kind) { job, store in
            guard let conversation = job.item else { return .finished }
            let told = try store.read { tx in
                try tx.first(
                    "select told_at from outcome_news where conversation = \(conversation) and is_due = \(true)"
                ) { try $0.next(Time?.self) }
            }
            guard let told else { return .finished }
            if let told, told.adding(days: 1) > store.surroundings.now { return .again(at: told.adding(days: 1)) }
            try tell(conversation, store: store, address: address, library)
            return .finished
        }
    }

    private static func tell(
        _ conversation: Conversation.ID, store: Store, address: String, _ library: Library
    ) throws {
        try store.act(HeardActions.tell, by: .system, on: .item(conversation)) { acting -> Void in
            let tx = acting.tx
            let code = try tx.first("select code from conversation where id = \(conversation)") {
                try $0.next(String?.self)
            }
            guard let page = try Self.page(of: conversation, code: code ?? nil, in: tx) else { return }
            let people = try tx.all(
                """
                select id, email, language from participant
                where conversation = \(conversation) and email is not null and email <> '' order by id
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
            try tx.run(
                """
                update outcome_news set is_due = \(false), told_at = \(acting.now) where conversation = \(conversation)
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
