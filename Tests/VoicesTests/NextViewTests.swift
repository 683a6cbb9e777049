import Database
import HTTP
import OpinionLandscape
import Schema
import Secrets
import Spine
import TestSupport
import Testing

@testable import Voices

/// Which view comes next, and what it costs.
@Suite struct NextViewTests {
    @Test func `the draw follows the priorities, and the same seed draws the same view`() throws {
        try OpenScene.onEach(views: 3) { open in
            try open.arrange("update statement set extremity = 2.5 where number = 1")
            try open.publish([1: Tally(agree: 40, disagree: 1), 2: Tally(agree: 5, disagree: 30, pass: 25)])
            let priorities = [
                Priority.of(agree: 40, disagree: 1, seen: 41, extremity: 2.5),
                Priority.of(agree: 5, disagree: 30, seen: 60, extremity: 0),
                Priority.of(agree: 0, disagree: 0, seen: 0, extremity: 0),
            ]
            let whole = priorities.reduce(0, +)
            var drawn = [0, 0, 0]
            let most = 4000
            let (nextView, now) = (NextView(), open.under.clock.now)
            try open.scene.store.read { tx in
                func draw(_ seed: UInt64) throws -> Int? {
                    try nextView.draw(of: open.id, for: nil, seed: seed, at: now, in: tx)
                }
                for seed in 0..<UInt64(most) {
                    let number = try #require(try draw(seed))
                    drawn[number - 1] += 1
                    if seed < 20 { #expect(try draw(seed) == number) }
                }
            }
            for (count, priority) in zip(drawn, priorities) {
                #expect(abs(Double(count) / Double(most) - priority / whole) < 0.03)
            }
        }
    }

    @Test func `views that do not stand in the reader's language come last, are named so, and need no answer`() throws {
        try OpenScene.onEach(views: 4) { open in
            // The second stands in Arabic alone, the third in both, the fourth in Arabic alone.
            try open.arrange(
                """
                update item set language = 'ar' where id in (select id from statement where number in (2, 3, 4))
                """)
            try open.scene.store.act(Scene.arrange, by: .system, on: .network) { acting -> Void in
                let third = try acting.tx.first("select id from statement where number = 3") {
                    try $0.next(Item.ID.self)
                }
                try acting.word(.title, of: try #require(third), in: "en", "Nobody had the key.")
            }
            let visit = try open.resident()
            var seen: [Int] = []
            for _ in 1...2 {
                seen.append(Int(OpenScene.number(in: visit.page) ?? "") ?? 0)
                #expect(!visit.page.contains("I cannot read this"))
                try open.answer("agree", in: visit)
            }
            #expect(Set(seen) == [1, 3])
            let number = OpenScene.number(in: visit.page) ?? ""
            #expect(["2", "4"].contains(number) && visit.page.contains("This view is in العربية."))
            // That one cannot read it is no answer, and leads on; nothing else is left that one could read.
            try visit.get("/c/B2C3D4/view?off=\(number)&unread=1&age=adult")
            #expect(visit.path.hasPrefix("/c/B2C3D4/end"))
            #expect(try open.count("vote") == 2)
            // Whoever reads Arabic begins with those.
            let other = open.under.visit()
            try other.get("/ar/c/B2C3D4")
            try other.post("/ar/c/B2C3D4", ["age": "adult"])
            for _ in 1...3 {
                #expect(OpenScene.number(in: other.page) != "1")
                try other.post(
                    "/ar/c/B2C3D4/view", ["view": OpenScene.number(in: other.page) ?? "", "answer": "agree"])
            }
            #expect(OpenScene.number(in: other.page) == "1")
        }
    }

    @Test func `what comes next tells nothing of answers that are not published yet`() throws {
        try OpenScene.onEach(views: 4) { open in
            func drawn() throws -> [Int?] {
                let nextView = NextView()
                return try open.scene.store.read { tx in
                    try (0..<300).map {
                        try nextView.draw(of: open.id, for: nil, seed: $0, at: open.under.clock.now, in: tx)
                    }
                }
            }
            let before = try drawn()
            #expect(Set(before).count == 4)
            let mair = try open.resident()
            for answer in ["agree", "pass", "disagree", "pass"] { try open.answer(answer, in: mair) }
            #expect(try open.count("vote") == 4)
            #expect(try drawn() == before)
            try open.publish([1: Tally(agree: 1, disagree: 3, pass: 40)])
            #expect(try drawn() != before)
        }
    }

    @Test(arguments: [1, 5, 9]) func `what is left is drawn in the same proportions, however much was answered`(
        _ answered: Int
    ) throws {
        try OpenScene.on(views: 12) { open in
            let visit = try open.resident()
            try open.answer("agree", in: visit)
            try open.arrange("delete from vote")
            // The last of them matters most by far.
            try open.arrange("update statement set extremity = 3 where number = 12")
            try open.publish([12: Tally(agree: 40, disagree: 40)])
            try open.arrange(
                """
                insert into vote (participant, statement, value)
                select participant.id, statement.id, 1 from participant, statement where statement.number <= \(answered)
                """)
            let plain = Priority.of(agree: 0, disagree: 0, seen: 0, extremity: 0)
            let large = Priority.of(agree: 40, disagree: 40, seen: 80, extremity: 3)
            let whole = Double(11 - answered) * plain + large
            let (nextView, now) = (NextView(), open.under.clock.now)
            try open.scene.store.read { tx in
                let person = try tx.first("select id from participant") { try $0.next(Actor.ID.self) }
                var drawn = [Int](repeating: 0, count: 13)
                for seed in 0..<UInt64(3000) {
                    drawn[try nextView.draw(of: open.id, for: person, seed: seed, at: now, in: tx) ?? 0] += 1
                    let other = try nextView.draw(
                        of: open.id, for: person, seed: seed, puttingOff: 12, at: now, in: tx)
                    #expect(other.map { $0 > answered && $0 != 12 } == true)
                }
                #expect(drawn[...answered].allSatisfy { $0 == 0 })
                for number in (answered + 1)...12 {
                    let expected = (number == 12 ? large : plain) / whole
                    #expect(abs(Double(drawn[number]) / 3000 - expected) < 0.04)
                }
            }
        }
    }

    /// What SQLite would walk through from end to end, and where it would sort for want of an index.
    private func walks(_ query: SQL, in tx: ReadTransaction) throws -> [String] {
        try tx.all("explain query plan \(query)") { row in
            for _ in 1...3 { _ = try row.next(Int.self) }
            return try row.next(String.self)
        }.filter { $0.hasPrefix("SCAN") && !$0.contains("CONSTANT ROW") }
    }

    @Test func `a vote and the next view walk through nothing that grows with the people`() throws {
        try OpenScene.on { open in
            let visit = try open.resident()
            try open.answer("agree", in: visit)
            let person = try #require(
                try open.scene.store.read {
                    try $0.first("select id from participant") { try $0.next(Actor.ID.self) }
                })
            let code = try #require(EntryCode(typed: OpenScene.code))
            let asked: [SQL] = [
                Entry.behind(code), Participant.answering([1]), AnsweredView.asked(1, of: open.id, by: person),
                NextView.published(in: open.id), NextView.versions(in: open.id), NextView.answered(by: person),
                NextView.answer(to: open.id, by: person),
                "update statement set agree = agree + 1 where id = \(open.id)",
                "update participant set answers = answers + 1 where id = \(person)",
                "update conversation set taking_part = taking_part + 1 where id = \(open.id)",
                "update vote set value = 1 where participant = \(person) and statement = \(open.id)",
            ]
            // Explained where writing is allowed; nothing is written.
            try open.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                let tx = acting.tx
                for query in asked { #expect(try walks(query, in: tx) == [], "\(query.text)") }
                #expect(try walks("select id from participant where day = 1", in: tx).count == 1)
                // The answers are found by the person alone.
                let plan = try tx.all("explain query plan \(NextView.answered(by: person))") { row in
                    for _ in 1...3 { _ = try row.next(Int.self) }
                    return try row.next(String.self)
                }
                #expect(plan.contains { $0.contains("SEARCH vote USING PRIMARY KEY (participant=?)") }, "\(plan)")
            }
        }
    }

    @Test func `a view that is taken out is not shown, and a new one comes within a second`() throws {
        try OpenScene.on(views: 2) { open in
            let visit = try open.resident()
            let number = try #require(OpenScene.number(in: visit.page))
            try open.arrange("update statement set moderation = 'held' where number = \(Int(number)!)")
            try visit.get(visit.path)
            #expect(OpenScene.number(in: visit.page) == (number == "1" ? "2" : "1"))
            try open.answer("agree", in: visit)
            #expect(visit.path.hasPrefix("/c/B2C3D4/say"))
            try open.arrange("update statement set moderation = 'published' where number = \(Int(number)!)")
            open.under.clock.advance(seconds: 1)
            try visit.get("/c/B2C3D4/view")
            #expect(OpenScene.number(in: visit.page) == number)
        }
    }

    @Test func `a vote writes four rows the first time, three for another view, and two for a change`() throws {
        try OpenScene.on { open in
            let visit = try open.resident()
            let number = Int(try #require(OpenScene.number(in: visit.page)))!
            try open.answer("agree", in: visit)
            func written(_ value: Int, to number: Int) throws -> Int {
                try open.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                    let before = try Self.changes(acting.tx)
                    let code = try #require(EntryCode(typed: OpenScene.code))
                    let entry = try #require(try Entry.find(code, in: acting.tx))
                    let id = try #require(
                        try acting.tx.first("select id from participant") { try $0.next(Actor.ID.self) })
                    let answers = try acting.tx.first("select answers from participant") { try $0.next(Int.self) } ?? 0
                    let person = Participant(id: id, answers: answers, isByWords: false)
                    _ = try AnsweredView.take(value, to: number, from: person, entry, acting)
                    return try Self.changes(acting.tx) - before
                }
            }
            let other = number == 1 ? 2 : 1
            #expect(try written(1, to: other) == 3)
            #expect(try written(-1, to: other) == 2)
            #expect(try written(-1, to: other) == 0)
            try open.arrange("update participant set answers = 0")
            try open.arrange("delete from vote")
            #expect(try written(0, to: other) == 4)
        }
    }

    /// How many rows the connection has written so far.
    private static func changes(_ tx: ReadTransaction) throws -> Int {
        try tx.first("select total_changes()") { try $0.next(Int.self) } ?? 0
    }
}
