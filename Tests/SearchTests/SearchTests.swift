import Database
import Foundation
import HTTP
import Schema
import Spine
import TestSupport
import Testing

@testable import Search

/// Finding what one may see, and nothing else.
@Suite struct SearchTests {
    /// Two groups, one of them closed, with a member of the closed one.
    private struct Stage {
        let test: SiteUnderTest
        let scene: Scene
        let open: Cell.ID
        let closed: Cell.ID

        static func on(_ dialect: Dialect, _ body: (Stage) throws -> Void) throws {
            try withFreshDatabase(dialect, History.migrations) { try body(Stage($0)) }
        }

        init(_ database: Database) throws {
            test = try SiteUnderTest(database)
            scene = try Scene(database)
            let carys = try scene.person("Carys", email: "carys@porthlas.example")
            let tomos = try scene.person("Tomos", email: "tomos@porthlas.example")
            open = try scene.cell("quay-ward", visibility: .everyone, convenor: carys)
            closed = try scene.cell("harbour", convenor: carys)
            try scene.admit(tomos, to: closed, as: .member)
        }

        @discardableResult
        func write(_ words: String, in cell: Cell.ID, _ sight: Visibility = .everyone, title: String? = nil) throws
            -> Item.ID
        {
            try scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                let id = try acting.insert(
                    Item.Kind("outcome"), title: title ?? words, language: "en", visibility: sight, in: cell)
                try acting.index(id, language: "en", words: words)
                return id
            }
        }

        func find(_ query: String, by visit: Visit) throws -> String {
            try visit.get("/search?\(query)")
            #expect(visit.response.status.code == 200)
            return visit.page
        }
    }

    @Test(arguments: Dialect.allCases)
    func `words are found however they are typed, and what one may not see is not there`(dialect: Dialect) throws {
        try Stage.on(dialect) { stage in
            let item = try stage.write("Café by the Tŷ Coch, 100% warm_room", in: stage.open)
            try stage.write("The café of the harbour", in: stage.closed, .cell)
            try stage.write("The café that only convenors read about", in: stage.open, .convenors)
            let visitor = stage.test.visit()
            for query in ["q=CAFE", "q=caf%C3%A9+warm", "q=ty+coch", "q=100%25", "q=m_r"] {
                let page = try stage.find(query, by: visitor)
                #expect(page.contains("/i/\(item.text)\""), "\(query)")
                #expect(page.components(separatedBy: "/i/").count == 2, "\(query)")
            }
            for query in ["q=cafe+cold", "q=0%25%25w", "q=m%25m", "q=a_e", "q=harbour", "q=convenors"] {
                let page = try stage.find(query, by: visitor)
                #expect(page.contains("Nothing that you may see has these words"), "\(query)")
            }
            let tomos = try stage.test.signIn("tomos@porthlas.example")
            #expect(try stage.find("q=harbour", by: tomos).contains("The café of the harbour"))
            let both = try stage.find("q=cafe", by: tomos)
            #expect(both.components(separatedBy: "/i/").count == 3)
            #expect(both.contains("<select id=\"group\""))
            let one = try stage.find("q=cafe&group=harbour", by: tomos)
            #expect(one.components(separatedBy: "/i/").count == 2 && one.contains("The café of the harbour"))
            // A group that one may not see is no filter, and shows nothing of itself.
            #expect(try !stage.find("q=cafe&group=harbour", by: visitor).contains("harbour\" selected"))
            #expect(try stage.find("q=warm&group=harbour", by: tomos).contains("Nothing in this group"))
        }
    }

    @Test func `there is a form first, a way on page by page, and an end`() throws {
        try Stage.on(.sqlite) { stage in
            for number in 1...45 { try stage.write("Lamp \(number)", in: stage.open) }
            let visitor = stage.test.visit()
            let empty = try stage.find("", by: visitor)
            #expect(empty.contains("name=\"q\"") && !empty.contains("What was found"))
            try visitor.get("/")
            #expect(visitor.page.contains("href=\"/search\""))
            var seen: Set<String> = []
            for page in 1...3 {
                let text = try stage.find("q=lamp&page=\(page)", by: visitor)
                seen.formUnion(text.matches(of: /\/i\/([0-9a-f-]+)"/).map { String($0.1) })
                #expect(text.contains("rel=\"next\"") == (page < 3))
            }
            #expect(seen.count == 45)
            #expect(try stage.find("q=lamp&page=99999999999999999999", by: visitor).contains("Lamp"))
            #expect(try !stage.find("q=lamp&page=20", by: visitor).contains("rel=\"next\""))
            // The most words, and a very long one, are looked for without harm.
            let long = String(repeating: "lamp+", count: 400)
            #expect(try stage.find("q=\(long)", by: visitor).contains("Lamp "))
            #expect(try stage.find("q=%20", by: visitor).contains("name=\"q\""))
            #expect(try stage.find("q=%3Cb%3E", by: visitor).contains("&lt;b&gt;"))
        }
    }
}
