public import Mail

/// Whoever takes letters and carries them on.
public protocol LetterCarrier: Sendable {
    /// Hands a message over. Fails with `permanent` where trying again would not help.
    func send(_ message: MailMessage) throws(MailError)
}

extension MailServer: LetterCarrier {}
