import Calendar
import Database
import HTTP
import Markup
import Pages
import Phrases
import Schema
import Site
import Spine
import TestSupport
import Testing

/// A form that is sent twice leads where it led, whatever the second sending runs into.
@Suite struct SentTwiceTests {
    private static let write = Action("test.write", by: [.signedIn])

    private func sending(_ scene: Scene, by viewer: Viewer, nonce: [UInt8]?) throws -> Sending {
        let site = SiteFacts(
            installation: .unnamed, publicAddress: Visit.origin, languages: [.english], timeZone: .utc,
            assets: [])
        let library = try SiteUnderTest.library.get()
        return Sending(
            form: Form(), query: Query(), viewer: viewer, nonce: nonce, store: scene.store,
            say: library.phrases(in: .english), link: Linking(prefix: nil), site: site, remoteAddress: "",
            browser: "", sessionCookie: nil, isSecure: true)
    }

    @Test(arguments: Dialect.allCases)
    func `an edit sent twice is done once and is no conflict with itself`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let mari = try scene.viewer(try scene.person("Mari"))
            let item = try scene.item("first", in: nil, visibility: .everyone)
            func edit(_ nonce: [UInt8]?) throws -> String? {
                let sending = try sending(scene, by: mari, nonce: nonce)
                let answer = try sending.act(Self.write, on: .item(item)) { acting in
                    try acting.edit(item, from: 1, title: "second", visibility: .everyone)
                    return Link(path: ["done"])
                }
                if case .redirect(let path) = answer.content { return path }
                return nil
            }
            let nonce = [UInt8](repeating: 3, count: 16)
            #expect(try edit(nonce) == "/done")
            #expect(try edit(nonce) == "/done")
            let revision = try database.read { tx in
                try tx.first("select revision from item where id = \(item)") { try $0.next(Int.self) }
            }
            #expect(revision == 2)
            // Another form made from the old revision is one.
            let error = #expect(throws: SpineError.self) { _ = try edit([UInt8](repeating: 4, count: 16)) }
            #expect(error?.code == .changedMeanwhile)
        }
    }

    @Test func `a cell can be taken along from the command line`() throws {
        try SiteUnderTest.on { under in
            let scene = try Scene(under.database)
            let carys = try scene.person("Carys")
            let cell = try scene.cell("here", convenor: carys)
            _ = try under.site.export("here", as: try scene.viewer(carys))
            let acts = try under.database.read { tx in
                try tx.first("select count(*) from act where cell = \(cell) and verb = 'site.export-cell'") {
                    try $0.next(Int.self)
                }
            }
            #expect(acts == 1)
            let stranger = try scene.viewer(try scene.person("Sara"))
            let error = #expect(throws: SpineError.self) { _ = try under.site.export("here", as: stranger) }
            #expect(error?.code == .notFound)
        }
    }
}
