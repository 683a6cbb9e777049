import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// Who is there, and on whose behalf; what people say as they come in and leave.
@Suite struct PresenceTests {
    /// Gwen belongs on behalf of two organisations.
    private func represent(_ at: MeetingScene) throws -> (tide: String, bus: String) {
        try at.here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
            let made = try ["Tide Homes", "Harbour Buses"].map { name in
                try acting.insert(
                    Item.Kind("organisation"), title: name, language: "en", visibility: .everyone, in: nil)
            }
            let gwen = try acting.tx.first("select id from person where name = 'Gwen'") { try $0.next(Person.ID.self) }
            try acting.admit(try #require(gwen), to: at.here.cell, as: .member, onBehalfOf: made)
            return (made[0].text, made[1].text)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `one press says who is there and for whom`(dialect: Dialect) throws {
        try MeetingScene.on(dialect, people: "Mair Llwyd") { at in
            let organisations = try represent(at)
            try at.dafydd.get("\(at.event)/here")
            for words in ["Here for Tide Homes", "Here for Harbour Buses", "Here as themselves", "Mair Llwyd", "Idris"]
            {
                #expect(at.dafydd.page.contains(words), "\(words)")
            }
            try at.note("Gwen", for: organisations.tide, by: at.dafydd)
            try at.note("Mair Llwyd", by: at.dafydd)
            #expect(at.dafydd.page.contains("2 people are noted as here"))
            #expect(at.dafydd.page.contains("<bdi>Tide Homes</bdi>"))
            // Pressed by another phone as well, it stays one.
            try at.note("Gwen", for: organisations.bus)
            #expect(
                at.carys.page.contains("2 people are noted as here") && at.carys.page.contains("<bdi>Harbour Buses"))
            try at.carys.post("\(at.event)/here/\(try at.person("Gwen"))", ["here": "no"])
            #expect(at.carys.page.contains("One person is noted as here"))
            // Nobody is there for an organisation that they do not belong for.
            try at.note("Idris", for: organisations.tide)
            let held = try at.here.under.database.read { tx in
                try tx.first("select count(*) from presence where organisation is not null") { try $0.next(Int.self) }
            }
            #expect(held == 0)
        }
    }

    @Test func `what is over says who was there, not who comes`() throws {
        try MeetingScene.on { at in
            try at.note("Gwen")
            try at.gwen.get(at.event)
            #expect(at.gwen.page.contains("Nobody has said yet that they come"))
            at.here.under.clock.advance(seconds: 86_400)
            try at.gwen.get(at.event)
            #expect(at.gwen.page.contains("Who was there") && at.gwen.page.contains("<bdi>Gwen</bdi>"))
            #expect(!at.gwen.page.contains("Nobody has said yet"))
            let visitor = at.here.under.visit()
            try visitor.get(at.event)
            #expect(!visitor.page.contains("Who was there"), "who was there is for the group")
        }
    }

    @Test func `somebody whom nobody expected is added by name`() throws {
        try MeetingScene.on { at in
            try at.gwen.get("\(at.event)/here")
            try at.gwen.post("\(at.event)/here", ["name": ""])
            #expect(at.gwen.response.status == .unprocessable)
            try at.gwen.post("\(at.event)/here", ["name": "Amina"])
            #expect(at.gwen.page.contains("<bdi>Amina</bdi>") && at.gwen.page.contains("One person is noted"))
            try at.carys.get("\(at.event)/people")
            #expect(at.carys.page.contains("Amina"))
        }
    }

    @Test func `with lanyards off nobody is there for an organisation`() throws {
        try MeetingScene.on { at in
            let organisations = try represent(at)
            try at.here.under.database.write { try $0.run("update event set lanyards_off = \(true)") }
            try at.note("Gwen", for: organisations.tide)
            #expect(!at.carys.page.contains("Tide Homes"))
            let held = try at.here.under.database.read { tx in
                try tx.first("select count(*) from presence where organisation is null") { try $0.next(Int.self) }
            }
            #expect(held == 1)
        }
    }

    @Test func `where nothing is recorded nothing is`() throws {
        try MeetingScene.on { at in
            let bus = try at.propose("How do people get home?", by: at.gwen)
            try at.here.under.database.write { try $0.run("update event set nothing_recorded = \(true)") }
            try at.gwen.get(at.event)
            #expect(at.gwen.page.contains("Agenda") && !at.gwen.page.contains("/here\""))
            for page in ["here", "round", "notes", "notes/\(bus)", "minutes"] {
                try at.carys.get("\(at.event)/\(page)")
                #expect(at.carys.page.contains("Nothing is recorded of this but that it took place"), "\(page)")
            }
            try at.gwen.get("\(at.event)/agenda")
            try at.gwen.post("\(at.event)/here/\(try at.person("Gwen"))", ["for": ""])
            #expect(at.gwen.response.status == .unprocessable && at.gwen.page.contains("Nothing is recorded"))
            try at.gwen.get("\(at.event)/agenda")
            try at.gwen.post("\(at.event)/notes/\(bus)", ["note": "What was typed", "revision": "0", "what": "y"])
            #expect(at.gwen.page.contains("What was typed"), "it is theirs to take along")
            try at.gwen.get("\(at.event)/agenda")
            try at.gwen.post("\(at.event)/here", ["name": "Amina"])
            try at.carys.get("\(at.event)/agenda")
            try at.carys.post("\(at.event)/minutes", ["words": "x", "revision": "0", "by": "2026-12-01", "do": "ask"])
            for table in ["presence", "meeting_note", "undertaking", "minutes", "round_line", "invited"] {
                #expect(try at.count(table) == 0, "\(table)")
            }
        }
    }

    @Test func `a line each as it begins and as it ends`() throws {
        try MeetingScene.on { at in
            try at.gwen.get("\(at.event)/round")
            #expect(at.gwen.page.contains("First note who is here"))
            try at.note("Gwen")
            try at.note("Idris")
            try at.gwen.get("\(at.event)/round")
            let idris = try at.person("Idris")
            try at.gwen.post("\(at.event)/round", ["round": "in", "who-in": idris, "words-in": "Wet through."])
            #expect(at.gwen.page.contains("Wet through."))
            try at.gwen.post(
                "\(at.event)/round", ["round": "out", "who-out": try at.person("Dafydd"), "words-out": "Hopeful."])
            #expect(at.gwen.response.status == .unprocessable, "Dafydd is not here")
            #expect(at.gwen.page.contains("Hopeful."))
            let line = try at.here.under.database.read { tx in
                try tx.first("select id from round_line") { try $0.next(RoundLine.ID.self) }
            }
            let path = "\(at.event)/round/\(try #require(line).text)"
            try at.dafydd.get("\(at.event)/round")
            try at.dafydd.post(path)
            #expect(at.dafydd.response.status == .forbidden)
            try at.gwen.get("\(at.event)/round")
            try at.gwen.post(path)
            #expect(!at.gwen.page.contains("Wet through.") && at.gwen.response.status == .ok)
        }
    }
}
