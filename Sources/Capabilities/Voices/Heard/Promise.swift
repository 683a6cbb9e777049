import Database
import Spine

/// What was asked, and what was promised to happen with the answers.
struct Promise: Sendable {
    let question: LocalisedText
    let promise: LocalisedText
    let day: PromisedDay?

    static let part = Wording.Part("promise")

    static func of(_ conversation: Conversation.ID, in tx: ReadTransaction) throws -> Promise {
        let versions = try Wording.of([conversation], in: tx)[conversation] ?? [:]
        let found = try tx.first(
            """
            select item.title, item.language, conversation.promise, \(PromisedDay.columns)
            from conversation join item on item.id = conversation.id where item.id = \(conversation)
            """
        ) { row in
            let question = try row.next(String.self)
            let language = try row.next(String.self)
            return Promise(
                question: LocalisedText(question, language: language, versions: versions[.title] ?? [:]),
                promise: LocalisedText(
                    try row.next(String.self), language: language, versions: versions[part] ?? [:]),
                day: try PromisedDay.read(&row))
        }
        guard let found else { throw SpineError(.notFound, "There is no such conversation here.") }
        return found
    }
}
