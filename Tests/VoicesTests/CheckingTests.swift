import Database
import Foundation
import HTTP
import Pages
import Site
import Spine
import TestSupport
import Testing

@testable import Voices

/// Checking views before they are published.
@Suite struct CheckingTests {
    @Test(arguments: Dialect.allCases)
    func `a queue shows words alone, to those who check`(dialect: Dialect) throws {
        try HeldHere.on(dialect) { here in
            let (_, id) = try here.opened(try here.signIn("carys"))
            let view = try here.arrive("Nobody had the key", in: id)
            let path = "/g/quay-ward/voices/\(id.text)/check"
            // Tomos was named; Rhian is a member like him; Gwen is the deputy.
            for (name, status) in [("tomos", 200), ("gwen", 200), ("rhian", 403)] {
                let visit = try here.signIn(name)
                #expect(try visit.get(path).status.code == status, "\(name)")
                guard status == 200 else {
                    try visit.get("/me/about")
                    try visit.post(path, ["view": view.text, "decision": "publish"])
                    #expect(visit.response.status.code == 403)
                    continue
                }
                #expect(visit.page.contains("Nobody had the key"))
                let author = try #require(
                    try here.test.database.read { tx in
                        try tx.first("select author from item where id = \(view)") { try $0.next(Actor.ID.self) }
                    })
                for secret in [author.text, "Mair of Quay Street", "24 November"] {
                    #expect(!visit.page.contains(secret), "\(secret)")
                }
            }
            #expect(try here.moderation(of: view) == "unchecked")
        }
    }

    @Test func `no statement of the queue reads who wrote a view`() throws {
        let folder = URL(fileURLWithPath: "\(SiteUnderTest.packageFolder)/Sources/Capabilities/Voices/Checking")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.count > 8)
        for file in files {
            let found = Self.betrayals(in: try String(contentsOf: file, encoding: .utf8))
            #expect(found == [], "\(file.lastPathComponent)")
        }
        #expect(Self.betrayals(in: "select item.author from item") == ["author"])
        #expect(Self.betrayals(in: "join participant on participant.id = 1") == ["participant"])
        #expect(Self.betrayals(in: "// the author is not read\nlet a: Visibility = .author") == [])
    }

    /// Columns and tables that tell who wrote something, by what name, where or when.
    private static func betrayals(in source: String) -> [String] {
        let words = source.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            .joined(separator: "\n").replacing("Visibility.author", with: "").replacing(" .author", with: "")
            .split { !$0.isLetter && $0 != "_" }.map(String.init)
        return ["author", "participant", "shown_name", "attribution", "created_at", "entrance", "vote"]
            .filter { words.contains($0) }
    }

    @Test(arguments: Dialect.allCases)
    func `of two who check at once the second is told, and nothing is lost`(dialect: Dialect) throws {
        try HeldHere.on(dialect) { here in
            let carys = try here.signIn("carys")
            let (_, id) = try here.opened(carys)
            let tomos = try here.signIn("tomos")
            let view = try here.arrive("Nobody had the key", in: id)
            let other = try here.arrive("There was no milk", in: id, on: here.now.adding(days: 1).day)
            let path = "/g/quay-ward/voices/\(id.text)/check"
            try carys.get(path)
            try tomos.get(path)
            try carys.post(path, ["view": view.text, "decision": "publish"])
            try tomos.post(path, ["view": view.text, "decision": "refuse", "reason": "names"])
            #expect(tomos.response.status.code == 422)
            #expect(tomos.page.contains("Somebody else has decided on that view already."))
            #expect(tomos.page.contains("There was no milk"))
            #expect(try here.moderation(of: view) == "approved")
            #expect(try here.moderation(of: other) == "unchecked")
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a refusal has one of the reasons chosen before, and can be taken back`(dialect: Dialect) throws {
        try HeldHere.on(dialect) { here in
            let carys = try here.signIn("carys")
            let (_, id) = try here.opened(carys)
            let view = try here.arrive("Mrs Pugh is rude", in: id)
            for reason in ["", "advert", "because"] {
                try here.check(carys, id, [("decision", "refuse"), ("reason", reason)])
                #expect(carys.response.status.code == 422)
                #expect(carys.page.contains("Choose the reason for not publishing it"))
                #expect(carys.page.contains("Mrs Pugh is rude"))
            }
            try here.check(carys, id, [("decision", "refuse"), ("reason", "names")])
            #expect(try here.text("select refusal from statement where id = \(view)") == "names")
            #expect(try here.count("item where id = \(view) and visibility = 0") == 1)
            let decided = "/g/quay-ward/voices/\(id.text)/check/decided"
            try carys.get(decided)
            let token = Visit.token(in: carys.page) ?? ""
            try carys.get(decided)
            #expect(carys.page.contains("names somebody"))
            try carys.post(decided, ["view": view.text])
            #expect(try here.moderation(of: view) == "unchecked")
            #expect(try here.text("select refusal from statement where id = \(view)") == nil)
            try carys.send(decided, [("view", view.text), ("form", token)])
            #expect(carys.response.status.code == 422)
            #expect(carys.page.contains("Somebody else has decided on that view already."))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `fewer than five are published on the next day`(dialect: Dialect) throws {
        try HeldHere.on(dialect) { here in
            let carys = try here.signIn("carys")
            let (_, id) = try here.opened(carys)
            let view = try here.arrive("Nobody had the key", in: id)
            try here.check(carys, id, [("decision", "publish")])
            try here.test.work()
            here.test.clock.advance(seconds: 14 * 3600)
            try here.test.work()
            #expect(try here.moderation(of: view) == "approved")
            here.test.clock.advance(seconds: 8 * 3600)
            try here.test.work()
            #expect(try here.moderation(of: view) == "published")
        }
    }

    @Test(arguments: Dialect.allCases)
    func `numbers tell neither who wrote after whom nor that something was not published`(dialect: Dialect) throws {
        try HeldHere.on(dialect) { here in
            let carys = try here.signIn("carys")
            let (_, id) = try here.opened(carys)
            let first = Int(
                try #require(
                    try here.text("select cast(max(number) as text) from statement where conversation = \(id)")))!
            let views = try ["Milk", "Heat", "Keys", "Names", "Light", "Bread"].map { try here.arrive($0, in: id) }
            let refused = views[3]
            let code = try #require(try here.text("select code from conversation where id = \(id)"))
            for _ in 1...6 {
                try carys.get("/g/quay-ward/voices/\(id.text)/check")
                let isRefused = HeldHere.hidden("view", in: carys.page) == refused.text
                try here.check(
                    carys, id, isRefused ? [("decision", "refuse"), ("reason", "names")] : [("decision", "publish")])
            }
            try here.test.work()
            let stranger = here.test.visit()
            try stranger.get("/g/quay-ward/voices/\(id.text)/heard/results")
            let shown = try ["Milk", "Heat", "Keys", "Light", "Bread"].map { word in
                let found = try #require(stranger.page.range(of: ",\"words\":\"\(word)\""))
                return Int(String(stranger.page[..<found.lowerBound].reversed().prefix { $0.isNumber }.reversed()))!
            }
            #expect(shown.sorted() == Array(first + 1...first + 5))
            // Bread, heat, keys, light, milk: the order of the words.
            #expect(shown == [5, 2, 3, 4, 1].map { first + $0 })
            // One that comes later has the next number; one that is not published is nowhere, by whatever number.
            for number in [-1, 0, first + 6] {
                try stranger.get("/c/\(code)/view?n=\(number)")
                #expect(!stranger.page.contains("Names"))
            }
            let late = try here.arrive("Somebody to ring", in: id)
            try here.check(carys, id, [("decision", "publish")])
            here.test.clock.advance(seconds: 86_400)
            try here.test.work()
            #expect(try here.text("select cast(number as text) from statement where id = \(late)") == "\(first + 6)")
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a worry hides a view at once and waits for lead and deputy alone`(dialect: Dialect) throws {
        try HeldHere.on(dialect) { here in
            let tomos = try here.signIn("tomos")
            let (_, id) = try here.opened(try here.signIn("carys"))
            let view = try here.arrive("I cannot go on", in: id)
            let acts = try here.count("act where verb like 'voices.%'")
            try here.check(tomos, id, [("decision", "worry"), ("note", "Somebody should ring today.")])
            #expect(tomos.page.contains("These words are hidden now. The safeguarding lead"))
            #expect(try here.moderation(of: view) == "held")
            #expect(try here.count("item where id = \(view) and visibility = 0") == 1)
            // Carys is the lead, Gwen the deputy; what waits for them says nothing of what it is.
            #expect(
                try here.count(
                    "waiting where done_act is null and actor in (\(here.people["carys"]!), \(here.people["gwen"]!))"
                ) == 2)
            #expect(try here.count("waiting where actor = \(here.people["tomos"]!)") == 0)
            // That something was decided is in no act.
            #expect(try here.count("act where verb like 'voices.%'") == acts)
            let path = "/g/quay-ward/voices/\(id.text)/check/release?view=\(view.text)"
            try tomos.get("/g/quay-ward/voices/\(id.text)/check")
            #expect(!tomos.page.contains("/safety/worries"))
            try tomos.get("/g/quay-ward/stories/new")
            #expect(try tomos.post(path).status.code == 404)
            #expect(try here.moderation(of: view) == "held")
            // So that the letter to sign in with is newer than the one that something waits.
            here.test.clock.advance(seconds: 1)
            let gwen = try here.signIn("gwen")
            // The log, which the two alone can read, has the words and the note, and there they are brought back.
            try gwen.get("/me")
            #expect(gwen.page.contains("Something for the safeguarding lead and deputy"))
            try gwen.get("/g/quay-ward/safety/worries")
            let worry = try #require(gwen.page.firstMatch(of: /\/g\/quay-ward\/safety\/worries\/[^"]+/)).0
            try gwen.get(String(worry))
            #expect(gwen.page.contains("Somebody should ring today."))
            #expect(gwen.page.contains("I cannot go on") && gwen.page.contains("action=\"\(path)\""))
            try gwen.post(path)
            #expect(gwen.path == "/g/quay-ward/safety/worries")
            #expect(try here.moderation(of: view) == "unchecked")
            try gwen.get(String(worry))
            #expect(gwen.page.contains("Somebody should ring today.") && !gwen.page.contains("/check/release"))
            try gwen.get("/g/quay-ward/voices/\(id.text)/check")
            #expect(gwen.page.contains("\"/g/quay-ward/safety/worries\""))
            #expect(try here.count("act where verb like 'voices.%'") == acts)
        }
    }

    @Test(arguments: ["approved", "published", "refused"])
    func `a worry counts where somebody else has decided meanwhile`(earlier: String) throws {
        try HeldHere.on(.sqlite) { here in
            let (_, id) = try here.opened(try here.signIn("carys"))
            let tomos = try here.signIn("tomos")
            let view = try here.arrive("I cannot go on", in: id)
            let path = "/g/quay-ward/voices/\(id.text)/check"
            try tomos.get(path)
            try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting -> Void in
                try acting.tx.run("update statement set moderation = \(earlier) where id = \(view)")
            }
            try tomos.post(path, ["view": view.text, "decision": "worry", "note": "Somebody should ring today."])
            #expect(tomos.path == "\(path)?done=worry" && !tomos.page.contains("Somebody should ring today."))
            #expect(try here.moderation(of: view) == (earlier == "refused" ? "refused" : "held"))
            #expect(try here.count("worry where note = 'Somebody should ring today.'") == 1)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `another look is asked for once and given by somebody else`(dialect: Dialect) throws {
        try HeldHere.on(dialect) { here in
            let carys = try here.signIn("carys")
            let (_, id) = try here.opened(carys)
            let view = try here.arrive("The warden is rude", in: id)
            try here.check(carys, id, [("decision", "refuse"), ("reason", "attack")])
            func askAgain() throws {
                try here.scene.store.act(Scene.arrange, by: .system, on: .network) {
                    try CheckingQueue.askAgain(view, $0)
                }
            }
            try askAgain()
            let path = "/g/quay-ward/voices/\(id.text)/check"
            try carys.get(path)
            #expect(carys.page.contains("Nothing waits."))
            try carys.get("/me/about")
            try carys.post(path, ["view": view.text, "decision": "publish"])
            #expect(carys.response.status.code == 422)
            #expect(try here.moderation(of: view) == "unchecked")
            let tomos = try here.signIn("tomos")
            try tomos.get(path)
            #expect(tomos.page.contains("asked for another look"))
            #expect(tomos.page.contains("attacks a person or a group"))
            try here.check(tomos, id, [("decision", "refuse"), ("reason", "attack")])
            #expect(try here.moderation(of: view) == "refused")
            let again = #expect(throws: SpineError.self) { try askAgain() }
            #expect(again?.code == .refused)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `those who check are asked the next morning, and words pause after two days`(dialect: Dialect) throws {
        try HeldHere.on(dialect) { here in
            let carys = try here.signIn("carys")
            let (_, id) = try here.opened(carys)
            func isPaused() throws -> Bool {
                try here.test.database.read { try CheckingQueue.isPaused(id, at: here.now, in: $0) }
            }
            here.test.clock.advance(seconds: 3 * 86_400)
            #expect(try !isPaused())
            try here.arrive("Nobody had the key", in: id)
            try here.arrive("There was no milk", in: id)
            try here.test.work()
            #expect(try here.count("waiting") == 0)
            here.test.clock.advance(seconds: 86_400)
            try here.test.work()
            #expect(try here.count("waiting where what = 'check-views' and done_act is null") == 3)
            #expect(try !isPaused())
            here.test.clock.advance(seconds: 86_400)
            #expect(try isPaused())
            try here.check(carys, id, [("decision", "publish")])
            #expect(try !isPaused())
            #expect(try here.count("waiting where what = 'check-views' and done_act is null") == 3)
            here.test.clock.advance(seconds: 2 * 86_400)
            #expect(try isPaused())
            try here.check(carys, id, [("decision", "publish")])
            #expect(try !isPaused())
            #expect(try here.count("waiting where what = 'check-views' and done_act is null") == 0)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the log counts whole months and nothing about fewer than five`(dialect: Dialect) throws {
        try HeldHere.on(dialect) { here in
            let carys = try here.signIn("carys")
            let (_, id) = try here.opened(carys)
            for number in 1...8 {
                try here.arrive("View \(number)", in: id)
                try here.check(
                    carys, id, number <= 6 ? [("decision", "publish")] : [("decision", "refuse"), ("reason", "names")])
            }
            let path = "/g/quay-ward/voices/\(id.text)/check/log"
            let visitor = here.test.visit()
            func figures() throws -> [String] {
                try visitor.get(path)
                return visitor.page.matches(of: /<td role="cell"[^>]*>([^<]*)</).map { String($0.1) }
            }
            func log() throws -> CheckingLog {
                try here.test.database.read { tx in
                    let conversation = try Conversation.find(id, in: here.cell, for: .system, tx: tx)
                    return try CheckingLog.of(conversation, at: here.now, in: tx)
                }
            }
            #expect(try log().all.shown == nil)
            try visitor.get(path)
            #expect(visitor.page.contains("Views sent in before 1 November 2026"))
            here.test.clock.advance(seconds: 8 * 86_400)
            try here.test.work()
            #expect(try log().all.shown == 8)
            // Six published, two refused, none for the other reason and none open: whatever was shown would tell the two.
            let shown = try log().parts.map(\.count.shown)
            #expect(shown.allSatisfy { $0 == nil })
            #expect(try log().parts.count == 4)
            #expect(try figures().first == "8")
        }
    }
}
