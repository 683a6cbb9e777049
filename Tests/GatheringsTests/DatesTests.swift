import Database
import Foundation
import HTTP
import Pages
import Site
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// Finding a date among many, and the event that comes of it.
@Suite struct DatesTests {
    private static let answers: KeyValuePairs<String, String> = ["date-1": "no", "date-2": "yes"]

    /// Proposes two times to Gwen, who belongs for Tide Homes, to Tomos by letter and to Mair without an address.
    private func propose(_ here: GatheringScene) throws -> String {
        try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
            let tide = try acting.insert(
                Item.Kind("organisation"), title: "Tide Homes", language: "en", visibility: .everyone, in: nil)
            let gwen = try acting.tx.first("select id from person where name = 'Gwen'") { try $0.next(Person.ID.self) }
            try acting.admit(try #require(gwen), to: here.cell, as: .member, onBehalfOf: [tide])
        }
        try here.carys.get("/g/quay-ward/gatherings/dates")
        try here.carys.post(
            "/g/quay-ward/gatherings/dates",
            [
                "title": "Which evening?", "day-1": "2026-12-03", "time-1": "18:00", "day-2": "2026-12-08",
                "time-2": "2pm", "minutes": "90", "place": "Harbour Hall",
                "people": "Gwen <gwen@porthlas.example>\nTomos <tomos@porthlas.example>\nMair Llwyd",
            ])
        // A moment of their own, so that what is sent later is the newest.
        here.under.clock.advance(seconds: 1)
        #expect(here.carys.response.status == .ok, "\(here.carys.page)")
        return here.carys.path
    }

    private func link(to address: String, _ here: GatheringScene) throws -> String {
        let body = try #require(try here.under.letter(to: address)).body
        return "/d/own/" + body.components(after: Visit.origin + "/d/own/")
    }

    @Test(arguments: Dialect.allCases)
    func `the date that most organisations and people on their own can come to is first, with who would be lost`(
        dialect: Dialect
    ) throws {
        try GatheringScene.on(dialect) { here in
            let poll = try propose(here)
            let letter = try #require(try here.under.letter(to: "tomos@porthlas.example"))
            #expect(letter.body.contains("Tuesday 8 December 2026, 14:00 to 15:30"))
            #expect(here.carys.page.contains("Nobody has answered yet"))
            // Tomos, and two who came by the common link, prefer the first; Gwen alone stands for Tide Homes.
            let tomos = here.under.visit()
            let own = try link(to: "tomos@porthlas.example", here)
            try tomos.get(own)
            try tomos.send(own, [("date-1", "yes"), ("date-2", "if-need-be")])
            #expect(tomos.page.contains("Your answer is kept"))
            #expect(!tomos.page.contains("Gwen"), "what others answered is not theirs to see")
            let code = try #require(here.carys.page.firstMatch(of: /together\.example(\/d\/[0-9A-Z]{6})/)).1
            for name in ["Amina", "Idris"] {
                let visit = here.under.visit()
                try visit.get(String(code))
                try visit.send(String(code), [("date-1", "yes"), ("date-2", "no")])
                #expect(visit.path.hasSuffix("/name"), "\(visit.path)")
                try visit.send(visit.path, [("name", name), ("organisation", ""), ("contact", "")])
                #expect(visit.page.contains("Your answer is kept"))
            }
            let gwen = try here.under.signIn("gwen@porthlas.example")
            try gwen.get("/me")
            #expect(gwen.page.contains("Say which dates suit you"))
            try gwen.get(poll)
            try gwen.post(poll + "/answer")
            #expect(gwen.path.hasPrefix("/d/own/"))
            try gwen.post(gwen.path, Self.answers)
            try gwen.get("/me")
            #expect(!gwen.page.contains("Say which dates suit you"))

            try here.carys.get(poll)
            let page = here.carys.page
            // Three who come as themselves count for more than an organisation and one of them.
            let (first, second) = (page.range(of: "<h3>Thursday 3")!, page.range(of: "<h3>Tuesday 8")!)
            #expect(first.lowerBound < second.lowerBound)
            for words in [
                "2 of 4 can come, from 1 organisation. 1 of them comes as themselves.",
                "3 of 4 can come, from 0 organisations. 3 of them come as themselves.",
                "whoever comes as themselves counts like an organisation",
                "Nobody could come from: Tide Homes", "Could not come: Gwen", "Only if need be: Tomos",
                "Could not come: Amina and Idris",
            ] { #expect(page.contains(words), "\(words)") }
        }
    }

    /// Another group that everybody sees, with these people, whose names its own people alone see.
    private func shelter(_ names: [String], _ here: GatheringScene) throws -> Cell.ID {
        let keeper = try here.scene.person("Sara", email: "sara@porthlas.example")
        let cell = try here.scene.cell("night-shelter", visibility: .everyone, convenor: keeper)
        for name in names {
            let email = "\(name.lowercased())@porthlas.example"
            let known = try here.under.database.read { try Person.find(email: email, in: $0) }
            let person = try known?.id ?? here.scene.person(name, email: email)
            try here.scene.admit(person, to: here.cell, as: .member)
            try here.scene.admit(person, to: cell, as: .member)
        }
        return cell
    }

    @Test(arguments: Dialect.allCases)
    func `a group is named as lost to its own people alone, and only where five of it answered`(
        dialect: Dialect
    ) throws {
        try GatheringScene.on(dialect) { here in
            let names = ["Gwen", "Dafydd", "Idris", "Elin", "Mair"]
            _ = try shelter(names, here)
            let poll = try propose(here)
            let line = "Nobody could come of the group: The group night-shelter"
            var gwen: Visit?
            for (number, name) in names.enumerated() {
                let visit = try here.under.signIn("\(name.lowercased())@porthlas.example")
                try visit.get(poll)
                try visit.post(poll + "/answer")
                try visit.post(visit.path, Self.answers)
                #expect(visit.page.contains("Your answer is kept"), "\(visit.page)")
                if number == 0 { gwen = visit }
                try gwen?.get(poll)
                #expect(gwen?.page.contains(line) == (number == 4), "\(number + 1) answered")
            }
            // Carys sees the group, and that all five cannot come, but not who belongs to it.
            try here.carys.get("/g/night-shelter")
            #expect(here.carys.response.status == .ok)
            try here.carys.get(poll)
            #expect(here.carys.page.contains("Could not come: Dafydd, Elin, Gwen"))
            #expect(!here.carys.page.contains("Nobody could come of the group"))
            // One of it who could come, and it is not lost.
            let mair = try here.under.database.read { try Person.find(email: "mair@porthlas.example", in: $0) }
            let person = try #require(mair)
            _ = try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try acting.tx.run(
                    """
                    update date_answer set answer = 'if-need-be'
                    where asked in (select id from date_asked where actor = \(person.id))
                    """)
            }
            try gwen?.get(poll)
            #expect(gwen?.page.contains("Nobody could come of the group") == false)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `choosing makes the event and invites everybody who was asked`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            let poll = try propose(here)
            let option = try #require(here.carys.page.firstMatch(of: /name="option" value="([0-9a-f-]{36})"/)).1
            let gwen = try here.under.signIn("gwen@porthlas.example")
            try gwen.get(poll)
            try gwen.post(poll + "/choose", ["option": String(option)])
            #expect(gwen.response.status == .forbidden)
            here.under.clock.advance(seconds: 5)
            try here.carys.get(poll)
            try here.carys.post(poll + "/choose", ["option": String(option)])
            #expect(here.carys.page.contains("Thursday 3 December 2026, 18:00 to 19:30"), "\(here.carys.page)")
            let event = here.carys.path
            let letter = try #require(try here.under.letter(to: "tomos@porthlas.example"))
            #expect(letter.calendar?.method == "REQUEST" && letter.subject.hasPrefix("Invitation: Which evening?"))
            try here.carys.get("\(event)/people")
            for name in ["Tomos", "Gwen", "Mair Llwyd", "To tell by phone or by post"] {
                #expect(here.carys.page.contains(name), "\(name)")
            }
            // Chosen once: pressed again it leads there and makes nothing.
            try here.carys.get(poll)
            #expect(here.carys.page.contains("A date was chosen") && !here.carys.page.contains("name=\"option\""))
            try here.carys.post(poll + "/choose", ["option": String(option)])
            let events = try here.under.database.read { tx in
                try tx.first("select count(*) from event") { try $0.next(Int.self) }
            }
            #expect(events == 1)
            let tomos = here.under.visit()
            let own = try here.under.database.read { try Outbox.newest(50, in: $0) }
                .first { $0.subject.hasPrefix("Which dates suit you") && $0.recipient == "tomos@porthlas.example" }
            let path = "/d/own/" + (try #require(own)).body.components(after: Visit.origin + "/d/own/")
            try tomos.get(path)
            #expect(tomos.page.contains("There is nothing to answer any more"))
        }
    }

    @Test func `what is wrong with what is proposed is said, and what was typed stays`() throws {
        try GatheringScene.on { here in
            try here.carys.get("/g/quay-ward/gatherings/dates")
            let wrong: [([(String, String)], String)] = [
                ([("day-1", "2026-12-03"), ("time-1", "18:00")], "Propose two times at least"),
                ([("day-1", "2026-12-03"), ("time-1", "")], "A time needs a day"),
                ([("day-1", "2026-11-03"), ("time-1", "18:00")], "This time has passed"),
                (
                    [("day-1", "2026-12-03"), ("time-1", "18:00"), ("day-2", "2026-12-03"), ("time-2", "6pm")],
                    "This time is here already"
                ),
            ]
            for (fields, words) in wrong {
                try here.carys.send(
                    "/g/quay-ward/gatherings/dates",
                    [("title", "Which evening?"), ("minutes", "60"), ("people", "")] + fields
                        + [("form", Visit.token(in: here.carys.page) ?? "")])
                #expect(here.carys.response.status == .unprocessable)
                #expect(here.carys.page.contains(words), "\(words)")
                #expect(here.carys.page.contains("value=\"Which evening?\""))
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `whoever is erased, and whatever is too old, leaves no answer`(dialect: Dialect) throws {
        try GatheringScene.on(dialect) { here in
            _ = try propose(here)
            let own = try link(to: "tomos@porthlas.example", here)
            let tomos = here.under.visit()
            try tomos.send(own, [("date-1", "yes"), ("date-2", "no")])
            func counts() throws -> [Int] {
                try here.under.database.read { tx in
                    try ["date_asked", "date_answer"].map { table in
                        try tx.first("select count(*) from \(SQL(identifier: table))") { try $0.next(Int.self) } ?? -1
                    }
                }
            }
            #expect(try counts() == [3, 2])
            let found = try here.under.database.read { try Person.find(email: "tomos@porthlas.example", in: $0) }
            _ = try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try Erasure.erase(
                    try #require(found).id, holdings: Site.personalData, references: Site.references, by: acting)
            }
            #expect(try counts() == [2, 0])
            let keeping = try #require(GatheringsCapability.keeps.first)
            for (days, left) in [(Int64(-1), 2), (400, 0)] {
                let before = here.under.clock.now.adding(days: days)
                _ = try here.scene.store.act(Scene.arrange, by: .system, on: .network) {
                    try keeping.delete(here.cell, before, $0)
                }
                #expect(try counts()[0] == left)
            }
        }
    }
}
