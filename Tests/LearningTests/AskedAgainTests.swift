import Database
import Foundation
import HTTP
import Spine
import TestSupport
import Testing

@testable import Learning

/// Whoever agreed to stand in a draft agreed to it as it was.
@Suite struct AskedAgainTests {
    /// Changes the draft's detail as Gwen.
    private func change(_ note: String, to detail: String, _ here: LearningScene) throws {
        here.under.clock.advance(seconds: 1)
        try here.gwen.get("\(note)/change")
        let revision = try #require(here.gwen.page.firstMatch(of: /name="revision" value="([0-9]+)"/)).1
        try here.gwen.post(
            "\(note)/change",
            [
                "title": "Keys decide the evening", "points": "- A neighbour with a key\n- Nobody wrote it down",
                "detail": detail, "revision": "\(revision)",
            ])
        #expect(here.gwen.path == note, "\(here.gwen.page)")
    }

    private func letters(to address: String, _ here: LearningScene) throws -> Int {
        try here.under.database.read { try Outbox.newest(50, in: $0) }.count { $0.recipient == address }
    }

    @Test(arguments: Dialect.allCases)
    func `where the words around a quote come to say something else, they are asked again, once`(
        dialect: Dialect
    ) throws {
        try LearningScene.on(dialect) { here in
            let note = try here.draft()
            let first = try here.quote("Idris", "I wait in the van", at: "idris@porthlas.example", in: note)
            let bowen = try here.quote("Mrs Bowen", "The key was gone", at: "bowen@porthlas.example", in: note)
            let reader = here.under.visit()
            try here.gwen.get("\(note)/change")
            #expect(!here.gwen.page.contains("they are asked again"))
            try reader.send(first, [("answer", "yes")])
            try reader.send(bowen, [("answer", "without-name")])
            try here.gwen.get("/me")
            #expect(here.gwen.page.contains("Keys decide the evening"))
            try here.gwen.get("\(note)/change")
            #expect(here.gwen.page.contains("they are asked again"))
            // Other marks and capitals say the same.
            try change(note, to: "More, here!", here)
            #expect(here.gwen.page.contains("agrees, with the name"))
            #expect(try letters(to: "idris@porthlas.example", here) == 1)
            try change(note, to: "The drivers were careless.", here)
            #expect(!here.gwen.page.contains("agrees, with"))
            #expect(here.gwen.page.components(separatedBy: "asked again, since the note was changed").count == 3)
            try here.publish(note)
            #expect(here.gwen.response.status == .unprocessable && here.gwen.page.contains("Idris"))
            // Whoever has an account gets a letter; the address of others is kept nowhere, and their link still leads there.
            let letter = try #require(try here.under.letter(to: "idris@porthlas.example"))
            #expect(letter.subject.contains("has changed a note that quotes you"))
            #expect(try letters(to: "bowen@porthlas.example", here) == 1)
            let again = "/asked/" + letter.body.components(after: "/asked/")
            // Changed once more before they answer: they are asked once.
            try change(note, to: "The drivers were tired.", here)
            #expect(try letters(to: "idris@porthlas.example", here) == 2)
            for link in [again, bowen] {
                try reader.get(link)
                #expect(reader.page.contains("changed since you answered") && reader.page.contains("were tired"))
                #expect(!reader.page.contains(" checked"))
            }
            try reader.send(again, [("answer", "yes")])
            try reader.get(again)
            #expect(!reader.page.contains("changed since you answered"))
            try reader.send(bowen, [("answer", "no")])
            try here.publish(note)
            try reader.get(note)
            #expect(reader.page.contains("I wait in the van") && !reader.page.contains("The key was gone"))
        }
    }

    @Test func `taking a name out that was to go asks nobody again`() throws {
        try LearningScene.on { here in
            let note = try here.draft(detail: "The key was gone, MRS BOWEN said.")
            let link = try here.quote("Mrs Bowen", "The key was gone", at: "bowen@porthlas.example", in: note)
            try here.under.visit().send(link, [("answer", "without-name")])
            try change(note, to: "The key was gone, said.", here)
            #expect(here.gwen.page.contains("agrees, without the name"))
            try here.publish(note)
            #expect(here.gwen.path == note)
        }
    }

    @Test func `a published note that is taken back and changed asks those who stood in it`() throws {
        try LearningScene.on { here in
            let note = try here.draft()
            let link = try here.quote("Gethin", "I wait in the van", at: "gethin@porthlas.example", in: note)
            try here.under.visit().send(link, [("answer", "yes")])
            try here.publish(note)
            try here.gwen.get("\(note)/take-back")
            try here.gwen.post("\(note)/take-back")
            try change(note, to: "Other words.", here)
            try here.publish(note)
            #expect(here.gwen.response.status == .unprocessable && here.gwen.page.contains("Gethin"))
            try here.under.visit().send(link, [("answer", "yes")])
            try here.publish(note)
            #expect(here.gwen.path == note)
        }
    }
}
