/// What an act says beside who, what and when: ids, numbers and enumerated words. Never anybody's own words.
public struct Detail: Sendable, Equatable {
    private var entries: [(name: String, json: String)] = []

    /// A detail that says nothing.
    public static let none = Detail()

    /// Starts without entries.
    public init() {}

    /// Adds a number.
    public func with(_ name: StaticString, _ number: Int) -> Detail { adding(name, "\(number)") }

    /// Adds an identifier.
    public func with<Of>(_ name: StaticString, _ id: ID<Of>) -> Detail { adding(name, "\"\(id.text)\"") }

    /// Adds one of a fixed set of words.
    public func with<Word: RawRepresentable & CaseIterable>(_ name: StaticString, _ word: Word) -> Detail
    where Word.RawValue == String {
        adding(name, "\"\(word.rawValue)\"")
    }

    /// The detail as a JSON object, as the act keeps it.
    public var json: String {
        entries.isEmpty ? "{}" : "{" + entries.map { "\"\($0.name)\":\($0.json)" }.joined(separator: ",") + "}"
    }

    public static func == (a: Detail, b: Detail) -> Bool { a.json == b.json }

    private func adding(_ name: StaticString, _ json: String) -> Detail {
        var copy = self
        copy.entries.append((name.description, json))
        return copy
    }
}
