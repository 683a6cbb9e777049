/// How close a cell, an organisation or a decision stands to people's lives, from the closest outwards.
public enum Level: String, Sendable, CaseIterable {
    case household
    case team
    case neighbourhood
    case place
    case system
    case national
}
