import Accounts
import Database
import Pages
import Spine
import Testing

@Suite struct SetUpTests {
    private let answers = [
        ("name", "Carys"), ("email", "carys@example.org"), ("network", "Porthlas Together"), ("language", "cy"),
    ]

    private func token(_ stage: Stage) throws -> String? {
        try stage.accounts.firstHostLink(in: stage.store, publicAddress: "https://together.example")
            .flatMap { $0.split(separator: "/").last.map(String.init) }
    }

    @Test(arguments: Dialect.allCases)
    func `whoever has the printed link becomes the site keeper`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let first = try #require(try token(stage))
            let second = try #require(try token(stage))
            stage.wait(days: 400)
            #expect(try stage.show(.enter(first)).html(stage).contains("Set up your network"))
            let answer = try stage.send(.enter(first), answers)
            #expect(answer.path == "/groups/new")
            let cookie = try #require(answer.cookie)
            let viewer = try #require(try stage.whoIs(cookie)).viewer
            #expect(viewer.isHost && viewer.name == "Carys" && viewer.language == "cy")
            let installation = try stage.store.read { try Installation.read(in: $0) }
            #expect(installation?.name == "Porthlas Together" && installation?.language == "cy")
            // From now on no such link opens anything, and none is made.
            #expect(try stage.send(.enter(first), answers).cookie == nil)
            #expect(try stage.send(.enter(second), answers).cookie == nil)
            #expect(try token(stage) == nil)
        }
    }

    @Test func `what is missing is asked for and what was typed stays`() throws {
        try withStage(.sqlite) { stage in
            let link = try #require(try token(stage))
            let answer = try stage.send(.enter(link), [("name", "Carys"), ("email", "carys"), ("language", "cy")])
            let page = answer.html(stage)
            #expect(answer.isProblem && page.contains("value=\"Carys\"") && page.contains("value=\"carys\""))
            #expect(page.contains("Give the network a name.") && page.contains("not an e-mail address"))
            #expect(try stage.send(.enter(link), answers).cookie != nil)
        }
    }

    @Test func `whoever may run the program can let somebody in`() throws {
        try withStage(.sqlite) { stage in
            let carys = try stage.person("Carys", email: nil)
            let link = try stage.accounts.signInLink(
                for: carys, in: stage.store, publicAddress: "https://together.example")
            let token = try #require(link.split(separator: "/").last.map(String.init))
            let cookie = try #require(try stage.send(.enter(token)).cookie)
            #expect(try stage.whoIs(cookie)?.viewer.actor == carys)
            #expect(try stage.send(.enter(token)).cookie == nil)
        }
    }
}
