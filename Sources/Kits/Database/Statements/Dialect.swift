/// Which database answers.
public enum Dialect: String, Sendable, CaseIterable {
    case sqlite, postgresql
}
