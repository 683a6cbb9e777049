/// What one person answered to one statement; the number is its place on the axis that the landscape is drawn from.
public enum Vote: Int8, CaseIterable, Sendable {
    case disagree = -1
    case pass = 0
    case agree = 1
}
