import Database
import Foundation
import HTTP
import Markup
import Pages
import Secrets
import Site
import Spine
import TestSupport
import Testing

@testable import Safety

/// The restricted log: the lead and the deputy read it, and nobody else can tell that anything is in it.
@Suite struct WorryTests {
    private static let note = "She says that she does not want to go on."

    /// Everything that somebody can look at, without what differs from one look to the next.
    private func pages(
        _ visit: Visit, _ onlooker: SafetyStage.Onlooker, _ stage: SafetyStage
    ) throws -> [String: String] {
        var seen: [String: String] = [:]
        var targets = Site.exampleRoutes.map(\.path).map { example -> String in
            var path = example
            if path.first == "g", path.count > 1 { path[1] = "team" }
            return "/" + path.joined(separator: "/")
        }
        targets += ["/g/place", "/i/\(stage.text.text)", "/report/\(stage.text.text)"]
        // Where letters are listed, one more letter of no particular kind is seen; it is looked at on its own.
        for target in Set(targets) where !["/host", "/host/outbox"].contains(target) {
            let status = try visit.get(target).status.code
            let page = visit.page.replacing(/name="form" value="[^"]*"/, with: "")
            seen[target] = Self.withoutIDs("\(status) \(visit.path) \(page)")
        }
        for slug in ["team", "place"] {
            let files = try? stage.test.site.export(slug, as: try stage.viewer(onlooker))
            seen["export \(slug)"] = Self.withoutIDs(
                (files ?? []).map { $0.name + String(decoding: $0.bytes, as: UTF8.self) }.joined())
        }
        return seen
    }

    /// Ids, which chance made, by the order in which they first stand in a text.
    private static func withoutIDs(_ text: String) -> String {
        var known: [Substring: Int] = [:]
        return text.replacing(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/) { found in
            let number = known[found.output, default: known.count]
            known[found.output] = number
            return "id \(number)"
        }
    }

    /// How many rows there are of what others might count.
    private func counts(_ stage: SafetyStage) throws -> [Int] {
        let two: SQL = "(\(stage.people[.lead]), \(stage.people[.deputy]))"
        return try [
            "act", "item", "searchable", "waiting where actor not in \(two)", "outbox where person not in \(two)",
        ].map { try stage.count($0) }
    }

    private static let others: [SafetyStage.Onlooker] = [
        .visitor, .stranger, .host, .memberAbove, .convenorAbove, .observer, .member, .convenor,
    ]

    /// Two groups that are alike to the last row; in one of them somebody is worried. Looking leaves traces of its own,
    /// such as an export in the history, so that both are looked at in the same way, twice.
    @Test(arguments: others)
    func `nobody but the two can tell that there is one`(onlooker: SafetyStage.Onlooker) throws {
        try SafetyStage.on(.sqlite) { twin in
            try SafetyStage.on(.sqlite) { stage in
                let (visit, calm) = (try stage.visit(onlooker), try twin.visit(onlooker))
                for (visit, stage) in [(visit, stage), (calm, twin)] {
                    try stage.work()
                    _ = try pages(visit, onlooker, stage)
                }
                #expect(try counts(stage) == counts(twin))
                try stage.worry(Self.note)
                #expect(try stage.count("worry") == 1 && stage.count("outbox") == twin.count("outbox") + 2)
                for stage in [stage, twin] { try stage.work() }
                let (after, without) = (try pages(visit, onlooker, stage), try pages(calm, onlooker, twin))
                #expect(after.count == without.count && after.count > 60)
                for (target, page) in without.sorted(by: { $0.key < $1.key }) {
                    #expect(after[target] == page, "\(onlooker) can tell at \(target)")
                }
                #expect(try counts(stage) == counts(twin))
                try expectClosed(to: onlooker, visit, stage)
            }
        }
    }

    /// Nothing of the log opens, or takes a word, to somebody else.
    private func expectClosed(to onlooker: SafetyStage.Onlooker, _ visit: Visit, _ stage: SafetyStage) throws {
        let id = try #require(try ids(stage).first)
        let there = try visit.get("/g/team/safety/worries/\(id.text)").status.code
        let nowhere = try visit.get("/g/team/safety/worries/\(stage.text.text)").status.code
        #expect(there == nowhere && (there == 404 || visit.path.hasPrefix("/sign-in")))
        if onlooker != .visitor {
            try visit.get("/me/about")
            let sent = try visit.post("/g/team/safety/worries/\(id.text)", ["note": "I was here."]).status.code
            #expect(sent == 404 || sent == 403)
            #expect(try stage.count("worry_step") == 0)
        }
    }

    private func ids(_ stage: SafetyStage) throws -> [Worry.ID] {
        try stage.store.read { try $0.all("select id from worry order by id") { try $0.next(Worry.ID.self) } }
    }

    @Test(arguments: Dialect.allCases)
    func `the lead writes down what was done, the deputy reads it, and it is closed`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            try stage.worry(Self.note)
            for reader in [SafetyStage.Onlooker.lead, .deputy] {
                let letter = try #require(try stage.test.letter(to: "\(reader.rawValue)@porthlas.example"))
                #expect(letter.subject.hasPrefix("Something waits for you"))
                for word in ["worr", "safe", "team", "Mari", "go on"] { #expect(!letter.body.contains(word)) }
            }
            let lead = try stage.visit(.lead)
            try lead.get("/me")
            #expect(lead.page.contains("Something for the safeguarding lead and deputy"))
            let page = "/g/team/safety/worries/\(try #require(try ids(stage).first).text)"
            try lead.get("/g/team/safety/worries")
            #expect(lead.page.contains(page))
            try lead.get(page)
            #expect(
                lead.page.contains(Self.note) && lead.page.contains(stage.words) && lead.page.contains("The convenor"))
            #expect(try lead.post(page).status.code == 422)
            try lead.post(page, ["note": "Rang the surgery."])
            let deputy = try stage.visit(.deputy)
            try deputy.get(page)
            #expect(deputy.page.contains("Rang the surgery.") && deputy.page.contains("The lead"))
            try deputy.post(page, ["note": "The nurse was there.", "outcome": "supported"])
            #expect(deputy.page.contains("The person has help"))
            for visit in [lead, deputy] {
                try visit.get("/me")
                #expect(!visit.page.contains("Something for the safeguarding"))
            }
            #expect(try stage.count("act where verb like 'safety.%worr%'") == 0)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `who names themself opens nothing that was there before, until it is handed over`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            try stage.worry(Self.note)
            let page = "/g/team/safety/worries/\(try #require(try ids(stage).first).text)"
            try stage.name(lead: stage.people[.convenor], deputy: stage.people[.observer])
            let carys = try stage.visit(.convenor)
            #expect(try carys.get(page).status.code == 404)
            try carys.get("/g/team/safety/worries")
            #expect(carys.page.contains("Nothing has come in") && !carys.page.contains(page))
            let lead = try stage.visit(.lead)
            try lead.get(page)
            try lead.post(page, ["hand-over": "yes"])
            #expect(try lead.get(page).status.code == 404)
            #expect(try carys.get(page).status.code == 200)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `where neither belongs any more, those who are named now read on`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            try stage.worry(Self.note)
            let page = "/g/team/safety/worries/\(try #require(try ids(stage).first).text)"
            try stage.name(lead: stage.people[.member], deputy: nil)
            let member = try stage.visit(.member)
            for gone in [SafetyStage.Onlooker.lead, .deputy] {
                #expect(try member.get(page).status.code == 404)
                try stage.scene.store.act(Scene.arrange, by: .system, on: .cell(stage.cell)) { acting in
                    try acting.dismiss(stage.people[gone]!, from: stage.cell)
                }
            }
            #expect(try member.get(page).status.code == 200)
            let lead = try stage.visit(.lead)
            #expect(try lead.get(page).status.code == 404)
            try stage.work()
            try member.get("/me")
            #expect(member.page.contains("Something for the safeguarding lead and deputy"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a conversation's own two read what comes from it, and the group's do not`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            try stage.worry(Self.note, lead: stage.people[.member], deputy: stage.people[.observer])
            let page = "/g/team/safety/worries/\(try #require(try ids(stage).first).text)"
            #expect(try stage.visit(.member).get(page).status.code == 200)
            #expect(try stage.visit(.lead).get(page).status.code == 404)
            #expect(try stage.test.letter(to: "member@porthlas.example") != nil)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `somebody in the group says that they are worried, and is told whom to phone`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            let observer = try stage.visit(.observer)
            try observer.get("/g/team/safety/worried")
            #expect(observer.page.contains("01632 960 101"))
            try observer.post("/g/team/safety/worried", ["note": Self.note])
            #expect(observer.page.contains("Thank you. It is in.") && !observer.page.contains(Self.note))
            #expect(try ids(stage).count == 1)
            try stage.name(lead: nil, deputy: nil)
            try observer.get("/g/team/safety/worried")
            #expect(try observer.post("/g/team/safety/worried", ["note": Self.note]).status.code == 422)
            #expect(observer.page.contains("Nobody is named yet") && observer.page.contains(Self.note))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `whoever reads the group's page tells the two, without an account and not without end`(
        dialect: Dialect
    ) throws {
        try SafetyStage.on(dialect) { stage in
            let anyone = stage.test.visit()
            try anyone.get("/g/team/safety")
            #expect(anyone.page.contains("href=\"/g/team/safety/worried\""))
            let form = "/g/team/safety/worried"
            try anyone.get(form)
            #expect(anyone.page.contains("01632 960 101") && anyone.page.contains("write how to reach you"))
            try anyone.post(form, ["note": Self.note])
            #expect(anyone.page.contains("Thank you. It is in.") && !anyone.page.contains(Self.note))
            #expect(try stage.test.letter(to: "deputy@porthlas.example") != nil)
            // Sent twice, it is one.
            try anyone.post(form, ["note": Self.note])
            let id = try #require(try ids(stage).first)
            #expect(try ids(stage).count == 1)
            #expect(try stage.visit(.deputy).get("/g/team/safety/worries/\(id.text)").status.code == 200)
            #expect(try stage.visit(.convenor).get("/g/team/safety/worries/\(id.text)").status.code == 404)
            for number in 1...8 { try anyone.post(form, ["note": "Another \(number)"]) }
            #expect(try anyone.post(form, ["note": "One too many"]).status.code == 422)
            #expect(anyone.page.contains("One too many</textarea>") && anyone.page.contains("01632 960 101"))
        }
        // A group that they cannot see takes nothing.
        try SafetyStage.on(dialect, sight: .cell) { stage in
            let anyone = stage.test.visit()
            let form = "/g/team/safety/worried"
            let looked = try anyone.get(form).status.code
            let sent = try anyone.post(form, ["note": Self.note]).status.code
            // As for a group that there is not.
            let nowhere = try anyone.post("/g/nowhere/safety/worried", ["note": Self.note]).status.code
            #expect(looked == 404 && sent == nowhere)
            #expect(try stage.count("worry") == 0)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `it is in nobody's copy of their data, and an erasure leads to nobody`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            try stage.worry(Self.note)
            for onlooker in [SafetyStage.Onlooker.lead, .convenor] {
                let visit = try stage.visit(onlooker)
                try visit.get("/me/export")
                #expect(visit.page.contains("# person") && !visit.page.contains(Self.note))
            }
            let lead = try #require(stage.people[.lead])
            try stage.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                _ = try Erasure.erase(lead, holdings: Site.personalData, references: Site.references, by: acting)
            }
            #expect(try stage.count("worry where lead = \(lead)") == 0)
            #expect(try stage.count("worry where note = \(Self.note)") == 1)
            let page = "/g/team/safety/worries/\(try #require(try ids(stage).first).text)"
            #expect(try stage.visit(.deputy).get(page).status.code == 200)
        }
    }

    @Test func `a report brings the two the same letter`() throws {
        try SafetyStage.on(.sqlite) { stage in
            let anyone = stage.test.visit()
            try anyone.get("/report/\(stage.text.text)")
            try anyone.post("/report/\(stage.text.text)", ["reason": "untrue"])
            let reported = try #require(try stage.test.letter(to: "lead@porthlas.example"))
            stage.test.clock.advance(seconds: 1)
            try stage.worry(Self.note)
            let worried = try #require(try stage.test.letter(to: "lead@porthlas.example"))
            #expect(reported.id != worried.id)
            #expect(reported.subject == worried.subject.replacing("Joining Forces", with: "Porthlas Together"))
            #expect(reported.body == worried.body.replacing("Joining Forces", with: "Porthlas Together"))
        }
    }
}
