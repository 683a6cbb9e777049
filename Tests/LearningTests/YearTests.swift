import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Learning

/// The page of what was learnt in a year.
@Suite struct YearTests {
    private func begin(_ here: TravellingScene, readers: String = "all") throws -> String {
        try here.carys.get("/g/quay-ward/years/new")
        try here.carys.post("/g/quay-ward/years/new", ["year": "2026", "readers": readers])
        return here.carys.path
    }

    @Test(arguments: Dialect.allCases)
    func `it is drafted from thoughts and notes, edited as words, and stays as it was published`(
        dialect: Dialect
    ) throws {
        try TravellingScene.on(dialect) { here in
            let note = try here.note()
            _ = try here.note("Only for us", to: "cell")
            let id = note.split(separator: "/").last.map(String.init) ?? ""
            try here.gwen.get("/g/quay-ward/thinking/new")
            try here.gwen.post(
                "/g/quay-ward/thinking/new", ["title": "Write the key down", "body": "Or wait.", "notes": id])
            let thought = here.gwen.path
            let page = try begin(here)
            for words in ["What we learnt in 2026", "Write the key down", "Or wait.", "A neighbour with a key"] {
                #expect(here.carys.page.contains(words), "\(words)")
            }
            #expect(!here.carys.page.contains("Only for us"), "not all its readers may read that")
            let reader = here.under.visit()
            for visit in [reader, here.gwen] {
                try visit.get(page)
                #expect(visit.response.status != .ok || visit.path.hasPrefix("/sign-in"))
            }
            try here.carys.get("\(page)/change")
            let revision = try #require(here.carys.page.firstMatch(of: /name="revision" value="([0-9]+)"/)).1
            try here.carys.post(
                "\(page)/change", ["title": "Our year", "body": "", "revision": "\(revision)"])
            #expect(here.carys.response.status == .unprocessable && here.carys.page.contains("Our year"))
            try here.carys.post(
                "\(page)/change",
                ["title": "Our year", "body": "We **wrote the key down**.", "revision": "\(revision)"])
            try here.carys.get("\(page)/change")
            try here.carys.post("\(page)/change", ["title": "Late", "body": "Late", "revision": "\(revision)"])
            #expect(here.carys.response.status == .unprocessable && here.carys.page.contains("while you were writing"))
            try here.carys.get(page)
            try here.carys.post("\(page)/publish")
            let code = "/n/" + here.carys.page.components(after: "https://together.example/n/").prefix(6)
            try reader.get(code)
            #expect(reader.path == page && reader.page.contains("<strong>wrote the key down</strong>"))
            try here.gwen.get("\(thought)/again")
            try here.gwen.post("\(thought)/again", ["title": "We think differently", "body": "", "notes": id])
            try here.gwen.get("\(note)/take-back")
            try here.gwen.post("\(note)/take-back")
            try reader.get(page)
            #expect(reader.page.contains("wrote the key down") && !reader.page.contains("We think differently"))
            try reader.get("/g/quay-ward/learning")
            #expect(reader.page.contains("Our year"))
            try here.carys.get("\(page)/take-back")
            try here.carys.post("\(page)/take-back")
            try reader.get(code)
            #expect(reader.response.status == .notFound)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `people's words stand in it as long and as far as they agree`(dialect: Dialect) throws {
        try TravellingScene.on(dialect) { here in
            here.under.clock.advance(seconds: 1)
            try here.gwen.get("/g/quay-ward/learning/new")
            try here.gwen.post("/g/quay-ward/learning/new", ["title": "Keys", "points": "One"])
            let note = here.gwen.path
            try here.gwen.get("\(note)/quotes")
            try here.gwen.post(
                "\(note)/quotes",
                ["name": "Gethin", "words": "I wait in the van", "email": "gethin@porthlas.example"])
            let body = try here.under.letter(to: "gethin@porthlas.example")?.body ?? ""
            let link = "/asked/" + body.components(after: "/asked/")
            let gethin = here.under.visit()
            try gethin.send(link, [("answer", "yes")])
            try here.publish(note, to: "network")
            let open = try begin(here)
            #expect(!here.carys.page.contains("I wait in the van"), "he agreed to fewer readers than this page has")
            try here.carys.get("\(open)/take-back")
            try here.carys.post("\(open)/take-back")
            let page = try begin(here, readers: "network")
            try here.carys.get(page)
            #expect(here.carys.page.contains("I wait in the van") && here.carys.page.contains("Gethin"))
            try here.carys.post("\(page)/publish")
            try here.huw.get(page)
            #expect(here.huw.page.contains("I wait in the van"))
            try gethin.send(link, [("answer", "no")])
            try here.huw.get(page)
            #expect(!here.huw.page.contains("I wait in the van") && here.huw.response.status == .ok)
        }
    }

    @Test func `there is one page a year, by convenors alone`() throws {
        try TravellingScene.on { here in
            let page = try begin(here)
            try here.carys.get("/g/quay-ward/years/new")
            try here.carys.post("/g/quay-ward/years/new", ["year": "2026", "readers": "all"])
            #expect(here.carys.response.status == .unprocessable && here.carys.page.contains("already"))
            try here.carys.post("/g/quay-ward/years/new", ["year": "1066", "readers": "all"])
            #expect(here.carys.response.status == .unprocessable)
            for path in ["/g/quay-ward/years/new", "\(page)/change", "\(page)/publish", "\(page)/take-back"] {
                try here.gwen.get("/me")
                try here.gwen.post(path, ["year": "2025", "readers": "all", "title": "x", "body": "y"])
                #expect(here.gwen.response.status != .ok, "\(path)")
            }
        }
    }
}
