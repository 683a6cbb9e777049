import Database
import HTTP
import Schema
import Site
import Spine
import TestSupport
import Testing

@testable import Voices

/// Whatever is done, what visitors are shown is what a site that has kept nothing would make of the database.
@Suite struct StalePagesTests {
    /// What is done, by whom it may be, and the path of a page that must look different afterwards.
    private struct Deed {
        let name: String
        let changes: String
        let body: () throws -> Void
    }

    /// The demo, with its site keeper, and a member who will go.
    private struct Place {
        let under: SiteUnderTest
        let keeper: Visit
        let member: Visit
        let conversation: Item.ID

        init(_ database: Database) throws {
            let demo = try FurnishedDemo(database)
            (under, keeper, member, conversation) = (demo.under, demo.carys, demo.rhian, demo.conversation)
        }

        /// Every page that visitors are shown, and addresses that lead nowhere for them.
        var paths: [String] {
            let cells = ["porthlas-coming-home", "quay-ward", "first-evening-team", "harbour-steps"].flatMap {
                ["/g/\($0)", "/g/\($0)/people", "/g/\($0)/voices"]
            }
            let voices = "/g/porthlas-coming-home/voices/\(conversation.text)"
            let all = cells + [voices, "\(voices)/views", "/", "/organisations", "/privacy", "/help", "/accessibility"]
            return all + all.map { "/cy" + ($0 == "/" ? "" : $0) }
        }

        /// What a site shows a visitor at each of them.
        func shown(by site: Site) throws -> [String: String] {
            try Dictionary(uniqueKeysWithValues: paths.map { ($0, try text(of: Request(.get, $0), by: site)) })
        }

        /// What it shows two members of the homes of cells, of which parts are kept for each; without their forms' tokens,
        /// which are new each time.
        func shownToMembers(by site: Site) throws -> [String: String] {
            var pages: [String: String] = [:]
            for (name, visit) in [("keeper", keeper), ("member", member)] {
                for path in paths where path.hasSuffix("-home") || path.hasSuffix("-ward") || path.hasSuffix("-team") {
                    let cookie = "__Host-session=\(visit.cookie("__Host-session") ?? "")"
                    let text = try self.text(of: Request(.get, path, headers: [("Cookie", cookie)]), by: site)
                    pages["\(name) \(path)"] = text.replacing(#/name="form" value="[0-9a-f]+"/#, with: "")
                }
            }
            return pages
        }

        private func text(of request: Request, by site: Site) -> String {
            let response = site.answer(request)
            let text =
                switch response.body {
                case .empty: response.headers["location"] ?? ""
                case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
                case .kept(let kept): String(decoding: kept.bytes, as: UTF8.self)
                }
            return "\(response.status.code) \(text)"
        }

        func item(_ question: SQL) throws -> Item.ID {
            try #require(try under.database.read { tx in try tx.first(question) { try $0.next(Item.ID.self) } })
        }

        func organisation(_ name: String) throws -> Item.ID {
            try item("select id from item where kind = 'organisation' and title = \(name) and state = 'live'")
        }

        /// Changes a cell's settings through its form.
        func settle(_ slug: String, name: String, visibility: String) throws {
            try keeper.get("/g/\(slug)/settings")
            let revision = try under.database.read { tx in
                try tx.first("select item.revision from item join cell on cell.id = item.id where slug = \(slug)") {
                    try $0.next(Int.self)
                }
            }
            try keeper.post(
                "/g/\(slug)/settings",
                [
                    "name": name, "question": "What now?", "visibility": visibility, "level": "place",
                    "language": "en", "revision": String(try #require(revision)),
                ])
            #expect(keeper.response.status == .ok)
        }

        func describe(_ organisation: Item.ID, name: String, visibility: String) throws {
            let path = "/organisations/\(organisation.text)/edit"
            try keeper.get(path)
            let revision = try under.database.read { tx in
                try tx.first("select revision from item where id = \(organisation)") { try $0.next(Int.self) }
            }
            try keeper.post(
                path,
                [
                    "name": name, "sector": "charity", "visibility": visibility,
                    "revision": String(try #require(revision)),
                ])
            #expect(keeper.response.status == .ok)
        }

        func arrange(_ item: Item.ID, _ body: (Acting) throws -> Void) throws {
            try under.site.store.act(Scene.arrange, by: .system, on: .item(item), body)
        }
    }

    private static func deeds(_ place: Place, elsewhere: Site) -> [Deed] {
        let (under, keeper, member, conversation) = (place.under, place.keeper, place.member, place.conversation)
        let home = "/g/porthlas-coming-home"
        let voices = "\(home)/voices/\(conversation.text)"
        return [
            Deed(name: "the network's name, phone and language", changes: "/help") {
                try keeper.get("/host/settings")
                try keeper.post(
                    "/host/settings",
                    [
                        "name": "Porthlas Gyda’n Gilydd", "about": "Anew.", "phone": "01234 567890",
                        "contact": "help@porthlas.example", "language": "cy", "word": "team",
                    ])
            },
            Deed(name: "a name above shows below", changes: "/g/quay-ward") {
                try place.settle("porthlas-coming-home", name: "Porthlas at Home", visibility: "everyone")
            },
            Deed(name: "a group is founded", changes: "/g/quay-ward") {
                try keeper.get("/g/quay-ward/new")
                try keeper.post(
                    "/g/quay-ward/new",
                    [
                        "name": "Harbour Steps", "question": "Who?", "visibility": "everyone", "level": "team",
                        "language": "en",
                    ])
                #expect(keeper.response.status == .ok)
            },
            Deed(name: "somebody comes on behalf of a new organisation", changes: "/g/quay-ward") {
                try keeper.get("/g/quay-ward/people/add")
                try keeper.post(
                    "/g/quay-ward/people/add",
                    ["name": "Elin", "standing": "member", "organisation": "Harbour Masters"])
                #expect(keeper.response.status == .ok)
            },
            Deed(name: "the number of organisations shows above", changes: home) {
                try keeper.get("/g/quay-ward/people/add")
                try keeper.post(
                    "/g/quay-ward/people/add", ["name": "Ifan", "standing": "member", "organisation": "Lifeboat"])
            },
            Deed(name: "an organisation is renamed", changes: "/g/quay-ward") {
                try place.describe(try place.organisation("Tide Homes"), name: "Tide and Tied", visibility: "everyone")
            },
            Deed(name: "an organisation is shown to the network alone", changes: "/g/quay-ward") {
                try place.describe(try place.organisation("Tide and Tied"), name: "Tidy", visibility: "network")
            },
            Deed(name: "an organisation was listed twice", changes: "/g/quay-ward") {
                let (twice, kept) = (try place.organisation("Lifeboat"), try place.organisation("Harbour Masters"))
                let path = "/organisations/\(twice.text)/merge"
                try keeper.get(path)
                try keeper.post(path, ["into": kept.text, "confirm": kept.text])
                #expect(keeper.response.status == .ok)
            },
            Deed(name: "somebody leaves", changes: "\(home)/people") {
                try member.get("\(home)/leave")
                try member.post("\(home)/leave")
                #expect(member.response.status == .ok)
            },
            Deed(name: "answers change and the landscape is worked out anew", changes: voices) {
                try place.arrange(conversation) { acting in
                    try acting.tx.run("update conversation set source = 'polis' where id = \(conversation)")
                    try acting.tx.run("update vote set value = -value")
                }
                try LandscapeJob.publish(conversation, store: under.site.store)
            },
            Deed(name: "a view is hidden", changes: "\(voices)/views") {
                try place.arrange(conversation) { acting in
                    try acting.tx.run("update statement set moderation = 'hidden' where number = 1")
                }
            },
            Deed(name: "a conversation is about to open", changes: voices) {
                let soon = under.clock.now.adding(seconds: 3600)
                try place.arrange(conversation) { acting in
                    try acting.tx.run(
                        """
                        update conversation set source = null, code = 'B2C3D4', opens_at = \(soon), closes_at = null
                        where id = \(conversation)
                        """)
                }
            },
            Deed(name: "it opens, though nobody does anything", changes: home) {
                under.clock.advance(seconds: 3600)
            },
            Deed(name: "a conversation is about to close", changes: voices) {
                let soon = under.clock.now.adding(seconds: 3600)
                try place.arrange(conversation) { acting in
                    try acting.tx.run(
                        "update conversation set source = null, closes_at = \(soon) where id = \(conversation)")
                }
            },
            Deed(name: "it closes, though nobody does anything", changes: "\(home)/voices") {
                under.clock.advance(seconds: 3600)
            },
            Deed(name: "something is done by another program", changes: home) {
                let cell = try place.item("select id from cell where slug = 'porthlas-coming-home'")
                try elsewhere.store.act(Scene.arrange, by: .system, on: .item(cell)) { acting in
                    _ = try acting.tx.run("update cell set question = 'From elsewhere?' where id = \(cell)")
                }
            },
            Deed(name: "somebody is erased again", changes: "/g/first-evening-team/people") {
                let bethan = try under.database.read { try Person.find(email: "bethan@porthlas.example", in: $0) }
                #expect(try under.site.eraseAgain([try #require(bethan).id]) == 1)
            },
            Deed(name: "somebody erases themselves", changes: "/g/quay-ward") {
                let priya = try under.signIn("priya@porthlas.example")
                try priya.get("/me/erase")
                try priya.post("/me/erase", ["word": "erase"])
                #expect(priya.response.status == .ok)
            },
            Deed(name: "a group is shown to its members alone", changes: "/g/quay-ward") {
                try place.settle("quay-ward", name: "Quay Ward", visibility: "cell")
            },
            Deed(name: "the group above closes its door as well", changes: voices) {
                try place.settle("porthlas-coming-home", name: "Porthlas at Home", visibility: "network")
            },
            Deed(name: "a group ends", changes: "/g/first-evening-team") {
                let cell = try place.item("select id from cell where slug = 'first-evening-team'")
                try place.arrange(cell) { try $0.setState(.retired, of: cell) }
            },
        ]
    }

    @Test(arguments: Dialect.allCases)
    func `after each of these, every page is as if nothing had been kept`(dialect: Dialect) throws {
        try withFreshLocation(dialect) { location in
            let database = try Database(location)
            defer { database.close() }
            try database.migrate(History.migrations)
            let place = try Place(database)
            let other = try Database(location)
            defer { other.close() }
            let elsewhere = try SiteUnderTest(other, clock: place.under.clock).site
            var before = try place.shown(by: place.under.site)
            #expect(before["/g/quay-ward"]?.contains("Tide Homes") == true)
            let members = try place.shownToMembers(by: place.under.site)
            #expect(members["keeper /g/porthlas-coming-home"]?.contains("/g/quay-ward") == true)
            #expect(members["member /g/porthlas-coming-home"]?.contains("/g/porthlas-coming-home/history") == true)
            for deed in Self.deeds(place, elsewhere: elsewhere) {
                // Kept for sure, by this server and by another beside it.
                #expect(try place.shown(by: place.under.site) == before)
                _ = try place.shown(by: elsewhere)
                _ = try [place.under.site, elsewhere].map { try place.shownToMembers(by: $0) }
                try deed.body()
                try place.under.work()
                let fresh = try SiteUnderTest(database, clock: place.under.clock).site
                let anew = try place.shown(by: fresh)
                let membersAnew = try place.shownToMembers(by: fresh)
                #expect(anew[deed.changes] != before[deed.changes], "\(deed.name) should show on \(deed.changes)")
                for (server, kept) in [
                    ("this", try place.shown(by: place.under.site)), ("another", try place.shown(by: elsewhere)),
                ] {
                    let stale = place.paths.filter { kept[$0] != anew[$0] }
                    #expect(stale == [], "after \(deed.name), on \(server) server")
                }
                for site in [place.under.site, elsewhere] {
                    let kept = try place.shownToMembers(by: site)
                    let stale = membersAnew.keys.filter { kept[$0] != membersAnew[$0] }.sorted()
                    #expect(stale == [], "after \(deed.name), for members")
                }
                before = anew
            }
            // At the end nothing is left to see, and no trace of what once was.
            #expect(before.values.allSatisfy { !$0.contains("Quay Ward") && !$0.contains("Tidy") })
        }
    }
}
