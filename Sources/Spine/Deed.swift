/// What a form does, and what it does it to: named for each address that takes one, so that the site asks the policy before
/// anything of the form is read.
public struct Deed: Hashable, Sendable {
    public let action: Action
    public let target: Target

    /// Names an action and its target.
    public init(_ action: Action, on target: Target) {
        self.action = action
        self.target = target
    }
}
