import Database
import Foundation
import HTTP
import Logs
import Secrets
import Site
import Spine
import TestSupport
import Testing

@testable import Voices

/// Somebody with an old phone, without an account, from the code to the last page.
@Suite struct TakingPartTests {
    @Test func `the first page says all that somebody should know, and has one button`() throws {
        try OpenScene.on { open in
            let visit = open.under.visit()
            try visit.get("/c/b2c3d4")
            for words in [
                "first evening home easier?", "We want to change how people come home.", "three minutes",
                "People of The group quay-ward read", "they are not read by: Local government", "999",
                "cannot change a benefit", "16 or over", "Leave this site", "What happens then:", "We read all of it",
            ] {
                #expect(visit.page.contains(words), "\(words) is missing")
            }
            #expect(visit.page.components(separatedBy: "<button").count == 2)
            #expect(visit.page.contains("href=\"/c/B2C3D4?in=ar\""))
            try visit.get("/c/B2C3D4?in=ar")
            #expect(visit.page.contains("<h1 lang=\"ar\" dir=\"auto\">ما الذي"))
            try visit.post("/c/B2C3D4?in=ar", ["age": "young"])
            #expect(visit.path.hasPrefix("/c/B2C3D4/view?n=") && visit.path.hasSuffix("in=ar"))
            #expect(visit.page.contains("ما الذي"))
            try visit.get("/cy/c/B2C3D4")
            #expect(visit.page.contains("Ymlaen") && visit.page.contains("999"))
        }
    }

    @Test func `a visitor's first page is kept, and whoever carries something gets their own`() throws {
        try OpenScene.on { open in
            let first = open.under.site.answer(try Request(.get, "/c/B2C3D4"))
            #expect(first.headers["cache-control"] == "no-cache")
            let visit = try open.resident()
            #expect(visit.response.headers["cache-control"] == "no-store")
            #expect(visit.page.utf8.count < 6_000)
            guard case .kept(let kept) = first.body else { throw SpineError(.notFound, "It was not kept.") }
            #expect(kept.bytes.count < 10_000)
        }
    }

    @Test func `each answer is counted once, at once, however it comes`() throws {
        try OpenScene.onEach { open in
            let visit = try open.resident()
            #expect(visit.page.contains("View 1 of 12"))
            let first = visit.path
            let number = try #require(OpenScene.number(in: visit.page))
            try open.answer("agree", in: visit)
            #expect(visit.page.contains("View 2 of 12"))
            // The button was pressed twice, the page loaded again, and a second tab had the same view.
            for _ in 1...2 { try visit.post("/c/B2C3D4/view", ["view": number, "answer": "agree"]) }
            let counts: SQL = "select agree * 100 + disagree * 10 + pass from statement where number = \(Int(number)!)"
            #expect(try open.number(counts) == 100)
            #expect(try open.count("vote") == 1)
            #expect(try open.count("participant") == 1)
            // Back, and another answer.
            try visit.get(first)
            #expect(visit.page.contains("You answered: Agree."))
            try visit.post("/c/B2C3D4/view", ["view": number, "answer": "disagree"])
            #expect(try open.number(counts) == 10)
            #expect(try open.count("vote") == 1)
            #expect(try open.number("select taking_part from conversation") == 1)
            #expect(try open.number("select answers from participant") == 1)
        }
    }

    @Test func `the same view comes again until it is answered, and none comes twice`() throws {
        try OpenScene.on(views: 9) { open in
            let visit = try open.resident()
            var seen: Set<String> = []
            for answered in 0..<9 {
                let number = try #require(OpenScene.number(in: visit.page))
                try visit.get("/c/B2C3D4/view")
                #expect(OpenScene.number(in: visit.page) == number)
                #expect(seen.insert(number).inserted)
                // Put off, another one comes, as long as there is one.
                try visit.get("/c/B2C3D4/view?off=\(number)")
                #expect((OpenScene.number(in: visit.page) != number) == (answered < 8))
                try visit.get("/c/B2C3D4/view")
                try open.answer("pass", in: visit)
                if answered == 4 {
                    #expect(visit.page.contains("Is something missing?"))
                    try visit.get("/c/B2C3D4/view")
                }
            }
            #expect(seen.count == 9)
            #expect(visit.path.hasPrefix("/c/B2C3D4/say"))
            try visit.get("/c/B2C3D4/end")
            #expect(visit.page.contains("9 answers of yours are counted."))
            #expect(visit.page.contains("We read all of it and say what we do."))
        }
    }

    @Test(arguments: [(7, false), (8, true)])
    func `whether something is missing is asked after five, where three are left at least`(
        views: Int, isAsked: Bool
    ) throws {
        try OpenScene.onEach(views: views) { open in
            let visit = try open.resident()
            for _ in 1...5 { try open.answer("pass", in: visit) }
            #expect(visit.path.hasPrefix("/c/B2C3D4/say") == isAsked, "\(visit.path)")
        }
    }

    @Test func `an unpublished view and one's own are never asked`() throws {
        try OpenScene.on(views: 3) { open in
            let author = try open.resident()
            try open.say("Somebody should hold a key.", in: author)
            let other = try open.resident()
            try other.get("/c/B2C3D4/view?n=4")
            #expect(!other.page.contains("hold a key"))
            try open.arrange("update statement set moderation = 'published', number = 4 where number = -1")
            try open.arrange("update item set visibility = 5 where title like 'Somebody should%'")
            try other.get("/c/B2C3D4/view?n=4")
            #expect(other.page.contains("hold a key"))
            #expect(other.page.contains("of 4"))
            try author.get("/c/B2C3D4/view?n=4")
            #expect(!author.page.contains("hold a key"))
            #expect(author.page.contains("of 3"))
            try author.post("/c/B2C3D4/view", ["view": "4", "answer": "agree"])
            #expect(try open.count("vote") == 0)
        }
    }

    @Test func `an unknown code, one that is not yet open and one that has closed are told in plain words`() throws {
        try OpenScene.on { open in
            let visit = open.under.visit()
            try visit.get("/c/ZZZZZZ")
            #expect(visit.page.contains("There is no conversation with this code."))
            try visit.get("/c?code=b2c+3d4")
            #expect(visit.path == "/c/B2C3D4")
            try visit.get("/c?code=%C3%A9")
            #expect(visit.page.contains("There is no conversation with this code."))
            let inside = try open.resident()
            try open.arrange("update conversation set closes_at = opens_at + 1")
            try visit.get("/c/B2C3D4?x=1")
            #expect(visit.page.contains("It has closed"))
            try inside.post("/c/B2C3D4/view", ["view": "1", "answer": "agree"])
            #expect(inside.page.contains("It has closed"))
            #expect(try open.count("vote") == 0)
            try open.arrange("update conversation set opens_at = 4000000000000, closes_at = null")
            try visit.get("/c/B2C3D4?x=2")
            #expect(visit.page.contains("It opens on"))
            try open.arrange("update item set state = 'preparing' where kind = 'conversation'")
            try visit.get("/c/B2C3D4?x=3")
            #expect(visit.page.contains("There is no conversation with this code."))
        }
    }

    @Test func `who came by an entrance is seen by their entrance alone`() throws {
        try OpenScene.onEach { open in
            let visit = try open.resident(at: OpenScene.entranceCode)
            try open.answer("agree", in: visit, at: OpenScene.entranceCode)
            #expect(visit.path.hasPrefix("/c/Q7R8S9/view"))
            #expect(try open.count("participant where entrance = \(open.entrance)") == 1)
        }
    }

    @Test func `nothing tells who took part when, and no act tells that anybody did`() throws {
        try OpenScene.onEach { open in
            let acts = try open.count("act")
            let visit = try open.resident()
            try open.answer("agree", in: visit)
            try open.say("Somebody should hold a key.", in: visit)
            let (path, _) = try open.receipt(in: visit)
            try visit.get(path)
            #expect(try open.count("act") == acts)
            let day = open.under.clock.now.day
            #expect(try open.count("participant where day = \(day)") == 1)
            #expect(
                try open.count(
                    "item join statement on statement.id = item.id where item.author is not null and item.created_at = \(day) and statement.day = \(day)"
                ) == 1)
            #expect(try open.count("participant where link is not null and words is not null") == 1)
            #expect(!"\(open.under.log.lines)".contains("127.0.0.1"))
        }
    }

    @Test func `a browser that keeps nothing is told so, and no answer of its is counted`() throws {
        try OpenScene.on { open in
            func send(_ method: HTTP.Method, _ target: String, _ body: String = "") throws -> Response {
                open.under.site.respond(
                    to: try Request(
                        method, target,
                        headers: [("Content-Type", "application/x-www-form-urlencoded"), ("Origin", Visit.origin)],
                        body: Array(body.utf8)))
            }
            let started = try send(.post, "/c/B2C3D4", "age=adult")
            let next = try #require(started.headers["location"])
            let turned = try send(.get, next)
            let visit = open.under.visit()
            try visit.get(try #require(turned.headers["location"]))
            #expect(visit.page.contains("did not keep the number"))
            _ = try send(.post, "/c/B2C3D4/view", "view=1&answer=agree")
            #expect(try open.count("participant") == 0)
        }
    }

    @Test func `somebody else can answer on the same phone`() throws {
        try OpenScene.onEach { open in
            let visit = try open.resident()
            try open.answer("agree", in: visit)
            try visit.get("/c/B2C3D4/end")
            try visit.post("/c/B2C3D4/end")
            try visit.post("/c/B2C3D4", ["age": "adult"])
            #expect(visit.page.contains("View 1 of 12"))
            try open.answer("disagree", in: visit)
            #expect(try open.number("select taking_part from conversation") == 2)
        }
    }

    @Test func `what one browser does in two conversations cannot be tied together`() {
        let secrets = TakingPartSecrets(key: Key(random: SeededRandom(seed: 3)))
        let hand: [UInt8] = [1, 2, 3]
        let one = Conversation.ID(UUID())
        let other = Conversation.ID(UUID())
        #expect(secrets.fingerprint(of: hand, in: one) == secrets.fingerprint(of: hand, in: one))
        #expect(secrets.fingerprint(of: hand, in: one) != secrets.fingerprint(of: hand, in: other))
    }

    @Test func `figures are computed a minute after enough people have answered, once`() throws {
        try OpenScene.on(views: 2) { open in
            for person in 1...6 {
                let visit = try open.resident()
                for _ in 1...2 { try open.answer(person % 2 == 0 ? "agree" : "disagree", in: visit) }
                #expect(try open.count("job where kind = 'landscape.compute'") == (person < 5 ? 0 : 1))
            }
            try open.under.work()
            #expect(try open.count("landscape") == 0)
            open.under.clock.advance(seconds: 61)
            try open.under.work()
            #expect(try open.number("select people from landscape") == 6)
            // How far apart views set people is known once groups are drawn, which needs fifteen people.
            #expect(try open.count("statement where extremity > 0") == 0)
            let closing: SQL = "(select closes_at from conversation)"
            func restsUntilItCloses() throws -> Bool {
                try open.count("job where kind = 'landscape.compute' and run_at = \(closing)") == 1
            }
            #expect(try restsUntilItCloses())
            let seventh = try open.resident()
            try open.answer("agree", in: seventh)
            #expect(try restsUntilItCloses())
            for person in 8...16 {
                let visit = try open.resident()
                for _ in 1...2 { try open.answer(person % 2 == 0 ? "agree" : "disagree", in: visit) }
            }
            #expect(try !restsUntilItCloses())
            open.under.clock.advance(seconds: 61)
            try open.under.work()
            #expect(try open.number("select people from landscape") >= 15)
            #expect(try open.count("statement where extremity > 0") > 0)
            #expect(try restsUntilItCloses())
        }
    }
}
