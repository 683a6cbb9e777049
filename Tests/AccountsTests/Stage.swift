import Accounts
import Calendar
import Database
import HTTP
import Markup
import Pages
import Phrases
import Schema
import Secrets
import Spine
import Synchronization
import TestSupport

/// A word that another capability has for an act.
private enum StageWords: String, PhraseKey {
    static let book = "Network"
    case didSettle
}

/// An installation with accounts alone: a clock that can be moved on, people, cells, and forms to send.
final class Stage: Sendable {
    let database: Database
    let store: Store
    let accounts: AccountsCapability
    let library: Library
    private let clock: Clock

    final class Clock: Sendable {
        let now = Mutex<Int64>(1_790_000_000_000)
    }

    static let site = facts(of: .unnamed)

    static func facts(of installation: Installation) -> SiteFacts {
        SiteFacts(
            installation: installation, publicAddress: "https://together.example", languages: [.english, .welsh],
            timeZone: .utc, assets: ["assets"])
    }

    init(_ database: Database) throws {
        let clock = Clock()
        let surroundings = Surroundings(
            clock: { Time(milliseconds: clock.now.withLock { $0 }) }, random: SeededRandom(seed: 7))
        self.clock = clock
        self.database = database
        store = Store(database, surroundings: surroundings)
        library = try SiteUnderTest.library.get()
        let references = Migration.tables(after: History.migrations).flatMap { table in
            table.columns.filter { ["actor", "person"].contains($0.target?.table) }
                .map { Erasure.Reference(table: table.name, column: $0.name) }
        }
        let noted = Noted()
        let wiring = AccountsWiring(
            afterSetUp: { _ in Link(path: ["groups", "new"]) }, waits: [:],
            verbs: ["network.settle": StageWords.didSettle], kinds: [:], facts: Self.facts,
            personalData: Erasure.spine + AccountsCapability.personalData, references: references,
            noteErasure: { person in noted.people.withLock { $0.append(person) } })
        self.noted = noted
        accounts = AccountsCapability(
            key: Key(random: SeededRandom(seed: 1)), library: library,
            hasher: PasswordHasher(cost: PasswordCost(memory: 8192, passes: 1)), wiring: wiring)
    }

    final class Noted: Sendable {
        let people = Mutex<[Actor.ID]>([])
    }
    let noted: Noted

    func wait(seconds: Int64) { clock.now.withLock { $0 += seconds * 1000 } }
    func wait(days: Int64) { wait(seconds: days * 86_400) }

    // MARK: What there is

    private static let furnish = Action("test.furnish", by: [.anyone], isRecorded: false)

    func furnish<T>(as viewer: Viewer = .system, _ body: (Acting) throws -> T) throws -> T {
        try store.act(Self.furnish, by: viewer, on: .network, body)
    }

    func person(_ name: String, email: String?, isHost: Bool = false, language: String = "en") throws -> Person.ID {
        try furnish { try $0.person(named: name, email: email, language: language, isHost: isHost) }
    }

    func cell(_ slug: String, with people: [(Person.ID, Standing)] = []) throws -> Cell.ID {
        try furnish { acting in
            let item = try acting.insert(
                Item.Kind("cell"), title: "Group \(slug)", language: "en", visibility: .cell, in: nil, isCell: true)
            let cell = Cell.ID(item.uuid)
            try acting.tx.run("insert into cell (id, slug, question, places) values (\(item), \(slug), '', 'home')")
            try CellTree.enter(cell, under: nil, in: acting.tx)
            for (person, standing) in people { try acting.admit(person, to: cell, as: standing) }
            return cell
        }
    }

    func viewer(_ person: Person.ID) throws -> Viewer { try store.read { try Viewer.person(person, in: $0) } }

    // MARK: Looking and sending

    func show(
        _ route: AccountsRoute, as viewer: Viewer = .visitor, query: [(String, String)] = [], session: [UInt8]? = nil
    ) throws -> Answer {
        try store.read { tx in
            try accounts.show(
                route,
                to: Reading(
                    tx: tx, viewer: viewer, now: store.surroundings.now, say: library.phrases(in: .english),
                    link: Linking(prefix: nil), site: Self.site, query: Query(query.map { (name: $0.0, value: $0.1) }),
                    session: session))
        }
    }

    func send(
        _ route: AccountsRoute, _ form: [(String, String)] = [], as viewer: Viewer = .visitor,
        query: [(String, String)] = [], cookie: String? = nil, from address: String = "192.0.2.1"
    ) throws -> Answer {
        try accounts.take(route, sending(form, as: viewer, query: query, cookie: cookie, from: address))
    }

    func sending(
        _ form: [(String, String)] = [], as viewer: Viewer, query: [(String, String)] = [], cookie: String? = nil,
        from address: String = "192.0.2.1"
    ) -> Sending {
        Sending(
            form: Form(form.map { (name: $0.0, value: $0.1) }), query: Query(query.map { (name: $0.0, value: $0.1) }),
            viewer: viewer, nonce: nil, store: store, say: library.phrases(in: .english), link: Linking(prefix: nil),
            site: Self.site, remoteAddress: address,
            browser: "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0", sessionCookie: cookie,
            isSecure: true)
    }

    func whoIs(_ cookie: String) throws -> SignedIn? {
        try store.read { try accounts.whoIsAsking(cookie: cookie, in: $0, now: store.surroundings.now) }
    }

    func letters() throws -> [Letter] { try store.read { try Outbox.newest(50, in: $0) } }
}

func withStage(_ dialect: Dialect, _ body: (Stage) throws -> Void) throws {
    try withFreshDatabase(dialect, History.migrations) { try body(Stage($0)) }
}

extension Answer {
    /// The secret of the session that it begins.
    var cookie: String? {
        if case .begins(let secret, _)? = session { secret } else { nil }
    }

    /// Where it leads on to.
    var path: String? {
        if case .redirect(let path) = content { path } else { nil }
    }

    var page: (any Page)? {
        switch content {
        case .page(let page), .problem(let page): page
        default: nil
        }
    }

    var isProblem: Bool {
        if case .problem = content { true } else { false }
    }

    /// Its page as HTML, in one of the languages.
    func html(_ stage: Stage, in language: Language = .english) -> String {
        guard let page else { return "" }
        let shown = Rendering(
            say: stage.library.phrases(in: language), link: Linking(prefix: nil), site: Stage.site, formToken: nil)
        var html = HTML()
        page.body(&html, in: shown)
        return page.frame(in: shown).title + String(decoding: html.finish(), as: UTF8.self)
    }
}

extension Letter {
    /// The last segment of the first line that is an address with such a path.
    func token(after path: String) -> String? {
        body.split(separator: "\n").first { $0.contains(path) }?.split(separator: "/").last.map(String.init)
    }

    /// The six digits that stand alone at a line's end.
    var code: String? {
        body.split(separator: "\n").compactMap { line in
            let last = line.split(separator: " ").last.map(String.init) ?? ""
            return last.utf8.count == 6 && last.allSatisfy(\.isNumber) ? last : nil
        }.first
    }
}
