/// Where people reach the site: a scheme, a host and perhaps a port, without a path.
public struct PublicAddress: Sendable, Hashable, CustomStringConvertible {
    /// Whether the scheme is https.
    public let isSecure: Bool
    /// The host in lower case: a name, an IPv4 address, or an IPv6 address in brackets.
    public let host: String
    /// The port, if it is not the scheme's own.
    public let port: Int?

    /// The address without a slash at its end, such as "https://example.org".
    public var description: String { "\(isSecure ? "https" : "http")://\(authority)" }

    /// The host and, if it is not the scheme's own, the port: what a browser sends as `Host`.
    public var authority: String { port.map { "\(host):\($0)" } ?? host }

    /// Reads "https://example.org" or "http://localhost:8080/"; nil for anything with a path, a query, a user or a
    /// name that is not written in ASCII (an international name is given in its xn-- form).
    public init?(parsing text: some StringProtocol) {
        guard text.utf8.count <= 512, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return nil }
        isSecure = scheme == "https://"
        var rest = lower.dropFirst(scheme.count)
        if rest.hasSuffix("/") { rest = rest.dropLast() }

        var host = rest
        var port: Substring?
        let afterBrackets = rest.lastIndex(of: "]") ?? rest.startIndex
        if let colon = rest[afterBrackets...].firstIndex(of: ":") {
            host = rest[..<colon]
            port = rest[rest.index(after: colon)...]
        }
        guard PublicAddress.isHost(host) else { return nil }
        self.host = String(host)
        guard let port else {
            self.port = nil
            return
        }
        guard let number = Reading.port(port) else { return nil }
        self.port = number == (isSecure ? 443 : 80) ? nil : number
    }

    private static func isHost(_ host: Substring) -> Bool {
        if host.hasPrefix("[") { return host.hasSuffix("]") && Reading.isIPv6(host.dropFirst().dropLast()) }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        return host.utf8.count <= 253
            && labels.allSatisfy { label in label.utf8.count <= 63 && Line.isName(label) }
    }
}
