public import DNS

/// Whoever knows what the Domain Name System says of a domain's mail.
public protocol MailRecords: Sendable {
    /// The texts of a name; none where there are none.
    func texts(of name: String) throws(DNSError) -> [String]
    /// The hosts that take a domain's mail; none where there are none.
    func mailHosts(of domain: String) throws(DNSError) -> [String]
}

extension Resolver: MailRecords {}
