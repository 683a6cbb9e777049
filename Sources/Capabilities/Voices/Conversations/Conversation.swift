public import Spine

/// One open question and what people answered to it; its item's title is the question.
public struct Conversation: Sendable {
    public typealias ID = Item.ID

    /// Where the answers were given.
    enum Source: String, Sendable, CaseIterable {
        case polis
    }

    let id: ID
    let question: String
    /// The BCP 47 tag of the question's language.
    let language: String
    /// The question in further languages.
    var versions: [String: String] = [:]
    let description: String
    let state: Item.State
    let opensAt: Time?
    let closesAt: Time?
    /// Nil for a conversation that is held here.
    let source: Source?
    /// Whether answers are being brought in at this moment.
    let isTakingIn: Bool
    /// How many people the published figures are about; nil before there are any.
    let people: Int?
    /// The day of the published figures.
    let day: Time?

    static let kind = Item.Kind("conversation")

    /// The question, in all its languages.
    var text: LocalisedText { LocalisedText(question, language: language, versions: versions) }

    /// What can be said of whether one may still answer.
    enum Stage: Equatable, Sendable {
        /// It is being set up.
        case settingUp
        /// Its answers are being brought in.
        case arriving
        /// Answered elsewhere, and brought in.
        case imported
        case open(until: Time?)
        case opens(Time)
        case closed(Time)
    }

    /// Where the conversation is at a moment.
    func stage(at now: Time) -> Stage {
        if state == .preparing { return source == nil && !isTakingIn ? .settingUp : .arriving }
        if source != nil { return .imported }
        if let closesAt, closesAt <= now { return .closed(closesAt) }
        if let opensAt, opensAt > now { return .opens(opensAt) }
        return .open(until: closesAt)
    }
}
