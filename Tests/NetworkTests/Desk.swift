import Calendar
import Database
import HTTP
import Markup
import Pages
import Phrases
import Schema
import Spine
import TestSupport

@testable import Network

/// A network to work at: people look and send forms, and invitations are only noted.
struct Desk {
    let scene: Scene
    let network: NetworkCapability
    let say: Phrases
    let site: SiteFacts

    /// Invites nobody, and says that it did.
    struct Inviter: Inviting {
        func invite(
            _ person: Person.ID, to cell: CellHeading, byLetter: Bool, in acting: Acting, of sending: Sending
        ) throws -> Invitation {
            Invitation(
                address: "https://together.example/invitation/one", code: byLetter ? "LETTER" : "PAPER",
                paper: Link(path: ["invitation", "one", "paper"]))
        }

        func isOnlyListed(_ person: Person.ID, by viewer: Viewer, in tx: ReadTransaction) throws -> Bool {
            try Person.find(person, in: tx)?.email != "came-in@example.org"
        }

        func withdrawInvitations(of person: Person.ID, in acting: Acting) throws {}

        func makeCode(for person: Person.ID, in acting: Acting, of sending: Sending) throws -> Invitation? { nil }
    }

    init(_ database: Database) throws {
        scene = try Scene(database)
        network = NetworkCapability(inviting: Inviter()) { _, _ in [] }
        let library = try SiteUnderTest.library.get()
        say = library.phrases(in: .english)
        site = SiteFacts(
            installation: try scene.store.read { try Installation.read(in: $0) } ?? .unnamed,
            publicAddress: "https://together.example", languages: library.languages, timeZone: .utc,
            assets: ["assets", "0"])
    }

    static func on(_ dialect: Dialect, _ body: (Desk) throws -> Void) throws {
        try withFreshDatabase(dialect, History.migrations) { try body(try Desk($0)) }
    }

    func viewer(_ person: Person.ID?) throws -> Viewer { try person.map { try scene.viewer($0) } ?? .visitor }

    func reading<T>(_ person: Person.ID?, _ body: (Reading) throws -> T) throws -> T {
        let viewer = try viewer(person)
        return try scene.store.read { tx in
            try body(
                Reading(
                    tx: tx, viewer: viewer, now: scene.clock.now, say: say, link: Linking(prefix: nil), site: site,
                    query: Query()))
        }
    }

    func show(_ route: NetworkRoute, to person: Person.ID?) throws -> Answer {
        try reading(person) { try network.show(route, to: $0) }
    }

    /// The page at a route as it is written.
    func page(_ route: NetworkRoute, for person: Person.ID?) throws -> String { html(try show(route, to: person)) }

    func send(
        _ route: NetworkRoute, as person: Person.ID?, nonce: [UInt8]? = nil, _ fields: KeyValuePairs<String, String>
    ) throws -> Answer {
        try network.take(
            route,
            Sending(
                form: Form(fields.map { (name: $0.key, value: $0.value) }), query: Query(),
                viewer: try viewer(person), nonce: nonce, store: scene.store, say: say, link: Linking(prefix: nil),
                site: site, remoteAddress: "127.0.0.1", browser: "test", sessionCookie: nil, isSecure: true))
    }

    func html(_ answer: Answer) -> String {
        switch answer.content {
        case .page(let page), .problem(let page), .busy(let page):
            var html = HTML()
            page.body(&html, in: Rendering(say: say, link: Linking(prefix: nil), site: site, formToken: nil))
            return String(decoding: html.finish(), as: UTF8.self)
        case .redirect(let path): return "-> \(path)"
        case .file: return "file"
        }
    }

    func isProblem(_ answer: Answer) -> Bool { if case .problem = answer.content { true } else { false } }

    /// Founds a group and returns its slug and id.
    @discardableResult
    func found(
        _ name: String, as person: Person.ID, within: Slug? = nil, visibility: String = "everyone"
    ) throws -> CellHeading {
        let answer = try send(
            within.map { .newCellWithin($0) } ?? .newCell, as: person,
            ["name": name, "question": "What helps?", "visibility": visibility, "language": "en"])
        let path = html(answer).split(separator: "/")
        guard path.count == 4, let slug = Slug(String(path[2])) else {
            throw SpineError(.refused, "The group was not founded: \(html(answer))")
        }
        return try reading(person) { try $0.cell(slug) }
    }
}

extension Answer {
    /// The file that it is.
    var file: Answer.File? {
        if case .file(let file) = content { file } else { nil }
    }
}
