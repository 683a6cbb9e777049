import Database
import HTTP
import Site
import Spine
import TestSupport
import Testing

/// Addresses that try to lead elsewhere, or to the same page in many ways.
@Suite struct AddressTests {
    @Test(arguments: [
        "/%5Cevil.example/", "/cy//evil.example/", "/\\evil.example/", "/cy/%5C%5Cevil.example/", "/cy/cy/", "/cy//",
    ])
    func `no redirect leads to another site`(target: String) throws {
        try SiteUnderTest.on { under in
            try under.database.write { tx in
                try Installation.create(name: "Net", language: "en", isDemo: false, at: under.clock.now, in: tx)
            }
            var next: String? = target
            var hops = 0
            while let here = next, hops < 5 {
                #expect(!here.hasPrefix("//") && !(hops > 0 && here.contains("\\")))
                next = under.site.answer(try Request(.get, here)).headers["location"]
                hops += 1
            }
            #expect(next == nil)
        }
    }

    @Test func `an item has one address`() throws {
        let id: Item.ID? = Item.ID(text: "01234567-89ab-7def-8123-456789abcdef")
        #expect(id != nil)
        #expect(Item.ID(text: "01234567-89AB-7DEF-8123-456789ABCDEF") == nil)
    }

    @Test func `a form from another place is refused, whatever way the browser says so`() throws {
        try SiteUnderTest.on { under in
            try under.database.write { tx in
                try Installation.create(name: "Net", language: "en", isDemo: false, at: under.clock.now, in: tx)
            }
            func status(_ headers: Headers) throws -> Int {
                var headers = headers
                headers.add("Content-Type", "application/x-www-form-urlencoded")
                let request = try Request(.post, "/sign-in", headers: headers, body: Array("email=a%40b.example".utf8))
                return Int(under.site.answer(request).status.code)
            }
            for foreign: Headers in [
                [("Origin", "null")], [("Origin", "https://evil.example")],
                [("Origin", "https://together.example.evil.example")], [("Origin", "http://together.example")],
                [("Origin", "https://together.example:8443")], [("Sec-Fetch-Site", "cross-site")],
                [("Sec-Fetch-Site", "same-site")], [("Referer", "https://together.example.evil.example/")],
                [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "same-origin")],
                [("Cookie", "a=b")],
            ] {
                #expect(try status(foreign) == 403, "\(foreign.pairs)")
            }
            for own: Headers in [
                [("Origin", "https://together.example")], [("Sec-Fetch-Site", "same-origin")],
                [("Referer", "https://together.example/sign-in")], [],
            ] {
                #expect(try status(own) != 403, "\(own.pairs)")
            }
        }
    }
}
