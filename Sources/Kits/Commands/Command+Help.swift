extension Command {
    /// The help of the last command on the way from the program's name, no line longer than 80 columns.
    static func help(path: [Command]) -> String {
        let command = path.last!
        let names = path.map(\.name).joined(separator: " ")
        var sections = [wrapped(command.abstract, indent: 0)]
        sections.append("USAGE: \(names)\(command.usage)\n")
        if !command.discussion.isEmpty { sections.append(wrapped(command.discussion, indent: 0)) }
        if !command.arguments.isEmpty {
            sections.append(table("ARGUMENTS", command.arguments.map { ("<\($0.name)>", $0.summary) }))
        }
        if command.subcommands.isEmpty {
            sections += optionSections(command)
        } else {
            sections.append(table("COMMANDS", command.subcommands.map { ($0.name, $0.abstract) }))
            let rows = path.count == 1 ? [("--version", "Show the version.")] : []
            sections.append(table(Option.ownHeading, rows + [helpRow]))
            sections.append("\(names) help <command> shows the help of one command.\n")
        }
        return sections.joined(separator: "\n")
    }

    /// A command's own options with `--help`, then those under other headings, each in the order declared.
    private static func optionSections(_ command: Command) -> [String] {
        func rows(_ heading: String) -> [(left: String, right: String)] {
            command.options.filter { $0.heading == heading }.map { option in
                let standard = option.standard.map { " (default: \($0))" } ?? ""
                return (option.helpUsage, option.summary + standard)
            }
        }
        var headings: [String] = []
        for option in command.options where option.heading != Option.ownHeading && !headings.contains(option.heading) {
            headings.append(option.heading)
        }
        return [table(Option.ownHeading, rows(Option.ownHeading) + [helpRow])] + headings.map { table($0, rows($0)) }
    }

    private static let helpRow = ("-h, --help", "Show this help.")

    private var usage: String {
        guard subcommands.isEmpty else { return " <command>" }
        return (options.isEmpty ? "" : " [options]") + arguments.map { " \($0.usage)" }.joined()
    }

    private static func table(_ title: String, _ rows: [(left: String, right: String)]) -> String {
        let width = min(26, rows.map(\.left.count).max() ?? 0)
        let lines = rows.map { row in
            let text = wrapped(row.right, indent: width + 4)
            if row.left.count > width { return "  \(row.left)\n\(text)" }
            let padding = String(repeating: " ", count: width - row.left.count)
            return "  \(row.left)\(padding)  \(text.dropFirst(width + 4))"
        }
        return "\(title):\n\(lines.joined())"
    }

    /// The text broken between words, each line indented; an empty line in the text stays.
    static func wrapped(_ text: String, indent: Int, columns: Int = 80) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            for word in paragraph.split(separator: " ") {
                if !line.isEmpty, indent + line.count + 1 + word.count > columns {
                    lines.append(margin + line)
                    line = ""
                }
                line += line.isEmpty ? String(word) : " \(word)"
            }
            lines.append(line.isEmpty ? "" : margin + line)
        }
        return lines.map { "\($0)\n" }.joined()
    }
}

extension Option {
    var helpUsage: String { letter.map { "-\($0), \(usage)" } ?? usage }
}
