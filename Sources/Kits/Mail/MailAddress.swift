/// An address that mail can be sent to: `local@domain` in ASCII.
///
/// Takes what nearly every mailbox uses (RFC 5321's dot-atom and a host with at least one point) and no quoted local
/// parts, comments or address literals. International addresses are refused, since many servers still lose them; an
/// international domain is given in its xn-- form.
public struct MailAddress: Sendable, Hashable {
    /// What stands before the @; its case is kept.
    public let local: String
    /// The host after the @, in lower case.
    public let domain: String

    /// Reads an address without the spaces around it; nil for anything else.
    public init?(parsing text: some StringProtocol) {
        guard text.utf8.count <= 400 else { return nil }
        var text = Substring(text)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, MailAddress.isDotAtom(parts[0], longest: 64),
            MailAddress.isHost(parts[1])
        else { return nil }
        local = String(parts[0])
        domain = parts[1].lowercased()
    }

    /// The address as it is written in a message.
    public var text: String { "\(local)@\(domain)" }

    static func isDotAtom(_ text: Substring, longest: Int) -> Bool {
        let signs = "!#$%&'*+-/=?^_`{|}~".utf8
        return text.utf8.count <= longest
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { isLetterOrDigit($0) || signs.contains($0) }
            }
    }

    private static func isHost(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, text.utf8.count <= 253, let last = labels.last else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        } && !last.utf8.allSatisfy { $0 <= UInt8(ascii: "9") }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

extension MailAddress: CustomStringConvertible, CustomReflectable {
    /// Never the address itself, so that it cannot slip into a log.
    public var description: String { "(mail address)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
