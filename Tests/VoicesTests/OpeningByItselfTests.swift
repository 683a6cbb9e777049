import Database
import HTTP
import Site
import Spine
import TestSupport
import Testing

@testable import Voices

/// A question that opens or closes at a time that was set, though nobody does anything then.
@Suite struct OpeningByItselfTests {
    private func text(_ path: String, by site: Site) throws -> String {
        switch site.answer(try Request(.get, path)).body {
        case .empty: ""
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .kept(let kept): String(decoding: kept.bytes, as: UTF8.self)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what is kept of a group's pages is over when a question opens, and when it closes`(dialect: Dialect) throws {
        try OpenScene.on(dialect) { open in
            let (under, now) = (open.under, open.under.clock.now)
            try open.arrange(
                """
                update conversation set opens_at = \(now.adding(seconds: 3600)), closes_at = \(now.adding(seconds: 7200))
                where id = \(open.id)
                """)
            let own = "/g/quay-ward/voices/\(open.id.text)"
            let paths = ["/", "/g/quay-ward", "/g/quay-ward/voices", own, "\(own)/heard", "/c/\(OpenScene.code)"]
            let carys = try under.signIn("carys@porthlas.example")
            for offers in [false, true, false] {
                let fresh = try SiteUnderTest(under.database, clock: under.clock).site
                for path in paths {
                    let shown = try text(path, by: under.site)
                    let isSame = try text(path, by: fresh) == shown
                    #expect(isSame, "\(path)")
                    guard case .kept = under.site.answer(try Request(.get, path)).body else {
                        Issue.record("\(path) was not kept")
                        continue
                    }
                }
                #expect(try text("/g/quay-ward", by: under.site).contains("/c/\(OpenScene.code)") == offers)
                try carys.get("/g/quay-ward")
                #expect(carys.page.contains("/c/\(OpenScene.code)") == offers)
                under.clock.advance(seconds: 3600)
            }
        }
    }
}
