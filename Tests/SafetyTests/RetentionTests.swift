import Database
import HTTP
import Markup
import Pages
import Secrets
import Site
import Spine
import TestSupport
import Testing

@testable import Safety

/// What is past its time goes by itself, and only that.
@Suite struct RetentionTests {
    /// Rows of each kind, ended so many days ago.
    private func end(_ days: Int64, _ stage: SafetyStage) throws {
        let day = stage.test.clock.now.adding(days: -days).day
        let cell = stage.cell
        try stage.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
            let (tx, new) = (acting.tx, acting.surroundings)
            try tx.run(
                """
                insert into report (id, item, cell, reason, note, receipt, day, answer, answered_on)
                values (\(new.newID(Report.self)), \(stage.text), \(cell), 'other', '', \(new.randomness.bytes(32)), \(day),
                    'stays', \(day))
                """)
            try tx.run(
                """
                insert into owed_answer
                    (id, cell, kind, about, words, name, contact, receipt, day, due, answer, answered_on)
                values (\(new.newID(OwedAnswer.self)), \(cell), 'complaint', '', 'words', '', '',
                    \(new.randomness.bytes(32)), \(day), \(day), 'answer', \(day))
                """)
            let worry: Worry.ID = new.newUnorderedID()
            try tx.run(
                """
                insert into worry (id, cell, note, day, outcome, closed_on)
                values (\(worry), \(cell), 'note', \(day), 'supported', \(day))
                """)
            try tx.run(
                """
                insert into worry_step (id, worry, at, note)
                values (\(new.newUnorderedID(Worry.self)), \(worry), \(day), 'step')
                """)
            try tx.run(
                """
                insert into join_request (id, cell, person, note, asked_at, answer)
                values (\(new.newID(Item.self)), \(cell), \(stage.people[.stranger]), '', \(day), 'declined')
                """)
        }
    }

    private static let tables: [SQL] = ["report", "owed_answer", "worry", "worry_step", "join_request"]

    @Test(arguments: Dialect.allCases)
    func `what is older than the usual time goes, what is younger stays`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            try end(1, stage)
            // Older than a year, so without reports and requests to join; younger than two, so with answers.
            try end(400, stage)
            // Older than everything.
            try end(72 * 31, stage)
            try stage.work()
            #expect(try Self.tables.map { try stage.count($0) } == [1, 2, 2, 2, 1])
            let counted = try stage.store.read { tx in
                try tx.all("select kind, count from deletion order by kind") { row in
                    let kind = try row.next(String.self)
                    return "\(kind) \(try row.next(Int.self))"
                }
            }
            // Of what was noted when somebody was worried there is no number.
            #expect(counted == ["network.join-requests 2", "safety.answers 1", "safety.reports 2"])
            try stage.work()
            #expect(try stage.count("deletion") == 3)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a group chooses a time, and the next day it holds`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            try end(1, stage)
            try end(400, stage)
            let carys = try stage.visit(.convenor)
            try carys.get("/g/team/safety/retention")
            var fields = Dictionary(
                Site.keeps.map { ($0.name, String($0.choices.max() ?? 0)) }, uniquingKeysWith: { one, _ in one })
            fields["safety.answers"] = "12"
            var sent = fields.map { ($0.key, $0.value) }
            sent.append(("form", try #require(Visit.token(in: carys.page))))
            try carys.send("/g/team/safety/retention", sent)
            #expect(carys.path == "/g/team/safety" && carys.page.contains("2 years"))
            try stage.work()
            #expect(try Self.tables.map { try stage.count($0) } == [2, 1, 2, 2, 1])
            try carys.get("/g/team/safety/retention")
            #expect(try carys.post("/g/team/safety/retention", ["safety.answers": "7"]).status.code == 422)
            #expect(carys.page.contains("Choose one of the times"))
        }
    }

    @Test func `what stays open is never too old`() throws {
        try SafetyStage.on(.sqlite) { stage in
            try stage.worry("Still open.")
            let anyone = stage.test.visit()
            try anyone.get("/report/\(stage.text.text)")
            try anyone.post("/report/\(stage.text.text)", ["reason": "other"])
            stage.test.clock.advance(seconds: 20 * 365 * 86_400)
            try stage.work()
            #expect(try stage.count("worry") == 1 && stage.count("report") == 1)
        }
    }

    @Test func `each time that can be chosen is named once, and the usual one is among them`() {
        #expect(Set(Site.keeps.map(\.name)).count == Site.keeps.count)
        for keeping in Site.keeps {
            #expect(keeping.choices == keeping.choices.sorted() && keeping.choices.contains(keeping.usual))
        }
    }
}
