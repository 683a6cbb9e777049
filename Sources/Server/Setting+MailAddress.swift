import Mail
import Settings

extension Setting<MailAddress> {
    /// An address that letters can be from.
    static func mailAddress(_ name: StaticString, summary: StaticString) -> Setting {
        Setting(name, "ADDRESS", summary: summary) { text throws(Refusal) in
            guard let address = MailAddress(parsing: text) else {
                throw Refusal("has to be an e-mail address alone, such as hello@example.org")
            }
            return address
        }
    }
}
