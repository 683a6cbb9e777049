import Commands
import Database
import Glibc
import HTTP
import Logs
import Settings
import Site

extension Command {
    /// Serves the site until it is told to stop.
    static let serve = Command(
        "serve", abstract: "Serve the site.",
        discussion: "At the first start it asks whether to begin empty or with the demo; --empty and --demo answer for "
            + "scripts. It prints the address, and a link that makes you the site keeper.",
        options: Settings.options + [
            .flag("empty", summary: "Begin empty, without asking."),
            .flag("demo", summary: "Serve the demo: an invented place, in a database of its own."),
        ]
    ) { invocation in
        let settings = try Settings(invocation)
        let isDemo = try wantsDemo(invocation, settings)
        Signals.hold()
        let address = try settings.values.value(Settings.address)
        let port = try FreePort.or(try settings.values.value(Settings.port))
        let listening = "http://\(address.contains(":") ? "[\(address)]" : address):"
        let opened = try Opened(settings, .making, demo: isDemo, publicAddress: "\(listening)\(port)")
        try Opened.words {
            if isDemo { try opened.letters.quietly { try opened.site.furnishDemo() } }
            // A copy of the database that was put here by hand forgets whom it must, as `restore` does.
            try opened.site.eraseAgain(try opened.erasures.all())
        }
        var configuration = Configuration(address: address, port: UInt16(port))
        configuration.threads = try settings.values.value(Settings.threads)
        configuration.largerBodyLimit = opened.site.mostFiles
        configuration.trustedProxies = try Opened.words {
            try settings.values.value(Settings.trustedProxies).map { try AddressRange($0) }
        }
        let log = opened.log
        configuration.log = { log.debug("http", [LogField("says", .operational($0))]) }
        let server = Server(configuration: configuration, handler: opened.site)
        do throws(HTTPError) {
            try server.start()
        } catch {
            throw CommandError(.unavailable, error.message, cause: error)
        }
        let background = Background(opened.site)
        try Opened.words { try background.start() }
        printOut("Joining Forces is at \(listening)\(server.port ?? 0)\n")
        if let link = try Opened.words({ try opened.site.firstLink() }) {
            printOut("\(isDemo ? "Sign in to the demo" : "Become its site keeper") with this link, once:\n  \(link)\n")
        }
        Readiness.ready.tell()
        let name = Signals.wait()
        Readiness.stopping.tell()
        log.info("stopping", [LogField("signal", .words(name))])
        server.stop(within: .seconds(20))
        background.stop()
        opened.database.close()
    }

    /// Whether the demo is to be served: as the options say, as the folder says, or as whoever sits there says.
    private static func wantsDemo(_ invocation: Invocation, _ settings: Settings) throws -> Bool {
        if invocation.has("demo"), invocation.has("empty") {
            throw CommandError(.usage, "Say --demo or --empty, not both.")
        }
        if invocation.has("demo") { return true }
        if invocation.has("empty") { return false }
        guard try settings.values.optional(Settings.database) == nil else { return false }
        let folder = try settings.folder
        if Folder.has("\(folder)/joining-forces.sqlite") { return false }
        if Folder.has("\(folder)/demo.sqlite") { return true }
        let terminal = Terminal()
        guard terminal.isInteractive else {
            printError("Nobody is here to be asked, so it begins empty; --demo serves the demo.\n")
            return false
        }
        let choice = terminal.choose(
            "How do you want to begin?",
            among: ["Empty: for your own groups", "With the demo: an invented harbour town, to look around"])
        guard let choice else { throw CommandError(.usage, "Nothing was chosen, so nothing was made.") }
        return choice == 1
    }
}
