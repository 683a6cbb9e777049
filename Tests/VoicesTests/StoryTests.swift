import Database
import Foundation
import HTTP
import Pages
import Schema
import Spine
import TestSupport
import Testing

@testable import Voices

/// Stories and their tellers' permission, through the whole site.
@Suite struct StoryTests {
    private struct Stage {
        let test: SiteUnderTest
        let scene: Scene
        let cell: Cell.ID
        let carys: Visit
        let tomos: Visit

        init(_ database: Database) throws {
            test = try SiteUnderTest(database)
            scene = try Scene(database)
            let convenor = try scene.person("Carys", email: "carys@porthlas.example")
            cell = try scene.cell("quay-ward", visibility: .everyone, convenor: convenor)
            let member = try scene.person("Tomos", email: "tomos@porthlas.example")
            try scene.admit(member, to: cell, as: .member)
            carys = try test.signIn("carys@porthlas.example")
            tomos = try test.signIn("tomos@porthlas.example")
        }

        static let words = "Zwieback and cold tea was all there was at nine in the evening."

        @discardableResult
        func tell(_ visit: Visit, _ fields: KeyValuePairs<String, String> = [:]) throws -> Visit {
            var all = [
                "teller": "own", "title": "The first evening", "words": Self.words, "readers": "all",
                "quoting": "without-name", "name": "", "term": "always",
            ]
            for (name, value) in fields { all[name] = value }
            try visit.get("/g/quay-ward/stories/new")
            let token = Visit.token(in: visit.page)
            try visit.send(
                "/g/quay-ward/stories/new",
                all.map { ($0.key, $0.value) } + (token.map { [("form", $0)] } ?? []))
            return visit
        }

        func story() throws -> Item.ID {
            try #require(try test.database.read { try $0.first("select id from story") { try $0.next(Item.ID.self) } })
        }

        /// What of a page, as a visitor sees it.
        func visitor(_ path: String) throws -> (status: Int, page: String) {
            let visit = test.visit()
            try visit.get(path)
            return (visit.response.status.code, visit.page)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a story is told, read, and withdrawn everywhere at once`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let stage = try Stage(database)
            try stage.tell(stage.tomos)
            #expect(stage.tomos.page.contains(Stage.words))
            let path = "/g/quay-ward/stories/\(try stage.story().text)"
            #expect(try stage.visitor("/g/quay-ward/stories").page.contains("The first evening"))
            #expect(try stage.visitor(path).page.contains(Stage.words))
            #expect(try stage.visitor(path).page.contains("It may be quoted without a name"))
            // Nothing tells who told it, nor when but the day.
            #expect(try !stage.visitor(path).page.contains("Tomos"))
            try stage.carys.get("/g/quay-ward/history")
            #expect(!stage.carys.page.contains("The first evening"))
            try database.read { tx in
                let made = try tx.first("select created_at from item where kind = 'story'") { try $0.next(Time.self) }
                #expect(made == made?.day)
                #expect(
                    try tx.first("select count(*) from act where verb like '%story%'") { try $0.next(Int.self) } == 0)
            }
            try stage.tomos.get("\(path)/withdraw")
            try stage.tomos.post("\(path)/withdraw")
            #expect(try stage.visitor(path).status == 404)
            #expect(try !stage.visitor("/g/quay-ward/stories").page.contains("The first evening"))
            try stage.tomos.get(path)
            #expect(stage.tomos.response.status.code == 404)
            #expect(try Self.traces(in: database) == 0)
        }
    }

    private static func traces(in database: Database) throws -> Int {
        try database.read { tx in
            try tx.first(
                """
                select (select count(*) from item where title like '%first evening%')
                    + (select count(*) from story where body <> '')
                    + (select count(*) from searchable where folded like '%zwieback%')
                    + (select count(*) from wording where words like '%Zwieback%')
                """
            ) { try $0.next(Int.self) } ?? 0
        }
    }

    @Test func `the words of a withdrawn story are in no file of the database`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/stories.db"
            let database = try Database(.sqlite(path))
            defer { database.close() }
            try database.migrate(History.migrations)
            let stage = try Stage(database)
            try stage.tell(stage.tomos)
            func found() throws -> Bool {
                try [path, "\(path)-wal"].contains { file in
                    guard FileManager.default.fileExists(atPath: file) else { return false }
                    return try Data(contentsOf: URL(fileURLWithPath: file)).range(of: Data("Zwieback".utf8)) != nil
                }
            }
            #expect(try found())
            let story = "/g/quay-ward/stories/\(try stage.story().text)/withdraw"
            try stage.tomos.get(story)
            try stage.tomos.post(story)
            try stage.test.work()
            #expect(try !found())
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what was typed in for somebody is withdrawn with the code of the receipt`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let stage = try Stage(database)
            try stage.tell(stage.tomos, ["teller": "somebody"])
            #expect(stage.tomos.response.status.code == 422)
            #expect(stage.tomos.page.contains("Read it to them first"))
            try stage.tell(stage.tomos, ["teller": "somebody", "agreed": "yes"])
            let mark = "class=\"big\" translate=\"no\">"
            let start = try #require(stage.tomos.page.range(of: mark))
            let code = String(stage.tomos.page[start.upperBound...].prefix { $0 != "<" })
            #expect(code.count == 39)
            let path = "/g/quay-ward/stories/\(try stage.story().text)"
            #expect(try stage.visitor(path).page.contains("typed in for somebody"))
            // Whoever typed it in has no say over it.
            try stage.tomos.get("\(path)/withdraw")
            #expect(stage.tomos.response.status.code >= 400)
            let teller = stage.test.visit()
            try teller.get("/stories/withdraw")
            try teller.send("/stories/withdraw", [("code", "0000 1111 2222 3333 4444 5555 6666 7777")])
            #expect(teller.response.status.code == 422)
            #expect(try stage.visitor(path).status == 200)
            try teller.send("/stories/withdraw", [("code", code.uppercased())])
            #expect(teller.page.contains("The story is taken back"))
            #expect(try stage.visitor(path).status == 404)
            try teller.send("/stories/withdraw", [("code", code)])
            #expect(teller.response.status.code == 422)
        }
    }

    @Test func `permission that has run out hides a story, in the list, by its address and before any job`() throws {
        try withFreshDatabase(.sqlite, History.migrations) { database in
            let stage = try Stage(database)
            try stage.tell(stage.tomos, ["term": "quarter"])
            let path = "/g/quay-ward/stories/\(try stage.story().text)"
            let last = stage.test.clock.now.adding(days: 92)
            #expect(try stage.visitor(path).page.contains("It stands here until"))
            try stage.carys.get("/g/quay-ward/stories")
            try stage.carys.post("/g/quay-ward/stories/save")
            #expect(stage.carys.page.contains(",\(Rendering.date(last))"), "\(stage.carys.page)")
            stage.test.clock.advance(seconds: 92 * 86_400)
            #expect(try stage.visitor(path).status == 200)
            stage.test.clock.advance(seconds: 2 * 86_400)
            #expect(try stage.visitor(path).status == 404)
            #expect(try !stage.visitor("/g/quay-ward/stories").page.contains("The first evening"))
            try stage.test.work()
            let sight = try database.read { tx in
                try tx.first("select visibility from item where kind = 'story'") { try $0.next(Visibility.self) }
            }
            #expect(sight == .author)
        }
    }

    @Test func `only those whom its teller chose may read it`() throws {
        try withFreshDatabase(.sqlite, History.migrations) { database in
            let stage = try Stage(database)
            try stage.tell(stage.tomos, ["readers": "convenors"])
            let path = "/g/quay-ward/stories/\(try stage.story().text)"
            let other = try stage.scene.person("Amina", email: "amina@porthlas.example")
            try stage.scene.admit(other, to: stage.cell, as: .member)
            let amina = try stage.test.signIn("amina@porthlas.example")
            try amina.get(path)
            #expect(amina.response.status.code == 404)
            #expect(try stage.visitor(path).status == 404)
            try stage.carys.get(path)
            #expect(stage.carys.page.contains(Stage.words))
        }
    }

    @Test func `who took a story away is noted, and named to the convenor when it is withdrawn`() throws {
        try withFreshDatabase(.sqlite, History.migrations) { database in
            let stage = try Stage(database)
            try stage.tell(stage.tomos, ["quoting": "with-name", "name": "Tomos of the quay"])
            try stage.carys.get("/g/quay-ward/stories")
            try stage.carys.post("/g/quay-ward/stories/save")
            #expect(stage.carys.page.contains(Stage.words))
            #expect(stage.carys.page.contains("Tomos of the quay"))
            let path = "/g/quay-ward/stories/\(try stage.story().text)"
            try stage.tomos.get("\(path)/withdraw")
            try stage.tomos.post("\(path)/withdraw")
            try stage.carys.get("/g/quay-ward")
            #expect(stage.carys.page.contains("A story was withdrawn"))
            try stage.carys.get(path)
            #expect(stage.carys.page.contains("Who has a copy"))
            #expect(stage.carys.page.contains("Carys"))
            #expect(!stage.carys.page.contains(Stage.words))
            try stage.carys.post("\(path)/noted")
            try stage.carys.get("/g/quay-ward")
            #expect(!stage.carys.page.contains("A story was withdrawn"))
        }
    }
}
