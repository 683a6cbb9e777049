import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// What is noted while a meeting runs.
@Suite struct NotesTests {
    @Test(arguments: Dialect.allCases)
    func `two who write at once lose nothing`(dialect: Dialect) throws {
        try MeetingScene.on(dialect) { at in
            let bus = try at.propose("How do people get home?", by: at.gwen)
            let path = "\(at.event)/notes/\(bus)"
            try at.gwen.get(path)
            try at.dafydd.get(path)
            try at.keep("The last bus goes at five.", about: bus, by: at.gwen)
            #expect(at.gwen.response.status == .ok && at.gwen.page.contains("Gwen"))

            let typed = "Taxis cost twelve pounds.\nThe last bus goes at five."
            try at.keep(typed, about: bus, by: at.dafydd, what: "Ring the bus company", due: "2026-12-01")
            #expect(at.dafydd.response.status == .unprocessable)
            for words in [
                "Nothing is lost", "What Gwen kept", "What you wrote", "The last bus goes at five.\nTaxis cost twelve",
                "value=\"Ring the bus company\"", "value=\"2026-12-01\"",
            ] { #expect(at.dafydd.page.contains(words), "\(words)") }
            #expect(try at.count("undertaking") == 0, "the action waits with the text")

            let merged = "The last bus goes at five; taxis cost twelve pounds."
            try at.keep(merged, about: bus, by: at.dafydd, what: "Ring the bus company", due: "2026-12-01")
            #expect(at.dafydd.response.status == .ok && at.dafydd.page.contains(merged))
            #expect(try at.count("undertaking") == 1)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `of two first notes at once one is told of the other`(dialect: Dialect) throws {
        try MeetingScene.on(dialect) { at in
            let id = try at.here.id(at.event).text
            try at.gwen.get("\(at.event)/notes/\(id)")
            try at.dafydd.get("\(at.event)/notes/\(id)")
            try at.keep("First.", about: id, by: at.gwen)
            try at.keep("Second.", about: id, by: at.dafydd)
            #expect(at.dafydd.response.status == .unprocessable)
            #expect(at.dafydd.page.contains("First.\nSecond."))
            try at.gwen.get("\(at.event)/notes")
            #expect(at.gwen.page.contains("First.") && !at.gwen.page.contains("Second."))
        }
    }

    @Test func `one press keeps and goes on to the next thing on the agenda`() throws {
        try MeetingScene.on { at in
            let bus = try at.propose("How do people get home?", by: at.gwen)
            let key = try at.propose("Who keeps the key?", by: at.gwen)
            try at.gwen.get("\(at.event)/notes/\(bus)")
            #expect(at.gwen.page.contains("Save, and on to the next"))
            try at.gwen.post("\(at.event)/notes/\(bus)", ["note": "By taxi.", "revision": "0", "then": "next"])
            #expect(at.gwen.path == "\(at.event)/notes/\(key)")
            #expect(!at.gwen.page.contains("Save, and on to the next"), "it is the last")
        }
    }

    @Test func `a first meeting asks for notes and actions and nothing else`() throws {
        try MeetingScene.on { at in
            try at.carys.get(at.event)
            #expect(at.carys.page.contains("Write notes and actions"))
            let id = try at.here.id(at.event).text
            try at.carys.get("\(at.event)/notes/\(id)")
            #expect(at.carys.page.contains("Two things, and you are done"))
            try at.keep("Five came.", about: id, by: at.carys, what: "Book the hall", name: "Tomos", due: "2026-12-01")
            #expect(at.carys.page.contains("Book the hall") && at.carys.page.contains("Another action"))
            #expect(at.carys.page.contains("<bdi>Tomos</bdi> · by 1 December 2026"))
            try at.keep("Five came.", about: id, by: at.carys, name: "Tomos")
            #expect(at.carys.response.status == .unprocessable)
            #expect(at.carys.page.contains("Write what is to be done"))
        }
    }

    @Test func `a note about another meeting's thing is refused`() throws {
        try MeetingScene.on { at in
            let other = try at.here.call("Another", day: "2026-11-30")
            try at.gwen.get("\(other)/agenda")
            try at.gwen.post("\(other)/agenda", ["title": "Elsewhere"])
            let elsewhere = try at.id(of: "Elsewhere", kind: "agenda-item")
            try at.gwen.get("\(at.event)/agenda")
            try at.gwen.post("\(at.event)/notes/\(elsewhere)", ["note": "x", "revision": "0"])
            #expect(at.gwen.response.status == .notFound)
            #expect(try at.count("meeting_note") == 0)
        }
    }

    @Test(arguments: [
        ("a\nb", "b\nc", "a\nb\nc"), ("", "c", "\nc"), ("a", "a", "a"), ("a", "", "a"),
        ("a\n\nb", "x\n\na", "a\n\nb\nx"),
    ])
    func `two texts stand in one without what they share`(theirs: String, mine: String, both: String) {
        #expect(MeetingNote.together(theirs, mine) == both)
    }
}
