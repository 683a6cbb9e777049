/// One line of the log before it is written.
public struct LogLine: Sendable {
    /// Milliseconds since 1970 in UTC.
    public let time: Int64
    /// How much it matters.
    public let level: LogLevel
    /// What happened, in lower-case words with points or hyphens, such as "mail.sent".
    public let event: String
    /// The values, in their order.
    public let fields: [(name: String, value: String)]

    /// The line as it is written: time, level, event, then name=value with quotation marks where they are needed.
    ///
    /// Control characters, line ends and quotation marks inside a value are escaped, so that no value can look like
    /// another value or another line.
    public var text: String { "\(Timestamp.text(time)) \(untimed)" }

    /// The line without its time, for where each line has one already.
    var untimed: String {
        var text = "\(level.rawValue) \(LogLine.shown(event))"
        for field in fields { text += " \(LogLine.shown(field.name))=\(LogLine.shown(field.value))" }
        return text
    }

    private static func shown(_ value: String) -> String {
        let plain =
            !value.isEmpty
            && value.unicodeScalars.allSatisfy {
                $0.value > 0x20 && $0.value < 0x7F && $0 != "\"" && $0 != "=" && $0 != "\\"
            }
        return plain ? value : "\"\(value.unicodeScalars.map(escaped).joined())\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
                "\\u{\(String(scalar.value, radix: 16))}"
            default: String(scalar)
            }
        }
    }
}
