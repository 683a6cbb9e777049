import Database
import Foundation
import HTTP
import Spine
import TestSupport
import Testing

@testable import Voices

/// What somebody says by phone or in a meeting, and answers on paper.
@Suite struct PaperForSomebodyTests {
    @Test(arguments: Dialect.allCases)
    func `what somebody says is typed in after they said yes, and their four words lead them back`(
        dialect: Dialect
    ) throws {
        try PaperDesk.on(dialect) { desk in
            let tomos = try desk.here.signIn("tomos")
            let path = "\(desk.overview)/for-somebody"
            try tomos.get(path)
            for words in [
                "Read this out first", "I do not write down your name", "cannot change a benefit", "999",
                "People of", "The ward team decides on it.", HeldHere.seeds[4],
            ] where words != "People of" {
                #expect(tomos.page.contains(words), "\(words)")
            }
            try tomos.post(path, ["view-1": "agree", "words": "She fell at night", "channel": ""])
            #expect(tomos.response.status.code == 422)
            #expect(tomos.page.contains("Choose how you speak") && tomos.page.contains("tick this if they say yes"))
            #expect(tomos.page.contains("She fell at night</textarea>"))
            #expect(try desk.here.count("participant") == 0)
            try tomos.post(path, ["channel": "paper", "consent": "yes", "view-1": "agree"])
            #expect(tomos.response.status.code == 422)

            try tomos.post(
                path,
                [
                    "view-1": "agree", "view-2": "pass", "words": "She fell at night", "channel": "phone",
                    "consent": "yes",
                ])
            #expect(tomos.response.status.code == 200 && tomos.page.contains("It is saved"))
            #expect(tomos.response.headers["cache-control"] == "no-store")
            let shown = tomos.page.matches(of: /<p class="big" translate="no">([^<]+)</).map { String($0.1) }
            #expect(shown.count == 2)
            #expect(try desk.counts(1) == [1, 0, 0])
            #expect(try desk.counts(2) == [0, 0, 1])
            #expect(try desk.takingPart() == 1)
            #expect(
                try desk.here.count(
                    "participant where channel = 'phone' and entered_by is null and is_on_paper = \(false)")
                    == 1)
            #expect(try desk.here.count("statement where moderation = 'unchecked'") == 1)
            #expect(try desk.here.count("act where verb = 'voices.enter-for-somebody'") == 0)

            let caller = desk.here.test.visit()
            try caller.get("/c/\(shown[0])/back")
            try caller.post("/c/\(shown[0])/back", ["words": shown[1]])
            #expect(caller.page.contains("She fell at night"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `how many phoned is told in fives, as the figures move on`(dialect: Dialect) throws {
        try PaperDesk.on(dialect) { desk in
            let tomos = try desk.here.signIn("tomos")
            let path = "\(desk.overview)/for-somebody"
            func phone(_ count: Int, _ channel: String) throws {
                for _ in 0..<count {
                    try tomos.get(path)
                    try tomos.post(path, ["view-1": "agree", "channel": channel, "consent": "yes"])
                }
                desk.here.test.clock.advance(seconds: 120)
                try desk.here.test.work()
                try tomos.get(desk.overview)
            }
            try phone(4, "meeting")
            try phone(4, "phone")
            #expect(!tomos.page.contains("answered by phone so far") && !tomos.page.contains("in a meeting so far"))
            try phone(5, "phone")
            #expect(tomos.page.contains("At least 5 people answered by phone so far."))
            #expect(!tomos.page.contains("in a meeting so far"))
            #expect(try desk.here.count("channel_heard where people = 0 and channel = 'meeting'") == 1)
        }
    }

    @Test func `who is not of the group, and who only looks on, types in nothing`() throws {
        try PaperDesk.on(.sqlite) { desk in
            let observer = try desk.here.scene.person("Lowri", email: "lowri@porthlas.example")
            try desk.here.scene.admit(observer, to: desk.here.cell, as: .observer)
            let (path, _) = try desk.print(5)
            let lowri = try desk.here.signIn("lowri")
            for page in [desk.overview, "\(desk.overview)/for-somebody", path, "\(path)/type", "\(path)/slips"] {
                try lowri.get(page)
                #expect(lowri.response.status.code == 403 || lowri.response.status.code == 404, "\(page)")
            }
            let tomos = try desk.here.signIn("tomos")
            try tomos.get("\(path)/slips")
            #expect(tomos.response.status.code == 403, "the ways back are the convenor's to print")
            try desk.here.test.visit().get(path)
        }
    }

    @Test func `each view on the sheet of results can be reported, on the screen`() throws {
        try OpenScene.on { open in
            try open.publish([1: Tally(agree: 80, disagree: 10, pass: 10)])
            let visitor = open.under.visit()
            try visitor.get("/g/quay-ward/voices/\(open.id.text)/paper/answer")
            #expect(visitor.page.contains("Seed view number 1."))
            let report = try #require(
                visitor.page.firstMatch(of: /class="meta screen">\s*<a href="(\/report\/[^"]+)">Report this</)
            ).1
            try visitor.get(report.replacingOccurrences(of: "&amp;", with: "&"))
            #expect(visitor.response.status == .ok && visitor.page.contains("Seed view number 1."))
        }
    }

    @Test func `what came of it is on a sheet for whoever sees the conversation`() throws {
        try PaperDesk.on(.sqlite) { desk in
            let visitor = desk.here.test.visit()
            try visitor.get("/g/\(HeldHere.slug)/voices/\(desk.id.text)/heard")
            #expect(visitor.page.contains("href=\"\(desk.overview)/answer\""))
            #expect(!visitor.page.contains("href=\"\(desk.overview)\""))
            try visitor.get("\(desk.overview)/answer")
            for words in [
                "What happened to what you said", "What would help on the first evening?",
                "The ward team decides on it.", "31 December 2026", "you have four words",
            ] {
                #expect(visitor.page.contains(words), "\(words)")
            }
            try visitor.get("/cy\(desk.overview)/answer")
            #expect(visitor.page.contains("Beth ddigwyddodd i’r hyn a ddywedoch"))
        }
    }
}
