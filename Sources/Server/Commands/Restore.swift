import Commands
import Database
import Glibc
import Schema
import Site

extension Command {
    /// Puts a backup where no database is, and makes it forget who was erased since.
    static let restore = Command(
        "restore", abstract: "Put a backup in place, where there is no database yet.",
        discussion: "A backup of SQLite can be put into PostgreSQL and the other way round. Put the folder's files key "
            + "and erasures in place first: everybody on the list of erasures is erased again, and then everything "
            + "is checked.",
        arguments: [Argument("file", summary: "The backup.")],
        options: Settings.optionsBesideServing + [Passphrase.option]
    ) { invocation in
        let settings = try Settings(invocation)
        let location = try settings.location(demo: false)
        let folder = try settings.folder
        if case .sqlite(let path) = location, Folder.has(path) {
            throw CommandError(
                .cannotCreate, "There is a database at \(path) already, and nothing is overwritten. Move it away first."
            )
        }
        try Folder.make(folder)
        try Opened.words {
            try PlainFolder.with(in: folder) { plain in
                let backup = try BackupFile(invocation.arguments[0], unpackingIn: plain) {
                    try Passphrase.read(invocation)
                }
                try backup.put(into: location)
            }
        }
        let opened = try Opened(settings, .using)
        printOut("The backup is in place.\n")
        if Folder.has(opened.erasures.path) {
            let people = try opened.erasures.all()
            let erased = try Opened.words { try opened.site.eraseAgain(people) }
            printOut("People on the list of erasures: \(people.count). Erased again: \(erased).\n")
        } else {
            printOut(
                "There is no list of erasures at \(opened.erasures.path). If anybody was erased since the backup, put "
                    + "the list there before you serve: whoever is on it is erased at the start.\n")
        }
        try Checking.report(opened)
    }
}
