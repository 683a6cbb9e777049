/// The SMTP server that takes our mail: where it is, who we are to it, and how long we wait.
public struct MailServer: Sendable {
    let host: String
    let port: Int
    let isTLSFromTheStart: Bool
    let user: String?
    let password: String?
    let timeout: Duration

    /// Reads "smtp://user:password@mail.example.org:587" (TLS by STARTTLS) or "smtps://…" (TLS from the start).
    ///
    /// Signs such as @ and : in the user's name or password are written as %40 and %3A. Without a port it is 587 for
    /// smtp and 465 for smtps. TLS is required, but for a server on this machine. Fails with `settings`.
    public init(url: String, timeout: Duration = .seconds(30)) throws(MailError) {
        let lower = url.prefix(8).lowercased()
        guard url.utf8.count <= 1000, url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            lower.hasPrefix("smtp://") || lower.hasPrefix("smtps://")
        else { throw MailServer.refusal("begin with smtp:// or smtps://") }
        isTLSFromTheStart = lower.hasPrefix("smtps://")
        var rest = url.dropFirst(isTLSFromTheStart ? 8 : 7)
        if rest.hasSuffix("/") { rest = rest.dropLast() }

        if let at = rest.lastIndex(of: "@") {
            let parts = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let user = MailServer.decoded(parts[0]), !user.isEmpty,
                let password = MailServer.decoded(parts[1])
            else { throw MailServer.refusal("have user:password before the @, with % before the codes of other signs") }
            self.user = user
            self.password = password
            rest = rest[rest.index(after: at)...]
        } else {
            user = nil
            password = nil
        }

        let afterBrackets = rest.lastIndex(of: "]") ?? rest.startIndex
        let colon = rest[afterBrackets...].firstIndex(of: ":")
        let host = rest[..<(colon ?? rest.endIndex)].lowercased()
        guard MailServer.isHost(host) else { throw MailServer.refusal("name a host, such as mail.example.org") }
        self.host = host
        if let colon {
            let digits = rest[rest.index(after: colon)...]
            guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(digits),
                (1...65535).contains(port)
            else { throw MailServer.refusal("have a port from 1 to 65535 after the colon") }
            self.port = port
        } else {
            port = isTLSFromTheStart ? 465 : 587
        }
        self.timeout = timeout
    }

    /// Whether the server is on this machine, so that nobody can listen in between.
    var isLoopback: Bool {
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        return host == "localhost" || host == "[::1]"
            || numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
    }

    private static func isHost(_ host: String) -> Bool {
        let inside = host.hasPrefix("[") && host.hasSuffix("]") ? host.dropFirst().dropLast() : host[...]
        let isBracketed = inside.utf8.count != host.utf8.count
        let signs = isBracketed ? "0123456789abcdef:.".utf8 : "abcdefghijklmnopqrstuvwxyz0123456789-.".utf8
        return !inside.isEmpty && inside.utf8.count <= 253 && inside.utf8.allSatisfy { signs.contains($0) }
    }

    /// Percent signs undone; nil for a broken one, a control character or what is not UTF-8.
    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), value >= 0x20, value != 0x7F
            else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func refusal(_ rule: StaticString) -> MailError {
        MailError(.settings, "The mail server's address has to \(rule).")
    }
}

extension MailServer: CustomStringConvertible, CustomReflectable {
    /// The host and port alone, so that no password can slip into a log.
    public var description: String { "\(host):\(port)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
