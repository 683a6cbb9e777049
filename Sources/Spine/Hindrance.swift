/// Why something is refused to somebody who may see it: nothing that they may not know.
public struct Hindrance: Sendable, Equatable {
    /// The reasons, each with another way on.
    public enum Reason: Hashable, Sendable {
        /// Those who belong to the cell do it, and they do not.
        case outsider
        /// Members do it, and they look on.
        case observer
        case needsConvenor
        case needsAuthorOrConvenor
        case needsAuthor
        /// Those tied to the organisation do it.
        case needsSteward
        case needsHost
        /// It is not done to what is in this state.
        case state(Item.State)
        /// What it was about has closed, or was settled or answered.
        case over
        /// Too many came from one place within an hour.
        case tooMany
        /// The cell would be left without a convenor.
        case lastConvenor
        /// The installation would be left without somebody who keeps it.
        case lastHost
    }

    public let reason: Reason
    /// The cell that it stands in.
    public let cell: Cell.ID?
    /// What it was asked for.
    public let target: Target?

    /// A reason, and where it stands.
    public init(_ reason: Reason, in cell: Cell.ID? = nil, on target: Target? = nil) {
        self.reason = reason
        self.cell = cell
        self.target = target
    }

    /// Why the policy refuses an action to somebody who sees its target; nil where that would tell nobody anything.
    init?(_ action: Action, on target: Target, in situation: Policy.Situation) {
        guard let reason = Self.reason(action, in: situation) else { return nil }
        self.init(reason, in: situation.cell, on: target)
    }

    private static func reason(_ action: Action, in situation: Policy.Situation) -> Reason? {
        let asked = action.circles
        guard asked.isDisjoint(with: situation.circles) else { return .state(situation.state) }
        if situation.cell != nil, !asked.isDisjoint(with: [.observer, .member, .convenor]) {
            guard situation.circles.contains(.observer) else { return .outsider }
            guard !asked.contains(.member) else { return .observer }
            return asked.contains(.own) ? .needsAuthorOrConvenor : .needsConvenor
        }
        if asked.contains(.steward) { return .needsSteward }
        if asked.contains(.own) { return .needsAuthor }
        return asked.contains(.host) ? .needsHost : nil
    }
}
