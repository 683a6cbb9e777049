import Calendar
import Database
import Foundation
import HTTP
import Phrases
import Schema
import Secrets
import Site
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// A group with a convenor, three members and a site around them.
struct GatheringScene {
    let under: SiteUnderTest
    let scene: Scene
    let cell: Cell.ID
    let carys: Visit

    static func on(
        _ dialect: Dialect = .sqlite, visibility: Visibility = .everyone, zone: Zone = .utc,
        _ body: (GatheringScene) throws -> Void
    ) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let under = try SiteUnderTest(database, zone: zone)
            let scene = try Scene(database)
            let convenor = try scene.person("Carys Pugh", email: "carys@porthlas.example")
            let cell = try scene.cell("quay-ward", visibility: visibility, convenor: convenor)
            for name in ["Dafydd", "Gwen", "Idris"] {
                let person = try scene.person(name, email: "\(name.lowercased())@porthlas.example")
                try scene.admit(person, to: cell, as: .member)
            }
            try body(
                GatheringScene(
                    under: under, scene: scene, cell: cell, carys: try under.signIn("carys@porthlas.example")))
        }
    }

    /// Makes an event through the page, and returns its path.
    @discardableResult
    func call(
        _ title: String = "How can we get people home by six?", day: String = "2026-12-03", time: String = "14:30",
        people: String = ""
    ) throws -> String {
        // A moment of its own, so that the newest letter is the newest.
        under.clock.advance(seconds: 1)
        try carys.get("/g/quay-ward/gatherings/new")
        try carys.post(
            "/g/quay-ward/gatherings/new",
            [
                "title": title, "day": day, "time": time, "minutes": "90", "place": "Harbour Hall, side door",
                "people": people,
            ])
        #expect(carys.response.status == .ok, "\(carys.page)")
        #expect(carys.path.hasPrefix("/g/quay-ward/gatherings/"))
        return carys.path
    }

    /// Makes an event with so many places, and returns its path and that of its code.
    func call(places: Int) throws -> (event: String, code: String) {
        let event = try call()
        try change(event, ["places": "\(places)"])
        return (event, try code(event))
    }

    /// Changes what stands on the page of changes, all else as it is.
    func change(_ event: String, _ changes: [String: String]) throws {
        try carys.get("\(event)/change")
        var fields = Self.fields(carys.page)
        for (name, value) in changes { fields[name] = value }
        try carys.send("\(event)/change", fields.map { ($0.key, $0.value) })
    }

    /// The fields of the page's form, as a browser would send them.
    static func fields(_ page: String) -> [String: String] {
        var found: [String: String] = [:]
        for input in page.matches(of: /<input [^>]*name="([^"]+)"[^>]*>/) {
            let text = String(input.0)
            let value = text.firstMatch(of: /value="([^"]*)"/).map { String($0.1) } ?? ""
            if text.contains("type=\"radio\"") || text.contains("type=\"checkbox\"") {
                if text.contains(" checked") { found[String(input.1)] = value }
            } else {
                found[String(input.1)] = value
            }
        }
        for area in page.matches(of: /<textarea [^>]*name="([^"]+)"[^>]*>([^<]*)</) {
            found[String(area.1)] = String(area.2)
        }
        for select in page.matches(of: /(?s)<select [^>]*name="([^"]+)".*?<\/select>/) {
            found[String(select.1)] =
                String(select.0).firstMatch(of: /value="([^"]*)" selected/).map { String($0.1) } ?? ""
        }
        return found
    }

    /// The path of an event's code.
    func code(_ event: String) throws -> String {
        try carys.get(event)
        let found = try #require(carys.page.firstMatch(of: /together\.example\/e\/([0-9A-Z]{6})/))
        return "/e/" + String(found.1)
    }

    /// Answers by an event's code, with a name, and returns the path of their own link.
    @discardableResult
    static func come(_ code: String, as name: String, by guest: Visit) throws -> String {
        try guest.send(code, [("answer", "coming")])
        guard guest.path.hasSuffix("/needs") else { throw SpineError(.refused, "\(guest.response.status)") }
        let link = String(guest.path.dropLast("/needs".count))
        try guest.send(link + "/reach", [("name", name), ("contact", "")])
        #expect(guest.path == link + "/receipt", "\(guest.page)")
        return link
    }

    /// The same, from a browser of their own.
    func come(_ code: String, as name: String) throws { try Self.come(code, as: name, by: under.visit()) }

    /// The path of the link in the newest letter to an address.
    func link(to address: String) throws -> String {
        let body = try #require(try under.letter(to: address)).body
        let start = try #require(body.range(of: Visit.origin + "/a/"))
        return "/a/" + body[start.upperBound...].prefix { !$0.isWhitespace }
    }

    func id(_ event: String) throws -> Item.ID {
        let last = event.split(separator: "/").last.map(String.init) ?? ""
        return try #require(Item.ID(text: last))
    }
}
