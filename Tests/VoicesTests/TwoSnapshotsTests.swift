import Database
import Foundation
import HTTP
import Logs
import Pages
import Schema
import Site
import Spine
import TestSupport
import Testing

@testable import Voices

/// Somebody looks at all that the site shows them, one more person does something, and they look again.
@Suite struct TwoSnapshotsTests {
    /// A whole site with an open question, and everybody who looks at it.
    private struct World {
        let here: HeldHere
        let conversation: Conversation.ID
        let code: String
        let eyes: [Onlooker: Visit]
        /// The long links of the first, who wrote something, and of the second, who only answered.
        let links: [String]

        /// Seven people have answered; the words of the first were published.
        init(_ database: Database) throws {
            here = try HeldHere(try SiteUnderTest(database))
            _ = try here.scene.person("Kit", email: "kit@porthlas.example", isHost: true)
            let carys = try here.signIn("carys")
            let made = try here.opened(carys)
            conversation = made.id
            let code = try #require(try here.text("select code from conversation where id = \(made.id)"))
            self.code = code
            let mair = try Self.answer(["agree", "disagree", "pass", "agree", "agree", "pass"], at: code, here)
            try Self.say(Self.words, in: mair, at: code)
            let ivor = try Self.answer(Self.ayes, at: code, here)
            links = try [mair, ivor].map { try Self.receipt(of: $0, at: code) }
            for person in 3...7 {
                try Self.answer(person % 2 == 0 ? Self.ayes : Self.noes, at: code, here)
            }
            try carys.get("/g/\(HeldHere.slug)/voices/\(made.id.text)/check")
            let view = try #require(HeldHere.hidden("view", in: carys.page))
            try carys.post(carys.path, ["decision": "publish", "view": view])
            eyes = [
                .stranger: here.test.visit(), .member: try here.signIn("rhian"), .convenor: carys,
                .keeper: try here.signIn("kit"),
            ]
            try settle(days: 2)
        }

        static let words = "A lamp that comes on by itself."
        static let ayes = [String](repeating: "agree", count: 6)
        static let noes = [String](repeating: "disagree", count: 6)

        /// Lets the background come to rest.
        func settle(days: Int64 = 0) throws {
            here.test.clock.advance(seconds: 600 + days * 86_400)
            try here.test.work()
        }

        @discardableResult
        static func answer(_ answers: [String], at code: String, _ here: HeldHere) throws -> Visit {
            let visit = here.test.visit()
            try visit.get("/c/\(code)")
            try visit.post("/c/\(code)", ["age": "adult"])
            // Every view that there is, in whatever order they come.
            for _ in answers {
                if OpenScene.number(in: visit.page) == nil { try visit.get("/c/\(code)/view") }
                guard let number = OpenScene.number(in: visit.page).flatMap({ Int($0) }) else { break }
                let answer = answers[min(number, answers.count) - 1]
                try visit.post("/c/\(code)/view", ["view": "\(number)", "answer": answer])
            }
            return visit
        }

        static func say(_ words: String, in visit: Visit, at code: String) throws {
            let fields: KeyValuePairs = ["words": words, "naming": "none", "name": "", "do": "send"]
            try visit.get("/c/\(code)/say")
            try visit.post("/c/\(code)/say", fields)
        }

        private static func receipt(of visit: Visit, at code: String) throws -> String {
            try visit.get("/c/\(code)/receipt")
            try visit.post("/c/\(code)/receipt", ["email": ""])
            let link = try #require(visit.page.range(of: "href=\"/r/"))
            return "/r/" + visit.page[link.upperBound...].prefix { $0 != "\"" }
        }

        static func erase(by link: String, _ here: HeldHere) throws {
            let visit = here.test.visit()
            try visit.get("\(link)/erase")
            try visit.post("\(link)/erase")
            #expect(visit.page.contains("It is gone"))
        }

        /// What each of them sees now; the site keeper reads the log as well.
        func albums() throws -> [Onlooker: Onlooker.Album] {
            var albums: [Onlooker: Onlooker.Album] = [:]
            for (onlooker, visit) in eyes {
                albums[onlooker] = try Onlooker.album(of: visit, from: addresses)
            }
            albums[.keeper]?["the log"] = here.test.log.lines.map { "\($0)" }.joined(separator: "\n")
            for name in ["carys", "rhian"] {
                // Each takes it in a moment of their own, so that the history lists them in order.
                here.test.clock.advance(seconds: 1)
                let files = try here.test.site.export(HeldHere.slug, as: try here.viewer(name))
                for file in files {
                    albums[name == "carys" ? .convenor : .member]?["export of \(file.name)"] =
                        String(decoding: file.bytes, as: UTF8.self)
                }
            }
            return albums
        }

        /// Every address of the site, with this group and this question where an example stands.
        private var addresses: [String] {
            Site.exampleRoutes.map { "/" + $0.path.joined(separator: "/") }
                .filter { !$0.contains("sign-out") }
                .map { $0.replacing("00000000-0000-4000-8000-000000000000", with: conversation.text) } + ["/c/\(code)"]
        }
    }

    /// What everybody sees after somebody has done something, and the background has come to rest.
    private func after(_ deed: (World) throws -> Void) throws -> [Onlooker: Onlooker.Album] {
        try withFreshDatabase(.sqlite, History.migrations) { database in
            let world = try World(database)
            try deed(world)
            try world.settle()
            return try world.albums()
        }
    }

    /// Where what somebody saw differs from what they would have seen without it.
    private func differences(
        _ quiet: [Onlooker: Onlooker.Album], _ later: [Onlooker: Onlooker.Album], for onlooker: Onlooker
    ) -> [String] { Onlooker.differences(quiet[onlooker] ?? [:], later[onlooker] ?? [:]) }

    @Test func `one more person who answers, or takes their answers back, changes nothing that anybody sees`() throws {
        let quiet = try after { _ in }
        for onlooker in Onlooker.allCases {
            let album = try #require(quiet[onlooker])
            #expect(album.count > 40, "\(onlooker) sees \(album.count)")
            #expect(album.values.contains { $0.contains(World.words) }, "\(onlooker)")
        }
        for answers in [World.ayes, World.noes] {
            let answered = try after { try World.answer(answers, at: $0.code, $0.here) }
            for onlooker in Onlooker.allCases {
                let found = differences(quiet, answered, for: onlooker)
                #expect(found.isEmpty, "\(onlooker): \(found.joined(separator: "\n"))")
            }
        }
        let erased = try after { try World.erase(by: $0.links[1], $0.here) }
        for onlooker in Onlooker.allCases {
            let found = differences(quiet, erased, for: onlooker)
            #expect(found.isEmpty, "\(onlooker): \(found.joined(separator: "\n"))")
        }
    }

    @Test
    func `words that were sent are seen by those who check alone, and whoever erases theirs takes nothing else along`()
        throws
    {
        let quiet = try after { _ in }
        let words = "Somebody who rings in the morning."
        let wrote = try after { world in
            let eighth = try World.answer(World.ayes, at: world.code, world.here)
            try World.say(words, in: eighth, at: world.code)
        }
        for onlooker in Onlooker.allCases {
            let found = differences(quiet, wrote, for: onlooker)
            guard onlooker == .convenor else {
                #expect(found.isEmpty, "\(onlooker): \(found.joined(separator: "\n"))")
                continue
            }
            // What waits to be checked, and how much of it: nothing of who wrote it or when.
            #expect(found.contains { $0.contains(words) })
            for page in found {
                #expect(page.contains("check") || page.contains("Check") || page.contains(words), "\(page)")
                #expect(!page.contains("09:") && !page.contains("participant"), "\(page)")
            }
        }
        let erased = try after { try World.erase(by: $0.links[0], $0.here) }
        for onlooker in Onlooker.allCases {
            for page in differences(quiet, erased, for: onlooker) {
                #expect(page.contains(World.words) || page.contains("views"), "\(onlooker): \(page)")
            }
            #expect(!(erased[onlooker] ?? [:]).values.contains { $0.contains(World.words) })
        }
    }

    @Test func `figures move on by five, and show the same whoever of the five answered what`() throws {
        let quiet = try after { _ in }
        let (aye, no) = (World.ayes, World.noes)
        let orders = [[aye, no, aye, no, aye], [no, no, aye, aye, aye]]
        let stepped = try orders.map { order in
            try after { world in for answers in order { try World.answer(answers, at: world.code, world.here) } }
        }
        for onlooker in Onlooker.allCases {
            let found = differences(stepped[0], stepped[1], for: onlooker)
            #expect(found.isEmpty, "\(onlooker): \(found.joined(separator: "\n"))")
            #expect(!differences(quiet, stepped[0], for: onlooker).isEmpty)
        }
    }
}
