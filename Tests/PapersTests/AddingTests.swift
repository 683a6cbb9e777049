import Database
import HTTP
import Site
import TestSupport
import Testing

/// Papers as they come in, and as people find them.
@Suite struct AddingTests {
    @Test(arguments: Dialect.allCases)
    func `a member adds a paper, and whoever sees the event saves it clean`(dialect: Dialect) throws {
        try PapersScene.on(dialect) { here in
            let paper = try here.add(words: "1. Tea\n2. What we heard")
            #expect(paper.hasPrefix("/g/quay-ward/papers/"), "\(here.gwen.page)")
            #expect(here.gwen.page.contains("2. What we heard"))
            let visitor = here.under.visit()
            try visitor.get(here.event)
            #expect(visitor.page.contains(">Agenda</a>") && visitor.page.contains("with a text version"))
            #expect(!visitor.page.contains("Add a paper"))
            try visitor.get(paper)
            #expect(visitor.page.contains("Save this paper") && !visitor.page.contains("Take this paper away"))
            try visitor.get("\(paper)/file")
            #expect(visitor.bytes.starts(with: "%PDF".utf8))
            #expect(!String(decoding: visitor.bytes, as: UTF8.self).contains("Secret"))
            let headers = visitor.response.headers
            #expect(headers["content-type"] == "application/pdf")
            #expect(
                headers["content-disposition"]
                    == "attachment; filename=\"Agenda--yl.pdf\"; filename*=UTF-8''Agenda%20%C5%B5yl.pdf")
            #expect(headers["x-content-type-options"] == "nosniff")
            #expect(headers["content-security-policy"]?.contains("sandbox") == true)
            #expect(headers["cache-control"] == "no-store")
        }
    }

    @Test func `a large paper comes back as it was`() throws {
        try PapersScene.on { here in
            let lines = (0..<60_000).map { "Line \($0) of the minutes\n" }.joined()
            try here.gwen.get(here.adding)
            try here.gwen.upload(here.adding, ["title": "Minutes"], [Visit.Upload("file", "m.txt", Array(lines.utf8))])
            #expect(try here.count("paper_piece") > 4)
            #expect(here.gwen.page.contains("is text itself") && !here.gwen.page.contains("Text version"))
            try here.gwen.get("\(here.gwen.path)/file")
            #expect(here.gwen.page == lines)
        }
    }

    @Test(arguments: [
        ("Agenda.pdf", "png", "picture"), ("Agenda.txt", "html", "whatever its name says"),
        ("Agenda.pdf", "pdf-locked", "locked"), ("Agenda.docx", "docx-macros", "macros"),
        ("Agenda.exe", "pdf", "ends in .exe"), ("Agenda.docx", "docx-comments", "tick that they may stay"),
        ("Agenda.zip", "zip-plain", "whatever its name says"),
    ])
    func `what lies or may do harm is refused in plain words, and nothing is kept`(
        file: String, sample: String, words: String
    ) throws {
        try PapersScene.on { here in
            try here.add("Our agenda", file: file, sample: sample, words: "What it says")
            #expect(here.gwen.response.status == .unprocessable)
            #expect(here.gwen.page.contains(words), "\(here.gwen.page)")
            #expect(here.gwen.page.contains("value=\"Our agenda\"") && here.gwen.page.contains("What it says"))
            #expect(try here.isNothingKept())
        }
    }

    @Test func `names that may stay are let through once somebody says so`() throws {
        try PapersScene.on { here in
            try here.gwen.get(here.adding)
            try here.gwen.upload(
                here.adding, ["title": "Draft", "names": "yes"],
                [Visit.Upload("file", "d.docx", try PapersScene.sample("docx-comments"))])
            #expect(here.gwen.response.status == .ok && here.gwen.page.contains("Draft"))
        }
    }

    @Test func `without a file or a title the form says what is missing, and to choose again`() throws {
        try PapersScene.on { here in
            try here.gwen.get(here.adding)
            try here.gwen.upload(here.adding, ["title": "", "words": "Mine"], [])
            #expect(here.gwen.page.contains("Choose a file") && here.gwen.page.contains("Write what it is"))
            #expect(here.gwen.page.contains("Mine"))
            try here.add("")
            #expect(here.gwen.page.contains("Choose this file again"))
            #expect(try here.isNothingKept())
        }
    }

    @Test func `no more than twenty hang on one thing, and none is larger than it may be`() throws {
        try PapersScene.on { here in
            for number in 1...19 { try here.add("Paper \(number)", file: "a.txt", sample: "text") }
            let file = Visit.Upload("file", "a.txt", try PapersScene.sample("text"))
            try here.carys.get(here.adding)
            try here.add("The last", file: "a.txt", sample: "text")
            try here.carys.upload(here.adding, ["title": "One more"], [file])
            #expect(here.carys.response.status == .unprocessable && here.carys.page.contains("no more fit"))
            try here.carys.get(here.adding)
            #expect(here.carys.page.contains("no more fit") && !here.carys.page.contains("type=\"file\""))
            #expect(try here.count("paper") == 20)
        }
        try PapersScene.on { here in
            try here.gwen.get(here.adding)
            let large = [UInt8](repeating: 0x61, count: 10 << 20 | 1)
            try here.gwen.upload(here.adding, ["title": "Large"], [Visit.Upload("file", "a.txt", large)])
            #expect(here.gwen.page.contains("larger than 10 MB"))
            #expect(try here.isNothingKept())
        }
    }

    @Test func `a form that is sent twice adds one paper`() throws {
        try PapersScene.on { here in
            try here.gwen.get(here.adding)
            let again = here.gwen.page
            let file = Visit.Upload("file", "a.txt", try PapersScene.sample("text"))
            try here.gwen.upload(here.adding, ["title": "Once"], [file])
            let token = try #require(Visit.token(in: again))
            try here.gwen.get("/me")
            try here.gwen.upload(here.adding, ["title": "Once", "form": token], [file])
            #expect(try here.count("paper") == 1)
        }
    }

    @Test func `more than a form is taken from members alone, where files are`() throws {
        try PapersScene.on { here in
            let session = try #require(here.gwen.cookie("__Host-session"))
            func most(_ path: String, cookie: String) throws -> Int {
                let headers: Headers = [("Cookie", "__Host-session=\(cookie)")]
                return here.under.site.mostFiles(with: try Request(.post, path, headers: headers))
            }
            let files = [here.adding, "/cy\(here.adding)", "/g/quay-ward/papers/x/text"]
            #expect(try files.map { try most($0, cookie: session) } == [21 << 20, 21 << 20, 21 << 20])
            #expect(try most("/g/quay-ward/voices/import", cookie: session) == 96 << 20)
            #expect(try files.map { try most($0, cookie: String(session.reversed())) } == [0, 0, 0])
            let forms = ["/g/quay-ward/papers/x/remove", "/sign-in", here.event]
            #expect(try forms.map { try most($0, cookie: session) } == [0, 0, 0])
        }
    }

    @Test func `whoever is signed out hears that, where files are taken`() throws {
        try PapersScene.on { here in
            let answer = here.under.site.refuse(try Request(.post, here.adding))
            #expect(answer.status == .forbidden)
            guard case .bytes(let page) = answer.body else {
                Issue.record("there is no page")
                return
            }
            #expect(String(decoding: page, as: UTF8.self).contains("<h1>You are no longer signed in</h1>"))
        }
    }

    @Test func `what is larger than that is refused on a page, in words`() throws {
        try PapersScene.on { here in
            let session = try #require(here.gwen.cookie("__Host-session"))
            let answer = here.under.site.refuse(
                try Request(.post, "/cy\(here.adding)", headers: [("Cookie", "__Host-session=\(session)")]))
            #expect(answer.status == .contentTooLarge)
            guard case .bytes(let page) = answer.body else {
                Issue.record("there is no page")
                return
            }
            #expect(String(decoding: page, as: UTF8.self).contains("<h1>Mae hwn yn rhy fawr</h1>"))
        }
    }
}
