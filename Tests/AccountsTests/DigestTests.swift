import Accounts
import Database
import Pages
import Spine
import Testing

@Suite struct DigestTests {
    /// Dai has a question in a group that Carys convenes; both have come in.
    private struct Room {
        let stage: Stage
        let carys: Person.ID
        let dai: Person.ID
        let cell: Cell.ID
        let question: Item.ID

        init(_ stage: Stage) throws {
            self.stage = stage
            carys = try stage.person("Carys", email: "carys@example.org")
            dai = try stage.person("Dai", email: "dai@example.org")
            cell = try stage.cell("quay", with: [(carys, .convenor), (dai, .member)])
            question = try stage.furnish(as: stage.viewer(dai)) { [cell] acting in
                try acting.insert(
                    Item.Kind("question"), title: "Who has a key?", language: "en", visibility: .cell, in: cell)
            }
            try stage.furnish { [carys, dai] acting in
                try Installation.create(
                    name: "Porthlas Together", language: "en", isDemo: false, at: acting.now, in: acting.tx)
                for person in [carys, dai] {
                    try acting.tx.run(
                        "insert into account (person, since) values (\(person), \(acting.now.day))")
                }
            }
            try run()
        }

        /// Runs the job that writes the letters.
        func run() throws {
            try stage.accounts.startHousekeeping(in: stage.store)
            let job = try #require(stage.accounts.jobs.first { $0.kind.name == "accounts.digest" })
            while let claimed = try JobQueue.claim(from: stage.database, now: stage.store.surroundings.now) {
                guard claimed.kind == job.kind else { continue }
                let outcome = try job.run(claimed, stage.store)
                try JobQueue.settle(claimed, outcome, in: stage.database, now: stage.store.surroundings.now)
            }
        }

        /// The letters to somebody, the newest first.
        func letters(to recipient: String) throws -> [Letter] {
            try stage.letters().filter { $0.recipient == recipient }
        }

        func ask(_ what: StaticString = "test") throws {
            try stage.furnish { try $0.ask(dai, for: Waiting.What(what), about: question) }
        }

        func choose(_ rhythm: String) throws {
            let answer = try stage.send(.digest, [("rhythm", rhythm)], as: try stage.viewer(dai))
            #expect(answer.path == "/me/letters?kept=1")
        }
    }

    private func withRoom(_ dialect: Dialect, _ body: (Room) throws -> Void) throws {
        try withStage(dialect) { try body(Room($0)) }
    }

    @Test(arguments: Dialect.allCases)
    func `what waits is told on Monday morning, once, and silence is kept`(_ dialect: Dialect) throws {
        try withRoom(dialect) { room in
            try room.ask()
            for _ in 1...6 {
                room.stage.wait(days: 1)
                try room.run()
                #expect(try room.letters(to: "dai@example.org").isEmpty)
            }
            // Monday 28 September 2026, a quarter past two in the afternoon.
            room.stage.wait(days: 1)
            try room.run()
            let letter = try #require(try room.letters(to: "dai@example.org").first)
            #expect(letter.subject == "1 thing waits for you at Porthlas Together")
            #expect(letter.body.hasPrefix("Hello Dai,\n\nWaiting for you\n---------------\n\nWho has a key?: test\n"))
            #expect(letter.body.contains("https://together.example/i/\(room.question.text)?for=test\n"))
            #expect(letter.unsubscribe.map { letter.body.contains($0) } == true)
            #expect(try room.letters(to: "carys@example.org").isEmpty)
            room.stage.wait(days: 7)
            try room.run()
            #expect(try room.letters(to: "dai@example.org").count == 1)
            try room.ask("another")
            room.stage.wait(days: 7)
            try room.run()
            let second = try room.letters(to: "dai@example.org")
            #expect(second.count == 2)
            #expect(second.first?.body.contains("another") == true && second.first?.body.contains(": test\n") == false)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `it can come each morning, or never`(_ dialect: Dialect) throws {
        try withRoom(dialect) { room in
            try room.choose("daily")
            try room.ask()
            room.stage.wait(seconds: 16 * 3600)
            try room.run()
            #expect(try room.letters(to: "dai@example.org").isEmpty, "it is a quarter past six")
            room.stage.wait(seconds: 3600)
            try room.run()
            #expect(try room.letters(to: "dai@example.org").count == 1)
            try room.choose("never")
            try room.ask("another")
            room.stage.wait(days: 15)
            try room.run()
            #expect(try room.letters(to: "dai@example.org").count == 1)
            let wrong = try room.stage.send(.digest, [("rhythm", "hourly")], as: try room.stage.viewer(room.dai))
            #expect(wrong.isProblem)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what others did to one's own is told, what one did oneself is not`(_ dialect: Dialect) throws {
        try withRoom(dialect) { room in
            let change = Action("network.settle", by: [.member])
            for person in [room.carys, room.dai] {
                let viewer = try room.stage.viewer(person)
                _ = try room.stage.store.act(change, by: viewer, on: .item(room.question)) { try $0.record() }
                room.stage.wait(seconds: 60)
            }
            // Something of Carys's that says more about it, and something that has no word in a history.
            try room.stage.store.act(change, by: room.stage.viewer(room.carys), on: .item(room.cell.item)) { acting in
                let reply = try acting.insert(
                    Item.Kind("reply"), title: "Y Pantri has it", language: "en", visibility: .cell, in: room.cell)
                try acting.link(reply, .about, room.question)
            }
            _ = try room.stage.store.act(
                Action("test.quiet", by: [.member]), by: room.stage.viewer(room.carys), on: .item(room.question)
            ) { try $0.record() }
            room.stage.wait(days: 7)
            try room.run()
            let letter = try #require(try room.letters(to: "dai@example.org").first)
            #expect(letter.subject == "2 changes because of you at Porthlas Together")
            let day = "21 September 2026"
            #expect(letter.body.contains("Who has a key?: Carys changed the settings, \(day)\n"))
            #expect(letter.body.contains("Y Pantri has it: Carys changed the settings, \(day)\n"))
            #expect(!letter.body.contains("Dai changed") && !letter.body.contains("test.quiet"))
            #expect(try room.letters(to: "carys@example.org").isEmpty)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the letter's link changes how often it comes, and signs nobody in`(_ dialect: Dialect) throws {
        try withRoom(dialect) { room in
            try room.ask()
            room.stage.wait(days: 7)
            try room.run()
            let address = try #require(try room.letters(to: "dai@example.org").first?.unsubscribe)
            let token = String(address.split(separator: "/").last ?? "")
            let opened = try room.stage.show(.digestLink(token))
            #expect(opened.session == nil && opened.cookie == nil)
            #expect(opened.html(room.stage).contains("On Monday mornings"))
            let empty = try room.stage.send(.digestLink(token), [])
            #expect(empty.isProblem)
            room.stage.wait(seconds: 60)
            try room.ask("another")
            let stopped = try room.stage.send(.digestLink(token), [("List-Unsubscribe", "One-Click")])
            #expect(stopped.session == nil && !stopped.isProblem)
            room.stage.wait(days: 14)
            try room.run()
            #expect(try room.letters(to: "dai@example.org").count == 1)
            _ = try room.stage.send(.digestLink(token), [("rhythm", "daily")])
            room.stage.wait(days: 1)
            try room.run()
            #expect(try room.letters(to: "dai@example.org").count == 2)
            let way = try room.stage.send(.enter(token))
            #expect(way.cookie == nil, "a link to stop letters opens nothing")
            let other = String(repeating: "0", count: 32)
            let old = try room.stage.send(.digestLink(other), [("rhythm", "never")])
            #expect(old.html(room.stage).contains("too old"))
        }
    }

    @Test func `what somebody may not see is not told`() throws {
        try withRoom(.sqlite) { room in
            try room.ask()
            try room.stage.furnish { acting -> Void in
                _ = try acting.tx.run("update membership set ended_at = \(acting.now) where person = \(room.dai)")
                _ = try acting.tx.run("update item set author = \(room.carys) where id = \(room.question)")
            }
            room.stage.wait(days: 7)
            try room.run()
            #expect(try room.letters(to: "dai@example.org").isEmpty)
        }
    }

    @Test func `what is new is told however much waits already`() throws {
        try withRoom(.sqlite) { room in
            try room.stage.furnish { acting in
                for number in 1...60 {
                    try acting.tx.run(
                        """
                        insert into waiting (id, actor, item, what, since, due)
                        values (\(acting.surroundings.newID(Waiting.self)), \(room.dai), \(room.question),
                            \("test.\(number)"), \(acting.now), \(acting.now))
                        """)
                }
            }
            room.stage.wait(days: 7)
            try room.run()
            #expect(try room.letters(to: "dai@example.org").count == 1)
            room.stage.wait(seconds: 1)
            try room.ask()
            room.stage.wait(days: 7)
            try room.run()
            #expect(try room.letters(to: "dai@example.org").count == 2)
        }
    }
}
