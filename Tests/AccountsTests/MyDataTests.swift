import Accounts
import Database
import Pages
import Schema
import Spine
import Synchronization
import Testing

@Suite struct MyDataTests {
    /// Somebody who has left a trace in every table that accounts and the spine keep.
    private func traced(_ stage: Stage) throws -> (person: Person.ID, cookie: String) {
        _ = try stage.person("Keeper", email: "keeper@example.org", isHost: true)
        let other = try stage.person("Dai", email: "dai@example.org")
        let carys = try stage.person("Zephyrine Pugh", email: "Zephyrine@Example.org")
        let cell = try stage.cell("quay", with: [(other, .convenor), (carys, .member)])
        let viewer = try stage.viewer(carys)
        try stage.furnish(as: viewer) { acting in
            try acting.record()
            try acting.ask(carys, for: Waiting.What("test"), about: cell.item)
            let heading = try CellHeading.of(try #require(Slug("quay")), for: viewer, in: acting.tx)
            _ = try stage.accounts.invite(
                carys, to: heading, byLetter: true, in: acting, of: stage.sending(as: viewer))
            // A letter to somebody else that says who invites them.
            let tomos = try acting.person(named: "Tomos", email: "tomos@example.org", language: "cy")
            _ = try stage.accounts.invite(
                tomos, to: heading, byLetter: true, in: acting, of: stage.sending(as: viewer))
        }
        _ = try stage.send(.signIn, [("email", "zephyrine@example.org")], query: [("next", "/g/zephyrine")])
        stage.wait(seconds: 1)
        _ = try stage.send(.signIn, [("email", "zephyrine@example.org")], query: [("next", "/g/zephyrine")])
        let token = try #require(try stage.letters().first?.token(after: "/enter/"))
        let cookie = try #require(try stage.send(.enter(token)).cookie)
        let now = try #require(try stage.whoIs(cookie)).viewer
        _ = try stage.send(.password, [("new", "tide kettle ferry")], as: now, cookie: cookie)
        _ = try stage.send(.email, [("email", "new-zephyrine@example.org")], as: now)
        return (carys, cookie)
    }

    /// How often a text stands in the columns of text of the whole database, letters cased alike.
    private func hits(_ text: String, _ stage: Stage) throws -> [String] {
        try Migration.tables(after: History.migrations).flatMap { table in
            try table.columns.filter { $0.kind == .text }.filter { column in
                let (name, place) = (try SQL(identifier: column.name), try SQL(identifier: table.name))
                return try stage.store.read { tx in
                    try tx.first("select 1 from \(place) where lower(\(name)) like \("%\(text)%") limit 1") {
                        try $0.next(Int.self)
                    }
                } != nil
            }.map { "\(table.name).\($0.name)" }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the export has each table that keeps something`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let (carys, _) = try traced(stage)
            let answer = try stage.show(.export, as: try stage.viewer(carys))
            guard case .file(let file) = answer.content else { return #expect(Bool(false)) }
            let text = String(decoding: file.bytes, as: UTF8.self)
            for table in ["person", "outbox", "session", "account", "one_time_link", "invitation"] {
                #expect(text.contains("\r\n# \(table)\r\n"))
            }
            #expect(text.contains("Zephyrine Pugh,Zephyrine@Example.org,en"))
            #expect(text.contains("Firefox") && text.contains("new-zephyrine@example.org"))
            #expect(text.contains("21 September 2026,\"set, kept as a fingerprint\"\r\n"))
            #expect(!text.contains("$argon2id") && !text.contains("Dai"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `erasure leaves nothing to be found`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let (carys, cookie) = try traced(stage)
            #expect(try hits("zephyrine", stage).count >= 5)
            let viewer = try stage.viewer(carys)
            #expect(try stage.send(.erase, [("word", "yes")], as: viewer).isProblem)
            #expect(try stage.whoIs(cookie) != nil && stage.noted.people.withLock { $0.isEmpty })
            let answer = try stage.send(.erase, [("word", " Erase ")], as: viewer, cookie: cookie)
            #expect(answer.path == "/erased")
            if case .ends? = answer.session {} else { #expect(Bool(false), "the cookie stays") }
            #expect(stage.noted.people.withLock { $0 } == [carys])
            #expect(try hits("zephyrine", stage) == [])
            #expect(try stage.whoIs(cookie) == nil)
            let left = try stage.store.read { tx in
                try tx.first("select count(*) from membership where ended_at is null") { try $0.next(Int.self) }
            }
            #expect(left == 1)
            let acts = try stage.store.read { tx in
                try tx.all("select actor from act where verb = 'accounts.erase'") { try $0.next(Actor.ID?.self) }
            }
            #expect(acts.count == 1 && acts[0] != nil && acts[0] != carys)
        }
    }

    @Test func `the session of an erased person is a visitor's`() throws {
        try withStage(.sqlite) { stage in
            let (carys, cookie) = try traced(stage)
            try stage.furnish { acting -> Void in
                _ = try acting.tx.run("update person set erased_at = \(acting.now) where id = \(carys)")
            }
            #expect(try stage.whoIs(cookie) == nil)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the last site keeper hands over first`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let host = try stage.person("Carys", email: "carys@example.org", isHost: true)
            let viewer = try stage.viewer(host)
            #expect(try stage.show(.erase, as: viewer).html(stage).contains("the only site keeper"))
            #expect(try stage.send(.erase, [("word", "erase")], as: viewer).isProblem)
            #expect(try stage.store.read { try Person.find(host, in: $0) } != nil)
            _ = try stage.person("Dai", email: nil, isHost: true)
            #expect(try stage.send(.erase, [("word", "erase")], as: viewer).path == "/erased")
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the last convenor among others hands over first, one who is alone need not`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let carys = try stage.person("Carys", email: "carys@example.org")
            let dai = try stage.person("Dai", email: nil)
            _ = try stage.cell("alone", with: [(carys, .convenor)])
            let quay = try stage.cell("quay", with: [(carys, .convenor), (dai, .member)])
            let viewer = try stage.viewer(carys)
            let page = try stage.show(.erase, as: viewer).html(stage)
            #expect(page.contains("Group quay") && !page.contains("Group alone"))
            #expect(try stage.send(.erase, [("word", "erase")], as: viewer).isProblem)
            try stage.furnish { _ = try $0.admit(dai, to: quay, as: .convenor) }
            #expect(try stage.send(.erase, [("word", "erase")], as: viewer).path == "/erased")
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a new address counts once its letter was opened`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let carys = try stage.person("Carys", email: "carys@example.org")
            _ = try stage.person("Dai", email: "dai@example.org")
            let viewer = try stage.viewer(carys)
            // Another's address gets the same answer, and no letter.
            #expect(try stage.send(.email, [("email", "dai@example.org")], as: viewer).path == "/me/about?sent=1")
            #expect(try stage.letters().isEmpty)
            #expect(try stage.send(.email, [("email", "new@example.org")], as: viewer).path == "/me/about?sent=1")
            let letter = try #require(try stage.letters().first)
            #expect(letter.recipient == "new@example.org")
            let token = try #require(letter.token(after: "/enter/"))
            func address() throws -> String? { try stage.store.read { try Person.find(carys, in: $0)?.email } }
            #expect(try stage.show(.enter(token)).html(stage).contains("new@example.org"))
            #expect(try address() == "carys@example.org")
            #expect(try stage.send(.enter(token)).cookie == nil)
            #expect(try address() == "new@example.org")
            #expect(try stage.letters().contains { $0.recipient == "carys@example.org" })
        }
    }

    @Test(arguments: Dialect.allCases)
    func `My page shows groups and what one said, and nobody else's`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let carys = try stage.person("Carys", email: "carys@example.org")
            let dai = try stage.person("Dai", email: nil)
            let cell = try stage.cell("quay", with: [(carys, .convenor), (dai, .member)])
            for (who, words) in [(carys, "Bring kettles & tea"), (dai, "Buy a ferry")] {
                try stage.furnish(as: try stage.viewer(who)) {
                    _ = try $0.insert(
                        Item.Kind("view"), title: words, language: "en", visibility: .cell, in: cell)
                }
            }
            let viewer = try stage.viewer(carys)
            for route in [AccountsRoute.me, .said] {
                let page = try stage.show(route, as: viewer).html(stage)
                #expect(page.contains("Bring kettles &amp; tea") && !page.contains("ferry"))
            }
            #expect(try stage.show(.me, as: viewer).html(stage).contains("Group quay</a> <span class=\"tag\">Convenor"))
            #expect(throws: SpineError.self) { try stage.show(.me) }
        }
    }
}
