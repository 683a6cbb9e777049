import Database
import Spine

/// What people are told of a conversation before and while they answer.
struct OpenQuestion: Sendable {
    let question: LocalisedText
    let why: LocalisedText
    /// What will happen with the answers.
    let promise: LocalisedText
    /// Who reads the answers, in the words of those who ask; empty where they said nothing of it.
    let readers: LocalisedText
    let promised: PromisedDay?
    let closesAt: Time?
    let leastAge: LeastAge
    let affectsHelp: AffectsHelp
    let excludedSectors: [Sector]
    /// The name of the group that asks, and its language.
    let group: String
    let groupLanguage: String

    /// The languages that the question can be read in, easy read among them.
    var languages: [String] { question.languages }

    static func of(_ conversation: Conversation.ID, in tx: ReadTransaction) throws -> OpenQuestion {
        let wording = try Wording.of([conversation], in: tx)[conversation] ?? [:]
        let found = try tx.first(
            """
            select item.title, item.language, conversation.description, conversation.promise, conversation.readers,
                \(PromisedDay.columns),
                conversation.closes_at, conversation.least_age, conversation.affects_help,
                conversation.excluded_sectors, circle.title, circle.language
            from conversation join item on item.id = conversation.id join item as circle on circle.id = item.cell
            where conversation.id = \(conversation)
            """
        ) { row -> OpenQuestion in
            let title = try row.next(String.self)
            let language = try row.next(String.self)
            return OpenQuestion(
                question: LocalisedText(title, language: language, versions: wording[.title] ?? [:]),
                why: LocalisedText(
                    try row.next(), language: language, versions: wording[ConversationDraft.whyPart] ?? [:]),
                promise: LocalisedText(
                    try row.next(), language: language, versions: wording[ConversationDraft.promisePart] ?? [:]),
                readers: LocalisedText(
                    try row.next(), language: language, versions: wording[ConversationDraft.readersPart] ?? [:]),
                promised: try PromisedDay.read(&row), closesAt: try row.next(),
                leastAge: try row.next(), affectsHelp: try row.next(),
                excludedSectors: try row.next(String.self).split(separator: " ").compactMap {
                    Sector(rawValue: String($0))
                },
                group: try row.next(), groupLanguage: try row.next())
        }
        guard let found else { throw SpineError(.notFound, "There is no such conversation here.") }
        return found
    }
}

extension LocalisedText {
    /// The version for a reader who chose a language tag, easy read maybe: that one, else the same language without
    /// easy read, else the original.
    func version(for tag: String) -> Version {
        if let words = versions[tag] { return Version(language: tag, words: words) }
        return best(for: Self.plain(tag))
    }

    /// The language of a tag, easy read or not.
    static func plain(_ tag: String) -> String {
        tag.hasSuffix(easyRead) ? String(tag.dropLast(easyRead.count)) : tag
    }
}
