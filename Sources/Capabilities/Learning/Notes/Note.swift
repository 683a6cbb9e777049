import Spine

/// What was learnt, in two parts: key points, then more detail. Its item's title says it in a line.
struct Note: Sendable {
    typealias ID = Item.ID

    /// Whom it is published to.
    enum Readers: String, Sendable, CaseIterable {
        case cell
        /// The group, and the convenors of those that it stands within.
        case upward
        case network, all

        /// As far as the group itself is open.
        func visibility(in cell: Visibility) -> Visibility {
            switch self {
            case .cell: min(.cell, cell)
            case .upward: min(.upward, cell)
            case .network: min(.network, cell)
            case .all: min(.everyone, cell)
            }
        }
    }

    let id: ID
    let title: String
    let language: String
    /// One point a line.
    let points: String
    /// Markdown.
    let detail: String
    let code: EntryCode
    /// The day on which it was last published; nil while it is prepared.
    let published: Time?
    let visibility: Visibility
    let revision: Int
    let author: Actor.ID?
    /// Nil for somebody who has been erased.
    let authorName: String?
    /// What it follows from, where the viewer may see it.
    let event: Item.ID?
    let eventTitle: String?

    var isDraft: Bool { published == nil }

    /// The lines of the key points, without marks that people put before them.
    var lines: [Substring] { Note.lines(of: points) }

    static func lines(of points: String) -> [Substring] {
        points.split(whereSeparator: \.isNewline).map { line in
            line.drop { $0.isWhitespace || $0 == "-" || $0 == "*" || $0 == "•" }
        }.filter { !$0.isEmpty }
    }

    static let kind = Item.Kind("note")
    /// What waits for its author once everybody whom it quotes has answered.
    static let toPublish = Waiting.What("learning.to-publish")
    /// The longest that each part can be, in characters.
    static let mostPoints = 2000
    static let mostDetail = 20_000
}

/// A note as a line of a list.
struct NoteLine: Sendable {
    let id: Note.ID
    let title: String
    let language: String
    let published: Time?
    let slug: Slug
    let group: String
}
