public import Calendar
public import Database
import Foundation
import HTTP
public import Logs
public import Phrases
import Schema
import Secrets
public import Site
public import Spine
import Synchronization

/// The whole site on a database of its own, with a clock that stands and letters that are caught.
public struct SiteUnderTest: Sendable {
    public let site: Site
    public let database: Database
    public let clock: StillClock
    public let log: MemoryLog
    /// Whoever was put on the erasure list.
    public let erased: Erased

    /// The erasure list of a test.
    public final class Erased: Sendable {
        private let people = Mutex<[Actor.ID]>([])
        public var all: [Actor.ID] { people.withLock { $0 } }
        func note(_ person: Actor.ID) { people.withLock { $0.append(person) } }
    }

    /// The folder that the package stands in.
    public static let packageFolder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The words of all languages, read once for all tests.
    public static let library = Result { try Library(folder: "\(packageFolder)/Languages") }

    /// Builds the site as the program does; another seed gives other ids and secrets.
    public init(
        _ database: Database, seed: UInt64 = 11, clock: StillClock = StillClock(), zone: Zone = .utc,
        papers: SiteSettings.Papers = SiteSettings.Papers()
    ) throws {
        let log = MemoryLog()
        let erased = Erased()
        let random = SeededRandom(seed: seed)
        site = try buildSite(
            settings: SiteSettings(
                database: database, surroundings: Surroundings(clock: { clock.now }, random: random),
                key: Key(random: random), library: try Self.library.get(),
                publicAddress: Visit.origin, timeZone: zone, log: Log(.debug, to: log) { clock.now.milliseconds },
                papers: papers, noteErasure: { erased.note($0) }))
        self.database = database
        self.clock = clock
        self.log = log
        self.erased = erased
    }

    /// Runs `body` with a site on a fresh database.
    public static func on(
        _ dialect: Dialect = .sqlite, seed: UInt64 = 11, _ body: (SiteUnderTest) throws -> Void
    ) throws {
        try withFreshDatabase(dialect, History.migrations) { try body(try SiteUnderTest($0, seed: seed)) }
    }

    /// A browser without cookies.
    public func visit() -> Visit { Visit(site) }

    /// A browser in which somebody has signed in by the link of a letter.
    public func signIn(_ email: String) throws -> Visit {
        let visit = visit()
        let before = Set(try database.read { try Outbox.newest(50, in: $0) }.map(\.id))
        try visit.get("/sign-in")
        try visit.post("/sign-in", ["email": email])
        // Other letters may have gone to them in the same moment.
        let found = try database.read { try Outbox.newest(50, in: $0) }.lazy
            .filter { $0.recipient == email && !before.contains($0.id) }
            .compactMap { letter in
                letter.body.range(of: "\(Visit.origin)/enter/").map { letter.body[$0.upperBound...] }
            }.first
        guard let found else { throw SpineError(.notFound, "No link came by letter.") }
        let path = "/enter/" + found.prefix { !$0.isWhitespace }
        try visit.get(path)
        try visit.post(path)
        return visit
    }

    /// Does the background work that is due.
    public func work() throws { try Background(site).runDue() }

    /// The newest letter to an address, as the outbox has it.
    public func letter(to address: String) throws -> Letter? {
        try database.read { try Outbox.newest(50, in: $0) }.first { $0.recipient == address }
    }
}
