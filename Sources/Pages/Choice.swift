/// One of several things to choose from.
public struct Choice: Sendable {
    public let value: String
    public let label: String
    public let hint: String?

    /// Describes a choice.
    public init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}
