/// Whether something can be an e-mail address; whether it is one, a letter tells.
public enum EmailAddress {
    /// The most bytes that mail servers take.
    public static let most = 254

    /// Whether a mail server could take a letter to it.
    public static func isPlausible(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && text.utf8.count <= most
            && parts[1].first != "." && parts[1].last != "."
            && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7f && !"<>,;:\"()[]\\".utf8.contains($0) }
    }
}
