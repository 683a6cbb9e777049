import Glibc

/// How the usual kinds of values are read.
enum Reading {
    /// A whole number in decimal digits, with a minus perhaps; nil for anything else or one that is too large.
    static func number(_ text: some StringProtocol) -> Int? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int(text)
    }

    /// A port from 1 to 65535.
    static func port(_ text: some StringProtocol) -> Int? {
        guard let port = number(text), (1...65535).contains(port) else { return nil }
        return port
    }

    static func isIPv4(_ text: some StringProtocol) -> Bool {
        var address = in_addr()
        return inet_pton(AF_INET, String(text), &address) == 1
    }

    static func isIPv6(_ text: some StringProtocol) -> Bool {
        var address = in6_addr()
        return inet_pton(AF_INET6, String(text), &address) == 1
    }
}
