import Commands
import Database
import Glibc
import Secrets

extension Command {
    /// Copies the database while it is in use.
    static let backup = Command(
        "backup", abstract: "Copy the database to a file, while the site goes on.",
        discussion: "The file appears once it is whole. Keep the folder's files key and erasures as well: without the "
            + "list of erasures a restored backup would bring back people who asked to be forgotten.",
        arguments: [Argument("file", summary: "The file to make.")],
        options: Settings.optionsBesideServing + [
            .flag("encrypt", summary: "Encrypt it with a passphrase."), Passphrase.option,
        ]
    ) { invocation in
        let settings = try Settings(invocation)
        let target = invocation.arguments[0]
        guard !Folder.has(target) else {
            throw CommandError(.cannotCreate, "There is a file at \(target) already. Choose another name.")
        }
        guard access(Folder.above(target), W_OK) == 0 else {
            throw CommandError(
                .cannotCreate, "The folder of \(target) is not there, or not yours to write to. Choose another.")
        }
        let isEncrypted = invocation.has("encrypt") || invocation.value("passphrase-file") != nil
        let passphrase = isEncrypted ? try Passphrase.choose(invocation) : nil
        // Whoever ends it must not leave behind what is not encrypted.
        if isEncrypted { Signals.hold() }
        let database = try Opened.existing(settings)
        let folder = try settings.folder
        try Folder.make(folder)
        var line = ProgressLine("Copying the database", total: 1000)
        try Opened.words {
            if let passphrase {
                // What is not encrypted stays beside the database, which is not either.
                try PlainFolder.with(in: folder) { plain in
                    try database.backup(to: "\(plain)/backup") {
                        if Signals.hasOneCome { throw CommandError(.temporary, "It was ended, so nothing was made.") }
                        line.show(Int($0 * 1000))
                    }
                    try encrypt("\(plain)/backup", to: target, passphrase)
                }
            } else {
                try database.backup(to: target) { line.show(Int($0 * 1000)) }
            }
        }
        try BackupNote.write(in: folder, at: Opened.milliseconds())
        printOut("The backup is in \(target).\n")
    }

    private static func encrypt(_ plain: String, to target: String, _ passphrase: Password) throws {
        let part = target + ".part"
        let source = open(plain, O_RDONLY | O_CLOEXEC)
        let destination = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        defer {
            if source >= 0 { close(source) }
            if destination >= 0 { close(destination) }
            unlink(part)
        }
        guard source >= 0, destination >= 0 else {
            throw CommandError(.cannotCreate, "The file \(target) cannot be made. Check its folder.")
        }
        try EncryptedFile.encrypt(from: source, to: destination, passphrase: passphrase, random: SystemRandom())
        guard fsync(destination) == 0, rename(part, target) == 0 else {
            throw CommandError(.inputOutput, "The file \(target) cannot be written. Check the disk.")
        }
    }
}
