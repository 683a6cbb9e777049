import Database
import Foundation
import HTTP
import Spine
import TestSupport
import Testing

/// A group that is closed after it was open: its old address tells nobody that it is there.
@Suite struct ClosedLaterTests {
    /// Changes who may see the group, through its settings, and returns the path where that leads.
    private func settle(_ visibility: String, at path: String, _ carys: Visit, _ database: Database) throws -> String {
        try carys.get("\(path)/settings")
        let slug = String(path.dropFirst("/g/".count))
        let revision = try database.read { tx in
            try tx.first("select item.revision from item join cell on cell.id = item.id where cell.slug = \(slug)") {
                try $0.next(Int.self)
            }
        }
        try carys.post(
            "\(path)/settings",
            [
                "name": "Safe House", "question": "Who needs a bed?", "visibility": visibility, "language": "en",
                "revision": String(try #require(revision)),
            ])
        #expect(carys.response.status == .ok, "\(carys.page)")
        return carys.path
    }

    /// What somebody is answered, with the name of the group in the address blotted out.
    private func answer(_ visit: Visit, _ method: HTTP.Method, _ path: String, _ name: String) throws -> [String] {
        if method == .get { try visit.get(path) } else { try visit.post(path, ["name": "Mine"]) }
        let page = visit.page.replacingOccurrences(of: name, with: "NAME")
            .replacing(#/name="form" value="[0-9a-f]+"/#, with: "")
        return ["\(visit.answers[0].status.code)", "\(visit.response.status.code)", page]
            + visit.answers[0].headers.all("location").map { $0.replacingOccurrences(of: name, with: "NAME") }
    }

    @Test(arguments: Dialect.allCases)
    func `the old address leads on who may see the group, and is nothing to all others`(dialect: Dialect) throws {
        try SiteUnderTest.on(dialect) { under in
            let scene = try Scene(under.database)
            let convenor = try scene.person("Carys", email: "carys@porthlas.example")
            _ = try scene.person("Sara", email: "sara@porthlas.example")
            _ = try scene.cell("safe-house", visibility: .everyone, convenor: convenor)
            let carys = try under.signIn("carys@porthlas.example")
            let sara = try under.signIn("sara@porthlas.example")
            let visitor = under.visit()
            try visitor.get("/g/safe-house/people")
            #expect(visitor.response.status == .ok)
            // Seen by fewer, and not closed: the address stays.
            #expect(try settle("network", at: "/g/safe-house", carys, under.database) == "/g/safe-house")
            let now = try settle("cell", at: "/g/safe-house", carys, under.database)
            #expect(now.wholeMatch(of: /\/g\/safe-house-[a-z0-9]{6}/) != nil, "\(now)")

            // A member is led on, in their language and to the same page; what they send arrives whole.
            try carys.get("/cy/g/safe-house/people?page=2")
            #expect(carys.answers[0].status == .permanentRedirect)
            #expect(carys.answers[0].headers["cache-control"] == "no-store")
            #expect(carys.path == "/cy\(now)/people?page=2" && carys.response.status == .ok)
            try carys.get("\(now)/people/add")
            try carys.post("/g/safe-house/people/add", ["name": "Nia", "standing": "member"])
            #expect(carys.response.status == .ok)
            try carys.get("\(now)/people")
            #expect(carys.page.contains("Nia"))

            // To all others it is like one that never was.
            try sara.get("/me")
            for visit in [sara, visitor] {
                for path in ["", "/people", "/settings", "/voices", "/gatherings", "/history", "/join"] {
                    let (old, never) = ("/g/safe-house\(path)", "/g/safe-harbour\(path)")
                    let isSame =
                        try answer(visit, .get, old, "safe-house") == answer(visit, .get, never, "safe-harbour")
                    #expect(isSame, "\(old)")
                    #expect(visit.answers.last?.status == .notFound, "\(old)")
                }
                for path in ["/settings", "/people/add", "/join"] {
                    let (old, never) = ("/g/safe-house\(path)", "/g/safe-harbour\(path)")
                    try visit.get("/")
                    let first = try answer(visit, .post, old, "safe-house")
                    try visit.get("/")
                    let isSame = try first == answer(visit, .post, never, "safe-harbour")
                    #expect(isSame, "\(old)")
                }
            }
            // And it is free: whoever founds a group of that name gets it, and learns nothing.
            try sara.get("/groups/new")
            try sara.post(
                "/groups/new",
                ["name": "Safe House", "question": "Tea?", "visibility": "everyone", "language": "en"])
            #expect(sara.path == "/g/safe-house/start", "\(sara.path) \(sara.page)")
            try carys.get("/g/safe-house")
            #expect(carys.path == "/g/safe-house" && carys.page.contains("Tea?"))
            // Opened again it stays where it is; closed again, the lot is drawn anew.
            #expect(try settle("everyone", at: now, carys, under.database) == now)
            let again = try settle("upward", at: now, carys, under.database)
            #expect(again != now && again.hasPrefix("/g/safe-house-"))
            try carys.get(now)
            #expect(carys.path == again)
        }
    }
}
