public import DNS
public import Database
import Mail
public import Spine

/// Looks an installation over: for the page and for the subcommand `check` alike.
public struct HealthCheck: Sendable {
    let database: Database
    let migrations: [Migration]
    let folder: String?
    let keyFile: String?
    let publicAddress: String?
    let hasMail: Bool
    let mailFrom: String
    let dkimSelector: String
    let lastBackup: @Sendable () -> Time?
    let records: any MailRecords
    let clock: @Sendable () -> Time

    /// Says where to look.
    ///
    /// - Parameters:
    ///   - migrations: every migration that this program knows.
    ///   - folder: where the database and the backups are kept; nil where there is none, as in a test.
    ///   - keyFile: the file of the installation's key; nil where it is kept elsewhere.
    ///   - publicAddress: the address that was set; nil where none was.
    ///   - hasMail: whether a mail server was set.
    ///   - lastBackup: when the newest backup was made; nil where that is not known.
    public init(
        database: Database, migrations: [Migration], folder: String? = nil, keyFile: String? = nil,
        publicAddress: String?, hasMail: Bool, mailFrom: String, dkimSelector: String = "default",
        lastBackup: @escaping @Sendable () -> Time? = { nil }, records: any MailRecords = Resolver(),
        clock: @escaping @Sendable () -> Time
    ) {
        self.database = database
        self.migrations = migrations
        self.folder = folder
        self.keyFile = keyFile
        self.publicAddress = publicAddress
        self.hasMail = hasMail
        self.mailFrom = mailFrom
        self.dkimSelector = dkimSelector
        self.lastBackup = lastBackup
        self.records = records
        self.clock = clock
    }

    /// Everything that was found. It may take some seconds: the database is read through and name servers are asked.
    public func findings() -> [Finding] {
        guard (try? database.read { tx in try tx.first("select 1") { try $0.next(Int.self) } }) != nil else {
            return [Finding(.database, .bad, .databaseBad, remedy: .databaseRemedy)] + machine + [address, key]
        }
        return [Finding(.database, .good, .databaseGood, value: database.dialect == .sqlite ? "SQLite" : "PostgreSQL")]
            + [integrity, size, pending] + machine + [time] + mail + [address, key] + reaching
    }

    private var machine: [Finding] { [disk, backup] }

    private var mail: [Finding] {
        guard hasMail else { return [Finding(.mail, .look, .mailNone, remedy: .mailRemedy)] }
        return [Finding(.mail, .good, .mailGood), letters] + mailRecords
    }
}
