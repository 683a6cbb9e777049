import Database
import Foundation
import HTTP
import Pages
import Schema
import Site
import Spine
import TestSupport

@testable import Relationships

/// A network of a few people in a group, and a site around them; the first round is on 7 December 2026.
struct MeetScene {
    let under: SiteUnderTest
    let scene: Scene
    let cell: Cell.ID
    let convenor: Person.ID

    static func on(
        _ dialect: Dialect = .sqlite, visibility: Visibility = .everyone, _ body: (MeetScene) throws -> Void
    ) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let under = try SiteUnderTest(database)
            let scene = try Scene(database)
            let convenor = try scene.person("Carys Pugh", email: "carys@porthlas.example")
            let cell = try scene.cell("quay-ward", visibility: visibility, convenor: convenor)
            try body(MeetScene(under: under, scene: scene, cell: cell, convenor: convenor))
        }
    }

    static func email(_ name: String) -> String {
        "\(name.lowercased().split(separator: " ").first ?? "nobody")@porthlas.example"
    }

    /// A member of the group, on behalf of an organisation of this sector where one is named.
    @discardableResult
    func member(
        _ name: String, hasEmail: Bool = true, of organisation: String? = nil, sector: Sector? = nil
    ) throws -> Person.ID {
        let id = try scene.person(name, email: hasEmail ? Self.email(name) : nil)
        let (cell, scene) = (cell, scene)
        try scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
            var behalf: [Item.ID] = []
            if let organisation {
                let item = try acting.insert(
                    Item.Kind("organisation"), title: organisation, language: "en", visibility: .everyone, in: nil)
                try acting.tx.run(
                    """
                    insert into organisation (id, name_folded, sector)
                    values (\(item), \(organisation.lowercased()), \(sector))
                    """)
                behalf = [item]
            }
            try acting.admit(id, to: cell, as: .member, onBehalfOf: behalf)
        }
        return id
    }

    /// Lets somebody want to meet others, as the form does.
    func wish(_ person: Person.ID, apart: [String] = [], _ change: (inout Wish) -> Void = { _ in }) throws {
        let viewer = try scene.viewer(person)
        try scene.store.act(RelationshipsCapability.wish, by: viewer, on: .own) { acting in
            var wish = Wish(
                rhythm: .monthly, inNetwork: true, cells: [], ways: [.walk, .phone], languages: ["en"],
                sharesAddress: true, tellsNeeds: false, since: acting.now, dueFrom: acting.now)
            change(&wish)
            try acting.keep(wish, apart: apart, of: person)
        }
    }

    /// The morning of a day, and the work of it.
    func morning(_ day: Int64) throws {
        // The clock of a site under test begins on 24 November at nine.
        let target = Time(milliseconds: 1_795_510_800_000).adding(seconds: (day - 24) * 86_400 - 3600)
        let ahead = (target.milliseconds - under.clock.now.milliseconds) / 1000
        if ahead > 0 { under.clock.advance(seconds: ahead) }
        try work()
    }

    /// The work that is due; whatever went wrong is told.
    func work() throws {
        try under.work()
        let wrong = try under.database.read { tx in
            try tx.all("select error from job where error <> ''") { try $0.next(String.self) }
        }
        guard wrong.isEmpty else { throw SpineError(.refused, wrong.joined(separator: "; ")) }
    }

    /// Sends a form a moment later, so that the newest letter is the newest.
    func later(_ visit: Visit, _ path: String, _ fields: KeyValuePairs<String, String> = [:]) throws {
        under.clock.advance(seconds: 1)
        try visit.post(path, fields)
    }

    /// The first round: 7 December at eight, that is day 37 counted from the first of November.
    static let firstRound: Int64 = 37

    func count(_ sql: SQL) throws -> Int {
        try under.database.read { try $0.first(sql) { try $0.next(Int.self) } ?? 0 }
    }

    func letters() throws -> [Letter] { try under.database.read { try Outbox.newest(2000, in: $0) } }

    /// The path of somebody's newest pairing.
    func pairing(of person: Person.ID) throws -> String {
        let item: Item.ID? = try under.database.read { tx in
            try tx.first(
                """
                select paired.id from paired join pairing on pairing.id = paired.pairing
                where paired.person = \(person) order by pairing.meet_by desc limit 1
                """
            ) { try $0.next() }
        }
        guard let item else { throw SpineError(.notFound, "Nobody was found for them.") }
        return "/meet-someone/\(item.text)"
    }
}
