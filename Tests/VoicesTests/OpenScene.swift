import Database
import Foundation
import HTTP
import Spine
import TestSupport

@testable import Voices

/// A conversation that is open, with views to begin with, and the whole site around it.
struct OpenScene {
    static let code = "B2C3D4"
    static let entranceCode = "Q7R8S9"

    let under: SiteUnderTest
    let scene: Scene
    let convenor: Person.ID
    let cell: Cell.ID
    let id: Conversation.ID
    let entrance: Item.ID

    /// Runs `body` with one on each kind of database.
    static func onEach(views: Int = 12, _ body: (OpenScene) throws -> Void) throws {
        for dialect in Dialect.allCases { try on(dialect, views: views, body) }
    }

    static func on(_ dialect: Dialect = .sqlite, views: Int = 12, _ body: (OpenScene) throws -> Void) throws {
        try SiteUnderTest.on(dialect) { try body(OpenScene($0, views: views)) }
    }

    init(_ under: SiteUnderTest, views: Int) throws {
        self.under = under
        scene = try Scene(under.database)
        convenor = try scene.person("Carys", email: "carys@porthlas.example")
        cell = try scene.cell("quay-ward", visibility: .everyone, convenor: convenor)
        let (cell, scene) = (self.cell, self.scene)
        (id, entrance) = try scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
            let id = try acting.insert(
                Conversation.kind, title: "What would have made your first evening home easier?", language: "en",
                visibility: .everyone, in: cell)
            let entrance: Item.ID = acting.surroundings.newID()
            try acting.tx.run(
                """
                insert into conversation (id, description, promise, answer_by, code, opens_at, closes_at, excluded_sectors)
                values (\(id), 'We want to change how people come home.', 'We read all of it and say what we do.',
                    \(acting.now.adding(days: 30)), \(Self.code), \(acting.now.adding(days: -1)),
                    \(acting.now.adding(days: 14)), 'local-government')
                """)
            try acting.tx.run(
                """
                insert into entrance (id, conversation, label, code)
                values (\(entrance), \(id), 'Y Pantri', \(Self.entranceCode))
                """)
            try acting.word(.title, of: id, in: "ar", "ما الذي كان سيجعل مساءك الأول في المنزل أسهل؟")
            for number in 1...max(1, views) where number <= views {
                try Self.insert("Seed view number \(number).", number, in: cell, of: id, acting)
            }
            return (id, entrance)
        }
    }

    /// A view that is published already.
    private static func insert(
        _ words: String, _ number: Int, in cell: Cell.ID, of conversation: Conversation.ID, _ acting: Acting
    ) throws {
        let view = try acting.insert(
            Statement.kind, title: words, language: "en", visibility: .everyone, in: cell,
            id: acting.surroundings.newUnorderedID())
        try acting.tx.run(
            """
            insert into statement (id, conversation, number, moderation, is_seed)
            values (\(view), \(conversation), \(number), 'published', \(true))
            """)
    }

    /// A browser in which somebody pressed Start.
    func resident(at code: String = code) throws -> Visit {
        let visit = under.visit()
        try visit.get("/c/\(code)")
        try visit.post("/c/\(code)", ["age": "adult"])
        return visit
    }

    /// Answers the view that is open.
    func answer(_ answer: String, in visit: Visit, at code: String = code) throws {
        try visit.post("/c/\(code)/view", ["view": Self.number(in: visit.page) ?? "", "answer": answer])
    }

    /// The number of the view on a page.
    static func number(in page: String) -> String? {
        guard let found = page.range(of: "name=\"view\" value=\"") else { return nil }
        return String(page[found.upperBound...].prefix { $0 != "\"" })
    }

    /// Says something in own words, all the way.
    func say(_ words: String, naming: String = "none", name: String = "", in visit: Visit) throws {
        try visit.post("/c/\(Self.code)/check?age=adult", ["words": words, "naming": naming, "name": name])
        try visit.post("/c/\(Self.code)/say?age=adult", ["words": words, "naming": naming, "name": name, "do": "send"])
    }

    /// Publishes figures of views, by their numbers.
    func publish(_ tallies: [Int: Tally]) throws {
        let views = tallies.sorted { $0.key < $1.key }.map {
            PublishedLandscape.View(number: $0, all: $1, groups: [], consensus: 0)
        }
        let figures = PublishedLandscape(people: 100, onPaper: 0, groups: [], views: views)
        try arrange(
            """
            insert into landscape (conversation, figures, people, day)
            values (\(id), \(figures.text), \(figures.people), 0)
            on conflict (conversation) do update set figures = excluded.figures
            """)
    }

    /// Does something to the database that the rest of the product will do.
    func arrange(_ statement: SQL) throws {
        try scene.store.act(Scene.arrange, by: .system, on: .network) { _ = try $0.tx.run(statement) }
    }

    func count(_ what: SQL) throws -> Int {
        try scene.store.read { try $0.first("select count(*) from \(what)") { try $0.next(Int.self) } } ?? 0
    }

    func number(_ query: SQL) throws -> Int {
        try scene.store.read { try $0.first(query) { try $0.next(Int.self) } } ?? 0
    }

    /// The receipt of whoever answers in a browser: the path of the long link, and the four words.
    func receipt(in visit: Visit, email: String = "") throws -> (path: String, words: String) {
        try visit.post("/c/\(Self.code)/receipt", ["email": email])
        let page = visit.page
        guard let link = page.range(of: "href=\"/r/"), let words = page.range(of: "<p class=\"big\">") else {
            throw SpineError(.notFound, "No receipt is on the page.")
        }
        return (
            "/r/" + page[link.upperBound...].prefix { $0 != "\"" },
            String(page[words.upperBound...].prefix { $0 != "<" })
        )
    }
}
