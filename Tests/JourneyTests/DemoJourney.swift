import Database
import HTTP
import Site
import Spine
import TestSupport
import Testing

/// Somebody who looks around in the demo before deciding anything.
@Suite struct DemoJourney {
    private static let banner = "This is a demonstration. The town, the people and their words are invented."
    private static let banners = [
        banner, "Arddangosiad yw hwn. Dychmygol yw’r dref, y bobl a’u geiriau.",
        "هذا عرض تجريبي. البلدة والناس وكلامهم من نسج الخيال.",
    ]

    /// A file for calendars, which names each event by its id, or a table.
    private static func isFile(_ path: String) -> Bool {
        path.hasSuffix(".ics") || path.hasSuffix(".csv") || path.hasSuffix("/calendar")
    }

    @Test(arguments: Dialect.allCases)
    func `every page of it says that it is invented, and no page of a real network does`(dialect: Dialect) throws {
        try SiteUnderTest.on(dialect) { under in
            try under.site.furnishDemo()
            let visitor = under.visit()
            let town = Town(under: under, host: visitor)
            let silent = try town.everything(for: visitor).filter { path, read in
                !path.hasSuffix("/figures") && !path.hasSuffix("/results") && !Self.isFile(path)
                    && !Self.banners.contains { read.words.contains($0) }
            }
            #expect(silent.map(\.path) == [])
            for path in ["/no-such-page", "/sign-in/code", "/invitation", "/erased"] {
                try visitor.get(path)
                #expect(visitor.says(Self.banner), "\(path)")
            }
            let carys = under.visit()
            try carys.get(try Town.firstLink(of: under))
            #expect(carys.heading == "Welcome back, Carys Pugh" && carys.says(Self.banner))
            try carys.press("Sign in")
            for path in ["/me", "/host", "/host/people", "/g/quay-ward/people", "/me/erase"] {
                try carys.get(path)
                #expect(carys.status == 200 && carys.says(Self.banner), "\(path)")
            }
        }
        try Town.on(dialect) { town in
            let said = try town.everything(for: town.host).filter { $0.read.words.contains("demonstration") }
            #expect(said.map(\.path) == [])
        }
    }

    @Test(arguments: Dialect.allCases)
    func `it holds the town as it was thought out`(dialect: Dialect) throws {
        try SiteUnderTest.on(dialect) { under in
            try under.site.furnishDemo()
            try under.site.furnishDemo()
            let carys = under.visit()
            try carys.get(try Town.firstLink(of: under))
            try carys.press("Sign in")
            try carys.get("/")
            #expect(carys.heading == "Porthlas Together")
            #expect(carys.says("Porthlas Coming Home", "Quay Ward", "First Evening Team"))
            try carys.get("/g/first-evening-team")
            #expect(carys.says("Quay Ward · Front-line team", "All 6 people"))
            try carys.get("/organisations")
            for name in [
                "Porthlas County Council", "Bae Arian Health Board", "Quay GP Cluster", "Tide Homes", "Carers’ Circle",
                "Y Pantri", "Wheels Home", "Harbour Pharmacy", "Lantern Fund", "Porthlas Care Workers’ Union Branch",
                "National Office for Ageing Well",
            ] { #expect(carys.says(name), "\(name)") }
            #expect(carys.read.rows.count == 12 && carys.says("listed, has not joined"))
            try carys.get("/g/quay-ward/people")
            #expect(carys.says("Mair Llwyd", "Tomos Llwyd", "Amina Haddad", "as themselves"))
            try carys.get("/g/porthlas-coming-home/voices")
            try carys.follow("What would have made your first evening home easier?")
            #expect(carys.heading == "What we heard" && carys.says("64 people answered, 14 of them on paper"))
            try carys.follow("What people agree on")
            #expect(carys.says("64 people answered, 14 of them on paper", "form 2 groups", "in both groups"))
        }
    }

    @Test func `it is the same each time`() throws {
        var told: [[String]] = []
        for seed: UInt64 in [11, 4711] {
            try SiteUnderTest.on(.sqlite, seed: seed) { under in
                try under.site.furnishDemo()
                let town = Town(under: under, host: under.visit())
                // Ids differ, so pages are told apart by their words alone.
                told.append(
                    try town.everything(for: under.visit()).filter { !Self.isFile($0.path) }.map { $0.read.words }
                        .sorted())
            }
        }
        #expect(Set(told[0]).symmetricDifference(told[1]) == [])
        #expect(told[0].count == told[1].count && told[0].count > 15)
    }
}
