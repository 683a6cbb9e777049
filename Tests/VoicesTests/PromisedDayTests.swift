import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Voices

/// The day by which people were promised an answer.
@Suite struct PromisedDayTests {
    @Test func `an answer is promised for a day to come, and not before the last day to answer`() throws {
        try HeldHere.on(.sqlite) { here in
            let carys = try here.signIn("carys")
            let (path, id) = try here.ask(carys)
            let words = [("why", "Too many came home to an empty house."), ("promise", "The ward team decides on it.")]
            try here.fill(carys, "\(path)/why", words + [("answer_by", "1.11.2026")])
            #expect(carys.response.status.code == 422 && carys.page.contains("has to be today or later"))
            #expect(carys.page.contains("2026-11-01") || carys.page.contains("1.11.2026"))
            try here.fillAll(carys, path)
            try here.fill(carys, "\(path)/why", words + [("answer_by", "10.12.2026")])
            #expect(carys.response.status.code == 422 && carys.page.contains("the last day to answer, or later"))
            try here.fill(carys, "\(path)/days", [("closes", "5.1.2027")])
            #expect(carys.response.status.code == 422 && carys.page.contains("Move that day first"))
            for (day, said) in [(-3, "today or later"), (3, "the last day to answer, or later")] {
                try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting -> Void in
                    try acting.tx.run(
                        "update conversation set answer_by = \(acting.now.adding(days: Int64(day)).day) where id = \(id)"
                    )
                }
                try here.fill(carys, "\(path)/open", [])
                #expect(carys.response.status.code == 422 && carys.page.contains(said))
                #expect(try here.state(of: id) == "preparing")
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a day that has passed is overdue, waits for those who convene, and is moved for all to see`(
        dialect: Dialect
    ) throws {
        try HeldHere.on(dialect) { here in
            let (path, id) = try here.opened(try here.signIn("carys"))
            let heard = "/g/quay-ward/voices/\(id.text)/heard"
            let code = try #require(try here.text("select code from conversation where id = \(id)"))
            let stranger = here.test.visit()
            try stranger.get(heard)
            #expect(stranger.page.contains("An answer is promised by 31 December 2026."))
            func waits() throws -> Bool {
                try here.test.work()
                return try here.count("waiting where what = 'owe-answer' and done_act is null") == 1
            }
            #expect(try !waits())
            here.test.clock.advance(seconds: 40 * 86_400)
            #expect(try waits())
            for page in [heard, "/c/\(code)"] {
                try stranger.get(page)
                #expect(
                    stranger.page.contains("An answer was promised by 31 December 2026. It has not come yet."),
                    "\(page)")
            }
            let carys = try here.signIn("carys")
            try carys.get("/me")
            #expect(carys.page.contains("People were promised an answer to this question"))

            try here.fill(carys, "\(path)/answer", [("answer_by", "31.12.2026")])
            #expect(carys.response.status.code == 422)
            try here.fill(carys, "\(path)/answer", [("answer_by", "31.1.2027")])
            #expect(try !waits())
            let moved = "The day promised first was 31 December 2026; it was moved on 3 January 2027."
            for page in [heard, "/c/\(code)"] {
                try stranger.get(page)
                #expect(stranger.page.contains(moved) && !stranger.page.contains("has not come yet"), "\(page)")
            }
            try here.fill(carys, "\(path)/answer", [("answer_by", "28.2.2027")])
            try stranger.get(heard)
            #expect(stranger.page.contains(moved) && stranger.page.contains("28 February 2027"))

            here.test.clock.advance(seconds: 60 * 86_400)
            #expect(try waits())
            let later = try here.signIn("carys")
            try later.get("\(heard)/outcome")
            try later.post("\(heard)/outcome", ["kind": "done", "title": "A kettle in each bag"])
            #expect(try !waits())
            for page in [heard, "/c/\(code)"] {
                try stranger.get(page)
                #expect(!stranger.page.contains("has not come yet") && !stranger.page.contains(moved), "\(page)")
            }
        }
    }
}
