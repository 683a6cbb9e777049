import Folding
import Tables

/// A list of names and e-mail addresses as somebody pasted it: one person a line, or a table with a heading.
public struct PastedPeople: Sendable {
    /// Somebody on the list.
    public struct Entry: Sendable, Equatable {
        /// Its line on the list, from 1.
        public let line: Int
        public let name: String
        public let email: String?
    }

    /// What cannot be understood about a line.
    public enum Trouble: Sendable {
        case nameMissing, emailOdd, twice, tooLong, oddCharacters, tooMany, brokenTable
    }

    /// The most people on one list.
    public static let most = 200
    /// The most bytes that are looked at.
    public static let longest = 100_000
    private static let longestName = 120

    public private(set) var entries: [Entry] = []
    /// Addresses of the entries, or names of those without, folded.
    private var known: Set<String> = []
    public private(set) var troubles: [(line: Int, what: Trouble)] = []

    /// Reads a list; what is not understood is noted by line.
    public init(_ text: String) {
        guard text.utf8.count <= Self.longest else {
            troubles = [(1, .tooMany)]
            return
        }
        if let (separator, name, email) = Self.heading(of: text) {
            readTable(text, separator, name: name, email: email)
        } else {
            for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            {
                guard let (name, email) = Self.parts(of: line) else { continue }
                add(index + 1, name: name, email: email)
            }
        }
    }

    private mutating func add(_ line: Int, name: String, email: String) {
        let name = Self.tidy(name)
        let email = Self.tidy(email)
        if name.isEmpty && email.isEmpty { return }
        guard entries.count < Self.most else {
            if troubles.last?.what != .tooMany { troubles.append((line, .tooMany)) }
            return
        }
        let folded = Folding.fold(email.isEmpty ? name : email)
        let trouble: Trouble? =
            if name.isEmpty {
                .nameMissing
            } else if name.count > Self.longestName {
                .tooLong
            } else if !Self.isReadable(name) {
                .oddCharacters
            } else if !email.isEmpty, !EmailAddress.isPlausible(email) {
                .emailOdd
            } else if known.contains(folded) {
                .twice
            } else { nil }
        if let trouble {
            troubles.append((line, trouble))
        } else {
            known.insert(folded)
            entries.append(Entry(line: line, name: name, email: email.isEmpty ? nil : email))
        }
    }

    private mutating func readTable(_ text: String, _ separator: Unicode.Scalar, name: Int, email: Int?) {
        var reader = CSVReader(bytes: Array(text.utf8), separator: separator, longestField: 2000, mostFields: 50)
        var isHeading = true
        do {
            while let row = try reader.next() {
                if isHeading {
                    isHeading = false
                    continue
                }
                let address = email.flatMap { $0 < row.fields.count ? row.fields[$0] : nil }
                add(row.line, name: name < row.fields.count ? row.fields[name] : "", email: address ?? "")
            }
        } catch {
            troubles.append((error.line, .brokenTable))
        }
    }

    /// The columns of a table whose first line is a heading.
    private static func heading(of text: String) -> (Unicode.Scalar, name: Int, email: Int?)? {
        guard let first = text.split(whereSeparator: \.isNewline).first else { return nil }
        for separator: Unicode.Scalar in [",", ";", "\t"] {
            let cells = first.split(separator: Character(separator), omittingEmptySubsequences: false)
                .map { Folding.fold(tidy(String($0))) }
            guard let name = cells.firstIndex(where: { ["name", "full name", "enw"].contains($0) }) else { continue }
            let email = cells.firstIndex { ["email", "e-mail", "email address", "e-bost", "ebost"].contains($0) }
            if email != nil || cells.count == 1 { return (separator, name, email) }
        }
        return nil
    }

    /// Name and address of a line; nil where it is empty.
    private static func parts(of line: Substring) -> (String, String)? {
        let line = tidy(String(line))
        guard !line.isEmpty else { return nil }
        if line.last == ">", let open = line.lastIndex(of: "<") {
            return (String(line[..<open]), String(line[line.index(after: open)...].dropLast()))
        }
        for separator: Character in ["\t", ";", ","] {
            guard let at = line.lastIndex(of: separator) else { continue }
            let (left, right) = (String(line[..<at]), String(line[line.index(after: at)...]))
            if right.contains("@") { return (left, right) }
            if left.contains("@"), !right.contains("@") { return (right, left) }
            if separator == ";" || separator == "\t" { return (left, right) }
        }
        // A name and an address with nothing but a space between them.
        var words = line.split(separator: " ")
        guard let at = words.lastIndex(where: { $0.contains("@") }) else { return (line, "") }
        let address = String(words.remove(at: at))
        return (words.joined(separator: " "), address)
    }

    /// Without quotes and spaces around it, or more than one space inside.
    private static func tidy(_ text: String) -> String {
        var text = text[...]
        while let first = text.first, first != "\t", first.isWhitespace || "\"\u{feff}".contains(first) {
            text.removeFirst()
        }
        while let last = text.last, last != "\t", last.isWhitespace || last == "\"" { text.removeLast() }
        if text.contains("\t") { return String(text) }
        return text.split(separator: " ").joined(separator: " ")
    }

    /// Nothing invisible in it, but for the two joiners that some scripts need.
    private static func isReadable(_ name: String) -> Bool {
        name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
            case .format: scalar.value == 0x200c || scalar.value == 0x200d
            default: true
            }
        }
    }
}

extension PastedPeople {
    /// What was not understood, as it was pasted: a table's under its heading, so that it can be mended and sent again.
    public func leftOver(of text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var numbers: [Int] = []
        for trouble in troubles where trouble.line <= lines.count {
            switch trouble.what {
            case .tooMany, .brokenTable: numbers += Array(trouble.line...lines.count)
            default: numbers.append(trouble.line)
            }
        }
        let isTable = Self.heading(of: text) != nil
        let heading = isTable ? lines.first { !$0.allSatisfy(\.isWhitespace) } : nil
        return ([heading].compactMap(\.self) + numbers.map { lines[$0 - 1] }).joined(separator: "\n")
    }
}
