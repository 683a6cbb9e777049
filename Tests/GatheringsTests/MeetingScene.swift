import Database
import Foundation
import HTTP
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// A meeting that is under way, and the browsers of those who belong to its group.
struct MeetingScene {
    let here: GatheringScene
    let event: String
    let gwen: Visit
    let dafydd: Visit

    var carys: Visit { here.carys }
    var cell: String { "/g/quay-ward/gatherings" }

    static func on(_ dialect: Dialect = .sqlite, people: String = "", _ body: (MeetingScene) throws -> Void) throws {
        try GatheringScene.on(dialect) { here in
            let event = try here.call(day: "2026-11-24", time: "10:00", people: people)
            // It begins at ten, on the day on which it was called.
            here.under.clock.advance(seconds: 3600)
            try body(
                MeetingScene(
                    here: here, event: event, gwen: try here.under.signIn("gwen@porthlas.example"),
                    dafydd: try here.under.signIn("dafydd@porthlas.example")))
        }
    }

    /// Puts something on the agenda, and returns its id.
    @discardableResult
    func propose(_ title: String, minutes: String = "", by visit: Visit) throws -> String {
        try visit.get("\(event)/agenda")
        try visit.post("\(event)/agenda", ["title": title, "minutes": minutes])
        #expect(visit.response.status == .ok, "\(visit.page)")
        return try id(of: title, kind: "agenda-item")
    }

    func id(of title: String, kind: String) throws -> String {
        let found = try here.under.database.read { tx in
            try tx.first("select id from item where title = \(title) and kind = \(kind)") { try $0.next(Item.ID.self) }
        }
        return try #require(found).text
    }

    func person(_ name: String) throws -> String {
        let found = try here.under.database.read { tx in
            try tx.first("select id from person where name = \(name)") { try $0.next(Actor.ID.self) }
        }
        return try #require(found).text
    }

    /// Notes that somebody is there, with one press.
    func note(_ name: String, for organisation: String = "", by visit: Visit? = nil) throws {
        let visit = visit ?? carys
        try visit.get("\(event)/here")
        try visit.post("\(event)/here/\(try person(name))", ["for": organisation])
        #expect(visit.response.status == .ok, "\(visit.page)")
    }

    /// Keeps a note from the page as it stands in a browser.
    func keep(
        _ words: String, about subject: String, by visit: Visit, what: String = "", who: String = "", name: String = "",
        due: String = ""
    ) throws {
        let path = "\(event)/notes/\(subject)"
        let revision = visit.page.firstMatch(of: /name="revision" value="(\d+)"/).map { String($0.1) } ?? ""
        try visit.post(
            path,
            [
                "note": words, "revision": revision, "what": what, "who": who, "name": name, "due": due,
            ])
    }

    func count(_ table: String) throws -> Int {
        try here.under.database.read { tx in
            try tx.first("select count(*) from \(SQL(identifier: table))") { try $0.next(Int.self) } ?? -1
        }
    }

    /// Lets the background do what is due, as often as it takes.
    func work() throws { try here.under.work() }
}
