import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// Minutes: drafted from what was noted, agreed by those who were there.
@Suite struct MinutesTests {
    /// A meeting with two members and somebody with a letter of their own, and something noted.
    private func held(_ dialect: Dialect = .sqlite, _ body: (MeetingScene) throws -> Void) throws {
        try MeetingScene.on(dialect, people: "Tomos <tomos@porthlas.example>") { at in
            let bus = try at.propose("How do people get home?", by: at.gwen)
            for name in ["Gwen", "Carys Pugh", "Tomos"] { try at.note(name) }
            try at.gwen.get("\(at.event)/notes/\(bus)")
            try at.keep(
                "The last bus goes at five.", about: bus, by: at.gwen, what: "Ring the bus company",
                who: try at.person("Idris"), due: "2026-12-01")
            try body(at)
        }
    }

    private func ask(_ at: MeetingScene, words: String? = nil, by: String = "2026-12-01") throws {
        try at.carys.get("\(at.event)/minutes")
        let fields = GatheringScene.fields(at.carys.page)
        try at.carys.post(
            "\(at.event)/minutes",
            ["words": words ?? fields["words"] ?? "", "revision": fields["revision"] ?? "", "by": by, "do": "ask"])
    }

    private func answer(_ visit: Visit, _ path: String, _ answer: String, _ missing: String = "") throws {
        let revision = visit.page.firstMatch(of: /name="revision" value="(\d+)"/).map { String($0.1) } ?? ""
        try visit.post(path, ["answer": answer, "missing": missing, "revision": revision])
    }

    private func link(_ at: MeetingScene) throws -> String { try at.here.link(to: "tomos@porthlas.example") }

    @Test func `a draft holds who was there, what was noted and what was undertaken, and convenors alone read it`()
        throws
    {
        try held { at in
            try at.carys.get("\(at.event)/minutes")
            let draft = try #require(GatheringScene.fields(at.carys.page)["words"])
            for words in [
                "How can we get people home by six?", "Who was there\nCarys Pugh\nGwen\nTomos",
                "1. How do people get home?\nThe last bus goes at five.",
                "Actions\nIdris: Ring the bus company (by Tuesday 1 December 2026)",
            ] { #expect(draft.contains(words), "\(words) in \(draft)") }
            try at.carys.post(
                "\(at.event)/minutes", ["words": "Buses stop at five.", "revision": "0", "by": "", "do": "save"])
            #expect(GatheringScene.fields(at.carys.page)["words"]?.hasSuffix("\nBuses stop at five.") == true)
            try at.gwen.get("\(at.event)/minutes")
            #expect(at.gwen.page.contains("There are no minutes yet") && !at.gwen.page.contains("Buses stop"))
            try at.carys.get("\(at.event)/minutes?anew=yes")
            #expect(GatheringScene.fields(at.carys.page)["words"]?.contains("Who was there") == true)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `once all who were there say that it is so, it is agreed and stays`(dialect: Dialect) throws {
        try held(dialect) { at in
            try ask(at)
            #expect(at.carys.page.contains("not agreed yet: open until 1 December 2026"))
            try at.gwen.get("/me")
            #expect(at.gwen.page.contains("Read the minutes and say if they are right"))
            let found = try #require(at.gwen.page.firstMatch(of: /href="(\/i\/[0-9a-f-]{36}\?for=[^"]*)"/))
            try at.gwen.get(String(found.1))
            #expect(at.gwen.path == "\(at.event)/minutes", "what waits is where it is done")
            try at.gwen.get("/g/quay-ward")
            #expect(at.gwen.page.contains("href=\"\(found.1)\""))
            try at.gwen.get("\(at.event)/minutes")
            try answer(at.gwen, "\(at.event)/minutes/answer", "right")
            #expect(at.gwen.page.contains("Your answer is kept") && !at.gwen.page.contains("agreed on"))
            try at.gwen.get("/me")
            #expect(!at.gwen.page.contains("Read the minutes"))

            let tomos = at.here.under.visit()
            let path = try link(at)
            #expect(path.hasSuffix("/minutes"))
            try tomos.get(path)
            #expect(tomos.page.contains("The last bus goes at five."))
            try answer(tomos, path, "right")
            #expect(tomos.page.contains("agreed on 24 November 2026"))
            try at.carys.get("\(at.event)/minutes")
            #expect(at.carys.page.contains("It stays as it is") && !at.carys.page.contains("name=\"words\""))
            try at.carys.get("\(at.event)/agenda")
            try at.carys.post("\(at.event)/minutes", ["words": "Other words", "revision": "1", "by": "", "do": "save"])
            try at.carys.get("\(at.event)/minutes")
            #expect(!at.carys.page.contains("Other words"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what is missing is mended, and everybody is asked about the new words`(dialect: Dialect) throws {
        try held(dialect) { at in
            try ask(at)
            let path = try link(at)
            let tomos = at.here.under.visit()
            try tomos.get(path)
            try answer(tomos, path, "missing")
            #expect(tomos.response.status == .unprocessable && tomos.page.contains("Write what is missing"))
            try answer(tomos, path, "missing", "The taxi fund was agreed.")
            try at.gwen.get("\(at.event)/minutes")
            try answer(at.gwen, "\(at.event)/minutes/answer", "right")
            try at.carys.get("/me")
            #expect(at.carys.page.contains("Something is missing from the minutes"))
            // The day passes, and the minutes do not stand.
            at.here.under.clock.advance(seconds: 8 * 86_400)
            try at.work()
            try at.carys.get("\(at.event)/minutes")
            #expect(
                at.carys.page.contains("something is missing") && at.carys.page.contains("The taxi fund was agreed."))

            try at.gwen.get("\(at.event)/minutes")
            try ask(at, words: "The taxi fund was agreed.", by: "2026-12-09")
            // Whoever read the words that stood before does not agree to these.
            try answer(at.gwen, "\(at.event)/minutes/answer", "right")
            #expect(at.gwen.response.status == .unprocessable)
            #expect(at.gwen.page.contains("The words changed while you were reading"))
            #expect(at.gwen.page.contains("spoke of earlier words"))
            try at.gwen.get("/me")
            #expect(at.gwen.page.contains("Read the minutes"))
            at.here.under.clock.advance(seconds: 8 * 86_400)
            try at.work()
            try at.gwen.get("\(at.event)/minutes")
            #expect(at.gwen.page.contains("agreed on 10 December 2026"))
            try at.gwen.get("/me")
            #expect(!at.gwen.page.contains("Read the minutes"))
        }
    }

    @Test func `nobody is asked where nobody is noted as having been there`() throws {
        try MeetingScene.on { at in
            try at.carys.get("\(at.event)/minutes")
            #expect(at.carys.page.contains("so there is nobody to ask"))
            #expect(!at.carys.page.contains("Ask those who were there"))
            try at.carys.post("\(at.event)/minutes", ["words": "x", "revision": "0", "by": "2026-12-01", "do": "ask"])
            #expect(at.carys.response.status == .unprocessable)
            #expect(try at.count("minutes") == 0)
        }
    }

    @Test func `whoever was not there has no say, and a link opens its own meeting alone`() throws {
        try held { at in
            try ask(at)
            try at.dafydd.get("\(at.event)/minutes")
            #expect(
                at.dafydd.page.contains("The last bus goes at five.") && !at.dafydd.page.contains("value=\"right\""))
            try answer(at.dafydd, "\(at.event)/minutes/answer", "missing", "Me")
            #expect(try at.count("minutes_answer") == 1, "the writer’s own")
            let visitor = at.here.under.visit()
            let other = try at.here.call("Another", day: "2026-12-03")
            let path = try link(at)
            let elsewhere = path.replacing(try at.here.id(at.event).text, with: try at.here.id(other).text)
            try visitor.get(elsewhere)
            #expect(visitor.response.status == .unprocessable && !visitor.page.contains("The last bus"))
        }
    }

    @Test func `two who write the minutes at once lose nothing`() throws {
        try held { at in
            try at.carys.get("\(at.event)/minutes")
            try at.carys.post("\(at.event)/minutes", ["words": "First.", "revision": "0", "by": "", "do": "save"])
            try at.carys.post("\(at.event)/minutes", ["words": "Second.", "revision": "0", "by": "", "do": "save"])
            #expect(at.carys.response.status == .unprocessable)
            #expect(at.carys.page.contains("First.") && at.carys.page.contains("Second."))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a series has one record of all its meetings`(dialect: Dialect) throws {
        try held(dialect) { at in
            try at.carys.get("\(at.event)/repeat")
            try at.carys.post("\(at.event)/repeat", ["repeat": "weekly"])
            let series = at.carys.path
            try at.carys.get("\(series)/record")
            #expect(at.carys.page.contains("No minutes yet") && at.carys.page.contains("The last bus goes at five."))
            #expect(at.carys.page.contains("Ring the bus company"))
            try ask(at, words: "Buses stop at five.")
            try at.gwen.get("\(series)/record")
            #expect(at.gwen.page.contains("Buses stop at five.") && !at.gwen.page.contains("The last bus goes"))
        }
    }
}
