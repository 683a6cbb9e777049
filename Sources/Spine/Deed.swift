/// What a form does, and what it does it to: named for each address that takes one, so that the site asks the policy before
/// anything of the form is read.
public struct Deed: Hashable, Sendable {
    public let action: Action
    public let target: Target
    /// Whether taking the form is nothing but asking and changing the database, for less than a thousandth of a second: the
    /// site then does all of it, from the door to the answer, inside a change that shares its commit with others.
    public let isBrief: Bool

    /// Names an action and its target.
    public init(_ action: Action, on target: Target, isBrief: Bool = false) {
        self.action = action
        self.target = target
        self.isBrief = isBrief
    }
}
