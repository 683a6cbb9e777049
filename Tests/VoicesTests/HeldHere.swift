import Calendar
import Database
import Foundation
import HTTP
import Pages
import Schema
import Site
import Spine
import TestSupport
import Testing

@testable import Voices

/// A whole site with a group whose convenor sets a conversation up, and people who take part in it.
struct HeldHere {
    let test: SiteUnderTest
    let scene: Scene
    let cell: Cell.ID
    let people: [String: Person.ID]
    static let slug = "quay-ward"

    static func on(
        _ dialect: Dialect, at start: Time = StillClock().now, zone: Zone = .utc, _ body: (HeldHere) throws -> Void
    ) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let test = try SiteUnderTest(database, clock: StillClock(start), zone: zone)
            try body(HeldHere(test))
        }
    }

    init(_ test: SiteUnderTest) throws {
        self.test = test
        scene = try Scene(test.database)
        var people: [String: Person.ID] = [:]
        for name in ["carys", "tomos", "rhian", "gwen"] {
            people[name] = try scene.person(name.capitalized, email: "\(name)@porthlas.example")
        }
        cell = try scene.cell(Self.slug, visibility: .everyone, convenor: people["carys"]!)
        for name in ["tomos", "rhian", "gwen"] { try scene.admit(people[name]!, to: cell, as: .member) }
        self.people = people
        try test.writeDuties(of: cell)
    }

    var now: Time { test.clock.now }

    func signIn(_ name: String) throws -> Visit { try test.signIn("\(name)@porthlas.example") }

    func viewer(_ name: String) throws -> Viewer { try scene.viewer(people[name]!) }

    /// The value of a hidden field of the page that is open.
    static func hidden(_ name: String, in page: String) -> String? {
        let mark = "name=\"\(name)\" value=\""
        guard let found = page.range(of: mark) else { return nil }
        return String(page[found.upperBound...].prefix { $0 != "\"" })
    }

    /// Asks a question and returns where it is set up.
    func ask(_ visit: Visit) throws -> (path: String, id: Conversation.ID) {
        try visit.get("/g/\(Self.slug)/voices/new")
        try visit.post("/g/\(Self.slug)/voices/new", ["question": "What would help on the first evening?"])
        let parts = visit.path.split(separator: "/")
        let id = try #require(parts.count == 5 ? Conversation.ID(text: String(parts[3])) : nil)
        return (visit.path, id)
    }

    /// Fills in the form of one task.
    func fill(_ visit: Visit, _ path: String, _ fields: [(String, String)]) throws {
        try visit.get(path)
        let page = visit.page
        let token = try #require(Visit.token(in: page))
        let revision = Self.hidden("revision", in: page)
        try visit.send(path, fields + [("form", token)] + (revision.map { [("revision", $0)] } ?? []))
    }

    /// All tasks but the last.
    func fillAll(_ visit: Visit, _ path: String) throws {
        try fill(
            visit, "\(path)/why",
            [
                ("why", "Too many came home to an empty house."), ("promise", "The ward team decides on it."),
                ("answer_by", "31.12.2026"),
            ])
        try fill(
            visit, "\(path)/readers",
            [
                ("readers", "The ward team and Tide Homes."), ("visibility", "5"), ("excluded", "company"),
                ("affects", "no"), ("age", "16"),
            ])
        try fill(visit, "\(path)/views", [("views", Self.seeds.joined(separator: "\r\n"))])
        try fill(
            visit, "\(path)/safety",
            [
                ("lead", people["carys"]!.text), ("deputy", people["gwen"]!.text), ("refusals", "names"),
                ("refusals", "attack"), ("checkers", people["tomos"]!.text),
            ])
        try fill(visit, "\(path)/days", [("opens", ""), ("closes", "2026-12-14")])
    }

    static let seeds = [
        "A warm room matters more than a tidy one.", "Somebody near should hold a key.",
        "Ring the carer before the ambulance leaves.", "There should be bread in the house.",
        "Nobody should come home after six.",
    ]

    /// A conversation that is open, as the convenor left it.
    func opened(_ visit: Visit) throws -> (path: String, id: Conversation.ID) {
        let made = try ask(visit)
        try fillAll(visit, made.path)
        try fill(visit, "\(made.path)/open", [])
        #expect(try state(of: made.id) == "live")
        return made
    }

    /// A view as it arrives from somebody who takes part.
    @discardableResult
    func arrive(_ words: String, in conversation: Conversation.ID, on day: Time? = nil) throws -> Item.ID {
        try scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
            let participant: Actor.ID = acting.surroundings.newUnorderedID()
            try acting.tx.run("insert into actor (id, kind) values (\(participant), \(Actor.Kind.participant))")
            let day = day ?? now.day
            try acting.tx.run(
                """
                insert into participant (id, conversation, day) values (\(participant), \(conversation), \(day))
                """)
            let id = try acting.insert(
                Statement.kind, title: words, language: "en", visibility: .convenors, in: cell,
                id: acting.surroundings.newUnorderedID(), author: participant)
            let number = try acting.tx.first(
                "select coalesce(min(number), 0) from statement where conversation = \(conversation)"
            ) { min(0, try $0.next(Int.self)) - 1 }
            try acting.tx.run(
                """
                insert into statement (id, conversation, number, moderation, shown_name, day)
                values (\(id), \(conversation), \(number ?? -1), 'unchecked', 'Mair of Quay Street', \(day))
                """)
            return id
        }
    }

    /// Decides on the views that wait, the oldest first.
    func check(_ visit: Visit, _ id: Conversation.ID, _ fields: [(String, String)]) throws {
        let path = "/g/\(Self.slug)/voices/\(id.text)/check"
        try visit.get(path)
        let view = try #require(Self.hidden("view", in: visit.page))
        try visit.send(path, fields + [("view", view), ("form", Visit.token(in: visit.page) ?? "")])
    }

    func state(of item: Item.ID) throws -> String? {
        try text("select state from item where id = \(item)")
    }

    func moderation(of view: Item.ID) throws -> String? {
        try text("select moderation from statement where id = \(view)")
    }

    func text(_ query: SQL) throws -> String? {
        try test.database.read { try $0.first(query) { try $0.next(String?.self) } } ?? nil
    }

    func count(_ what: SQL) throws -> Int {
        try test.database.read { try $0.first("select count(*) from \(what)") { try $0.next(Int.self) } } ?? 0
    }
}
