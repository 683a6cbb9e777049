import Accounts
import Database
import Pages
import Spine
import Testing

@Suite struct SessionTests {
    /// Signs somebody in by a letter.
    private func signIn(_ email: String, _ stage: Stage) throws -> String {
        stage.wait(seconds: 1)
        _ = try stage.send(.signIn, [("email", email)])
        let token = try #require(try stage.letters().first?.token(after: "/enter/"))
        return try #require(try stage.send(.enter(token)).cookie)
    }

    @Test(arguments: Dialect.allCases)
    func `a session brings the person with their memberships`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let carys = try stage.person("Carys", email: "carys@example.org", isHost: true, language: "cy")
            let cell = try stage.cell("quay", with: [(carys, .convenor)])
            let cookie = try signIn("carys@example.org", stage)
            let known = try #require(try stage.whoIs(cookie))
            #expect(known.viewer.actor == carys && known.viewer.isHost && known.viewer.language == "cy")
            #expect(known.viewer.standing(in: cell) == .convenor)
            #expect(known.session.count == 32 && !known.isDue)
            #expect(try stage.whoIs(cookie)?.session == known.session)
            for other in ["", "x", String(repeating: "0", count: 32), cookie + "0"] {
                #expect(try stage.whoIs(other) == nil)
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a session lasts sixty days from the last day that it was used`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            _ = try stage.person("Carys", email: "carys@example.org")
            let cookie = try signIn("carys@example.org", stage)
            stage.wait(days: 40)
            let known = try #require(try stage.whoIs(cookie))
            #expect(known.isDue)
            guard
                case .begins(let secret, let seconds) = try stage.accounts.renew(known, cookie: cookie, in: stage.store)
            else { return #expect(Bool(false)) }
            #expect(secret == cookie && seconds == 60 * 86_400)
            #expect(try stage.whoIs(cookie)?.isDue == false)
            stage.wait(days: 59)
            #expect(try stage.whoIs(cookie) != nil)
            stage.wait(days: 1)
            #expect(try stage.whoIs(cookie) == nil)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the browser that asks stands first and by name`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            _ = try stage.person("Carys", email: "carys@example.org")
            for cookie in try [signIn("carys@example.org", stage), signIn("carys@example.org", stage)] {
                let known = try #require(try stage.whoIs(cookie))
                let page = try stage.show(.sessions, as: known.viewer, session: known.session).html(stage)
                let rows = page.split(separator: "<li>").filter { $0.contains("Firefox, Android") }
                #expect(rows.map { $0.contains("This browser") } == [true, false])
                #expect(rows.map { $0.contains("/sign-out") } == [true, false])
            }
        }
    }

    @Test func `one session can be ended, and all of them`() throws {
        try withStage(.sqlite) { stage in
            let carys = try stage.person("Carys", email: "carys@example.org")
            let dai = try stage.person("Dai", email: "dai@example.org")
            let first = try signIn("carys@example.org", stage)
            let second = try signIn("carys@example.org", stage)
            let others = try signIn("dai@example.org", stage)
            let viewer = try stage.viewer(carys)
            let page = try stage.show(.sessions, as: viewer).html(stage)
            #expect(page.contains("Firefox, Android"))
            let id = try #require(
                page.split(separator: "\"").first { $0.hasPrefix("/me/sessions/") && !$0.hasSuffix("all") }
                    .flatMap { Session.ID(text: String($0.dropFirst("/me/sessions/".count))) })
            // Nobody ends what is another's.
            _ = try stage.send(.session(id), as: try stage.viewer(dai))
            #expect(try stage.whoIs(first) != nil && stage.whoIs(second) != nil)
            _ = try stage.send(.session(id), as: viewer)
            #expect(try [first, second].filter { try stage.whoIs($0) != nil }.count == 1)
            let all = try stage.send(.allSessions, as: viewer)
            if case .ends? = all.session {} else { #expect(Bool(false), "the cookie stays") }
            #expect(try stage.whoIs(first) == nil && stage.whoIs(second) == nil)
            #expect(try stage.whoIs(others) != nil)
        }
    }

    @Test func `signing out ends this session alone`() throws {
        try withStage(.sqlite) { stage in
            let carys = try stage.person("Carys", email: "carys@example.org")
            let first = try signIn("carys@example.org", stage)
            let second = try signIn("carys@example.org", stage)
            _ = try stage.send(.signOut, as: try stage.viewer(carys), cookie: first)
            #expect(try stage.whoIs(first) == nil && stage.whoIs(second) != nil)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what is over is tidied away`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let carys = try stage.person("Carys", email: "carys@example.org")
            let cookie = try signIn("carys@example.org", stage)
            _ = try stage.send(.signOut, as: try stage.viewer(carys), cookie: cookie)
            func count(_ sql: SQL) throws -> Int? { try stage.store.read { try $0.first(sql) { try $0.next() } } }
            let tidy = try #require(stage.accounts.jobs.first)
            try stage.accounts.startHousekeeping(in: stage.store)
            func run() throws {
                let job = try #require(try JobQueue.claim(from: stage.database, now: stage.store.surroundings.now))
                if job.kind == tidy.kind { _ = try tidy.run(job, stage.store) } else { try run() }
            }
            try run()
            #expect(try count("select count(*) from session") == 1)
            #expect(try stage.letters().first?.body.isEmpty == false)
            stage.wait(days: 31)
            try run()
            #expect(try count("select count(*) from session") == 0)
            #expect(try count("select count(*) from one_time_link") == 0)
            #expect(try count("select count(*) from rate") == 0)
            #expect(try stage.letters().first?.body == "")
        }
    }

    @Test func `a letter with a secret loses its words when it was sent`() throws {
        try withStage(.sqlite) { stage in
            _ = try stage.person("Carys", email: "carys@example.org")
            _ = try stage.send(.signIn, [("email", "carys@example.org")])
            let letter = try #require(try stage.letters().first)
            #expect(letter.code != nil)
            try stage.furnish { try Outbox.sent(letter.id, at: $0.now, in: $0.tx) }
            #expect(try stage.letters().first?.body == "")
        }
    }
}
