import Database
import HTTP
import Pages
import Phrases
import Site
import Spine
import TestSupport
import Testing

@testable import Learning

/// What a group thinks now: resting on notes, replaced and not lost.
@Suite struct ThinkingTests {
    private func think(_ title: String, on note: String?, at path: String, _ here: LearningScene) throws {
        here.under.clock.advance(seconds: 1)
        try here.gwen.get(path)
        let id = note?.split(separator: "/").last.map(String.init) ?? ""
        try here.gwen.post(path, ["title": title, "body": "Because.", "notes": id])
    }

    @Test(arguments: Dialect.allCases)
    func `it rests on notes, and thinking differently keeps what was thought`(dialect: Dialect) throws {
        try LearningScene.on(dialect) { here in
            try here.gwen.get("/g/quay-ward/thinking/new")
            #expect(here.gwen.page.contains("none is published yet"))
            let note = try here.draft()
            try here.publish(note)
            try think("Write the key down", on: nil, at: "/g/quay-ward/thinking/new", here)
            #expect(here.gwen.response.status == .unprocessable && here.gwen.page.contains("Write the key down"))
            try think("Write the key down", on: note, at: "/g/quay-ward/thinking/new", here)
            let first = here.gwen.path
            #expect(here.gwen.page.contains("Keys decide the evening"))
            try think("Two people hold a key", on: note, at: first + "/again", here)
            let second = here.gwen.path
            #expect(second != first && here.gwen.page.contains("Write the key down"))
            try here.gwen.get(first)
            #expect(here.gwen.page.contains(second))
            let reader = here.under.visit()
            for path in ["/g/quay-ward/learning", "/learning", "/g/quay-ward"] {
                try reader.get(path)
                #expect(reader.page.contains("Two people hold a key"), "\(path)")
                #expect(!reader.page.contains("Write the key down"), "\(path)")
            }
            // Twice at once: one of them wins, and the other is told.
            try think("A third thought", on: note, at: first + "/again", here)
            #expect(here.gwen.response.status != .ok)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what was thought is taken back with its words, and what was thought before stands again`(dialect: Dialect)
        throws
    {
        try LearningScene.on(dialect) { here in
            let note = try here.draft()
            try here.publish(note)
            try think("Write the key down", on: note, at: "/g/quay-ward/thinking/new", here)
            let first = here.gwen.path
            try think("Nobody needs a key", on: note, at: first + "/again", here)
            let second = here.gwen.path
            // Only what is thought now is taken back.
            try here.gwen.get(second + "/take-back")
            try here.gwen.post(first + "/take-back", [:])
            #expect(here.gwen.response.status == .conflict)
            try here.gwen.get(second + "/take-back")
            #expect(here.gwen.page.contains("Nobody needs a key") && here.gwen.page.contains("Write the key down"))
            try here.gwen.post(second + "/take-back", [:])
            #expect(here.gwen.path == "/g/quay-ward/learning" && here.gwen.page.contains("Write the key down"))
            try here.gwen.get(second)
            #expect(here.gwen.response.status == .notFound)
            let reader = here.under.visit()
            for path in ["/g/quay-ward/learning", "/learning", "/g/quay-ward", "/search?q=nobody+needs", first] {
                try reader.get(path)
                #expect(!reader.page.contains("Nobody needs a key"), "\(path)")
            }
            try here.gwen.get("/g/quay-ward/history")
            #expect(here.gwen.page.contains("took back what the group thinks"))
            #expect(!here.gwen.page.contains("Nobody needs a key"))
        }
    }

    @Test func `what leaves with the group has what people agreed to, and nothing more`() throws {
        try LearningScene.on { here in
            let note = try here.draft()
            let link = try here.quote("Gethin", "I wait in the van", at: "gethin@porthlas.example", in: note)
            try here.under.visit().send(link, [("answer", "without-name")])
            try here.publish(note)
            _ = try here.draft("A draft")
            let files = try here.under.site.export("quay-ward", as: .system)
            let text = try #require(
                files.first { $0.name == "learning.md" }.map { String(decoding: $0.bytes, as: UTF8.self) })
            #expect(text.contains("## Keys decide the evening") && text.contains("> I wait in the van"))
            #expect(!text.contains("Gethin") && !text.contains("A draft"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `erasing an author takes their drafts and leaves what the group published`(dialect: Dialect) throws {
        try LearningScene.on(dialect) { here in
            let kept = try here.draft("Kept by the group")
            try here.publish(kept)
            let gone = try here.draft("A private draft")
            try here.gwen.get("/me/erase")
            try here.gwen.post("/me/erase", ["word": "erase"])
            try here.carys.get(gone)
            #expect(here.carys.response.status == .notFound)
            try here.carys.get(kept)
            #expect(here.carys.response.status == .ok && !here.carys.page.contains(">Gwen<"))
            let words = try here.under.database.read { tx in
                try tx.all("select item.title from note join item on item.id = note.id order by item.title") {
                    try $0.next(String.self)
                }
            }
            #expect(words == ["", "Kept by the group"])
        }
    }
}
