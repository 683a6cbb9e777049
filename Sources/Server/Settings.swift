import Calendar
import Commands
import Database
import Glibc
import Logs
import Mail
import Settings

/// Everything that an operator can set, and where it was found: arguments before environment before file before
/// defaults. `docs/operating.md` has the same table; a test holds the two together.
struct Settings: Sendable {
    static let folder = Setting.text(
        "folder", "FOLDER", summary: "Where the database, the key and the backups are kept.", standard: "data")
    static let database = Setting.text(
        "database", "PLACE",
        summary:
            "A file of SQLite, or a connection string of PostgreSQL; the folder's joining-forces.sqlite if not set.",
        isSecret: true)
    static let address = Setting<String>.address(
        "address", summary: "The address to listen on.", standard: "127.0.0.1")
    static let port = Setting<Int>.number(
        "port", "PORT", summary: "The port to listen on; 0 takes a free one.", standard: 8080, in: 0...65535)
    static let publicAddress = Setting<PublicAddress>.publicAddress(
        "public-address", summary: "How people reach the site; the listening address if not set.")
    static let trustedProxies = Setting<[String]>.addresses(
        "trusted-proxies", summary: "The proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.",
        standard: "127.0.0.1,::1")
    static let keyFile = Setting.text(
        "key-file", "FILE", summary: "The installation's secret key; the folder's key if not set.")
    static let languages = Setting.text(
        "languages", "FOLDER", summary: "The folder of the words; beside the program if not set.")
    static let mailServer = Setting.text(
        "mail-server", "URL",
        summary:
            "Where letters go, such as smtp://name:password@mail.example:587; without one they wait in the outbox.",
        isSecret: true)
    static let mailFrom = Setting<MailAddress>.mailAddress(
        "mail-from", summary: "The address that letters are from.")
    static let dkimSelector = Setting.text(
        "dkim-selector", "NAME", summary: "The DKIM selector that check looks up.", standard: "default")
    static let timeZone = Setting<Zone>.timeZone(
        "time-zone", summary: "The time zone that days are told in.", standard: "Europe/London")
    static let paperSize = Setting<Int>.number(
        "paper-size", "MB", summary: "How many megabytes a paper may have.", standard: 10, in: 1...45)
    static let threads = Setting<Int>.number(
        "threads", summary: "How many requests are worked on at once.", standard: 64, in: 1...256)
    static let logLevel = Setting<LogLevel>.word(
        "log-level", "LEVEL", summary: "How much the log says: debug, info, warning or error.", standard: .info)
    static let config = Option(
        "config", "FILE", summary: "A file of settings, each name = value on a line.",
        heading: heading)

    static let table = SettingsTable(
        prefix: "JOINING_FORCES_",
        [
            AnySetting(folder), AnySetting(database), AnySetting(address), AnySetting(port),
            AnySetting(publicAddress), AnySetting(trustedProxies), AnySetting(keyFile), AnySetting(languages),
            AnySetting(mailServer), AnySetting(mailFrom), AnySetting(dkimSelector), AnySetting(timeZone),
            AnySetting(paperSize), AnySetting(threads), AnySetting(logLevel),
        ])

    /// The options of the command that serves.
    static let options = options { _ in true }

    /// The options of every other command that needs the installation: those that say how to listen mean nothing there.
    static let optionsBesideServing = options { name in
        ![address.name, port.name, trustedProxies.name, threads.name].contains(name)
    }

    private static func options(_ isTaken: (String) -> Bool) -> [Option] {
        table.settings.filter { isTaken($0.name) }.map {
            Option($0.name, $0.placeholder, summary: $0.summary, standard: $0.standard, heading: heading)
        } + [config]
    }

    private static let heading = "SETTINGS, from here, the environment or a file"

    let values: SettingsValues

    /// Finds the settings for one run of a command.
    init(_ invocation: Invocation) throws {
        var arguments: [String: String] = [:]
        for setting in Self.table.settings {
            if let text = invocation.value(setting.name) { arguments[setting.name] = text }
        }
        let path = invocation.value("config") ?? Self.environment["JOINING_FORCES_CONFIG"]
        do {
            let file = try path.map { try SettingsFile(path: $0) } ?? .empty
            var environment = Self.environment
            environment["JOINING_FORCES_CONFIG"] = nil
            values = try Self.table.values(arguments: arguments, environment: environment, file: file)
        } catch let error as SettingsError {
            throw CommandError(.settings, error.message, cause: error)
        }
        try Folder.demandOwner(of: try folder)
    }

    var folder: String { get throws { try values.value(Self.folder) } }

    /// The database's place; the demo has a file of its own, whatever is set.
    func location(demo: Bool) throws -> Location {
        if !demo, let place = try values.optional(Self.database) {
            let isServer = place.hasPrefix("postgres://") || place.hasPrefix("postgresql://") || place.contains("=")
            return isServer ? .postgresql(place) : .sqlite(place)
        }
        return .sqlite("\(try folder)/\(demo ? "demo" : "joining-forces").sqlite")
    }

    private static var environment: [String: String] {
        var found: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if let equals = text.firstIndex(of: "=") {
                found[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            next += 1
        }
        return found
    }
}
