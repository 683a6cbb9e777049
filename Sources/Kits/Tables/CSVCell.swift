/// One cell to be written: words, or a number that stays one.
public enum CSVCell: Sendable, Hashable {
    case text(String)
    case number(Int)
    /// A number with a point; what is no finite number is left empty.
    case decimal(Double)
    case empty
}

extension CSVCell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// A cell of words.
    public init(stringLiteral words: String) { self = .text(words) }

    /// A cell with a number.
    public init(integerLiteral number: Int) { self = .number(number) }
}
