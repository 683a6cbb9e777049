import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Voices

/// Letters to those whose own view was published or refused.
@Suite struct OwnNewsTests {
    @Test func `they go to five authors or more at once, so that none of them can be told by the day`() throws {
        try OpenScene.onEach { open in
            for number in 1...5 {
                let visit = try open.resident()
                try open.say("Thought of person \(number).", in: visit)
                _ = try open.receipt(in: visit, email: "person\(number)@porthlas.example")
            }
            // One who left an address and wrote nothing, and one who wrote and left none.
            let silent = try open.resident()
            try open.answer("agree", in: silent)
            _ = try open.receipt(in: silent, email: "silent@porthlas.example")
            try open.say("Said without an address.", in: try open.resident())
            try open.decide(.refuse, on: 1...4)
            try open.decide(.refuse, on: 6...6)
            try open.pass(days: 3)
            #expect(try open.letters().isEmpty)
            try open.decide(.publish, on: 5...5)
            try open.pass(days: 2)
            let letters = try open.letters()
            #expect(letters.map(\.recipient).sorted() == (1...5).map { "person\($0)@porthlas.example" })
            for letter in letters {
                #expect(letter.body.contains("/c/B2C3D4/back") && letter.body.contains("/letters/stop/"))
                #expect(!letter.body.contains("Thought") && !letter.subject.contains("Thought"))
            }
            #expect(Set(letters.map(\.subject)).count == 1)
            // Nothing new, no further letter.
            try open.pass(days: 2)
            #expect(try open.letters().count == 5)
        }
    }

    @Test func `a single author is told together with everybody, when something became of the question`() throws {
        try OpenScene.on { open in
            let (author, silent) = (try open.resident(), try open.resident())
            try open.say("Somebody should hold a key.", in: author)
            try open.answer("agree", in: silent)
            _ = try open.receipt(in: author, email: "author@porthlas.example")
            _ = try open.receipt(in: silent, email: "silent@porthlas.example")
            try open.decide(.refuse, on: 1...1)
            try open.pass(days: 2)
            #expect(try open.letters().isEmpty)
            try open.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try OutcomeNews.note(open.id, acting: acting)
            }
            try open.pass(days: 2)
            let told = try open.letters().map(\.recipient)
            #expect(Set(told) == ["author@porthlas.example", "silent@porthlas.example"] && told.count == 2)
            #expect(try open.count("participant where is_news_due = 1") == 0)
        }
    }
}

extension OpenScene {
    /// Decides on the views that came as the first, the second and so on.
    fileprivate func decide(_ decision: CheckingQueue.Decision, on numbers: ClosedRange<Int>) throws {
        try scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
            for number in numbers {
                let view = try acting.tx.first("select id from statement where number = \(-number)") {
                    try $0.next(Item.ID.self)
                }
                try CheckingQueue.decide(decision, on: #require(view), of: id, because: .names, acting)
            }
        }
    }

    /// Lets days pass, with the work of each.
    fileprivate func pass(days: Int) throws {
        for _ in 1...days {
            under.clock.advance(seconds: 86_400)
            try under.work()
        }
    }

    fileprivate func letters() throws -> [Letter] {
        try under.database.read { try Outbox.newest(50, in: $0) }
    }
}
