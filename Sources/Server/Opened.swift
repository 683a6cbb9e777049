import Commands
import Database
import Glibc
import Logs
import Mail
import Phrases
import Schema
import Secrets
import Settings
import Site
import Spine

/// An installation that is open: its database, brought up to date, and the site on it.
struct Opened: Sendable {
    let settings: Settings
    let database: Database
    let site: Site
    let log: Log
    let erasures: ErasureList
    let letters: LettersOnTerminal

    /// How a command meets an installation.
    enum Manner {
        /// Makes one where there is none, and brings the database up to date.
        case making
        /// Wants one that is there, and brings its database up to date.
        case using
        /// Wants one that is there, and changes nothing.
        case looking
    }

    /// Opens an installation.
    ///
    /// - Parameter demo: whether it is the demo's own database.
    init(_ settings: Settings, _ manner: Manner, demo: Bool = false, publicAddress: String? = nil) throws {
        let folder = try settings.folder
        // What may be wrong is looked at before anything is made.
        let library = try Self.words {
            try Library(folder: try Folder.languages(try settings.values.optional(Settings.languages)))
        }
        let mail = try Self.words { try settings.values.optional(Settings.mailServer).map { try MailServer(url: $0) } }
        let mailFrom = try settings.values.optional(Settings.mailFrom)?.text ?? ""
        let timeZone = try settings.values.value(Settings.timeZone)
        if manner == .making { try Folder.make(folder) } else { try Self.demandDatabase(settings) }
        let location = try settings.location(demo: demo)
        let clock: @Sendable () -> Int64 = Self.milliseconds
        let log = Log(try settings.values.value(Settings.logLevel), to: StandardError(), clock: clock)
        let threads = try settings.values.value(Settings.threads)
        // Reading takes the processor, so more connections than this would only take memory.
        let database = try Self.words { try Database(location, readers: min(threads, 16)) }
        if manner == .looking {
            // One that a newer program made is refused in its own words.
            _ = try Self.words { try database.pendingMigrations(of: History.migrations) }
        } else {
            try Self.words {
                try database.migrate(History.migrations, at: clock()) { _ in
                    let path = "\(folder)/before-migrating-\(clock()).backup"
                    log.info("backup.before-migrating", [LogField("file", .operational(path))])
                    try database.backup(to: path)
                }
            }
        }
        let random = SystemRandom()
        let cleaning = SeparateCleaning()
        let erasures = ErasureList(path: "\(folder)/erasures")
        self.settings = settings
        self.database = database
        self.log = log
        self.erasures = erasures
        let letters = LettersOnTerminal()
        self.letters = letters
        let named = try settings.values.optional(Settings.publicAddress)?.description
        let keyFile = try settings.values.optional(Settings.keyFile) ?? "\(folder)/key"
        let machine = SiteSettings.Machine(
            folder: folder, keyFile: keyFile, publicAddress: named,
            dkimSelector: try settings.values.value(Settings.dkimSelector),
            lastBackup: { BackupNote.last(in: folder).map { Time(milliseconds: $0) } })
        site = try Self.words {
            try buildSite(
                settings: SiteSettings(
                    database: database,
                    surroundings: Surroundings(clock: { Time(milliseconds: clock()) }, random: random),
                    key: try Key.inFile(keyFile, random: random),
                    library: library,
                    publicAddress: named ?? publicAddress ?? "http://127.0.0.1:8080",
                    timeZone: timeZone, log: log, mail: mail,
                    mailFrom: mailFrom,
                    showLetter: { letters.show($0) }, machine: machine,
                    papers: SiteSettings.Papers(
                        mostBytes: try settings.values.value(Settings.paperSize) << 20,
                        clean: { try cleaning.clean($0) }),
                    noteErasure: { try erasures.note($0) }))
        }
    }

    /// An installation's database as it is, for commands that only read it.
    static func existing(_ settings: Settings) throws -> Database {
        try demandDatabase(settings)
        return try words { try Database(try settings.location(demo: false)) }
    }

    /// Fails where the database would have to be made first.
    private static func demandDatabase(_ settings: Settings) throws {
        if case .sqlite(let path) = try settings.location(demo: false), !Folder.has(path) {
            throw CommandError(
                .noInput, "There is no database at \(path). Say where it is with --folder, or begin with serve.")
        }
    }

    /// UTC, in milliseconds since 1970.
    @Sendable static func milliseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }

    /// Turns the errors of what we stand on into words and a code for whoever runs the program.
    static func words<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as CommandError {
            throw error
        } catch let error as DatabaseError {
            let code: ExitCode =
                switch error.code {
                case .corrupt: .badData
                case .full: .inputOutput
                default: .unavailable
                }
            throw CommandError(code, error.message, cause: error)
        } catch let error as SettingsError {
            throw CommandError(.settings, error.message, cause: error)
        } catch let error as SpineError {
            let code: ExitCode =
                switch error.code {
                case .notFound: .noInput
                case .notAllowed, .signInFirst: .notPermitted
                default: .badData
                }
            throw CommandError(code, error.message, cause: error)
        } catch let error as SecretsError {
            throw CommandError(.settings, error.message, cause: error)
        } catch let error as PhrasesError {
            throw CommandError(.settings, "\(error)", cause: error)
        } catch let error as MailError {
            throw CommandError(.settings, error.message, cause: error)
        }
    }
}
