import Database
import Foundation
import HTTP
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// What a meeting is to talk about.
@Suite struct AgendaTests {
    @Test(arguments: Dialect.allCases)
    func `a member proposes, a convenor puts it in order, and the times follow`(dialect: Dialect) throws {
        try MeetingScene.on(dialect) { at in
            let bus = try at.propose("How do people get home after six?", minutes: "20", by: at.gwen)
            let key = try at.propose("Who keeps the key?", minutes: "10", by: at.carys)
            try at.carys.get("\(at.event)/agenda")
            let page = at.carys.page
            let first = try #require(page.range(of: "How do people get home after six?"))
            #expect(first.lowerBound < page.range(of: "Who keeps the key?")!.lowerBound)
            #expect(page.contains("10:20 · 10 minutes"))
            let gwen = try at.person("Gwen")
            try at.carys.post(
                "\(at.event)/agenda/order",
                [
                    "place-\(bus)": "2", "minutes-\(bus)": "25", "owner-\(bus)": gwen, "place-\(key)": "1",
                    "minutes-\(key)": "15", "owner-\(key)": "",
                ])
            #expect(at.carys.response.status == .ok)
            let after = at.carys.page
            #expect(after.range(of: "Who keeps the key?")!.lowerBound < after.range(of: "How do people")!.lowerBound)
            #expect(after.contains("10:00 · 15 minutes") && after.contains("10:15 · 25 minutes"))
            #expect(after.contains("10:15 · 25 minutes · <bdi>Gwen</bdi>"))
        }
    }

    @Test func `what is wrong with an order is said, and nothing of it is kept`() throws {
        try MeetingScene.on { at in
            let bus = try at.propose("How do people get home?", minutes: "20", by: at.gwen)
            try at.carys.get("\(at.event)/agenda")
            try at.carys.post(
                "\(at.event)/agenda/order",
                ["place-\(bus)": "first", "minutes-\(bus)": "9999", "owner-\(bus)": ""])
            #expect(at.carys.response.status == .unprocessable)
            for words in ["Write a number, such as 1", "from 1 to 600", "value=\"9999\"", "value=\"first\""] {
                #expect(at.carys.page.contains(words), "\(words)")
            }
            try at.carys.get("\(at.event)/agenda")
            #expect(at.carys.page.contains("20 minutes"))
            try at.gwen.get("\(at.event)/agenda")
            #expect(!at.gwen.page.contains("Put it in order"))
            try at.gwen.post("\(at.event)/agenda/order", ["place-\(bus)": "1"])
            #expect(at.gwen.response.status == .forbidden)
        }
    }

    @Test func `only whose proposal it is or a convenor takes it off, and not once something is noted`() throws {
        try MeetingScene.on { at in
            let bus = try at.propose("How do people get home?", by: at.gwen)
            try at.dafydd.get("\(at.event)/agenda")
            #expect(!at.dafydd.page.contains("Take it off"))
            try at.dafydd.post("\(at.event)/agenda/\(bus)/remove")
            #expect(at.dafydd.response.status == .forbidden)
            try at.dafydd.get("\(at.event)/notes/\(bus)")
            try at.keep("The last bus goes at five.", about: bus, by: at.dafydd)
            try at.gwen.get("\(at.event)/agenda")
            try at.gwen.post("\(at.event)/agenda/\(bus)/remove")
            #expect(at.gwen.page.contains("Something is noted about this"))
            let key = try at.propose("Who keeps the key?", by: at.gwen)
            try at.gwen.post("\(at.event)/agenda/\(key)/remove")
            #expect(at.gwen.response.status == .ok && !at.gwen.page.contains("Who keeps the key?"))
        }
    }

    @Test func `nobody else reads what a group's meeting is about`() throws {
        try MeetingScene.on { at in
            let bus = try at.propose("How do people get home?", by: at.gwen)
            let paths = ["agenda", "notes", "notes/\(bus)", "here", "round", "minutes"].map { "\(at.event)/\($0)" }
            let stranger = try at.here.scene.person("Bethan", email: "bethan@porthlas.example")
            #expect(!stranger.text.isEmpty)
            let bethan = try at.here.under.signIn("bethan@porthlas.example")
            for path in paths + ["\(at.cell)/actions"] {
                try bethan.get(path)
                #expect(bethan.response.status == .forbidden, "\(path)")
                let visitor = at.here.under.visit()
                try visitor.get(path)
                #expect(visitor.path.hasPrefix("/sign-in"), "\(path) led to \(visitor.path)")
            }
        }
    }
}
