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

/// Complaints, appeals and what people ask about their own data: an answer is owed, and comes.
@Suite struct AnswerTests {
    @Test(arguments: Dialect.allCases)
    func `somebody without an account complains, a convenor answers, the code tells`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            let anyone = stage.test.visit()
            try anyone.get("/complaints?group=team&page=%2Fg%2Fteam%2Fvoices&kind=correction")
            #expect(anyone.page.contains("value=\"/g/team/voices\"") && anyone.page.contains("value=\"team\" selected"))
            #expect(try anyone.post("/complaints", ["kind": "correction", "group": "team"]).status.code == 422)
            #expect(anyone.page.contains("Write what you want to say"))
            let fields: KeyValuePairs = [
                "kind": "correction", "group": "team", "words": "I am not a carer.", "contact": "ann@porthlas.example",
            ]
            try anyone.post("/complaints", fields)
            let code = try #require(SafetyStage.code(on: anyone.page))
            try anyone.post("/complaints", fields)
            #expect(SafetyStage.code(on: anyone.page) == code)
            #expect(try stage.count("owed_answer") == 1)

            let carys = try stage.visit(.convenor)
            try carys.get("/me")
            #expect(carys.page.contains("Somebody is owed an answer") && carys.page.contains("24 December 2026"))
            try carys.get("/g/team/safety/answers")
            #expect(carys.page.contains("by 24 December 2026"))
            stage.test.clock.advance(seconds: 31 * 86_400)
            try carys.get("/g/team/safety/answers")
            let again = try stage.visit(.convenor)
            try again.get("/g/team/safety/answers")
            #expect(again.page.contains("late since 24 December 2026"))
            let address = String(
                try #require(again.page.firstMatch(of: /\/g\/team\/safety\/answers\/[0-9a-f-]{36}/)?.0))
            try again.get(address)
            #expect(
                again.page.contains("I am not a carer.") && again.page.contains("ask for something that only they know")
            )
            #expect(try again.post(address).status.code == 422)
            try again.post(address, ["answer": "It says daughter now."])
            #expect(again.page.contains("Answered"))
            let letter = try #require(try stage.test.letter(to: "ann@porthlas.example"))
            #expect(letter.body.contains("It says daughter now."))
            try anyone.get("/receipts")
            #expect(try anyone.post("/receipts", ["code": "BBBB-BBBB-BBBB"]).status.code == 422)
            try anyone.post("/receipts", ["code": code])
            #expect(anyone.page.contains("It says daughter now."))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `without a group it is the site keepers', and a group that one may not see cannot be chosen`(
        dialect: Dialect
    ) throws {
        try SafetyStage.on(dialect, sight: .cell) { stage in
            let anyone = stage.test.visit()
            try anyone.get("/complaints?group=team")
            for words in ["The site keeper can technically see it.", "by law"] {
                #expect(anyone.page.contains(words), "\(words)")
            }
            #expect(!anyone.page.contains("The group team"))
            #expect(
                try anyone.post("/complaints", ["kind": "complaint", "group": "team", "words": "Hello"]).status.code
                    == 422)
            try anyone.post("/complaints", ["kind": "complaint", "words": "The site is slow."])
            #expect(SafetyStage.code(on: anyone.page) != nil)
            let host = try stage.visit(.host)
            try host.get("/me")
            #expect(host.page.contains("Somebody is owed an answer"))
            try host.get("/safety")
            #expect(host.page.contains("The site is slow."))
            let address = String(try #require(host.page.firstMatch(of: /\/safety\/answers\/[0-9a-f-]{36}/)?.0))
            let carys = try stage.visit(.convenor)
            #expect(try carys.get(address).status.code == 403)
            try host.get(address)
            try host.post(address, ["answer": "It is faster now."])
            try host.get("/me")
            #expect(!host.page.contains("Somebody is owed an answer"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what somebody with an account asked is in their copy, and goes with them`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            let member = try stage.visit(.member)
            try member.get("/complaints")
            try member.post("/complaints", ["kind": "objection", "words": "Zephyrine objects.", "name": "Zephyrine"])
            let anyone = stage.test.visit()
            try anyone.get("/complaints")
            try anyone.post(
                "/complaints",
                ["kind": "complaint", "words": "Zephyrine again.", "contact": "Member@Porthlas.example"])
            try member.get("/me/export")
            #expect(member.page.contains("Zephyrine objects.") && member.page.contains("Zephyrine again."))
            let me = try #require(stage.people[.member])
            try stage.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                _ = try Erasure.erase(me, holdings: Site.personalData, references: Site.references, by: acting)
            }
            #expect(try stage.count("owed_answer") == 0)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the words of reports about a text go with whoever wrote it`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            let anyone = stage.test.visit()
            try anyone.get("/report/\(stage.text.text)")
            try anyone.post("/report/\(stage.text.text)", ["reason": "untrue", "note": "Mari is wrong."])
            let author = try #require(
                try stage.store.read {
                    try $0.first("select author from item where id = \(stage.text)") { try $0.next(Actor.ID?.self) }
                } ?? nil)
            try stage.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                _ = try Erasure.erase(author, holdings: Site.personalData, references: Site.references, by: acting)
            }
            #expect(try stage.count("report where note <> ''") == 0)
            #expect(try stage.count("report") == 1)
        }
    }

    @Test func `each page leads to the form, and no address with a secret goes along`() throws {
        try SafetyStage.on(.sqlite) { stage in
            let lead = try stage.visit(.lead)
            try lead.get("/g/team/people")
            #expect(lead.page.contains("/complaints?group=team&amp;page=%2Fg%2Fteam%2Fpeople"))
            try lead.get("/g/team/safety/worries")
            #expect(lead.page.contains("/complaints?group=team\""))
            try lead.get("/your-data")
            #expect(lead.page.contains("href=\"/complaints\"") && lead.page.contains("kind=erasure"))
            let host = try stage.visit(.host)
            try host.get("/host")
            #expect(host.page.contains("href=\"/safety\""))
        }
    }
}
