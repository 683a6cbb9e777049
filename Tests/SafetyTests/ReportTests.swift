import Database
import Foundation
import HTTP
import Markup
import Pages
import Secrets
import Spine
import TestSupport
import Testing

@testable import Safety

/// Reporting a text: by anyone who may see it, once or twice, and what the convenors do then.
@Suite struct ReportTests {
    @Test(arguments: Dialect.allCases)
    func `a visitor reports a text, a convenor takes it down, the code tells`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            let address = "/report/\(stage.text.text)"
            let anyone = stage.test.visit()
            try anyone.get(address)
            for words in ["The site keeper can technically see it.", "by law"] {
                #expect(anyone.page.contains(words) && !anyone.page.contains("nobody else"), "\(words)")
            }
            #expect(anyone.page.contains(stage.words) && anyone.page.contains("01632 960 101"))
            let acts = try stage.count("act")
            #expect(try anyone.post(address, ["note": "look"]).status.code == 422)
            #expect(anyone.page.contains("Choose what is wrong") && anyone.page.contains("look</textarea>"))
            try anyone.post(address, ["reason": "names-somebody", "note": "It is my neighbour."])
            let code = try #require(SafetyStage.code(on: anyone.page))
            // Sent again, it is the same report under the same code.
            try anyone.post(address, ["reason": "names-somebody", "note": "It is my neighbour."])
            #expect(SafetyStage.code(on: anyone.page) == code)
            #expect(try stage.count("report") == 1)
            #expect(try stage.count("act") == acts)

            let carys = try stage.visit(.convenor)
            try carys.get("/me")
            #expect(carys.page.contains("Somebody reported a text"))
            try carys.get("/g/team/safety/reports")
            let report = try #require(carys.page.firstMatch(of: /\/g\/team\/safety\/reports\/([0-9a-f-]{36})/)?.0)
            try carys.get(String(report))
            #expect(carys.page.contains("It is my neighbour.") && carys.page.contains(stage.words))
            #expect(!carys.page.contains("Mari"))
            #expect(try carys.post(String(report), ["answer": "taken-down"]).status.code == 422)
            try carys.post(String(report), ["answer": "taken-down", "note": "It named somebody."])
            #expect(carys.path == "/g/team/safety/reports?done=taken-down")
            #expect(carys.page.contains("The words are taken down"))
            try carys.get("/me")
            #expect(!carys.page.contains("Somebody reported a text"))
            #expect(try anyone.get(address).status.code == 404)

            try anyone.get("/receipts")
            try anyone.post("/receipts", ["code": code.lowercased().replacing("-", with: " ")])
            #expect(anyone.page.contains("Taken down") && anyone.page.contains("It named somebody."))

            // The answer can be changed: the text is seen again by whom it was.
            try carys.get(String(report))
            try carys.post(String(report), ["answer": "stays", "note": "It names nobody after all."])
            #expect(try anyone.get(address).status.code == 200)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a text of a closed group is reported by whoever was shown it, and found by nobody else`(
        dialect: Dialect
    ) throws {
        try SafetyStage.on(dialect, sight: .cell) { stage in
            let anyone = stage.test.visit()
            let plain = "/report/\(stage.text.text)"
            #expect(try anyone.get(plain).status.code == 404)
            #expect(try anyone.get("\(plain)?shown=00000000000000000000ffff").status.code == 404)
            let link = stage.safety.reporting(stage.text, link: Linking(prefix: nil)).text
            #expect(try anyone.get(link).status.code == 200)
            try anyone.post(link, ["reason": "danger"])
            #expect(SafetyStage.code(on: anyone.page) != nil && anyone.page.contains("01632 960 101"))
            #expect(try anyone.post(plain, ["reason": "danger"]).status.code == 404)
            // The group itself, and what is meant for convenors alone, are no such texts.
            let group = stage.safety.reporting(stage.cell.item, link: Linking(prefix: nil)).text
            #expect(try anyone.get(group).status.code == 404)
            try stage.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                _ = try acting.setVisibility(.convenors, of: stage.text)
            }
            #expect(try anyone.get(link).status.code == 404)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `that somebody may be in danger stands before everything else that waits`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            let carys = try #require(stage.people[.convenor])
            for number in 1...6 {
                let item = try stage.scene.item("Thing \(number)", in: stage.cell, visibility: .cell, author: carys)
                try stage.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                    try acting.ask(
                        carys, for: Waiting.What("test.look"), about: item, due: acting.now.adding(days: Int64(number)))
                }
            }
            let anyone = stage.test.visit()
            let address = "/report/\(stage.text.text)"
            try anyone.get(address)
            #expect(anyone.page.contains("<a href=\"/complaints\">Write to the site keeper</a>"))
            try anyone.post(address, ["reason": "untrue"])
            try anyone.post(address, ["reason": "danger"])
            let visit = try stage.visit(.convenor)
            for path in ["/", "/g/team"] {
                try visit.get(path)
                let first = try #require(visit.page.range(of: "A report says that somebody may be in danger"))
                let next = try #require(visit.page.range(of: "Thing 1"))
                #expect(first.lowerBound < next.lowerBound)
                #expect(visit.page.contains("Thing 4") && !visit.page.contains("Thing 5"))
                #expect(visit.page.contains(">3 more on My page</a>"))
            }
            try visit.get("/g/team/safety/reports")
            let danger = try #require(visit.page.range(of: "Somebody may be in danger"))
            let untrue = try #require(visit.page.range(of: "It is not true"))
            #expect(danger.lowerBound < untrue.lowerBound)
            try anyone.get("/complaints")
            #expect(anyone.page.contains("Is it about a convenor? Choose “None”"))
        }
    }

    @Test func `nobody can report without end, and nobody learns who reported`() throws {
        try SafetyStage.on(.sqlite) { stage in
            let member = try stage.visit(.member)
            let address = "/report/\(stage.text.text)"
            var codes: [Int] = []
            for number in 0..<22 {
                try member.get(address)
                codes.append(
                    Int(try member.post(address, ["reason": "other", "note": "number \(number)"]).status.code))
            }
            #expect(codes.prefix(20).allSatisfy { $0 == 200 } && codes.suffix(2).allSatisfy { $0 == 422 })
            #expect(member.page.contains("Too much was sent") && member.page.contains("number 21"))
            let me = try #require(stage.people[.member])
            #expect(try stage.count("act where actor = \(me) and verb like 'safety.%'") == 0)
            let texts = try stage.store.read { tx in
                try tx.all("select note || reason from report") { try $0.next(String.self) }
            }
            #expect(texts.count == 20 && texts.allSatisfy { !$0.contains(me.text) })
        }
    }

    @Test func `whoever tries too often uses up nothing of what others may try`() throws {
        try SafetyStage.on(.sqlite) { stage in
            let (own, all) = (RateLimit("test.own", most: 1, per: 3600), RateLimit("test.all", most: 3, per: 3600))
            let admitted = try stage.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try ["192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.2"].map {
                    try stage.safety.hashes.admit([(own, $0), (all, "")], in: acting)
                }
            }
            #expect(admitted == [true, false, false, false, true])
        }
    }

    @Test func `a code is read as people type it, and says nothing of another`() throws {
        try SafetyStage.on(.sqlite) { stage in
            let hash = stage.safety.hashes.receipts
            let one = ReceiptCode(of: ["a", "bc"], under: hash)
            #expect(one == ReceiptCode(of: ["a", "bc"], under: hash))
            #expect(one != ReceiptCode(of: ["ab", "c"], under: hash))
            #expect(ReceiptCode(parsing: " \(one.text.lowercased()) ") == one)
            for odd in ["", "BCDF-GHJK", one.text + "B", "AEIO-GHJK-LMNP", String(repeating: "B", count: 61)] {
                #expect(ReceiptCode(parsing: odd) == nil)
            }
        }
    }
}
