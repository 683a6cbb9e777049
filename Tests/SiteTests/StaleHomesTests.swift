import Database
import HTTP
import Schema
import Site
import Spine
import TestSupport
import Testing

@testable import Voices

private let home = "/g/porthlas-coming-home"

/// Of a group's home much is kept for each member: whatever it depends on is changed here, one thing at a time.
@Suite struct StaleHomesTests {
    /// The demo, its convenor and a member, who look at homes of two groups, one within the other, in two languages.
    private struct Place {
        let under: SiteUnderTest
        let convenor: Visit
        let member: Visit
        let memberID: Person.ID
        let conversation: Item.ID

        init(_ database: Database) throws {
            let demo = try FurnishedDemo(database)
            (under, convenor, member, conversation) = (demo.under, demo.carys, demo.rhian, demo.conversation)
            memberID = try #require(try database.read { try Person.find(email: "rhian@porthlas.example", in: $0) }).id
        }

        /// What each is shown, the pages of each by a site of its own.
        func shown(by site: (String) throws -> Site) throws -> [String: String] {
            var pages: [String: String] = [:]
            for (name, visit) in [("convenor", convenor), ("member", member)] {
                let site = try site(name)
                for path in [home, "\(home)?from=letter", "/g/quay-ward", "/cy\(home)", "/cy/g/quay-ward"] {
                    let cookie = "__Host-session=\(visit.cookie("__Host-session") ?? "")"
                    let response = site.answer(try Request(.get, path, headers: [("Cookie", cookie)]))
                    guard case .bytes(let bytes) = response.body else { continue }
                    pages["\(name) \(path)"] = String(decoding: bytes, as: UTF8.self)
                }
            }
            return pages
        }

        func sends(_ visit: Visit, _ path: String, _ fields: KeyValuePairs<String, String> = [:]) throws {
            // Two things that come in the same moment would stand in any order.
            under.clock.advance(seconds: 1)
            try visit.get(path)
            try visit.post(path, fields)
            #expect(visit.response.status == .ok, "\(path): \(visit.page)")
        }

        /// Writes past all actions, so that no counter moves.
        func write(_ change: SQL) throws { try under.database.write { _ = try $0.run(change) } }

        func arrange(_ body: (Acting) throws -> Void) throws {
            try under.site.store.act(Scene.arrange, by: .system, on: .item(conversation), body)
        }
    }

    /// What is done, and whose home must look different afterwards.
    private struct Deed {
        let name: String
        let changes: String
        let body: () throws -> Void
    }

    private static func deeds(_ place: Place) -> [Deed] {
        let (under, convenor, member, conversation) = (place.under, place.convenor, place.member, place.conversation)
        return [
            Deed(name: "an event is called", changes: "member \(home)") {
                try place.sends(
                    convenor, "\(home)/gatherings/new",
                    ["title": "Who has a key?", "day": "2026-11-25", "time": "09:30", "minutes": "60", "place": "Hall"])
            },
            Deed(name: "it is cancelled", changes: "member \(home)") {
                try place.sends(convenor, "\(convenor.path)/cancel")
            },
            Deed(name: "it is over, though nobody does anything", changes: "member \(home)") {
                under.clock.advance(seconds: 2 * 86_400)
            },
            Deed(name: "a note is published", changes: "convenor /g/quay-ward") {
                try place.sends(convenor, "/g/quay-ward/learning/new", ["title": "Keys decide", "points": "- Keys"])
                try place.sends(convenor, "\(convenor.path)/publish", ["readers": "all"])
            },
            Deed(name: "it is raised to the group above", changes: "member \(home)") {
                let note = convenor.path.split(separator: "/").last ?? ""
                try place.sends(convenor, "/g/quay-ward/raise/\(note)", ["word": "We cannot change it."])
            },
            Deed(name: "a day goes by while a reply is owed", changes: "convenor \(home)") {
                under.clock.advance(seconds: 86_400)
            },
            Deed(name: "a view waits to be checked", changes: "convenor \(home)") {
                try place.write(
                    "update statement set moderation = 'unchecked' where id = (select id from statement order by id desc limit 1)"
                )
            },
            Deed(name: "the member does not look after people any more", changes: "member \(home)") {
                try place.write("update conversation set lead = null, deputy = null where id = \(conversation)")
            },
            Deed(name: "it was checked", changes: "convenor \(home)") {
                try place.write(
                    "update statement set moderation = 'published' where id = (select id from statement order by id desc limit 1)"
                )
            },
            Deed(name: "the question gets a Welsh version", changes: "member /cy\(home)") {
                try place.arrange { try $0.word(.title, of: conversation, in: "cy", "Beth fyddai’n well?") }
            },
            Deed(name: "it is to open in an hour", changes: "member \(home)") {
                let soon = under.clock.now.adding(seconds: 3600)
                try place.arrange { _ = try $0.tx.run("update conversation set opens_at = \(soon)") }
            },
            Deed(name: "it opens, though nobody does anything", changes: "member \(home)") {
                under.clock.advance(seconds: 3600)
            },
            Deed(name: "it closes, though nobody does anything", changes: "member \(home)") {
                under.clock.advance(seconds: 30 * 86_400)
            },
            Deed(name: "an organisation is listed and somebody comes on its behalf", changes: "member \(home)") {
                try place.sends(convenor, "/organisations/new", ["name": "Tŷ Newydd", "visibility": "everyone"])
                let organisation = String(convenor.path.split(separator: "/").last ?? "")
                try place.sends(
                    convenor, "\(home)/people/add",
                    ["name": "Gwen New", "standing": "member", "behalf": organisation])
            },
            Deed(name: "a group within gets another question", changes: "convenor \(home)") {
                try place.arrange { _ = try $0.tx.run("update cell set question = 'Why?' where slug = 'quay-ward'") }
            },
            Deed(name: "the site gets another name", changes: "member /cy\(home)") {
                try place.sends(
                    convenor, "/host/settings",
                    ["name": "Porthlas Anew", "language": "en", "word": "group"])
            },
            Deed(name: "a place of the group is not in use any more", changes: "member \(home)") {
                try place.arrange { _ = try $0.tx.run("update cell set places = replace(places, 'gatherings', '')") }
            },
            Deed(name: "something waits for the member", changes: "member \(home)") {
                try place.arrange { try $0.ask(place.memberID, for: Waiting.What("test.wait"), about: conversation) }
            },
            Deed(name: "the member becomes a convenor", changes: "member \(home)") {
                let cell = try #require(
                    try under.database.read { tx in
                        try tx.first("select cell from item where id = \(conversation)") { try $0.next(Cell.ID.self) }
                    })
                try place.arrange { try $0.admit(place.memberID, to: cell, as: .convenor) }
            },
            Deed(name: "the member leaves", changes: "member \(home)") { try place.sends(member, "\(home)/leave") },
        ]
    }

    @Test(arguments: Dialect.allCases)
    func `after each of these, a member's home is as if nothing had been kept`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let place = try Place(database)
            func anew() throws -> [String: String] {
                try place.shown { _ in try SiteUnderTest(database, clock: place.under.clock).site }
            }
            var before = try anew()
            #expect(before["convenor \(home)"] != before["member \(home)"])
            for deed in Self.deeds(place) {
                // Kept for sure.
                for _ in 1...2 { #expect(try place.shown { _ in place.under.site } == before, "before \(deed.name)") }
                try deed.body()
                let after = try anew()
                #expect(after[deed.changes] != before[deed.changes], "\(deed.name) should show to the \(deed.changes)")
                let kept = try place.shown { _ in place.under.site }
                #expect(after.keys.filter { kept[$0] != after[$0] }.sorted() == [], "after \(deed.name)")
                before = after
            }
        }
    }
}
