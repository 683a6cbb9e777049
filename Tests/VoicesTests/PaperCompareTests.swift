import Database
import Foundation
import HTTP
import Pages
import Spine
import TestSupport
import Testing

@testable import Voices

/// From the printer to the figures: slips are typed in, compared by somebody else, and destroyed.
@Suite struct PaperCompareTests {
    /// Twelve slips that Tomos typed in.
    private func typed(_ desk: PaperDesk) throws -> (path: String, numbers: [String], tomos: Visit) {
        let (path, _) = try desk.print(30, entrance: PaperDesk.code)
        let numbers = try desk.printed(path).map(\.number)
        let tomos = try desk.here.signIn("tomos")
        for number in numbers.prefix(12) {
            try desk.type(number, [1: "agree", 2: "agree", 3: "disagree"], at: path, by: tomos)
        }
        return (path, numbers, tomos)
    }

    /// The slip that is to be compared now.
    private func asked(_ visit: Visit) -> String? { HeldHere.hidden("slip", in: visit.page) }

    @Test(arguments: Dialect.allCases)
    func `slips are printed, twelve are typed in, somebody else compares some, and the figures show them`(
        dialect: Dialect
    ) throws {
        try PaperDesk.on(dialect) { desk in
            let (path, _, tomos) = try typed(desk)
            #expect(try desk.takingPart() == 12)
            #expect(try desk.counts(1) == [12, 0, 0])
            #expect(try desk.counts(3) == [0, 12, 0])
            try tomos.get(path)
            try tomos.post(path)
            #expect(tomos.page.contains("5 to compare") && tomos.page.contains("Somebody else has to do it"))
            #expect(try desk.here.count("paper_slip where stage = 'drawn'") == 5)
            #expect(try desk.here.count("paper_slip where stage = 'passed'") == 7)
            #expect(
                try desk.here.count(
                    "waiting where what = 'compare-slips' and actor = \(desk.here.people["carys"]!) and done_act is null"
                ) == 1)
            #expect(try desk.here.count("waiting where what = 'compare-slips'") == 1)
            // Pressed again, nothing more is drawn; and whoever typed a slip does not compare it.
            try tomos.post(path)
            #expect(try desk.here.count("paper_slip where stage = 'drawn'") == 5)
            try tomos.get("\(path)/compare")
            #expect(tomos.path == path)

            try desk.carys.get("/me")
            #expect(desk.carys.page.contains("Compare these slips with the paper"))
            try desk.carys.get("\(path)/compare")
            for left in stride(from: 5, to: 0, by: -1) {
                #expect(desk.carys.page.contains("\(left) slip"))
                let number = try #require(asked(desk.carys))
                try desk.send(
                    number, [1: "agree", 2: "agree", 3: "disagree"], to: "\(path)/compare", by: desk.carys)
            }
            #expect(desk.carys.path == path && desk.carys.page.contains("5 of 5"))
            #expect(try desk.here.count("paper_slip where stage = 'right'") == 5)
            #expect(try desk.here.count("paper_slip where entered_by is not null") == 0)
            #expect(try desk.here.count("waiting where what = 'compare-slips' and done_act is null") == 0)

            desk.here.test.clock.advance(seconds: 120)
            try desk.here.test.work()
            #expect(try desk.here.count("landscape where people = 12") == 1)
            #expect(try desk.here.count("entrance_heard where people = 10") == 1)
            let visitor = desk.here.test.visit()
            try visitor.get("/g/\(HeldHere.slug)/voices/\(desk.id.text)/heard")
            #expect(visitor.page.contains("Most people agree") || visitor.page.contains("in 10 agree"))
            #expect(visitor.page.contains(HeldHere.seeds[0]))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what differs is mended and counted, and many errors have all of them compared`(dialect: Dialect) throws {
        try PaperDesk.on(dialect) { desk in
            let (path, _, tomos) = try typed(desk)
            try tomos.get(path)
            try tomos.post(path)
            try desk.carys.get("\(path)/compare")
            for place in 0..<5 {
                let number = try #require(asked(desk.carys))
                try desk.send(
                    number, [1: "agree", 2: place == 0 ? "pass" : "agree", 3: "disagree"], to: "\(path)/compare",
                    by: desk.carys)
            }
            #expect(try desk.counts(2) == [11, 0, 1])
            // One of five is more than one in ten: the other seven are compared too.
            #expect(try desk.here.count("paper_slip where stage = 'drawn'") == 7)
            #expect(try desk.here.count("paper_slip where entered_by is not null") == 12)
            for _ in 0..<7 {
                let number = try #require(asked(desk.carys))
                try desk.send(
                    number, [1: "agree", 2: "agree", 3: "disagree"], to: "\(path)/compare", by: desk.carys)
            }
            #expect(desk.carys.path == path)
            #expect(desk.carys.page.contains("12 of 12"))
            #expect(desk.carys.page.contains("<dt>Wrong, and mended</dt><dd><bdi>1</bdi></dd>"))
            #expect(try desk.here.count("paper_slip where entered_by is not null") == 0)
        }
    }

    @Test func `a slip that comes late is drawn with the next, and one that was erased has nothing to compare`() throws
    {
        try PaperDesk.on(.sqlite) { desk in
            let (path, numbers, tomos) = try typed(desk)
            try tomos.get(path)
            try tomos.post(path)
            try desk.type(numbers[20], [1: "agree"], at: path, by: tomos)
            try tomos.get(path)
            try tomos.post(path)
            #expect(try desk.here.count("paper_slip where stage = 'drawn'") == 6)

            try desk.carys.get("\(path)/compare")
            let number = try #require(asked(desk.carys))
            let running = try #require(SlipNumber(typed: number)?.running)
            let batch = try #require(Item.ID(text: String(path.split(separator: "/")[3])))
            let voices = desk.secrets
            let writer = voices.participant(of: running, in: batch)
            #expect(try desk.here.count("participant where id = \(writer)") == 1)
            let eraser = desk.here.test.visit()
            let link = voices.link(of: writer).segment
            try eraser.get("/r/\(link)/erase")
            try eraser.post("/r/\(link)/erase")
            #expect(try desk.here.count("participant where id = \(writer)") == 0)
            try desk.carys.get("\(path)/compare")
            #expect(desk.carys.page.contains("has had it erased") && asked(desk.carys) == number)
            try desk.carys.post("\(path)/compare", ["slip": number])
            #expect(try desk.here.count("paper_slip where number = \(running) and stage = 'passed'") == 1)
            // It is not typed in a second time.
            #expect(try desk.type(number, [1: "agree"], at: path, by: tomos) == 422)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the paper's day comes, is ticked by a convenor, and the list goes with the time that was chosen`(
        dialect: Dialect
    ) throws {
        try PaperDesk.on(dialect) { desk in
            let (path, numbers, tomos) = try typed(desk)
            try tomos.get("\(path)/destroyed")
            #expect(tomos.response.status.code == 403)
            try desk.carys.get("\(path)/destroyed")
            try desk.carys.post("\(path)/destroyed", ["gone": "yes"])
            #expect(desk.carys.page.contains("Compare the slips with the paper first"))
            try tomos.get(path)
            try tomos.post(path)
            try desk.carys.get("\(path)/compare")
            while let number = asked(desk.carys) {
                try desk.send(
                    number, [1: "agree", 2: "agree", 3: "disagree"], to: "\(path)/compare", by: desk.carys)
            }
            func waits() throws -> Int {
                try desk.here.count("waiting where what = 'destroy-paper' and done_act is null")
            }
            try desk.here.test.work()
            #expect(try waits() == 0)
            // 14 December and thirty days: 13 January.
            desk.here.test.clock.advance(seconds: 50 * 86_400)
            try desk.here.test.work()
            #expect(try waits() == 1)
            let late = try desk.here.signIn("carys")
            try late.get("/me")
            #expect(late.page.contains("Destroy the paper of these slips"))
            let ways = try late.page.matches(of: /href="(\/i\/[^"]+)"/).map { found in
                try late.get(String(found.1))
                return late.path
            }
            #expect(ways.contains(path))
            try late.get("\(path)/destroyed")
            try late.post("\(path)/destroyed")
            #expect(late.response.status.code == 422 && late.page.contains("Tick this once the paper is gone"))
            try late.post("\(path)/destroyed", ["gone": "yes"])
            #expect(late.path == path && late.page.contains("13 January 2027, by Carys"))
            #expect(try waits() == 0)
            try late.get("\(path)/type?number=\(numbers[25])")
            #expect(late.path == path, "nothing is typed in from paper that is gone")

            #expect(VoicesCapability.keeps.contains { $0.name == "voices.paper" })
            func deleted(before time: Time) throws -> Int {
                try desk.here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                    try PaperBatch.keeping.delete(desk.here.cell, time, acting)
                }
            }
            #expect(try deleted(before: desk.here.now.adding(days: -90)) == 0)
            #expect(try deleted(before: desk.here.now) == 1)
            #expect(try desk.here.count("paper_batch") == 0)
            #expect(try desk.here.count("paper_slip") == 0)
            #expect(try desk.takingPart() == 12)
        }
    }

    @Test func `the draw is one in ten and at least five, and the same for the same seed`() {
        #expect([0, 1, 4, 5, 12, 50, 51, 200].map { SpotCheck.size(of: $0) } == [0, 1, 4, 5, 5, 5, 6, 20])
    }
}
