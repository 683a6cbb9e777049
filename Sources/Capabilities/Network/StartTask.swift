public import Markup

/// One thing to do when a group has just been founded.
public struct StartTask: Sendable {
    let title: String
    let hint: String
    let isDone: Bool
    let link: Link

    /// Describes it: what is to be done, why, and where.
    public init(title: String, hint: String, isDone: Bool, link: Link) {
        self.title = title
        self.hint = hint
        self.isDone = isDone
        self.link = link
    }
}
