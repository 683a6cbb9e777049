import Accounts
import Database
import Pages
import Phrases
import Routing
import Spine
import Testing

@Suite struct AccountsPagesTests {
    @Test func `each phrase stands in each language with its placeholders`() throws {
        try withStage(.sqlite) { stage in
            let problems = stage.library.problems(for: AccountsCapability.words)
            #expect(problems.filter { $0.contains("Accounts") } == [])
        }
    }

    @Test(arguments: AccountsCapability.exampleRoutes)
    func `a route's path leads back to it`(_ route: AccountsRoute) {
        #expect(AccountsRoute.table.route(at: route.path) == route)
    }

    @Test func `each address has an example and each action a row`() {
        #expect(AccountsCapability.exampleRoutes.count == AccountsRoute.table.patterns.count)
        for action in AccountsCapability.exampleRoutes.compactMap({ AccountsCapability.deed(at: $0)?.action }) {
            #expect(AccountsCapability.actions.contains(action))
        }
        #expect(Set(AccountsCapability.actions.map(\.name)).count == AccountsCapability.actions.count)
    }

    @Test(arguments: AccountsCapability.exampleRoutes, [Language.english, .welsh])
    func `each page is whole in each language`(_ route: AccountsRoute, _ language: Language) throws {
        try withStage(.sqlite) { stage in
            let carys = try stage.person("Carys", email: "carys@example.org")
            let other = try stage.person("Dai", email: nil)
            _ = try stage.cell("quay", with: [(carys, .convenor), (other, .member)])
            let isMine = route.path.first == "me"
            let answer = try stage.show(route, as: isMine ? try stage.viewer(carys) : .visitor)
            guard answer.page != nil else { return }
            let page = answer.html(stage, in: language)
            #expect(page.contains("<h1>"))
            #expect(!page.contains("{") && !page.contains("}"))
        }
    }

    @Test func `with a mail server a letter is on its way, and may lie with the spam`() throws {
        try withStage(.sqlite) { stage in
            #expect(try stage.show(.signIn).html(stage).contains("We send you a link by e-mail."))
            let code = try stage.show(.signInCode).html(stage)
            #expect(code.contains("Check your e-mail") && code.contains("spam") && !code.contains("site keeper"))
        }
    }

    @Test func `what is one's own asks a visitor to sign in`() throws {
        try withStage(.sqlite) { stage in
            for route in AccountsCapability.exampleRoutes
            where AccountsCapability.deed(at: route)?.action.circles == [.own] {
                #expect(throws: SpineError.self) { try stage.send(route, [("name", "x"), ("language", "en")]) }
            }
        }
    }

    @Test(
        arguments: [
            "//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "evil", "/a/../b", "",
            "/%5Cevil.example", "/a\n/b", "/" + String(repeating: "a", count: 600),
        ])
    func `nobody is led elsewhere after signing in`(_ next: String) throws {
        try withStage(.sqlite) { stage in
            let carys = try stage.person("Carys", email: "carys@example.org")
            let answer = try stage.show(.signIn, as: try stage.viewer(carys), query: [("next", next)])
            #expect(answer.path == "/me")
        }
    }
}
