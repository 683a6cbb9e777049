extension Setting<String> {
    /// A text that is not empty, such as a path.
    public static func text(
        _ name: StaticString, _ placeholder: StaticString, summary: StaticString, standard: String? = nil,
        isSecret: Bool = false
    ) -> Setting {
        Setting(name, placeholder, summary: summary, standard: standard, isSecret: isSecret) { text throws(Refusal) in
            guard !text.isEmpty, !text.utf8.contains(0) else { throw Refusal("is empty") }
            return text
        }
    }

    /// One numeric IP address, version 4 or 6.
    public static func address(
        _ name: StaticString, summary: StaticString, standard: String? = nil
    ) -> Setting {
        Setting(name, "ADDRESS", summary: summary, standard: standard) { text throws(Refusal) in
            guard Reading.isIPv4(text) || Reading.isIPv6(text) else {
                throw Refusal("is no IP address such as 127.0.0.1 or ::1")
            }
            return text
        }
    }
}

extension Setting<[String]> {
    /// Numeric IP addresses with commas between them; an empty text is none.
    public static func addresses(
        _ name: StaticString, summary: StaticString, standard: String? = nil
    ) -> Setting {
        Setting(name, "ADDRESS,…", summary: summary, standard: standard) { text throws(Refusal) in
            let parts = text.split(separator: ",").map { String($0.filter { $0 != " " }) }
            guard parts.allSatisfy({ Reading.isIPv4($0) || Reading.isIPv6($0) }) else {
                throw Refusal("has to be IP addresses with commas between them")
            }
            return parts
        }
    }
}

extension Setting<Int> {
    /// A whole number within bounds.
    public static func number(
        _ name: StaticString, _ placeholder: StaticString = "NUMBER", summary: StaticString, standard: Int? = nil,
        in range: ClosedRange<Int>
    ) -> Setting {
        Setting(name, placeholder, summary: summary, standard: standard.map(String.init)) { text throws(Refusal) in
            guard let number = Reading.number(text), range.contains(number) else {
                throw Refusal("has to be a number from \(range.lowerBound) to \(range.upperBound)")
            }
            return number
        }
    }

    /// A port from 1 to 65535.
    public static func port(_ name: StaticString, summary: StaticString, standard: Int? = nil) -> Setting {
        number(name, "PORT", summary: summary, standard: standard, in: 1...65535)
    }
}

extension Setting<Bool> {
    /// yes or no.
    public static func choice(_ name: StaticString, summary: StaticString, standard: Bool? = nil) -> Setting {
        Setting(name, "yes|no", summary: summary, standard: standard.map { $0 ? "yes" : "no" }) {
            text throws(Refusal) in
            switch text {
            case "yes", "true", "1", "on": return true
            case "no", "false", "0", "off": return false
            default: throw Refusal("has to be yes or no")
            }
        }
    }
}

extension Setting<PublicAddress> {
    /// Where people reach the site.
    public static func publicAddress(
        _ name: StaticString, summary: StaticString, standard: String? = nil
    ) -> Setting {
        Setting(name, "URL", summary: summary, standard: standard) { text throws(Refusal) in
            guard let address = PublicAddress(parsing: text) else {
                throw Refusal("has to be http:// or https:// and a host, without a path, such as https://example.org")
            }
            return address
        }
    }
}

extension Setting where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the words of an enumeration.
    public static func word(
        _ name: StaticString, _ placeholder: StaticString, summary: StaticString, standard: Value? = nil
    ) -> Setting {
        Setting(name, placeholder, summary: summary, standard: standard?.rawValue) { text throws(Refusal) in
            guard let value = Value(rawValue: text) else {
                throw Refusal("has to be one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return value
        }
    }
}
