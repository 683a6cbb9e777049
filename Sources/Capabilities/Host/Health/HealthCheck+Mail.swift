import DNS
import Mail

extension HealthCheck {
    /// What other mail servers ask about a sender: SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489), and whether
    /// replies find their way.
    var mailRecords: [Finding] {
        guard let domain = MailAddress(parsing: mailFrom)?.domain else {
            return [Finding(.spf, .bad, .recordUnasked, remedy: .recordUnaskedRemedy)]
        }
        let key = "\(dkimSelector)._domainkey.\(domain)"
        let policy = "_dmarc.\(domain)"
        return [
            asking(.spf, domain) { () throws(DNSError) in
                let found = try texts(domain, version: "v=spf1")
                if found.count > 1 {
                    return Finding(.spf, .bad, .spfSeveral, remedy: .spfSeveralRemedy, value: domain)
                }
                return found.isEmpty
                    ? Finding(.spf, .look, .spfNone, remedy: .spfRemedy, value: domain)
                    : Finding(.spf, .good, .spfGood, value: domain)
            },
            asking(.dkim, key) { () throws(DNSError) in
                let has = try records.texts(of: key).contains { Self.hasKey($0) }
                return has
                    ? Finding(.dkim, .good, .dkimGood, value: key)
                    : Finding(.dkim, .look, .dkimNone, remedy: .dkimRemedy, value: key)
            },
            asking(.dmarc, policy) { () throws(DNSError) in
                try texts(policy, version: "v=dmarc1").count == 1
                    ? Finding(.dmarc, .good, .dmarcGood, value: policy)
                    : Finding(.dmarc, .look, .dmarcNone, remedy: .dmarcRemedy, value: policy)
            },
            asking(.replies, domain) { () throws(DNSError) in
                try records.mailHosts(of: domain).isEmpty
                    ? Finding(.replies, .look, .repliesNone, remedy: .repliesRemedy, value: domain)
                    : Finding(.replies, .good, .repliesGood, value: domain)
            },
        ]
    }

    private func asking(_ subject: Finding.Subject, _ name: String, _ body: () throws(DNSError) -> Finding) -> Finding {
        do throws(DNSError) {
            return try body()
        } catch {
            return Finding(subject, .look, .recordUnanswered, remedy: .recordUnansweredRemedy, value: name)
        }
    }

    private func texts(_ name: String, version: String) throws(DNSError) -> [String] {
        try records.texts(of: name).filter { text in
            let text = text.lowercased()
            return text == version || text.hasPrefix(version + " ") || text.hasPrefix(version + ";")
        }
    }

    /// A key's record has `p=` with something in it: an empty one was revoked.
    private static func hasKey(_ record: String) -> Bool {
        record.split(separator: ";").contains { part in
            let tag = part.split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
            return tag.count == 2 && tag[0] == "p" && !tag[1].isEmpty
        }
    }
}
