import Commands
import Database
import Glibc
import Schema
import Secrets
import Site

extension Command {
    /// Puts a backup where no database is, and makes it forget who was erased since.
    static let restore = Command(
        "restore", abstract: "Put a backup in place, where there is no database yet.",
        discussion: "Everybody on the list of erasures is erased again, and then everything is checked.",
        arguments: [Argument("file", summary: "The backup.")],
        options: Settings.optionsBesideServing + [Passphrase.option]
    ) { invocation in
        let settings = try Settings(invocation)
        let source = invocation.arguments[0]
        try Folder.make(try settings.folder)
        let plain = try decrypted(source, invocation, beside: try settings.folder)
        defer { if plain != source { unlink(plain) } }
        try Opened.words {
            switch try settings.location(demo: false) {
            case .sqlite(let path): try Database.restore(from: plain, to: path)
            case .postgresql(let place):
                let database = try Database(.postgresql(place))
                defer { database.close() }
                try database.migrate(History.migrations, at: Opened.milliseconds())
                try database.load(from: plain)
            }
        }
        let opened = try Opened(settings, .using)
        let erased = try Opened.words { try opened.site.eraseAgain(try opened.erasures.all()) }
        printOut("The backup is in place. \(erased) of the people on the list of erasures were erased again.\n")
        try Checking.report(opened)
    }

    private static func decrypted(_ source: String, _ invocation: Invocation, beside folder: String) throws -> String {
        guard try Passphrase.isNeeded(for: source) else { return source }
        let passphrase = try Passphrase.read(invocation)
        let plain = "\(folder)/restoring.plain"
        let input = open(source, O_RDONLY | O_CLOEXEC)
        let output = open(plain, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        defer {
            if input >= 0 { close(input) }
            if output >= 0 { close(output) }
        }
        guard input >= 0, output >= 0 else {
            throw CommandError(.cannotCreate, "The backup cannot be unpacked in \(folder). Check the folder.")
        }
        do throws(SecretsError) {
            try EncryptedFile.decrypt(from: input, to: output, passphrase: passphrase)
        } catch {
            unlink(plain)
            throw CommandError(.badData, error.message, cause: error)
        }
        return plain
    }
}
