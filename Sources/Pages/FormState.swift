/// What a form shows: what was typed, and what was wrong with it.
public struct FormState: Sendable {
    /// Something to mend.
    public struct Problem: Sendable {
        public let field: String
        public let message: String
    }

    private var values: [String: [String]]
    /// What to mend, in the order of the form.
    public private(set) var problems: [Problem] = []

    /// A form with its first values.
    public init(_ values: [String: String] = [:]) { self.values = values.mapValues { [$0] } }

    /// A form with first values where a field has several.
    public init(lists values: [String: [String]]) { self.values = values }

    /// The one value of a field; empty where there is none.
    public func value(_ field: String) -> String { values[field]?.first ?? "" }

    /// Whether a field has this value among its values.
    public func has(_ value: String, in field: String) -> Bool { values[field]?.contains(value) == true }

    /// What is wrong with a field, if anything.
    public func problem(_ field: String) -> String? { problems.first { $0.field == field }?.message }

    /// Whether nothing is wrong.
    public var isGood: Bool { problems.isEmpty }

    /// Notes that something is wrong with a field.
    public mutating func note(_ field: String, _ message: String) {
        problems.append(Problem(field: field, message: message))
    }

    mutating func set(_ field: String, _ values: [String]) { self.values[field] = values }
}
