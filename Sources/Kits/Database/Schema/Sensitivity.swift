/// What a column of text or bytes holds, as the protection of personal data needs to know.
public enum Sensitivity: String, Sendable, Hashable, CaseIterable {
    /// What somebody wrote.
    case words
    /// What tells who somebody is or how to reach them.
    case personal
    /// Names, kinds and states that the program itself gives.
    case structural
}
