import Database
import HTTP
import Pages
import Site
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// What people undertake, until it is done or dropped.
@Suite struct UndertakingTests {
    @Test(arguments: Dialect.allCases)
    func `an action waits for whoever undertook it until it is done, with its history`(dialect: Dialect) throws {
        try MeetingScene.on(dialect) { at in
            let id = try at.here.id(at.event).text
            try at.carys.get("\(at.event)/notes/\(id)")
            try at.keep(
                "", about: id, by: at.carys, what: "Ring the bus company", who: try at.person("Gwen"), due: "2026-12-01"
            )
            try at.gwen.get("/me")
            #expect(at.gwen.page.contains("Do what you said you would"))
            let action = "\(at.cell)/actions/\(try at.id(of: "Ring the bus company", kind: "undertaking"))"
            try at.gwen.get(action)
            #expect(at.gwen.page.contains("How can we get people home by six?"), "where it came from")
            try at.gwen.post(
                action,
                [
                    "what": "Ring the bus company twice", "who": try at.person("Idris"), "name": "",
                    "due": "2026-12-05",
                ])
            #expect(at.gwen.page.contains("Ring the bus company twice") && at.gwen.page.contains("5 December 2026"))
            try at.gwen.get("/me")
            #expect(!at.gwen.page.contains("Do what you said you would"), "it is Idris’s now")
            let idris = try at.here.under.signIn("idris@porthlas.example")
            try idris.get("/me")
            #expect(idris.page.contains("Do what you said you would"))
            try idris.get(action)
            try idris.post(action, ["do": "done"])
            #expect(idris.page.contains("Take it up again") && !idris.page.contains("It is done"))
            for words in ["Carys Pugh: wrote down an action", "Gwen: changed an action", "Idris: finished an action"] {
                #expect(idris.page.contains(words), "\(words)")
            }
            try idris.get("/me")
            #expect(!idris.page.contains("Do what you said you would"))
            try idris.get("\(at.cell)/actions")
            #expect(idris.page.contains("Done and dropped") && idris.page.contains("Nothing is to be done"))
            try idris.get(action)
            try idris.post(action, ["do": "open"])
            try idris.get("/me")
            #expect(idris.page.contains("Do what you said you would"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `actions leave as a table, and those with a day for a calendar`(dialect: Dialect) throws {
        try MeetingScene.on(dialect) { at in
            let id = try at.here.id(at.event).text
            try at.gwen.get("\(at.cell)/actions")
            #expect(!at.gwen.page.contains("Save as a table"))
            try at.carys.get("\(at.event)/notes/\(id)")
            try at.keep("", about: id, by: at.carys, what: "Book the hall", name: "=Tomos")
            try at.gwen.get("\(at.cell)/actions")
            #expect(at.gwen.page.contains("Save as a table (CSV)") && !at.gwen.page.contains("(.ics)"))
            try at.carys.get("\(at.event)/notes/\(id)")
            try at.keep(
                "", about: id, by: at.carys, what: "Ring the bus company", who: try at.person("Gwen"), due: "2026-12-31"
            )
            try at.gwen.get("\(at.cell)/actions")
            #expect(at.gwen.page.contains("(.ics)"))
            try at.gwen.get("\(at.cell)/actions.csv")
            #expect(at.gwen.response.headers["Content-Type"] == "text/csv; charset=utf-8")
            #expect(at.gwen.page.contains("Ring the bus company,Gwen,2026-12-31,to be done\r\n"))
            #expect(at.gwen.page.contains("Book the hall,\"'=Tomos\",,to be done\r\n"), "\(at.gwen.page)")
            try at.gwen.get("\(at.cell)/actions.ics")
            let file = at.gwen.page
            #expect(file.contains("SUMMARY:Ring the bus company") && !file.contains("Book the hall"))
            #expect(file.contains("DTSTART;VALUE=DATE:20261231") && file.contains("DTEND;VALUE=DATE:20270101"))
            for path in ["\(at.cell)/actions.csv", "\(at.cell)/actions.ics"] {
                let stranger = at.here.under.visit()
                try stranger.get(path)
                #expect(!stranger.page.contains("bus company") && stranger.path.hasPrefix("/sign-in"), "\(path)")
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `an action stands on each agenda that follows in its series until it is dropped`(dialect: Dialect) throws {
        try MeetingScene.on(dialect) { at in
            try at.carys.get("\(at.event)/repeat")
            try at.carys.post("\(at.event)/repeat", ["repeat": "weekly"])
            let dates = try at.here.under.database.read { tx in
                try tx.all("select id from event where series is not null order by starts_at limit 3") {
                    try $0.next(Event.ID.self).text
                }
            }
            #expect(dates.first == (try at.here.id(at.event).text))
            try at.carys.get("\(at.event)/notes/\(dates[0])")
            try at.keep("", about: dates[0], by: at.carys, what: "Book the hall", name: "Tomos", due: "2026-11-25")
            let alone = try at.here.call("On its own", day: "2026-12-20")
            for date in dates.dropFirst() {
                try at.gwen.get("\(at.cell)/\(date)/agenda")
                #expect(at.gwen.page.contains("Still to do from earlier meetings"))
                #expect(at.gwen.page.contains("Book the hall"))
            }
            for path in ["\(at.event)/agenda", "\(alone)/agenda"] {
                try at.gwen.get(path)
                #expect(!at.gwen.page.contains("Book the hall"), "\(path)")
            }
            at.here.under.clock.advance(seconds: 2 * 86_400)
            try at.gwen.get("\(at.cell)/\(dates[1])/agenda")
            #expect(at.gwen.page.contains("late"))
            let action = "\(at.cell)/actions/\(try at.id(of: "Book the hall", kind: "undertaking"))"
            try at.gwen.get(action)
            try at.gwen.post(action, ["do": "dropped"])
            try at.gwen.get("\(at.cell)/\(dates[1])/agenda")
            #expect(!at.gwen.page.contains("Book the hall"))
        }
    }

    @Test func `what a group's meetings on their own left to do stands on the next of them`() throws {
        try MeetingScene.on { at in
            let id = try at.here.id(at.event).text
            try at.carys.get("\(at.event)/notes/\(id)")
            try at.keep("", about: id, by: at.carys, what: "Book the hall")
            let next = try at.here.call("The next one", day: "2026-12-20")
            try at.gwen.get("\(next)/agenda")
            #expect(at.gwen.page.contains("Book the hall") && at.gwen.page.contains("nobody yet"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `whoever is erased leaves what was undertaken, and not their name or their lines`(dialect: Dialect) throws {
        try MeetingScene.on(dialect) { at in
            let id = try at.here.id(at.event).text
            try at.note("Gwen")
            let gwen = try at.person("Gwen")
            try at.carys.get("\(at.event)/round")
            try at.carys.post("\(at.event)/round", ["round": "in", "who-in": gwen, "words-in": "Tired today."])
            try at.carys.get("\(at.event)/notes/\(id)")
            try at.keep("Five came.", about: id, by: at.carys, what: "Ring the bus company", who: gwen)
            let person = try #require(Actor.ID(text: gwen))
            _ = try at.here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try Erasure.erase(person, holdings: Site.personalData, references: Site.references, by: acting)
            }
            #expect(try at.count("round_line") == 0 && at.count("presence") == 0)
            try at.carys.get("\(at.cell)/actions")
            #expect(at.carys.page.contains("Ring the bus company") && at.carys.page.contains("nobody yet"))
            #expect(!at.carys.page.contains("Gwen"))
        }
    }

    @Test func `who was there and what they said goes after its time`() throws {
        try MeetingScene.on { at in
            let id = try at.here.id(at.event).text
            try at.note("Gwen")
            let gwen = try at.person("Gwen")
            try at.carys.get("\(at.event)/round")
            try at.carys.post("\(at.event)/round", ["round": "out", "who-out": gwen, "words-out": "Hopeful."])
            try at.carys.get("\(at.event)/notes/\(id)")
            try at.keep("", about: id, by: at.carys, what: "Book the hall", name: "Tomos")
            let action = "\(at.cell)/actions/\(try at.id(of: "Book the hall", kind: "undertaking"))"
            let keeping = try #require(GatheringsCapability.keeps.first)
            func run() throws {
                let later = at.here.under.clock.now.adding(days: 400)
                _ = try at.here.scene.store.act(Scene.arrange, by: .system, on: .network) {
                    try keeping.delete(at.here.cell, later, $0)
                }
            }
            try run()
            #expect(try at.count("presence") == 0 && at.count("round_line") == 0)
            try at.carys.get(action)
            #expect(at.carys.page.contains("Tomos"), "it is still to be done")
            try at.carys.post(action, ["do": "done"])
            try run()
            try at.carys.get(action)
            #expect(!at.carys.page.contains("Tomos") && at.carys.page.contains("Book the hall"))
        }
    }
}
