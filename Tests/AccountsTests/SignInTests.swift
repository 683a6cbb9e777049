import Accounts
import Database
import Pages
import Spine
import Testing

@Suite struct SignInTests {
    private func ask(_ stage: Stage, _ email: String, next: String? = nil, from address: String = "192.0.2.1") throws
        -> (path: String?, attempt: String)
    {
        let answer = try stage.send(
            .signIn, [("email", email)], query: next.map { [("next", $0)] } ?? [], from: address)
        return (answer.path, answer.path?.split(separator: "=").last.map(String.init) ?? "")
    }

    @Test(arguments: Dialect.allCases)
    func `a link signs in once and looking at it does nothing`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            _ = try stage.person("Carys", email: "carys@example.org")
            _ = try ask(stage, "CARYS@example.org", next: "/g/quay?a=1&b=%26")
            let letter = try #require(try stage.letters().first)
            #expect(letter.recipient == "carys@example.org")
            let token = try #require(letter.token(after: "/enter/"))
            for _ in 0..<3 { #expect(try stage.show(.enter(token)).html(stage).contains("Welcome back, Carys")) }
            let answer = try stage.send(.enter(token))
            #expect(answer.path == "/g/quay?a=1&b=%26")
            let cookie = try #require(answer.cookie)
            #expect(try stage.whoIs(cookie)?.viewer.name == "Carys")
            let again = try stage.send(.enter(token))
            #expect(again.isProblem && again.cookie == nil)
            #expect(try stage.show(.enter(token)).html(stage).contains("no longer works"))
        }
    }

    @Test func `link and code end after fifteen minutes`() throws {
        try withStage(.sqlite) { stage in
            _ = try stage.person("Carys", email: "carys@example.org")
            let (_, attempt) = try ask(stage, "carys@example.org")
            let letter = try #require(try stage.letters().first)
            let (token, code) = (try #require(letter.token(after: "/enter/")), try #require(letter.code))
            stage.wait(seconds: 15 * 60)
            #expect(try stage.send(.enter(token)).cookie == nil)
            let late = try stage.send(.signInCode, [("code", code)], query: [("for", attempt)])
            #expect(late.cookie == nil && late.html(stage).contains("no longer works"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a code signs in once, with the spaces that somebody types`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            _ = try stage.person("Carys", email: "carys@example.org")
            let (_, attempt) = try ask(stage, "carys@example.org")
            let letter = try #require(try stage.letters().first)
            let code = try #require(letter.code)
            let typed = "\(code.prefix(3)) \(code.suffix(3))"
            let answer = try stage.send(.signInCode, [("code", typed)], query: [("for", attempt)])
            #expect(answer.cookie != nil && answer.path == "/me")
            #expect(try stage.send(.signInCode, [("code", code)], query: [("for", attempt)]).cookie == nil)
            let token = try #require(letter.token(after: "/enter/"))
            #expect(try stage.send(.enter(token)).cookie == nil)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `five wrong codes void the right one and its link stays`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            _ = try stage.person("Carys", email: "carys@example.org")
            let (_, attempt) = try ask(stage, "carys@example.org")
            let code = try #require(try stage.letters().first?.code)
            let wrong = code == "000000" ? "000001" : "000000"
            for left in [4, 3, 2, 1] {
                let answer = try stage.send(.signInCode, [("code", wrong)], query: [("for", attempt)])
                #expect(answer.isProblem && answer.html(stage).contains("Tries left: \(left)."))
            }
            #expect(
                try stage.send(.signInCode, [("code", wrong)], query: [("for", attempt)]).html(stage)
                    .contains("no longer works"))
            #expect(try stage.send(.signInCode, [("code", code)], query: [("for", attempt)]).cookie == nil)
        }
    }

    @Test func `one sign-in's code opens no other`() throws {
        try withStage(.sqlite) { stage in
            _ = try stage.person("Carys", email: "carys@example.org")
            let (_, other) = try ask(stage, "nobody@example.org")
            _ = try ask(stage, "carys@example.org")
            let code = try #require(try stage.letters().first?.code)
            #expect(try stage.send(.signInCode, [("code", code)], query: [("for", other)]).cookie == nil)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a known and an unknown address get the same answers`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            _ = try stage.person("Carys", email: "carys@example.org")
            let known = try ask(stage, "carys@example.org")
            let unknown = try ask(stage, "nobody@example.org")
            #expect(try stage.letters().count == 1)
            #expect(known.path?.count == unknown.path?.count)
            let code = try #require(try stage.letters().first?.code)
            let wrong = code == "000000" ? "000001" : "000000"
            for _ in 0..<6 {
                let pages = try [known.attempt, unknown.attempt].map { attempt in
                    try stage.send(.signInCode, [("code", wrong)], query: [("for", attempt)]).html(stage)
                        .replacing(attempt, with: "")
                }
                #expect(pages[0] == pages[1])
            }
            for _ in 0..<4 {
                #expect(try ask(stage, "carys@example.org").path != nil)
                #expect(try ask(stage, "nobody@example.org").path != nil)
            }
            let late = try ["carys@example.org", "nobody@example.org"].map { email in
                try stage.send(.signIn, [("email", email)]).html(stage).replacing(email, with: "")
            }
            #expect(late[0] == late[1] && late[0].contains("tried too often"))
        }
    }

    @Test func `too many tries end with the hour`() throws {
        try withStage(.sqlite) { stage in
            for number in 0..<40 { _ = try ask(stage, "a\(number)@example.org") }
            #expect(try ask(stage, "b@example.org").path == nil)
            #expect(try ask(stage, "b@example.org", from: "192.0.2.2").path != nil)
            stage.wait(seconds: 3600)
            #expect(try ask(stage, "b@example.org").path != nil)
        }
    }

    @Test func `nobody uses up from afar the letters that somebody may ask for`() throws {
        try withStage(.sqlite) { stage in
            _ = try stage.person("Carys", email: "carys@example.org")
            for _ in 0..<30 { _ = try ask(stage, "carys@example.org", from: "198.51.100.9") }
            #expect(try ask(stage, "carys@example.org", from: "198.51.100.9").path == nil)
            #expect(try ask(stage, "carys@example.org").path != nil)
            // From everywhere together there is a bound too, so that nobody is buried in letters.
            for number in 10..<20 {
                for _ in 0..<5 { _ = try ask(stage, "carys@example.org", from: "192.0.2.\(number)") }
            }
            #expect(try ask(stage, "carys@example.org").path == nil)
            #expect(try stage.letters().count == 15)
        }
    }

    @Test func `addresses of one household count as one`() throws {
        try withStage(.sqlite) { stage in
            for number in 0..<40 { _ = try ask(stage, "a\(number)@example.org", from: "2001:db8:1:2::\(number)") }
            #expect(try ask(stage, "b@example.org", from: "2001:db8:1:2:ffff::1").path == nil)
            #expect(try ask(stage, "b@example.org", from: "2001:db8:1:3::1").path != nil)
        }
    }

    @Test func `signing in again ends the session that the browser had`() throws {
        try withStage(.sqlite) { stage in
            let carys = try stage.person("Carys", email: "carys@example.org")
            var cookie: String?
            for _ in 0..<2 {
                _ = try ask(stage, "carys@example.org")
                stage.wait(seconds: 1)
                let token = try #require(try stage.letters().first?.token(after: "/enter/"))
                let old = cookie
                cookie = try stage.send(.enter(token), cookie: old).cookie
                if let old { #expect(try stage.whoIs(old) == nil && old != cookie) }
            }
            let newest = try #require(cookie)
            #expect(try stage.whoIs(newest)?.viewer.actor == carys)
        }
    }

    @Test(arguments: ["not an address", "a@b", "@example.org", "a@example.org, b@example.org", ""])
    func `what cannot be an address is said to be none`(_ email: String) throws {
        try withStage(.sqlite) { stage in
            let answer = try stage.send(.signIn, [("email", email)])
            #expect(answer.isProblem && answer.html(stage).contains("There is a problem"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a password signs in those who set one, and says the same to all others`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let carys = try stage.person("Carys", email: "carys@example.org")
            _ = try ask(stage, "carys@example.org")
            let token = try #require(try stage.letters().first?.token(after: "/enter/"))
            let cookie = try #require(try stage.send(.enter(token)).cookie)
            let viewer = try stage.viewer(carys)
            #expect(try stage.send(.password, [("new", "short")], as: viewer, cookie: cookie).isProblem)
            let set = try stage.send(.password, [("new", "tide kettle ferry")], as: viewer, cookie: cookie)
            #expect(set.path == "/me/about")
            #expect(try stage.whoIs(cookie) != nil)
            func enter(_ email: String, _ password: String) throws -> Answer {
                try stage.send(.signInPassword, [("email", email), ("password", password)])
            }
            #expect(try enter("carys@example.org", "tide kettle ferry").cookie != nil)
            let wrong = try enter("carys@example.org", "tide kettle fairy")
            let unknown = try enter("nobody@example.org", "tide kettle ferry")
            #expect(wrong.cookie == nil && unknown.cookie == nil)
            #expect(
                wrong.html(stage).replacing("carys@", with: "") == unknown.html(stage).replacing("nobody@", with: ""))
            let changed = [("current", "guess guess guess"), ("new", "another long one")]
            #expect(try stage.send(.password, changed, as: viewer, cookie: cookie).isProblem)
            for _ in 1..<10 { _ = try stage.send(.password, changed, as: viewer, cookie: cookie) }
            let right = [("current", "tide kettle ferry"), ("new", "another long one")]
            #expect(
                try stage.send(.password, right, as: viewer, cookie: cookie).html(stage).contains("tried too often"))
            _ = try stage.send(.passwordRemoval, as: viewer)
            #expect(try enter("carys@example.org", "tide kettle ferry").cookie == nil)
        }
    }
}
