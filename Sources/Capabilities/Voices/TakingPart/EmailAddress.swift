/// Whether something can be an e-mail address; whether it is one, a letter tells.
enum EmailAddress {
    /// The most bytes that mail servers take.
    static let most = 254

    static func isPlausible(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && text.utf8.count <= most
            && parts[1].first != "." && parts[1].last != "."
            && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7f && !"<>,;:\"()[]\\".utf8.contains($0) }
    }
}
