public import Calendar
public import Database
public import FileTypes
public import Logs
public import Mail
import Pages
public import Phrases
import Safety
public import Secrets
public import Spine

/// What a site is built from: everything that differs between an installation, a test and another test.
public struct SiteSettings: Sendable {
    /// An open database with all migrations.
    public var database: Database
    /// The clock and randomness.
    public var surroundings: Surroundings
    /// The installation's secret key.
    public var key: Key
    /// The words of all languages.
    public var library: Library
    /// The address that people reach it under, without a slash at the end.
    public var publicAddress: String
    /// The time zone that days are told in.
    public var timeZone: Zone
    public var log: Log
    /// Where letters go; nil where they are handed over by hand.
    public var mail: MailServer?
    /// Who letters are from.
    public var mailFrom: String
    /// Shows a letter to whoever runs the program, where there is no mail server.
    public var showLetter: @Sendable (Letter) -> Void
    /// What the health check looks at beside the database.
    public var machine: Machine

    /// The machine that the site runs on, as far as the health check knows it.
    public struct Machine: Sendable {
        /// The folder of the installation.
        public var folder: String?
        public var keyFile: String?
        /// The public address, where somebody set one.
        public var publicAddress: String?
        public var dkimSelector: String?
        /// When the last backup was made.
        public var lastBackup: @Sendable () -> Time?

        /// A machine of which nothing is known unless said.
        public init(
            folder: String? = nil, keyFile: String? = nil, publicAddress: String? = nil, dkimSelector: String? = nil,
            lastBackup: @escaping @Sendable () -> Time? = { nil }
        ) {
            self.folder = folder
            self.keyFile = keyFile
            self.publicAddress = publicAddress
            self.dkimSelector = dkimSelector
            self.lastBackup = lastBackup
        }
    }

    /// How papers are taken in.
    public var papers = Papers()

    /// How papers are taken in: how large each may be, and who looks into it.
    public struct Papers: Sendable {
        public var mostBytes: Int
        /// Looks what a file is and cleans it; the program does it in a process with bounds of its own.
        public var clean: @Sendable ([UInt8]) throws -> CleanFile

        /// Ten megabytes, looked into on the spot, unless said otherwise.
        public init(
            mostBytes: Int = 10 << 20,
            clean: @escaping @Sendable ([UInt8]) throws -> CleanFile = { try CleanFile(cleaning: $0) }
        ) {
            self.mostBytes = mostBytes
            self.clean = clean
        }
    }

    /// Keeps the erasure list: called before somebody is erased, with their id.
    public var noteErasure: @Sendable (Actor.ID) throws -> Void

    /// Gathers the settings of a site.
    public init(
        database: Database, surroundings: Surroundings, key: Key, library: Library, publicAddress: String,
        timeZone: Zone = .utc, log: Log, mail: MailServer? = nil, mailFrom: String = "",
        showLetter: @escaping @Sendable (Letter) -> Void = { _ in }, machine: Machine = Machine(),
        papers: Papers = Papers(), noteErasure: @escaping @Sendable (Actor.ID) throws -> Void = { _ in }
    ) {
        self.database = database
        self.surroundings = surroundings
        self.key = key
        self.library = library
        self.publicAddress = publicAddress
        self.timeZone = timeZone
        self.log = log
        self.mail = mail
        self.mailFrom = mailFrom
        self.showLetter = showLetter
        self.machine = machine
        self.papers = papers
        self.noteErasure = noteErasure
    }

    func facts(of installation: Installation, assets: [String]) -> SiteFacts {
        SiteFacts(
            installation: installation, publicAddress: publicAddress, languages: library.languages, timeZone: timeZone,
            assets: assets, hasMail: mail != nil, complaints: { $0(SafetyRoute.complaints) })
    }
}
