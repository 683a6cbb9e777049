/// What a person is in a cell. Nobody is ever called a guest.
public enum Standing: String, Sendable, CaseIterable {
    case observer, member, convenor
}
