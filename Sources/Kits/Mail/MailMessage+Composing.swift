extension MailMessage {
    /// The message as it is sent (RFC 5322, MIME): ASCII in lines of at most 998 bytes, ended by CR LF.
    public var bytes: [UInt8] {
        var lines = [
            "Date: \(MailDate.text(date))",
            "From: \(HeaderText.displayName(fromName, offset: 6))<\(from.text)>",
            "To: <\(to.text)>",
            "Message-ID: <\(identifier)@\(from.domain)>",
            "Subject: \(HeaderText.unstructured(subject, offset: 9))",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
        ]
        if let unsubscribe {
            lines.append("List-Unsubscribe: <\(unsubscribe)>")
            lines.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
        }
        let body = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", ""]
        if let calendar {
            lines.append("Content-Type: multipart/alternative; boundary=\"\(MailMessage.boundary)\"")
            lines += ["", "--\(MailMessage.boundary)"] + body + QuotedPrintable.lines(text)
            lines.append("--\(MailMessage.boundary)")
            lines.append("Content-Type: text/calendar; charset=utf-8; method=\(calendar.method)")
            lines += ["Content-Transfer-Encoding: base64", ""] + Base64.lines(calendar.bytes)
            lines.append("--\(MailMessage.boundary)--")
        } else if let attachment {
            lines.append("Content-Type: multipart/mixed; boundary=\"\(MailMessage.boundary)\"")
            lines += ["", "--\(MailMessage.boundary)"] + body + QuotedPrintable.lines(text)
            lines += ["--\(MailMessage.boundary)", "Content-Type: \(attachment.type)"]
            lines.append("Content-Disposition: attachment; filename=\"\(attachment.name)\"")
            lines += ["Content-Transfer-Encoding: base64", ""] + Base64.lines(attachment.bytes)
            lines.append("--\(MailMessage.boundary)--")
        } else {
            lines += body + QuotedPrintable.lines(text)
        }
        return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    /// Neither quoted-printable nor base 64 can contain "=_", so the boundary never occurs inside a part (RFC 2045, 6.7).
    private static let boundary = "=_part"
}
