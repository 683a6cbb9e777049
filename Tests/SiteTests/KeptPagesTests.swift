import Database
import Foundation
import HTTP
import Schema
import Site
import Spine
import Synchronization
import TestSupport
import Testing

/// Visitors' pages are kept, and never show what is out of date or somebody's own.
@Suite struct KeptPagesTests {
    private static func rename(_ under: SiteUnderTest, to name: String) throws {
        _ = try under.site.store.act(Scene.arrange, by: .system, on: .network) {
            try $0.tx.run("update network set name = \(name)")
        }
    }

    private static func onSite(_ dialect: Dialect, _ body: (SiteUnderTest) throws -> Void) throws {
        try SiteUnderTest.on(dialect) { under in
            try under.database.write { tx in
                try Installation.create(name: "Net 0.", language: "en", isDemo: false, at: under.clock.now, in: tx)
            }
            try body(under)
        }
    }

    private static func look(_ under: SiteUnderTest, _ target: String, _ headers: Headers = []) throws -> Response {
        under.site.answer(try Request(.get, target, headers: headers))
    }

    private static func isKept(_ response: Response) -> Bool {
        if case .kept = response.body { true } else { false }
    }

    private static func text(_ response: Response) -> String {
        switch response.body {
        case .empty: ""
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .kept(let kept): String(decoding: kept.bytes, as: UTF8.self)
        }
    }

    /// Writers rename the network and note each name once it is acknowledged; visitors look at a page that shows the
    /// name, and whatever they see is at least as new as what was acknowledged before they asked.
    @Test(arguments: Dialect.allCases)
    func `no visitor sees a page from before an act that was acknowledged`(dialect: Dialect) throws {
        try Self.onSite(dialect) { under in
            let acknowledged = Mutex(0)
            let isOver = Atomic<Bool>(false)
            let stale = Mutex<[String]>([])
            let kept = Atomic<Int>(0)
            try onThreads(10) { thread in
                if thread == 0 {
                    defer { isOver.store(true, ordering: .sequentiallyConsistent) }
                    for number in 1...(dialect == .sqlite ? 600 : 150) {
                        try Self.rename(under, to: "Net \(number).")
                        acknowledged.withLock { $0 = number }
                    }
                    return
                }
                while !isOver.load(ordering: .sequentiallyConsistent) {
                    let least = acknowledged.withLock { $0 }
                    let response = try Self.look(under, "/privacy")
                    if Self.isKept(response) { kept.add(1, ordering: .relaxed) }
                    let text = Self.text(response)
                    let name = text.range(of: "Net ").map { text[$0.upperBound...].prefix { $0 != "." } }
                    guard let number = name.flatMap({ Int($0) }), number >= least else {
                        stale.withLock { $0.append("\(name ?? "no name") after \(least)") }
                        return
                    }
                }
            }
            #expect(stale.withLock { $0 } == [])
            #expect(kept.load(ordering: .relaxed) > 0)
        }
    }

    @Test func `an address that varies without end is not kept`() throws {
        try Self.onSite(.sqlite) { under in
            #expect(Self.isKept(try Self.look(under, "/privacy")))
            #expect(!Self.isKept(try Self.look(under, "/privacy?a=1")))
            // Another way to write the same address is the same page.
            guard case .kept(let first) = try Self.look(under, "/privacy").body,
                case .kept(let second) = try Self.look(under, "/%70rivacy").body
            else { throw CancellationError() }
            #expect(first === second)
        }
    }

    @Test func `each language has its own page, and a cookie leads past what is kept`() throws {
        try Self.onSite(.sqlite) { under in
            let english = try Self.look(under, "/privacy", [("Accept-Language", "en")])
            let welsh = try Self.look(under, "/privacy", [("Accept-Language", "cy")])
            #expect(english.headers["content-language"] == "en")
            #expect(welsh.headers["content-language"] == "cy")
            #expect(Self.text(try Self.look(under, "/cy/privacy")).contains("/en/privacy"))
            #expect(!Self.isKept(try Self.look(under, "/privacy", [("Cookie", "anything=1")])))
            #expect(!Self.isKept(try Self.look(under, "/no-such-page")))
        }
    }

    @Test func `cookies insist on encryption wherever the site's own address does`() throws {
        try Self.onSite(.sqlite) { under in
            let plain = try Request(.get, "/privacy", isSecure: false)
            #expect(under.site.answer(plain).headers["strict-transport-security"] != nil)
        }
    }
}
