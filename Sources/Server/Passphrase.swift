import Commands
import Secrets

/// Where a backup's passphrase comes from: a file, or the person at the terminal.
enum Passphrase {
    static let option = Option(
        "passphrase-file", "FILE", summary: "Read the backup's passphrase from the first line of this file.")

    /// The passphrase of a backup that there is; asked for on the terminal, or taken from the input, where no file is
    /// named.
    static func read(_ invocation: Invocation) throws -> Password {
        guard let text = try text(invocation, asking: "Passphrase of the backup:"),
            let attempt = Password(attempt: text)
        else {
            throw CommandError(.usage, "There is no passphrase.")
        }
        return attempt
    }

    /// The passphrase for a new backup; whoever types one types it twice, since nobody sees it.
    static func choose(_ invocation: Invocation) throws -> Password {
        guard let text = try text(invocation, asking: "Passphrase for the backup:") else {
            throw CommandError(.usage, "There is no passphrase.")
        }
        let terminal = Terminal()
        if invocation.value("passphrase-file") == nil, terminal.isInteractive,
            terminal.passphrase("The same again:") != text
        {
            throw CommandError(.usage, "The two passphrases differ. Nothing was made; try again.")
        }
        do throws(SecretsError) {
            return try Password(choosing: text)
        } catch {
            throw CommandError(.usage, "The passphrase will not do. \(error.message)", cause: error)
        }
    }

    private static func text(_ invocation: Invocation, asking question: String) throws -> String? {
        guard let path = invocation.value("passphrase-file") else { return Terminal().passphrase(question) }
        let bytes = try FileBytes.read(path, atMost: 64 << 10)
        return String(validating: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    }
}
