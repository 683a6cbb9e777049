import Database
import HTTP
import Pages
import Site
import Spine
import TestSupport
import Testing

@testable import Papers

/// Who sees a paper, how it gets its text version, and how it goes.
@Suite struct KeepingTests {
    @Test(arguments: Dialect.allCases)
    func `a scan waits for its text version, which somebody else may write`(dialect: Dialect) throws {
        try PapersScene.on(dialect) { here in
            let paper = try here.add("Scan", file: "scan.png", sample: "png")
            #expect(here.gwen.page.contains("No text version yet"))
            try here.gwen.get("/me")
            #expect(here.gwen.page.contains("Give your paper a text version"))
            try here.carys.get("\(paper)/text")
            try here.carys.upload("\(paper)/text", ["words": ""], [])
            #expect(here.carys.response.status == .unprocessable)
            try here.carys.upload(
                "\(paper)/text", ["words": ""], [Visit.Upload("text", "words.pdf", try PapersScene.sample("pdf"))])
            #expect(here.carys.page.contains("plain text, ODT or DOCX"))
            try here.carys.upload(
                "\(paper)/text", ["words": "Two red squares"],
                [Visit.Upload("text", "words.odt", try PapersScene.sample("odt"))])
            #expect(here.carys.page.contains("Two red squares") && here.carys.page.contains("words.odt"))
            try here.gwen.get("/me")
            #expect(!here.gwen.page.contains("Give your paper a text version"))
            let visitor = here.under.visit()
            try visitor.get("\(paper)/text-file")
            #expect(visitor.bytes.starts(with: [0x50, 0x4B]))
            try visitor.get("/search?q=red+squares")
            #expect(visitor.page.contains(">Scan</a>"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `whoever may not see the event finds nothing of its papers`(dialect: Dialect) throws {
        try PapersScene.on(dialect) { here in
            let paper = try here.add("Our agenda", words: "unmistakable")
            let item = try #require(paper.split(separator: "/").last)
            let visitor = here.under.visit()
            try visitor.get(paper)
            #expect(visitor.response.status == .ok)
            try here.under.database.write { tx in
                try tx.run("update item set visibility = \(Visibility.cell) where title = 'Home by six'")
                try tx.run("update network set kept_revision = kept_revision + 1")
            }
            for path in [paper, "\(paper)/file", "\(paper)/text-file", "/i/\(item)", here.adding] {
                try visitor.get(path)
                #expect(visitor.response.status != .ok || visitor.page.contains("Sign in"), "\(path)")
                #expect(!visitor.page.contains("Our agenda"), "\(path)")
            }
            for path in ["/search?q=unmistakable", "/g/quay-ward/history", here.event, "/g/quay-ward"] {
                try visitor.get(path)
                #expect(!visitor.page.contains("Our agenda"), "\(path)")
            }
            try here.gwen.get("/search?q=unmistakable")
            #expect(here.gwen.page.contains("Our agenda"))
            let files = try here.under.site.export("quay-ward", as: .visitor)
            #expect(!files.contains { $0.name.contains("paper") })
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a paper goes with all that was in it`(dialect: Dialect) throws {
        try PapersScene.on(dialect) { here in
            let paper = try here.add("Wrong one", words: "unmistakable")
            let idris = try here.under.signIn("idris@porthlas.example")
            try idris.get("\(paper)/remove")
            #expect(idris.response.status != .ok)
            try here.gwen.get("\(paper)/remove")
            try here.gwen.post("\(paper)/remove")
            #expect(here.gwen.path.hasPrefix(here.event))
            #expect(try here.isNothingKept())
            try here.gwen.get("/search?q=unmistakable")
            #expect(!here.gwen.page.contains("Wrong one"))
            try here.gwen.get(paper)
            #expect(here.gwen.response.status == .notFound)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `papers stand where the event is answered by its code and on its series, for whoever may see the group`(
        dialect: Dialect
    ) throws {
        try PapersScene.on(dialect) { here in
            let paper = try here.add("Agenda")
            try here.carys.get(here.event)
            let code = String(try #require(here.carys.page.firstMatch(of: /together\.example(\/e\/[0-9A-Z]{6})/)).1)
            let visitor = here.under.visit()
            try visitor.get(code)
            #expect(visitor.page.contains("href=\"\(paper)\"") && !visitor.page.contains("Add a paper"))
            try here.gwen.get(code)
            #expect(here.gwen.page.contains("href=\"\(paper)\"") && here.gwen.page.contains("Add a paper"))
            try here.carys.get("\(here.event)/repeat")
            try here.carys.post("\(here.event)/repeat", ["repeat": "weekly", "until": "2027-01-14"])
            let series = here.carys.path
            #expect(series.contains("/gatherings/series/"))
            try visitor.get(series)
            #expect(visitor.page.contains("Below is what belongs to the next date, Thursday 3 December 2026."))
            #expect(visitor.page.contains("href=\"\(paper)\""))
            // The first is over: what hangs on the next is what stands there, and it is nothing.
            here.under.clock.advance(seconds: 10 * 86_400)
            try visitor.get(series)
            #expect(!visitor.page.contains("href=\"\(paper)\"") && !visitor.page.contains("Below is what belongs"))
        }
    }

    @Test func `the code of an event in a closed group opens none of its papers`() throws {
        try PapersScene.on { here in
            let paper = try here.add("Agenda")
            try here.carys.get(here.event)
            let code = String(try #require(here.carys.page.firstMatch(of: /together\.example(\/e\/[0-9A-Z]{6})/)).1)
            _ = try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try acting.tx.run("update item set visibility = 2 where id = \(here.cell)")
            }
            let visitor = here.under.visit()
            try visitor.get(code)
            #expect(visitor.response.status == .ok && visitor.page.contains("Home by six"))
            #expect(!visitor.page.contains("Agenda"))
            try here.gwen.get(code)
            #expect(here.gwen.page.contains("href=\"\(paper)\""))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a copy of the group has the files, and a copy of oneself their names`(dialect: Dialect) throws {
        try PapersScene.on(dialect) { here in
            try here.add("Agenda", words: "Tea first", text: nil)
            try here.add(
                "Photo", file: "photo.jpg", sample: "jpeg-sideways",
                text: Visit.Upload("text", "says.txt", try PapersScene.sample("text")))
            let files = try here.under.site.export("quay-ward", as: .visitor)
            let names = files.map(\.name).filter { $0.hasPrefix("paper") }
            #expect(names == ["papers.csv", "paper-1-Agenda ŵyl.pdf", "paper-2-photo.jpg", "paper-2-text-says.txt"])
            let list = String(decoding: files.first { $0.name == "papers.csv" }?.bytes ?? [], as: UTF8.self)
            #expect(list.contains("Tea first") && list.contains("Home by six"))
            let gwen = try here.under.database.read { tx in
                let found = try Person.find(email: "gwen@porthlas.example", in: tx)
                return try #require(found).id
            }
            let holdings = try here.under.database.read { tx in
                try Site.personalData.filter { $0.table.hasPrefix("paper") }.flatMap { holding in
                    try holding.export.map { export in
                        try tx.all(export(gwen)) { row in try holding.exported.map { _ in try row.next(Value.self) } }
                    } ?? []
                }
            }
            #expect(holdings.contains { $0.contains(.text("Agenda ŵyl.pdf")) })
            #expect(holdings.contains { $0.contains(.text("Tea first")) })
            // The file that people get names each, its size, and where it is saved.
            try here.gwen.get("/me/export")
            let lines = here.gwen.page.split(separator: "\r\n")
            let photo = try #require(lines.firstIndex { $0.contains(",photo.jpg,paper,") })
            let says = try #require(lines.first { $0.contains(",says.txt,text,") })
            #expect(lines[photo].hasPrefix("Home by six,Photo,photo.jpg,paper,"))
            let link = try #require(says.firstMatch(of: /https:\/\/together\.example(\/i\/[0-9a-f-]{36})$/)).1
            #expect(lines[photo].hasSuffix(link))
            try here.gwen.get(String(link))
            #expect(here.gwen.page.contains("Save this paper"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `whoever is erased takes their papers along, and time takes the rest`(dialect: Dialect) throws {
        try PapersScene.on(dialect) { here in
            try here.add("Gwen’s", words: "unmistakable")
            try here.carys.get(here.adding)
            try here.carys.upload(
                here.adding, ["title": "Carys’s"], [Visit.Upload("file", "a.txt", try PapersScene.sample("text"))])
            let gwen = try here.under.database.read { tx in
                let found = try Person.find(email: "gwen@porthlas.example", in: tx)
                return try #require(found).id
            }
            #expect(try here.under.site.eraseAgain([gwen]) == 1)
            #expect(try here.count("paper") == 1 && here.count("paper_file") == 1)
            try here.carys.get(here.event)
            #expect(!here.carys.page.contains("Gwen’s") && here.carys.page.contains("Carys’s"))
            let keeping = try #require(PapersCapability.keeps.first)
            let now = here.under.clock.now
            func delete(before time: Time) throws -> Int {
                try here.scene.store.act(Scene.arrange, by: .system, on: .network) {
                    try keeping.delete(here.cell, time, $0)
                }
            }
            let early = try delete(before: now.adding(days: -1))
            let late = try delete(before: now.adding(days: 1))
            #expect(early == 0 && late == 1)
            #expect(try here.isNothingKept())
        }
    }
}
