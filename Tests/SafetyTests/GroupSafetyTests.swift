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

/// What a group writes down about safety, and who reads and changes it.
@Suite struct GroupSafetyTests {
    @Test(arguments: Dialect.allCases)
    func `a convenor writes it down, and whoever sees the group reads it`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            let carys = try stage.visit(.convenor)
            try carys.get("/g/team/safety/edit")
            let lead = try #require(stage.people[.lead]?.text)
            #expect(carys.page.contains("value=\"\(lead)\" selected"))
            try carys.post(
                "/g/team/safety/edit",
                [
                    "revision": "1", "danger": "Duty worker: 01632 960 999\n\nPolice: 999", "lead": lead,
                    "responsible": "Tide Homes", "contact": "Carys, 01632 960 018", "reach": "Ring the surgery",
                    "complain": "Ask for Carys.",
                ])
            #expect(carys.path == "/g/team/safety")
            let anyone = stage.test.visit()
            try anyone.get("/g/team/safety")
            for words in [
                "<a href=\"tel:01632960999\">Duty worker: 01632 960 999</a>", "Carys, 01632 960 018",
                "Ring the surgery", "Ask for Carys.",
            ] {
                #expect(anyone.page.contains(words))
            }
            // Who the lead is stands there only where the group wrote it, and what convenors look after does not.
            #expect(!anyone.page.contains("The lead") && !anyone.page.contains("/safety/reports"))
            let member = try stage.visit(.member)
            #expect(try member.get("/g/team/safety/edit").status.code == 403)
        }
    }

    @Test func `what is missing is said, and what was typed is kept`() throws {
        try SafetyStage.on(.sqlite) { stage in
            let carys = try stage.visit(.convenor)
            try carys.get("/g/team/safety/edit")
            let one = try #require(stage.people[.lead]?.text)
            let status = try carys.post(
                "/g/team/safety/edit",
                ["revision": "1", "danger": "Ring the harbour", "lead": one, "deputy": one, "contact": ""]
            ).status.code
            #expect(status == 422)
            #expect(carys.page.contains("Ring the harbour") && carys.page.contains("Write whom to ask"))
            #expect(carys.page.contains("Choose somebody else as the deputy"))
            // Somebody who does not belong to the group cannot be named.
            let stranger = try #require(stage.people[.stranger]?.text)
            try carys.post("/g/team/safety/edit", ["revision": "1", "lead": stranger])
            #expect(carys.page.contains("Choose somebody from this group"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `of two who change it at once one is told`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            let fields: KeyValuePairs = ["revision": "1", "responsible": "A", "contact": "B"]
            let visits = [try stage.visit(.convenor), try stage.visit(.convenor)]
            for visit in visits { try visit.get("/g/team/safety/edit") }
            #expect(try visits[0].post("/g/team/safety/edit", fields).status.code == 200)
            #expect(try visits[1].post("/g/team/safety/edit", fields).status.code >= 400)
            #expect(try stage.store.read { try CellSafety.of(stage.cell, in: $0).revision } == 2)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `bases need a reason, and stand on the page and in the record`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            let carys = try stage.visit(.convenor)
            try carys.get("/g/team/safety/bases")
            #expect(try carys.post("/g/team/safety/bases", ["answers": "consent"]).status.code == 422)
            #expect(carys.page.contains("Say why in a sentence"))
            try carys.post("/g/team/safety/bases", ["answers": "consent", "answers-reason": "They may stay silent."])
            #expect(carys.path == "/g/team/safety" && carys.page.contains("They may stay silent."))
            try carys.get("/safety/record")
            #expect(carys.page.contains("They may stay silent.") && carys.page.contains("You said yes (consent)"))
        }
    }

    @Test func `what is said before somebody writes is what the group wrote, or the least that helps`() throws {
        try SafetyStage.on(.sqlite) { stage in
            func notice() throws -> [String] {
                try stage.sending(as: .visitor).reading { try stage.safety.notice(in: stage.cell, for: $0).inDanger }
            }
            #expect(try notice() == ["Porthlas by night: 01632 960 101"])
            try stage.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                _ = try acting.tx.run("delete from cell_safety")
            }
            #expect(try notice() == ["Police, fire and ambulance: 999"])
        }
    }

    @Test func `the demo's group says whom to phone, and its home leads there`() throws {
        try SiteUnderTest.on { test in
            try test.site.furnishDemo()
            let anyone = test.visit()
            try anyone.get("/g/porthlas-coming-home/safety")
            #expect(anyone.page.contains("Porthlas duty social worker") && anyone.page.contains("Quay GP Cluster"))
            #expect(anyone.page.contains("This group has somebody who looks after people’s safety."))
            #expect(anyone.page.contains("Anyone can reach them: choose") && !anyone.page.contains("Siân Morgan"))
            let member = try test.signIn("tomos@porthlas.example")
            try member.get("/g/porthlas-coming-home/safety")
            #expect(
                member.page.contains("The lead is Siân Morgan.") && member.page.contains("The deputy is Rhian Ellis."))
            try anyone.get("/g/porthlas-coming-home")
            #expect(anyone.page.contains("href=\"/g/porthlas-coming-home/safety\""))
        }
    }
}
