import Database
import HTTP
import Schema
import Spine
import TestSupport
import Testing

/// Whoever is refused something is told why, as far as they may know, and where to go on.
@Suite struct HindranceTests {
    private struct Stage {
        let test: SiteUnderTest
        let scene: Scene
        let open: Cell.ID

        init(_ database: Database) throws {
            test = try SiteUnderTest(database)
            scene = try Scene(database)
            let convenor = try scene.person("Carys", email: "carys@porthlas.example")
            open = try scene.cell("open", visibility: .everyone, convenor: convenor)
            _ = try scene.cell("closed", convenor: convenor)
            for (name, standing) in [("Mari", Standing.member), ("Olwen", .observer)] {
                let person = try scene.person(name, email: "\(name.lowercased())@porthlas.example")
                try scene.admit(person, to: open, as: standing)
            }
            _ = try scene.person("Sara", email: "sara@porthlas.example")
        }

        /// What somebody reads who sends a form to an address.
        func page(_ name: String, sending path: String) throws -> (status: Int, words: String) {
            let visit = try test.signIn("\(name)@porthlas.example")
            return try page(visit, sending: path)
        }

        func page(_ visit: Visit, sending path: String) throws -> (status: Int, words: String) {
            try visit.get("/me/about")
            let status = try visit.post(path).status.code
            return (status, visit.page)
        }
    }

    private static let group = "href=\"/g/open\""
    private static let people = "href=\"/g/open/people\""

    @Test(arguments: Dialect.allCases)
    func `who may do it is told, with a way to them`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let stage = try Stage(database)
            let outsider = try stage.page("sara", sending: "/g/open/learning/new")
            #expect(outsider.status == 403 && outsider.words.contains("you do not belong to this one"))
            #expect(outsider.words.contains(Self.group) && outsider.words.contains(">The group open</a>"))
            let observer = try stage.page("olwen", sending: "/g/open/learning/new")
            #expect(observer.status == 403 && observer.words.contains("You are an observer in this group"))
            #expect(observer.words.contains(Self.group) && observer.words.contains(Self.people))
            let member = try stage.page("mari", sending: "/g/open/settings")
            #expect(member.status == 403 && member.words.contains("In this group a convenor does this"))
            #expect(member.words.contains(Self.people))
            let keeping = try stage.page("carys", sending: "/host/settings")
            #expect(keeping.status == 403 && keeping.words.contains("Only a site keeper does this"))
            // The page that holds the form says the same.
            let mari = try stage.test.signIn("mari@porthlas.example")
            #expect(try mari.get("/g/open/settings").status == .forbidden)
            #expect(mari.page.contains("In this group a convenor does this") && mari.page.contains(Self.people))
            #expect(try mari.get("/cy/g/open/settings").status == .forbidden)
            #expect(mari.page.contains("Cynullydd sy’n gwneud hyn") && mari.page.contains("/cy/g/open/people"))
        }
    }

    @Test(arguments: [
        (Item.State.live, "opened or published meanwhile"), (.frozen, "closed or agreed meanwhile"),
        (.retired, "taken back meanwhile"),
    ])
    func `what became of it meanwhile is told to those who could have done it`(state: Item.State, words: String) throws
    {
        try withFreshDatabase(.sqlite, History.migrations) { database in
            let stage = try Stage(database)
            let item = try stage.scene.item("What we saw", in: stage.open, visibility: .everyone, state: state)
            let path = "/g/open/learning/\(item.text)/change"
            let convenor = try stage.page("carys", sending: path)
            #expect(convenor.status == 403 && convenor.words.contains(words), "\(convenor.words)")
            #expect(convenor.words.contains("<h1>This cannot be done now</h1>") && convenor.words.contains(Self.group))
            let member = try stage.page("mari", sending: path)
            #expect(
                !member.words.contains(words) && member.words.contains("Whoever wrote this may do it, or a convenor"))
        }
    }

    @Test func `a form of an earlier session is too old, and one of another site is not ours`() throws {
        try withFreshDatabase(.sqlite, History.migrations) { database in
            let stage = try Stage(database)
            let before = try stage.test.signIn("carys@porthlas.example")
            try before.get("/me/about")
            let token = try #require(Visit.token(in: before.page))
            let now = try stage.test.signIn("carys@porthlas.example")
            try now.send("/me/about", [("form", token), ("name", "Carys")])
            #expect(now.response.status == .forbidden && now.page.contains("<h1>This form is too old</h1>"))
            try now.send("/me/about", [("form", token), ("name", "Carys")], origin: "https://elsewhere.example")
            #expect(now.response.status == .forbidden && now.page.contains("<h1>This form came from elsewhere</h1>"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `to whoever does not see the group, sending to it is sending to nowhere`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let stage = try Stage(database)
            let hidden = try stage.scene.item("hidden", in: stage.open, visibility: .convenors, state: .retired)
            let absent: Item.ID = stage.scene.store.surroundings.newID()
            let sara = try stage.test.signIn("sara@porthlas.example")
            for (here, nowhere) in [
                ("/g/closed/settings", "/g/nowhere/settings"), ("/g/closed/learning/new", "/g/nowhere/learning/new"),
                ("/g/open/learning/\(hidden.text)/change", "/g/open/learning/\(absent.text)/change"),
            ] {
                let found = try stage.page(sara, sending: here)
                let lost = try stage.page(sara, sending: nowhere)
                #expect(found.status == 404 && lost.status == 404)
                #expect(found.words.replacing(here, with: "") == lost.words.replacing(nowhere, with: ""), "\(here)")
            }
        }
    }

    @Test func `the only convenor is told what to do before they leave`() throws {
        try withFreshDatabase(.sqlite, History.migrations) { database in
            let left = try Stage(database).page("carys", sending: "/g/open/leave")
            #expect(left.status == 422 && left.words.contains("Make somebody else a convenor first"), "\(left.words)")
            #expect(left.words.contains(Self.people))
        }
    }
}
