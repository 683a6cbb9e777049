public import Markup

/// Telephone numbers in words that somebody typed: on a phone one press rings.
extension HTML {
    /// A line by itself: all of it is the link where it is short and has one number. A piece that came after the words before
    /// it would move them where they run against the page.
    public mutating func telephoneLine(_ line: String) {
        guard line.utf8.count <= 120, let (number, link) = Telephone.first(in: line[...]),
            Telephone.first(in: line[number.upperBound...]) == nil
        else { return telephones(line) }
        element(.a, .href(link), text: line)
    }

    /// The text, with each telephone number in it as a link.
    public mutating func telephones(_ line: String) {
        var rest = line[...]
        // Most lines have no digit at all.
        guard line.utf8.contains(where: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else { return text(line) }
        while let (number, link) = Telephone.first(in: rest) {
            text(String(rest[..<number.lowerBound]))
            element(.a, .href(link), text: String(rest[number]))
            rest = rest[number.upperBound...]
        }
        text(String(rest))
    }
}

enum Telephone {
    /// Short numbers of Europe's and Britain's emergency and help lines.
    private static let short: Set<String> = ["999", "112", "111", "101", "105", "119", "116000", "116111", "116123"]

    /// The first telephone number in a text: where it stands, and the link that rings it. Numbers begin with 0 or +, or are
    /// well known; digits may be parted by spaces, brackets and dashes.
    static func first(in text: Substring) -> (Range<Substring.Index>, Link)? {
        var index = text.startIndex
        while index < text.endIndex {
            guard begins(text[index]), index == text.startIndex || !isWord(text[text.index(before: index)]) else {
                index = text.index(after: index)
                continue
            }
            var end = index
            var digits = ""
            var next = index
            while next < text.endIndex, isDigit(text[next]) || " +()-\u{a0}".contains(text[next]) {
                if text[next] == "+", next != index { break }
                // The zero in brackets is dialled at home only.
                if text[index] == "+", text[next...].hasPrefix("(0)") {
                    next = text.index(next, offsetBy: 3)
                    continue
                }
                if isDigit(text[next]) {
                    digits.append(text[next])
                    end = text.index(after: next)
                }
                next = text.index(after: next)
            }
            let isWhole = end < next || !goesOn(text[end...])
            if isWhole, let link = link(digits, isAbroad: text[index] == "+") { return (index..<end, link) }
            index = max(end, text.index(after: index))
        }
        return nil
    }

    private static func link(_ digits: String, isAbroad: Bool) -> Link? {
        let isNumber = isAbroad || digits.hasPrefix("0") ? (7...15).contains(digits.count) : short.contains(digits)
        return isNumber ? Link(web: "tel:" + (isAbroad ? "+" : "") + digits) : nil
    }

    /// Whether what was read is the beginning of something longer, such as a date.
    private static func goesOn(_ rest: Substring) -> Bool {
        guard let first = rest.first else { return false }
        return first == "." ? rest.dropFirst().first.map(isDigit) ?? false : isWord(first)
    }

    private static func begins(_ letter: Character) -> Bool { isDigit(letter) || letter == "+" || letter == "(" }
    private static func isDigit(_ letter: Character) -> Bool { ("0"..."9").contains(letter) }
    private static func isWord(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber || letter == "." }
}
