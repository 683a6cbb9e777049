import Database
import Folding
import Spine

/// A name that somebody asked to stand beside their words, on its own: whoever checks it is not told which words, who
/// wrote them, or when. It comes up once the words are published, so that nobody decides on words by a name.
enum ShownName {
    /// How far the check of a name is.
    enum Check: String, Sendable, CaseIterable {
        /// There is no name.
        case none
        case waiting, shown, refused
    }

    /// The names of a conversation that wait to be checked, each once, in the order of the alphabet.
    static func waiting(in conversation: Conversation.ID, _ tx: ReadTransaction) throws -> [String] {
        try tx.all("select distinct statement.shown_name \(waiting(in: "\(conversation)"))") {
            try $0.next(String.self)
        }.map { (Folding.fold($0), $0) }.sorted { $0 < $1 }.map(\.1)
    }

    /// How many they are, as a part of a question.
    static func count(in conversation: SQL) -> SQL {
        "(select count(distinct statement.shown_name) \(waiting(in: conversation)))"
    }

    private static func waiting(in conversation: SQL) -> SQL {
        """
        from statement where statement.conversation = \(conversation) and statement.name_check = 'waiting'
            and statement.moderation = 'published' and statement.shown_name <> ''
        """
    }

    /// Shows a name wherever it waits in a conversation, or forgets it.
    static func decide(
        _ isShown: Bool, on name: String, in conversation: Conversation.ID, _ acting: Acting
    ) throws {
        let check: Check = isShown ? .shown : .refused
        try acting.tx.run(
            """
            update statement set name_check = \(check), shown_name = \(isShown ? name : "")
            where conversation = \(conversation) and name_check = 'waiting' and moderation = 'published'
                and shown_name = \(name)
            """)
    }
}

extension ShownName.Check: Bindable, ColumnReadable {}
