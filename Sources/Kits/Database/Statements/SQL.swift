/// SQL text with its bound values: what stands in `\( )` is bound, never pasted into the text.
///
/// On PostgreSQL a bound null has no type: what it is compared with or inserted into gives it one. Where nothing does,
/// as in `\(x) is null` or inside a subquery's select list, write `cast(\(x) as bigint)`, or choose in Swift.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// What the text is made of: where words of the source lie in the program, made words, or the place of a value.
    ///
    /// Most statements are asked for again and again; they are told apart by where their words lie, so that no text has
    /// to be put together, or read, but to prepare one for the first time.
    struct Part: Hashable, Sendable {
        /// Where the words lie; 0 for a value, 1 for made words.
        let start: UInt
        /// How many bytes they have; which of `made` they are.
        let count: Int

        static let value = Part(start: 0, count: 0)
    }

    private(set) var parts: [Part] = []
    /// Words that do not lie in the program.
    private(set) var made: [String] = []
    /// The bound values in the order in which they stand.
    public private(set) var values: [Value] = []

    private init() {}

    /// A statement without values.
    public init(stringLiteral text: StaticString) {
        append(literal: text)
    }

    /// A statement built from literal text and interpolated values or fragments.
    public init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }

    /// The parts one after the other with the separator between them.
    public init(joining parts: [SQL], separator: StaticString = ", ") {
        for (index, part) in parts.enumerated() {
            if index > 0 { append(literal: separator) }
            append(part)
        }
    }

    /// A list of values, `$1, $2, $3`, as for `in (…)`; an empty list is `null`, which nothing equals.
    public init(values list: [some Bindable]) {
        if list.isEmpty { append(literal: "null") }
        for (index, value) in list.enumerated() {
            if index > 0 { append(literal: ", ") }
            append(value.bound)
        }
    }

    /// A statement whose text the program itself made, as the schema's definitions do.
    init(generated text: String) {
        append(made: text)
    }

    /// The statement's text, with `$1 … $n` where the values stand.
    public var text: String {
        var text = ""
        var number = 0
        for part in parts {
            switch part.start {
            case 0:
                number += 1
                text += "$\(number)"
            case 1: text += made[part.count]
            default:
                let start = UnsafePointer<UInt8>(bitPattern: part.start)
                text += String(decoding: UnsafeBufferPointer(start: start, count: part.count), as: UTF8.self)
            }
        }
        return text
    }

    private mutating func append(literal: StaticString) {
        // Words of one character may be stored elsewhere.
        guard literal.hasPointerRepresentation else { return append(made: literal.description) }
        guard literal.utf8CodeUnitCount > 0 else { return }
        parts.append(Part(start: UInt(bitPattern: literal.utf8Start), count: literal.utf8CodeUnitCount))
    }

    private mutating func append(made words: String) {
        parts.append(Part(start: 1, count: made.count))
        made.append(words)
    }

    private mutating func append(_ value: Value) {
        parts.append(.value)
        values.append(value)
    }

    private mutating func append(_ other: SQL) {
        if other.made.isEmpty {
            parts += other.parts
        } else {
            for part in other.parts {
                if part.start == 1 { append(made: other.made[part.count]) } else { parts.append(part) }
            }
        }
        values += other.values
    }

    /// Collects the literal text and the values of an interpolated statement.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var sql = SQL()

        /// An empty collection with room for the parts.
        public init(literalCapacity: Int, interpolationCount: Int) {
            sql.parts.reserveCapacity(2 * interpolationCount + 1)
            sql.values.reserveCapacity(interpolationCount)
        }

        /// Adds text of the statement itself.
        public mutating func appendLiteral(_ literal: StaticString) {
            sql.append(literal: literal)
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
