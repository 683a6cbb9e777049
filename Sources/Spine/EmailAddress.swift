import Mail

/// Whether something can be an e-mail address; whether it is one, a letter tells.
public enum EmailAddress {
    /// The most bytes that mail servers take.
    public static let most = 254

    /// Whether a letter can be sent to it: what this refuses, sending would refuse later, when nobody is there to mend it.
    public static func isPlausible(_ text: String) -> Bool {
        MailAddress(parsing: text)?.text.utf8.count == text.utf8.count
    }
}
