import Calendar
import Database
import HTTP
import Markup
import Pages
import Phrases
import Routing
import Safety
import Schema
import Secrets
import Spine
import TestSupport
import Testing

@testable import Voices

/// A group that anyone may see, with a convenor, and the pages of voices as somebody sees them.
struct VoicesScene {
    let scene: Scene
    let convenor: Person.ID
    let cell: Cell.ID
    let slug = Slug("quay-ward")!
    let voices: VoicesCapability
    let library: Library

    static func on(_ dialect: Dialect, _ body: (VoicesScene) throws -> Void) throws {
        try withFreshDatabase(dialect, History.migrations) { try body(VoicesScene($0)) }
    }

    init(_ database: Database) throws {
        scene = try Scene(database)
        convenor = try scene.person("Carys")
        cell = try scene.cell("quay-ward", visibility: .everyone, convenor: convenor)
        library = try SiteUnderTest.library.get()
        let random = SeededRandom(seed: 5)
        let key = Key(random: random)
        voices = VoicesCapability(
            wiring: VoicesWiring(
                key: key, hands: KeyedHash(key: key), random: random, library: library,
                publicAddress: "https://together.example", personalData: { [] }, references: [], noteErasure: { _ in },
                safeguarding: SafetyCapability(
                    key: key,
                    wiring: SafetyWiring(
                        library: library, tables: [], keeps: { [] }, fixed: { [] }, me: { _ in Link(path: ["me"]) },
                        release: { _, _ in nil })), papering: NoPapers(), isHeld: { _, _ in "1 = 0" },
                organisations: { _, _ in [] }))
    }

    var store: Store { scene.store }

    var site: SiteFacts {
        SiteFacts(
            installation: .unnamed, publicAddress: "https://together.example", languages: [.english, .welsh],
            timeZone: .utc, assets: ["assets", "1"])
    }

    /// What somebody is answered at a route.
    func answer(
        _ route: VoicesRoute, as viewer: Viewer = .visitor, query: String = "", in language: Language = .english
    ) throws -> Answer {
        try store.read { tx in
            try voices.show(
                route,
                to: Reading(
                    tx: tx, viewer: viewer, now: store.surroundings.now, say: library.phrases(in: language),
                    link: Linking(prefix: nil), site: site, query: Request.Target("/x?\(query)").query))
        }
    }

    /// The page at a route, as it is sent.
    func page(
        _ route: VoicesRoute, as viewer: Viewer = .visitor, query: String = "", in language: Language = .english
    ) throws -> String {
        let answer = try answer(route, as: viewer, query: query, in: language)
        switch answer.content {
        case .page(let page), .problem(let page), .busy(let page): return html(page, in: language)
        case .file(let file): return String(decoding: file.bytes, as: UTF8.self)
        case .redirect(let path): return "to \(path)"
        }
    }

    func html(_ page: any PagePart, in language: Language = .english) -> String {
        var html = HTML()
        page.body(
            &html,
            in: Rendering(
                say: library.phrases(in: language), link: Linking(prefix: nil), site: site, formToken: nil))
        return String(decoding: html.finish(), as: UTF8.self)
    }

    /// Sends the import's form as the convenor.
    func send(_ fields: [(String, String)], files: [(String, String)]) throws -> Answer {
        try voices.take(
            .importing(slug),
            Sending(
                form: Form(
                    fields.map { (name: $0.0, value: $0.1) },
                    files: files.map {
                        (
                            name: $0.0,
                            file: FormFile(name: $0.0, contentType: "text/csv", bytes: Array($0.1.utf8))
                        )
                    }), query: Query(), viewer: scene.viewer(convenor), nonce: nil, store: store,
                say: library.phrases(in: .english), link: Linking(prefix: nil), site: site, remoteAddress: "",
                browser: "", sessionCookie: nil, isSecure: true))
    }

    /// Does the background work that is due.
    func work() throws {
        while let job = try JobQueue.claim(from: scene.database, now: store.surroundings.now) {
            guard let handler = voices.jobs.first(where: { $0.kind == job.kind }) else { return }
            try JobQueue.settle(
                job, try handler.run(job, store), in: scene.database, now: store.surroundings.now)
        }
    }

    func count(_ table: SQL) throws -> Int {
        try store.read { try $0.first("select count(*) from \(table)") { try $0.next(Int.self) } } ?? 0
    }

    /// The one conversation that is there.
    func conversation() throws -> Conversation.ID {
        try #require(
            try store.read { try $0.first("select id from conversation") { try $0.next(Conversation.ID.self) } })
    }
}
