/// SQL text with its bound values: what stands in `\( )` is bound, never pasted into the text.
///
/// On PostgreSQL a bound null has no type: what it is compared with or inserted into gives it one. Where nothing does,
/// as in `\(x) is null` or inside a subquery's select list, write `cast(\(x) as bigint)`, or choose in Swift.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// The statement's text, with `$1 … $n` where the values stand.
    public private(set) var text: String
    /// The bound values in the order of their placeholders.
    public private(set) var values: [Value]
    /// Where each placeholder begins in the text, in UTF-8 bytes, so that a splice can number anew.
    private var places: [Int]

    private init() {
        text = ""
        values = []
        places = []
    }

    /// A statement without values.
    public init(stringLiteral text: StaticString) {
        self.init()
        self.text = text.description
    }

    /// A statement built from literal text and interpolated values or fragments.
    public init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }

    /// The parts one after the other with the separator between them.
    public init(joining parts: [SQL], separator: StaticString = ", ") {
        self.init()
        for (index, part) in parts.enumerated() {
            if index > 0 { append(separator.description) }
            append(part)
        }
    }

    /// A list of values, `$1, $2, $3`, as for `in (…)`; an empty list is `null`, which nothing equals.
    public init(values list: [some Bindable]) {
        self.init()
        if list.isEmpty { append("null") }
        for (index, value) in list.enumerated() {
            if index > 0 { append(", ") }
            append(value.bound)
        }
    }

    /// A statement whose text the program itself made, as the schema's definitions do.
    init(generated text: String) {
        self.init()
        self.text = text
    }

    private mutating func append(_ literal: String) {
        text += literal
    }

    private mutating func append(_ value: Value) {
        values.append(value)
        places.append(text.utf8.count)
        text += "$"
        text += String(values.count)
    }

    private mutating func append(_ other: SQL) {
        var from = other.text.utf8.startIndex
        for (number, place) in other.places.enumerated() {
            let until = other.text.utf8.index(other.text.utf8.startIndex, offsetBy: place)
            text += other.text[from..<until]
            append(other.values[number])
            from = other.text.utf8.index(until, offsetBy: 1 + String(number + 1).utf8.count)
        }
        text += other.text[from...]
    }

    /// Collects the literal text and the values of an interpolated statement.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var sql = SQL()

        /// An empty collection with room for the literal's bytes.
        public init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + 3 * interpolationCount)
            sql.values.reserveCapacity(interpolationCount)
            sql.places.reserveCapacity(interpolationCount)
        }

        /// Adds text of the statement itself.
        public mutating func appendLiteral(_ literal: StaticString) {
            sql.append(literal.description)
        }

        /// Binds a value.
        public mutating func appendInterpolation(_ value: some Bindable) {
            sql.append(value.bound)
        }

        /// Binds a value or null.
        public mutating func appendInterpolation(_ value: (some Bindable)?) {
            sql.append(value.bound)
        }

        /// Splices a fragment with its values.
        public mutating func appendInterpolation(_ fragment: SQL) {
            sql.append(fragment)
        }
    }
}
