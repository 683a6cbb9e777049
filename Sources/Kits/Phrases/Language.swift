/// A language that the site speaks.
public struct Language: Sendable, Hashable {
    /// Which way its words run.
    public enum Direction: String, Sendable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    /// The BCP 47 code, such as `cy`; also its folder's name.
    public let code: String

    /// What its speakers call it.
    public let name: String

    /// Which way its words run.
    public let direction: Direction

    /// What stands between groups of three digits.
    public let grouping: String

    /// Which plural category a number takes.
    public let plurals: PluralRule

    init(code: String, name: String, direction: Direction = .leftToRight, grouping: String = ",") {
        self.code = code
        self.name = name
        self.direction = direction
        self.grouping = grouping
        plurals = PluralRule(code: code)
    }

    /// English, the language that others fall back to.
    public static let english = Language(code: "en", name: "English")

    /// Welsh.
    public static let welsh = Language(code: "cy", name: "Cymraeg")

    /// A whole number with its digits in groups of three.
    func number(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var place = digits.utf8.count - 3
        while place > 0 {
            digits.insert(contentsOf: grouping, at: digits.utf8.index(digits.startIndex, offsetBy: place))
            place -= 3
        }
        return number < 0 ? "\u{2212}" + digits : digits
    }
}
