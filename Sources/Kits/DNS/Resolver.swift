import CResolv

/// Asks the name servers that this machine is set up with.
public struct Resolver: Sendable {
    private let seconds: Int32

    /// Waits at most so many seconds for each name server; from 1 to 30.
    public init(seconds: Int = 3) { self.seconds = Int32(min(max(seconds, 1), 30)) }

    /// The texts of a name (TXT records), each joined from its pieces; none where there are none.
    public func texts(of name: String) throws(DNSError) -> [String] {
        guard let answer = try answer(name, RecordType.text) else { return [] }
        return try answer.texts()
    }

    /// The hosts that take mail for a domain (MX records), the preferred first; none where there are none.
    public func mailHosts(of domain: String) throws(DNSError) -> [String] {
        guard let answer = try answer(domain, RecordType.mailExchange) else { return [] }
        return try answer.mailHosts()
    }

    private func answer(_ name: String, _ type: UInt16) throws(DNSError) -> DNSMessage? {
        guard Self.isName(name) else { throw DNSError(.name, "This is not a name of the Domain Name System.") }
        var bytes = [UInt8](repeating: 0, count: 65_535)
        let length = bytes.withUnsafeMutableBufferPointer {
            cresolv_query(name, Int32(type), seconds, $0.baseAddress, Int32($0.count))
        }
        guard length >= 0 else {
            if length == CRESOLV_NOTHING { return nil }
            throw DNSError(.unavailable, "No name server answered: see the machine's connection and try again.")
        }
        return DNSMessage(Array(bytes.prefix(Int(length))))
    }

    /// Whether a text is a name of labels with letters, digits, hyphens and underscores.
    static func isName(_ name: String) -> Bool {
        let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return name.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.count)
                    && label.allSatisfy { byte in
                        switch byte {
                        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x5f: true
                        default: false
                        }
                    }
            }
    }
}
