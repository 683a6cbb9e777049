import Commands
import Glibc
import Secrets

/// Where a backup's passphrase comes from: a file, or the person at the terminal.
enum Passphrase {
    static let option = Option(
        "passphrase-file", "FILE", summary: "Read the backup's passphrase from the first line of this file.")

    /// The passphrase; asked for on the terminal, or taken from the input, where no file is named.
    static func read(_ invocation: Invocation, asking question: String, isNew: Bool = false) throws -> Password {
        let text: String?
        if let path = invocation.value("passphrase-file") {
            let bytes = try FileBytes.read(path, atMost: 64 << 10)
            text = String(validating: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
        } else {
            text = Terminal().passphrase(question)
        }
        guard let text, let attempt = Password(attempt: text) else {
            throw CommandError(.usage, "There is no passphrase.")
        }
        guard isNew else { return attempt }
        do throws(SecretsError) {
            return try Password(choosing: text)
        } catch {
            throw CommandError(.usage, error.message, cause: error)
        }
    }

    /// Whether a file was encrypted with one.
    static func isNeeded(for path: String) throws -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw CommandError(.noInput, "The file \(path) cannot be opened.") }
        defer { close(file) }
        var beginning = [UInt8](repeating: 0, count: 16)
        let count = Glibc.read(file, &beginning, beginning.count)
        return EncryptedFile.recognises(Array(beginning.prefix(max(count, 0))))
    }
}
